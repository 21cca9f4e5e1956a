"""What an overview needs of the state, and no more: large programs open at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from rmentor.adapters.store import connection, feedback, meetings, pairs
from rmentor.adapters.store import people as people_table
from rmentor.adapters.store import signatures as signature_table
from rmentor.adapters.store.invitations import load_invitations
from rmentor.core.agreement.signatures import Standing
from rmentor.core.feedback.scores import MIDDLE_OF_SCALE
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.people import Person
from rmentor.workflows.state import State

_THESE_DAYS = timedelta(days=14)
"""So long it is said that somebody is back from a pause."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The state without what would have to be read person by person.

    Attributes:
        state: Pairs, without scores, what was decided and asked about them, their
            agreements, signatures, meetings, and the answers of those who can be at
            risk; of people only the names of those in pairs that wait for an answer.
        standings: The agreement that counts for each open pair, with its signatures.
        groups: All people, counted.
        answered: Responses at each checkpoint that has any.
        paused: Who pauses (keys).
        back: Who came back from a pause in these days.
    """

    state: State
    standings: tuple[Standing, ...]
    groups: tuple[people_table.Group, ...]
    answered: Mapping[Checkpoint, int]
    paused: frozenset[str] = frozenset()
    back: tuple[Person, ...] = ()


def look(folder: Path, today: date) -> Glance:
    """Read what an overview of a day needs.

    Raises:
        StateError: There is no program, or it is in use, damaged or newer.
    """
    with connection.reading(folder) as db:
        invitations = load_invitations(db)
        open_ = [one for one in invitations if one.accepted is None]
        silent = {key for one in open_ for key in one.people}
        state = State(
            pairs=pairs.load_bare_pairs(db),
            agreements=pairs.load_agreements(db),
            signatures=signature_table.load_signatures(db),
            invitations=invitations,
            known_pairs=pairs.load_known_pairs(db),
            people=people_table.load_names(db, silent),
            responses=feedback.load_responses_below(db, MIDDLE_OF_SCALE),
            meetings=meetings.load_meetings(db),
        )
        groups = people_table.load_groups(db, today)
        answered = feedback.count_responses(db)
        paused = people_table.load_paused(db, today)
        back = people_table.load_back(db, today - _THESE_DAYS, today)
    return Glance(state, state.standings, groups, answered, paused, back)
