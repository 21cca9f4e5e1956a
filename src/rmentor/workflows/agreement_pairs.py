"""Which pairs get an agreement now, and which wait for a decision or an answer."""

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Pair, PairState
from rmentor.core.model.words import count
from rmentor.errors import StateError
from rmentor.workflows.state import State

DECIDE = "rmentor pair -o review.xlsx"


class NoPairsError(StateError):
    """There is no pair to write an agreement for."""

    code = "no-pairs"

    def __init__(self) -> None:
        super().__init__(
            "There are no pairs yet, or all of them were turned down.",
            "Propose them with 'rmentor pair'.",
        )


class UnansweredError(StateError):
    """Nobody who was asked about a proposed pair has said yes."""

    code = "nobody-accepted"

    def __init__(self) -> None:
        super().__init__(
            "All pairs wait for an answer of those who were asked.",
            "See who has not answered with 'rmentor status', and record who accepts "
            "with 'rmentor pair --accepted PERSON'.",
        )


def pairs_now(state: State) -> tuple[Pair, ...]:
    """Give the pairs that agreements are written for.

    Raises:
        StateError: There are none.
    """
    found = (*state.accepted, *state.in_state(PairState.OPEN))
    if not found:
        raise UnansweredError if state.approved else NoPairsError
    return found


def unanswered(state: State) -> tuple[Issue, ...]:
    """Say which proposals wait for the two of them to accept."""
    waiting = len(state.approved) - len(state.accepted)
    if not waiting:
        return ()
    what = "an answer of those who were asked"
    message = _that_wait(waiting, what, "no agreement was written")
    hint = "See who has not answered with 'rmentor status'."
    return (Issue("pairs-unanswered", message, Severity.INFO, hint),)


def undecided(state: State, hence: str) -> tuple[Issue, ...]:
    """Say which proposals wait, when others were approved, and what that means."""
    waiting = number_undecided(state)
    if not waiting:
        return ()
    message = _that_wait(waiting, "a decision", hence)
    hint = f"Decide in the review workbook: {DECIDE}"
    return (Issue("pairs-undecided", message, Severity.INFO, hint),)


def _that_wait(number: int, what: str, hence: str) -> str:
    """Say for what so many proposals wait, and what that means for them."""
    wait, them = ("waits", "it") if number == 1 else ("wait", "them")
    return f"{count(number, 'proposed pair')} {wait} for {what}; {hence} for {them}."


def number_undecided(state: State) -> int:
    """Count the proposals on which nothing is decided while others were approved."""
    approved, decisions = set(state.approved), state.decisions
    return sum(
        pair not in approved and pair.people not in decisions
        for pair in state.in_state(PairState.PROPOSED)
    )
