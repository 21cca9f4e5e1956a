"""What is to be done is known at once, in large programs, too."""

from datetime import date
from time import process_time

import pytest

from rmentor.adapters.store.people import Group
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Decision, Invitation, KnownPair, Pair, PairState
from rmentor.core.settings import Settings
from rmentor.workflows.glance import Glance
from rmentor.workflows.state import State
from rmentor.workflows.to_do import things_to_do

MANY = 10_000
OPEN = Pair("ana", "bo", state=PairState.OPEN)
WAIT = "2 people wait for a partner."
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


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        ([(Role.MENTOR, 1), (Role.MENTEE, 1)], [WAIT]),
        ([(Role.EITHER, 2)], [WAIT]),
        ([(Role.MENTOR, 2)], []),
        ([(Role.EITHER, 1)], []),
    ],
)
def test_people_wait_for_a_partner_where_two_could_be_a_pair(
    waiting: list[tuple[Role, int]], said: list[str]
) -> None:
    groups = tuple(
        Group(Person("", "", role=role), paired=False, number=number)
        for role, number in waiting
    )
    glance = Glance(State(pairs=(OPEN,)), (), groups, {})
    to_do = things_to_do(glance, Settings(), TODAY)
    assert [item.what for item in to_do if "wait" in item.what] == said
