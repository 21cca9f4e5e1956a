"""What is to be done is known at once, in large programs, too."""

from datetime import date
from time import process_time

from rmentor.adapters.store.people import Group
from rmentor.core.model.people import Person
from rmentor.core.model.program import Decision, Invitation, KnownPair, Pair
from rmentor.core.settings import Settings
from rmentor.workflows.glance import Glance
from rmentor.workflows.state import State
from rmentor.workflows.to_do import things_to_do

MANY = 10_000
TODAY = date(2026, 3, 9)


def test_ten_thousand_proposals_are_looked_through_in_a_moment() -> None:
    both = [(f"mentor{n}", f"mentee{n}") for n in range(MANY)]
    state = State(
        pairs=tuple(Pair(*people) for people in both),
        known_pairs=tuple(KnownPair(*p, Decision.APPROVED) for p in both),
        invitations=tuple(Invitation(*p, p[1], date(2026, 3, 2)) for p in both),
    )
    group = Group(Person("", ""), paired=True, number=2 * MANY)
    begun = process_time()
    to_do = things_to_do(Glance(state, (), (group,), {}), Settings(), TODAY)
    assert [item.command for item in to_do] == ["rmentor pair --accepted PERSON"]
    assert process_time() - begun < 3
