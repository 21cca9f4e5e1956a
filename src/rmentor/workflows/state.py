"""The program's state as one value, read at the start of every command."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from rmentor.adapters.store import connection, feedback, meetings, pairs, rounds
from rmentor.adapters.store import people as people_table
from rmentor.adapters.store import signatures as signature_table
from rmentor.adapters.store.invitations import load_invitations
from rmentor.adapters.store.journal import last_number
from rmentor.core.agreement.asking import Asked, asked_of, is_waiting
from rmentor.core.agreement.signatures import Standing, standings
from rmentor.core.model.feedback import Response
from rmentor.core.model.meetings import LoggedMeeting
from rmentor.core.model.people import Person
from rmentor.core.model.program import (
    FIXED,
    TURNED_DOWN,
    Agreement,
    Decision,
    Invitation,
    KnownPair,
    Pair,
    PairState,
    Signature,
    Unsigned,
)
from rmentor.core.pairing.pair import SavedRound


@dataclass(frozen=True, slots=True)
class State:
    """Everything that `rmentor.db` holds; empty for a program not yet started.

    Attributes:
        number: Of the last change; 0 before there is one.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=dict)
    known_pairs: tuple[KnownPair, ...] = ()
    pairs: tuple[Pair, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    signatures: tuple[Signature, ...] = ()
    responses: tuple[Response, ...] = ()
    meetings: tuple[LoggedMeeting, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    rounds: Mapping[int, SavedRound] = field(default_factory=dict)
    number: int = 0

    def in_state(self, *states: PairState) -> tuple[Pair, ...]:
        """Give the pairs in one of these states."""
        return tuple(pair for pair in self.pairs if pair.state in states)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Give the agreement that counts for each open pair, with its signatures."""
        return standings(self.pairs, self.agreements, self.signatures)

    @property
    def unsigned(self) -> Mapping[tuple[str, str], Unsigned]:
        """Give the agreements that wait for signatures, by mentor and mentee."""
        return {
            standing.people: Unsigned(standing.missing, standing.agreement.issued)
            for standing in self.standings
            if standing.missing
        }

    @property
    def decisions(self) -> Mapping[tuple[str, str], Decision]:
        """Give what is settled about two people, by the keys of mentor and mentee."""
        return {pair.people: pair.decision for pair in self.known_pairs}

    @property
    def asked(self) -> Asked:
        """Give who was asked about which pair."""
        return asked_of(self.invitations)

    @property
    def accepted(self) -> tuple[Pair, ...]:
        """Give the proposals that may become pairs now: none that waits for a yes."""
        asked = self.asked
        return tuple(pair for pair in self.approved if not is_waiting(pair, asked))

    @property
    def approved(self) -> tuple[Pair, ...]:
        """Give the proposals that the coordinator let pass.

        Those turned down since are left out. Once one is approved, or its people are
        asked, those on which nothing was decided wait.
        """
        decisions = self.decisions
        decided = [
            (pair, decisions.get(pair.people))
            for pair in self.in_state(PairState.PROPOSED)
        ]
        asked = self.asked
        reviewed = any(
            decision is Decision.APPROVED or pair.people in asked
            for pair, decision in decided
        )
        return tuple(
            pair
            for pair, decision in decided
            if decision in FIXED or (decision not in TURNED_DOWN and not reviewed)
        )

    def waiting(self, number: int) -> tuple[str, ...]:
        """Give the keys of those whom the round before this one left over."""
        before = self.rounds.get(number - 1)
        return before.left_over if before else ()

    def approving(self, pairs: Iterable[Pair | Invitation]) -> tuple[KnownPair, ...]:
        """Give what approves pairs, so that they stay: pins stay pins."""
        decisions = self.decisions
        return tuple(
            KnownPair(pair.mentor, pair.mentee, Decision.APPROVED)
            for pair in pairs
            if decisions.get(pair.people) not in FIXED
        )

    def deciding(self, decisions: Iterable[KnownPair]) -> "State":
        """Give the state with decisions; a later one about the same two wins."""
        decided = {pair.people: pair for pair in self.known_pairs}
        decided |= {pair.people: pair for pair in decisions}
        ordered = tuple(decided[pair] for pair in sorted(decided))
        return replace(self, known_pairs=ordered)

    def having_met(self, news: Iterable[LoggedMeeting]) -> "State":
        """Give the state with meetings; a later one of the same pair and day wins."""
        met = {(m.mentor, m.mentee, m.day): m for m in (*self.meetings, *news)}
        return replace(self, meetings=tuple(met[key] for key in sorted(met)))

    def as_of(self, today: date) -> "State":
        """Give the state on a day: whose pause is over takes part again."""
        back = {
            key: person.as_of(today)
            for key, person in self.people.items()
            if person.paused_until
        }
        return replace(self, people={**self.people, **back}) if back else self

    def name(self, key: str) -> str:
        """Give a person's name, or the address of someone who gave no name."""
        named = key in self.people and self.people[key].name
        return named or self.address(key)

    def address(self, key: str) -> str:
        """Give how results name a person: by email, if it is theirs alone."""
        person = self.people.get(key)
        if person is None:
            return key
        owner = person.email.casefold()
        return key if owner != key and owner in self.people else person.address


def load_state(folder: Path) -> State:
    """Read the state of the program in the folder.

    Raises:
        StateError: There is none, or it is in use, damaged or newer.
    """
    with connection.reading(folder) as db:
        return State(
            people=people_table.load_people(db),
            mapping=people_table.load_mapping(db),
            known_pairs=pairs.load_known_pairs(db),
            pairs=pairs.load_pairs(db),
            agreements=pairs.load_agreements(db),
            signatures=signature_table.load_signatures(db),
            responses=feedback.load_responses(db),
            meetings=meetings.load_meetings(db),
            invitations=load_invitations(db),
            rounds=rounds.load_rounds(db),
            number=last_number(db),
        )


def load_or_start(folder: Path) -> tuple[State, bool]:
    """Read the state, or give an empty one; the second value: it is a new program."""
    if connection.exists(folder):
        return load_state(folder), False
    return State(), True
