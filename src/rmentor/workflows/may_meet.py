"""Whom each person may meet, in the terms of people: for the review workbook."""

from dataclasses import dataclass

from rmentor.core.model.people import Role
from rmentor.core.pairing.pair import Proposal
from rmentor.workflows.state import State

_LISTED, _OFFERED = 10, 100
_LISTED_IN_ALL, _OFFERED_IN_ALL = 5_000, 20_000
"""Of all people together: with more, writing would take longer than pairing."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A partner whom the rules allow; people by email. The score is 0 to 100.

    Attributes:
        role: Of the person.
        loss: What the total loses if the two are paired; None where someone would go
            without, or it loses more than a pair.
        chosen: Whether they are proposed as a pair.
        below_floor: Whether they would be the worst pair.
        is_loss_known: Whether the loss was looked for; not with `leximin`.
    """

    person: str
    name: str
    role: Role
    other: str
    other_name: str
    score: float
    loss: float | None
    chosen: bool
    below_floor: bool
    is_loss_known: bool


def meetings(proposal: Proposal, state: State) -> tuple[MeetingRow, ...]:
    """Name whom each person may meet, the partner of now first, then by loss."""
    return tuple(
        MeetingRow(
            person=state.address(one.person),
            name=state.name(one.person),
            role=one.role,
            other=state.address(one.other),
            other_name=state.name(one.other),
            score=one.score / 100,
            loss=None if one.loss is None else one.loss / 100,
            chosen=one.chosen,
            below_floor=one.below_floor,
            is_loss_known=one.is_loss_known,
        )
        for one in proposal.partners
    )


def listed(state: State) -> int:
    """Give how many partners of each person the workbook lists."""
    return _share(_LISTED, _LISTED_IN_ALL, state)


def offered(state: State) -> int:
    """Give how many partners of each person the workbook offers to swap with."""
    return _share(_OFFERED, _OFFERED_IN_ALL, state)


def _share(most: int, in_all: int, state: State) -> int:
    return min(most, max(_FEWEST, in_all // max(len(state.people), 1)))
