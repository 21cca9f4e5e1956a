"""`rmentor pair`: propose the best pairs, keep them, lay them out for review."""

import shlex
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from rmentor.adapters.files import STDOUT
from rmentor.adapters.settings_file import NAME, read_settings, with_weights
from rmentor.core.model.choices import Objective, WeightsFrom
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair, PairState
from rmentor.core.pairing.pair import (
    NOTHING_BESIDES,
    Moment,
    Proposal,
    Wanted,
    pair_up,
)
from rmentor.core.settings import PairingSettings
from rmentor.errors import StateError, UsageError
from rmentor.workflows.decide import Decided, decision_actions, parted
from rmentor.workflows.files import file_actions, in_dry_run
from rmentor.workflows.keep_proposal import Made, keep
from rmentor.workflows.may_meet import Meetings, offered
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.proposal_view import ProposalView, proposal_view
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
            f"A proposal is a workbook; '{path.name or path}' is not the name of one.",
            "Name a file that ends in .xlsx, such as -o pairs.xlsx.",
        )


NOTHING_DECIDED = Decided()


@dataclass(frozen=True, slots=True)
class PairRequest:
    """What the coordinator asked for; None leaves it to `rmentor.toml`.

    Attributes:
        alternatives: Next best partners to tell of each person.
        time_limit: Seconds, 0 for none.
        elapsed: Gives the seconds since the command began.
        show: Told how far the search is.
        decided: About two people, before they are paired.
        rematch: Whether pairs at risk, or left by one of the two, end, so that their
            people are placed again.
        weights: LEARNED writes those that answers speak for into the settings.
    """

    objective: Objective | None = None
    output: Path | None = None
    alternatives: int = 1
    time_limit: int | None = None
    elapsed: Callable[[], float] = lambda: 0
    show: Callable[[Moment], None] = lambda _moment: None
    dry_run: bool = False
    decided: Decided = NOTHING_DECIDED
    rematch: bool = False
    weights: WeightsFrom = WeightsFrom.SETTINGS


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
    before = load_state(folder)
    people_of(before)
    state, ended, named = _settled(before, request, now.date())
    settings, weights = _weighed(before, folder, request)
    proposal = _proposed(state, settings, request)
    changed = {folder / NAME: with_weights(folder, weights)} if weights else {}
    made = Made.of(proposal, _round(state), changed)
    view = proposal_view(proposal, state, made.round.number)
    if request.rematch:
        from rmentor.workflows.rematch import cost

        view = replace(view, rematch=cost(before, state, proposal, settings))
    told = Meetings.of(proposal, state, request.alternatives)
    files = _files(request.output, view, told, now)
    decided = decision_actions(before, state, dry_run=request.dry_run)
    settled = *decided, *ended
    actions = (
        *settled,
        *named,
        *file_actions(files, dry_run=request.dry_run),
        *_weight_actions(weights, dry_run=request.dry_run),
        keep(folder, (before, state), made, files, settled, dry_run=request.dry_run),
    )
    following = _next(request, state, made.pairs)
    issues = *proposal.issues, *request.decided.doubtful(before, state)
    return Outcome(view, issues, actions, following, bool(view.left_over))


def _weighed(
    state: State, folder: Path, request: PairRequest
) -> tuple[PairingSettings, Mapping[str, int]]:
    """Give the settings to pair with, and the weights among them that are learned."""
    settings = settings_for(folder, request.objective)
    if request.weights is WeightsFrom.SETTINGS:
        return settings, {}
    from rmentor.workflows.what_worked import learned_weights

    weights = learned_weights(state, settings)
    return replace(settings, weights={**settings.weights, **weights}), weights


def _weight_actions(weights: Mapping[str, int], *, dry_run: bool) -> Iterable[Action]:
    """Say which weights the settings have from now on."""
    verb = in_dry_run("changed", dry_run=dry_run)
    return (Action(verb, f"{NAME}: {code} = {each}") for code, each in weights.items())


def _next(request: PairRequest, state: State, made: Iterable[Pair]) -> tuple[str, ...]:
    if request.dry_run:
        return (_in_earnest(request),)
    proposed = {pair.people for pair in made}
    if any(one.people in proposed for one in state.invitations):
        # Only what both have accepted gets an agreement: the status says what waits.
        return ("rmentor status",)
    return ("rmentor agreement",) if proposed else ("rmentor people",)


def _in_earnest(request: PairRequest) -> str:
    """Give the command that does what a dry run only tried."""
    typed = ["rmentor pair"]
    if request.objective:
        typed.append(f"--objective {request.objective}")
    if request.output:
        typed.append(f"-o {shlex.quote(str(request.output))}")
    typed += request.decided.options
    if request.rematch:
        typed.append("--rematch")
    if request.weights is not WeightsFrom.SETTINGS:
        typed.append(f"--weights {request.weights}")
    return " ".join(typed)


def _settled(
    before: State, request: PairRequest, today: date
) -> tuple[State, tuple[Action, ...], tuple[Action, ...]]:
    """Give the state with what was decided; count and name the pairs that end."""
    decided, dry_run = request.decided.applied(before.as_of(today)), request.dry_run
    apart = parted(before, decided)
    if not request.rematch and not apart:
        return decided, (), ()
    from rmentor.workflows.rematch import (
        Ending,
        ended_each,
        ended_in_all,
        endings,
        without,
    )

    ended = [Ending(pair, "kept apart") for pair in apart]
    ended += endings(decided, today) if request.rematch else ()
    total = ended_in_all(ended, dry_run=dry_run)
    return without(decided, ended), total, ended_each(ended, decided, dry_run=dry_run)


def _proposed(
    state: State, settings: PairingSettings, request: PairRequest
) -> Proposal:
    partners = offered(state) if request.output else 0
    patience = _patience(request, settings.time_limit)
    wanted = Wanted(request.alternatives, partners, go_on=patience)
    return paired(state, settings, wanted)


def paired(
    state: State, settings: PairingSettings, wanted: Wanted = NOTHING_BESIDES
) -> Proposal:
    """Pair everyone on the roster who has a free place; nothing is written.

    Raises:
        NobodyError: There is nobody.
    """
    before = state.in_state(PairState.PROPOSED)
    proposed = sorted(pair.people for pair in before)
    return pair_up(
        people_of(state),
        settings,
        state.known_pairs,
        state.in_state(PairState.OPEN, PairState.ENDED),
        replace(wanted, proposed=tuple(proposed)),
        state.waiting(_round(state)),
    )


def _patience(request: PairRequest, usual: int) -> Callable[[Moment], bool]:
    """Show how far the search is, and end it when its time is over."""
    limit = usual if request.time_limit is None else request.time_limit

    def go_on(moment: Moment) -> bool:
        request.show(moment)
        return not limit or request.elapsed() < limit

    return go_on


def people_of(state: State) -> tuple[Person, ...]:
    """Give everyone on the roster.

    Raises:
        NobodyError: There is nobody.
    """
    if not state.people:
        raise NobodyError
    return tuple(state.people.values())


def settings_for(folder: Path, objective: Objective | None) -> PairingSettings:
    """Read how to pair; an objective given on the command line comes first."""
    settings = read_settings(folder).pairing
    return replace(settings, objective=objective) if objective else settings


def _check_output(path: Path | None) -> None:
    if path and path != STDOUT and path.suffix.casefold() != ".xlsx":
        raise NotAWorkbookError(path)


def _round(state: State) -> int:
    """Give the number of the round: one more than the newest that has begun."""
    begun = state.in_state(PairState.OPEN, PairState.ENDED)
    return max((pair.round for pair in begun), default=0) + 1


def _files(
    path: Path | None, view: ProposalView, meetings: Meetings, now: datetime
) -> dict[Path, bytes]:
    """Lay the proposal out for review, where that was asked for."""
    if path is None:
        return {}
    from rmentor.adapters.spreadsheet.write import workbook_bytes
    from rmentor.workflows.review import review_sheets

    name = "pairs.xlsx" if path == STDOUT else path.name
    return {path: workbook_bytes(review_sheets(view, meetings, name), now)}
