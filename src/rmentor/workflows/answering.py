"""`rmentor pair --accepted PERSON, --refused PERSON`: what people say to a proposal."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rmentor.adapters.store import connection
from rmentor.adapters.store.invitations import drop_invitations, save_invitations
from rmentor.adapters.store.pairs import save_known_pairs
from rmentor.core.agreement.asking import Asked, invitation_to, next_to_ask
from rmentor.core.model.program import (
    TURNED_DOWN,
    Decision,
    Invitation,
    KnownPair,
    Pair,
    PairState,
)
from rmentor.core.model.words import count
from rmentor.errors import StateError, UsageError
from rmentor.workflows.asked import AskedRow, asked_row
from rmentor.workflows.files import in_dry_run
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person


class NotProposedError(StateError):
    """Somebody who is in no proposed pair is said to have answered."""

    code = "not-proposed"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}' is in no proposed pair that could be accepted or refused.",
            "See who was asked with 'rmentor status', and the proposals with "
            "'rmentor pair -n'.",
        )


class AlreadyPairError(StateError):
    """Somebody answers about a pair that has its agreement."""

    code = "already-a-pair"

    def __init__(self, text: str, both: str) -> None:
        super().__init__(
            f"'{text}' is in a pair whose agreement is written, not in a proposed one.",
            f"If the pair is not to go on: rmentor pair --never {shlex.quote(both)}",
        )


class SeveralPairsError(UsageError):
    """Somebody answered who is in several proposed pairs."""

    code = "several-pairs"

    def __init__(self, text: str, option: str, partners: Sequence[str]) -> None:
        super().__init__(
            f"'{text}' is in several proposed pairs.",
            f"Name the partner, too: --{option} '{text}={partners[0]}'. They are "
            f"proposed with {', '.join(partners)}.",
        )


@dataclass(frozen=True, slots=True)
class Answers:
    """What was typed, each `PERSON` or `PERSON=PARTNER`, by name, email or staff id."""

    accepted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def record_answers(
    folder: Path, answers: Answers, today: date, *, dry_run: bool
) -> Outcome[tuple[AskedRow, ...]]:
    """Record who accepted a proposed pair, and who refused one.

    A pair that one of the two refuses is declined: it is not proposed again. Who of
    them it was is not kept.

    Args:
        folder: The program's.
        answers: Whose.
        today: The day of the answers.
        dry_run: Whether to write nothing.

    Raises:
        RmentorError: No program, nobody of that name, or no proposed pair of theirs.
    """
    state = load_state(folder)
    said = [_said(state, text, "accepted") for text in answers.accepted]
    yes = _accepted(state.asked, said, today)
    no = [_said(state, text, "refused")[0] for text in answers.refused]
    refused = [pair.people for pair in no]
    decided = (
        *state.approving(yes),
        *(KnownPair(*b, Decision.DECLINED) for b in refused),
    )
    numbers = (("accepted", len(yes)), ("refused", len(no)))
    counts = [(verb, count(number, "pair")) for verb, number in numbers if number]
    what = ", ".join(map(" ".join, counts))
    if not dry_run:
        with connection.writing(folder, "pair", what, since=state.number) as db:
            save_known_pairs(db, decided)
            save_invitations(db, yes)
            drop_invitations(db, refused)
    actions = tuple(Action(in_dry_run(v, dry_run=dry_run), p) for v, p in counts)
    rows = tuple(asked_row(one, state) for one in yes)
    following = "rmentor pair" if no else _following(state.deciding(decided), yes)
    return Outcome(rows, actions=actions, next=(following, "rmentor status"))


def _following(state: State, accepted: Sequence[Invitation]) -> str:
    """Give the next step: ask whose turn it is, write agreements, or hear the others.

    Args:
        state: With the decisions of now.
        accepted: What was answered now.
    """
    known = {(one.people, one.person): one for one in (*state.invitations, *accepted)}
    state = replace(state, invitations=tuple(known[key] for key in sorted(known)))
    asked = state.asked
    turns = [(pair, next_to_ask(pair, asked)) for pair in state.approved]
    if any(who and who not in asked.get(pair.people, {}) for pair, who in turns):
        return "rmentor pair --stage mentee-first"
    if any(not who for _, who in turns):
        return "rmentor agreement"
    return "rmentor pair --accepted PERSON"


def _said(state: State, text: str, option: str) -> tuple[Pair, str]:
    """Find the proposed pair about which somebody answered, and who did."""
    one, _, two = text.partition("=")
    person = find_person(state, one.strip()).key
    others = {find_person(state, two.strip()).key} if two.strip() else set()
    decisions = state.decisions
    found = [
        pair
        for pair in state.in_state(PairState.PROPOSED)
        if person in pair.people
        and others <= {pair.mentor, pair.mentee}
        and decisions.get(pair.people) not in TURNED_DOWN
    ]
    if not found:
        for pair in state.in_state(PairState.OPEN):
            if others | {person} <= {pair.mentor, pair.mentee}:
                both = "=".join(map(state.address, pair.people))
                raise AlreadyPairError(text, both)
        raise NotProposedError(text)
    if len(found) > 1:
        partners = [state.address(pair.partner_of(person)) for pair in found]
        raise SeveralPairsError(text, option, partners)
    return found[0], person


def _accepted(
    asked: Asked, said: Sequence[tuple[Pair, str]], today: date
) -> tuple[Invitation, ...]:
    """Give the invitations with their answers."""
    invited = (invitation_to(person, pair, asked, today) for pair, person in said)
    return tuple(replace(invitation, accepted=today) for invitation in invited)
