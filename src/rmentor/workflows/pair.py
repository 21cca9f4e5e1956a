"""`rmentor pair`: propose the best pairs, keep them, lay them out for review."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT, write_files
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.store import connection, pairs
from rmentor.core.model.choices import Objective
from rmentor.core.model.program import Pair, PairState
from rmentor.core.model.words import count
from rmentor.core.pairing.pair import LeftOver, Proposal, RuleCount, pair_up
from rmentor.errors import StateError, UsageError
from rmentor.workflows.files import file_actions
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import State, load_state


class NobodyError(StateError):
    """There is nobody to pair."""

    code = "no-people"

    def __init__(self) -> None:
        super().__init__(
            "There is nobody on the roster yet.",
            "Import the sign-ups with 'rmentor import FILE'.",
        )


class NotAWorkbookError(UsageError):
    """The proposal is to be written to a file that is no workbook."""

    code = "not-a-workbook"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"A proposal is a workbook, and '{path.name}' is not the name of one.",
            "Name a file that ends in .xlsx, such as -o pairs.xlsx.",
        )


@dataclass(frozen=True, slots=True)
class PartRow:
    """One criterion's share; points of weight, not of the 0-100 score."""

    criterion: str
    points: float
    possible: float
    says: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """One proposed pair; people by email. The score is 0 to 100."""

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    why: str
    parts: tuple[PartRow, ...]
    topics_wanted: tuple[str, ...]
    topics_back: tuple[str, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class LeftOverRow:
    """One person without a pair, and why."""

    person: str
    name: str
    role: str
    reason: str
    blocked: tuple[RuleCount, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal in the terms of people.

    Attributes:
        total: Sum of the scores.
        worst: The lowest score; None without pairs.
        bound: No assignment that obeys the rules and objective can total more.
        proven: Whether total equals bound.
        price_of_fairness: Total given up so that the worst-served fare better.
        blocked: How many of the possible pairs each rule blocks.
        open_pairs: Pairs already under way, which stay as they are.
    """

    round: int
    objective: Objective
    pairs: tuple[PairRow, ...]
    left_over: tuple[LeftOverRow, ...]
    total: float
    worst: float | None
    bound: float
    proven: bool
    price_of_fairness: float
    mentors: int
    mentees: int
    allowed: int
    blocked: tuple[RuleCount, ...]
    open_pairs: int


@dataclass(frozen=True, slots=True)
class PairRequest:
    """What the coordinator asked for; None leaves it to `rmentor.toml`."""

    objective: Objective | None = None
    output: Path | None = None
    dry_run: bool = False


def propose_pairs(
    folder: Path, request: PairRequest, now: datetime
) -> Outcome[ProposalView]:
    """Pair everyone not yet in an open pair and keep the proposal.

    Args:
        folder: The program's.
        request: The command's options.
        now: For the workbook's creation date.

    Raises:
        RmentorError: No program, wrong settings, or a file that cannot be written.
    """
    _check_output(request.output)
    state = load_state(folder)
    if not state.people:
        raise NobodyError
    settings = read_settings(folder).pairing
    if request.objective:
        settings = replace(settings, objective=request.objective)
    proposal = pair_up(
        tuple(state.people.values()),
        settings,
        state.known_pairs,
        state.in_state(PairState.OPEN, PairState.ENDED),
    )
    round_number = _round(state)
    made = tuple(replace(pair, round=round_number) for pair in proposal.pairs)
    view = _view(proposal, state, round_number, settings.objective)
    files = {}
    if request.output:
        files[request.output] = _workbook(view, now)
    actions = (
        *file_actions(files, dry_run=request.dry_run),
        _keep(folder, state, made, files, dry_run=request.dry_run),
    )
    following = ("rmentor agreement",) if made else ("rmentor people",)
    left_over = bool(view.left_over)
    return Outcome(view, proposal.issues, actions, following, left_over)


def _check_output(path: Path | None) -> None:
    if path and path != STDOUT and path.suffix.casefold() != ".xlsx":
        raise NotAWorkbookError(path)


def _round(state: State) -> int:
    """Give the number of the round: one more than the newest that has begun."""
    begun = state.in_state(PairState.OPEN, PairState.ENDED)
    return max((pair.round for pair in begun), default=0) + 1


def _keep(
    folder: Path,
    state: State,
    made: tuple[Pair, ...],
    files: Mapping[Path, bytes],
    *,
    dry_run: bool,
) -> Action:
    """Write the files, and the proposal in the place of the last unless it is same."""
    before = state.in_state(PairState.PROPOSED)
    what = count(len(made), "proposed pair")
    if sorted(before, key=_people_of) == sorted(made, key=_people_of):
        if not dry_run:
            write_files(files)
        return Action("kept", what)
    verb = "replaced" if before else "created"
    if dry_run:
        return Action(f"would be {verb}", what)
    with connection.writing(folder, "pair") as db:
        pairs.drop_proposals(db)
        pairs.save_pairs(db, made)
        # Inside the transaction: a file that cannot be written takes it back.
        write_files(files)
    return Action(verb, what)


def _people_of(pair: Pair) -> tuple[str, str]:
    return pair.mentor, pair.mentee


def _view(
    proposal: Proposal, state: State, round_number: int, objective: Objective
) -> ProposalView:
    """Name people by email and put scores on the 0-100 scale."""
    return ProposalView(
        round=round_number,
        objective=objective,
        pairs=tuple(_pair_row(pair, state) for pair in proposal.pairs),
        left_over=tuple(_left_over_row(left, state) for left in proposal.left_over),
        total=proposal.total / 100,
        worst=None if proposal.worst is None else proposal.worst / 100,
        bound=proposal.bound / 100,
        proven=proposal.total == proposal.bound,
        price_of_fairness=(proposal.best_total - proposal.total) / 100,
        mentors=proposal.mentors,
        mentees=proposal.mentees,
        allowed=proposal.allowed,
        blocked=proposal.blocked,
        open_pairs=len(state.in_state(PairState.OPEN)),
    )


def _pair_row(pair: Pair, state: State) -> PairRow:
    return PairRow(
        mentor=state.address(pair.mentor),
        mentee=state.address(pair.mentee),
        mentor_name=state.name(pair.mentor),
        mentee_name=state.name(pair.mentee),
        score=pair.score / 100,
        why=pair.why,
        parts=tuple(
            PartRow(part.criterion, part.points / 100, part.possible / 100, part.says)
            for part in pair.parts
        ),
        topics_wanted=pair.topics_wanted,
        topics_back=pair.topics_back,
        pinned=pair.pinned,
    )


def _left_over_row(left: LeftOver, state: State) -> LeftOverRow:
    return LeftOverRow(
        person=state.address(left.person),
        name=state.name(left.person),
        role=state.people[left.person].role or "either",
        reason=left.reason,
        blocked=left.blocked,
    )


def _workbook(view: ProposalView, now: datetime) -> bytes:
    """Lay the proposal out for review."""
    from rmentor.adapters.spreadsheet.write import workbook_bytes
    from rmentor.workflows.review import review_sheets

    return workbook_bytes(review_sheets(view), now)
