"""A proposal and what it rests on, saved together."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rmentor.adapters.store.invitations import drop_idle_invitations
from rmentor.adapters.store.pairs import (
    replace_known_pairs,
    replace_proposals,
    save_pairs,
)
from rmentor.adapters.store.people import save_people
from rmentor.adapters.store.rounds import save_round
from rmentor.core.model.people import Person
from rmentor.core.model.program import KnownPair, Pair
from rmentor.core.pairing.pair import SavedRound


@dataclass(frozen=True, slots=True)
class Kept:
    """What a proposal rests on: people, by key, decisions, and pairs of all rounds."""

    people: Mapping[str, Person]
    known_pairs: tuple[KnownPair, ...]
    pairs: tuple[Pair, ...]


def save_proposal(
    connection: sqlite3.Connection,
    states: tuple[Kept, Kept],
    proposed: Sequence[Pair],
    made: SavedRound,
) -> None:
    """Put a proposal in the place of the last, inside the open transaction.

    Args:
        connection: Of the state.
        states: What the proposal rests on, as it was and as it is.
        proposed: The new pairs.
        made: Their round.
    """
    before, after = states
    save_people(
        connection,
        [one for key, one in after.people.items() if one != before.people[key]],
    )
    replace_known_pairs(connection, after.known_pairs)
    save_pairs(connection, set(after.pairs) - set(before.pairs))
    replace_proposals(connection, proposed)
    drop_idle_invitations(connection)
    save_round(connection, made)
