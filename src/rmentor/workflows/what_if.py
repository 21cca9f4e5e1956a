"""`rmentor pair --what-if`: what other settings would change; nothing is written."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import fmean

from rmentor.adapters.settings_file import imagined_settings, read_settings
from rmentor.core.model.choices import Objective
from rmentor.core.model.people import Role
from rmentor.core.pairing.cohort.wording import Names
from rmentor.core.pairing.pair import Proposal
from rmentor.core.settings import PairingSettings
from rmentor.errors import UsageError
from rmentor.workflows.decide import Decided
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.pair import paired, people_of
from rmentor.workflows.state import State, load_state


class NothingToCompareError(UsageError):
    """The two sides of a comparison are the same."""

    code = "nothing-to-compare"

    def __init__(self) -> None:
        super().__init__(
            "There is nothing to compare: both sides are the same.",
            "Say what should be different, such as --what-if 'min_grade_gap=2', "
            "--pin, --never, --release or --objective.",
        )


@dataclass(frozen=True, slots=True)
class Imagined:
    """What should be different.

    Attributes:
        changes: Settings of pairing, each `key=value`.
        objective: None for that of the settings.
    """

    changes: tuple[str, ...]
    decided: Decided
    objective: Objective | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """How good one choice of pairs is.

    Attributes:
        people: With a partner.
        left_over: Without one.
        worst: The lowest score; None without pairs.
        weakest: Mean of the weakest tenth of the pairs, rounded up; None without pairs.
        allowed: Pairs that no rule forbids.
    """

    pairs: int
    people: int
    left_over: int
    total: float
    worst: float | None
    weakest: float | None
    allowed: int


@dataclass(frozen=True, slots=True)
class Move:
    """A person whose partners differ; nobody is an empty list."""

    person: str
    name: str
    role: Role
    now: tuple[str, ...]
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two choices of pairs, side by side.

    Attributes:
        now: With settings and decisions as they are.
        then: With what was imagined.
        moves: Everyone whose partners differ, by role and name.
        rescaled: Whether scores are counted differently on the two sides.
        lines: What `rmentor.toml` has to say to make it so.
    """

    now: Figures
    then: Figures
    moves: tuple[Move, ...]
    rescaled: bool
    lines: tuple[str, ...]


def compare(folder: Path, imagined: Imagined, today: date) -> Outcome[ComparisonView]:
    """Pair people as they are and as imagined; nothing is written.

    Raises:
        RmentorError: No program, wrong settings, or nothing is different.
    """
    state = load_state(folder).as_of(today)
    people_of(state)
    settings = read_settings(folder).pairing
    other, lines = imagined_settings(folder, imagined.changes, imagined.objective)
    decided = imagined.decided.applied(state)
    if settings == other and state.known_pairs == decided.known_pairs:
        raise NothingToCompareError
    now, then = paired(state, settings), paired(decided, other)
    view = ComparisonView(
        now=_figures(now),
        then=_figures(then),
        moves=_moves(state, now, then),
        rescaled=_scale(settings) != _scale(other),
        lines=lines,
    )
    return Outcome(view, then.issues, next=(_accepted(imagined),))


def _figures(proposal: Proposal) -> Figures:
    placed = {(Role.MENTOR, pair.mentor) for pair in proposal.pairs}
    placed |= {(Role.MENTEE, pair.mentee) for pair in proposal.pairs}
    scores = sorted(pair.score for pair in proposal.pairs)
    weakest = scores[: -(-len(scores) // 10)]
    return Figures(
        pairs=len(proposal.pairs),
        people=len({key for _, key in placed}),
        left_over=len(proposal.left_over),
        total=proposal.total / 100,
        worst=None if proposal.worst is None else proposal.worst / 100,
        weakest=round(fmean(weakest) / 100, 2) if weakest else None,
        allowed=proposal.allowed,
    )


def _scale(settings: PairingSettings) -> tuple[object, ...]:
    """Give what decides how many points a pair has."""
    weighed = tuple(one for one in settings.criteria if one.weight)
    return settings.weights, settings.scarce_topics, weighed


_Partners = Mapping[tuple[Role, str], list[str]]


def _partners(proposal: Proposal) -> _Partners:
    found: dict[tuple[Role, str], list[str]] = defaultdict(list)
    for pair in proposal.pairs:
        found[Role.MENTOR, pair.mentor].append(pair.mentee)
        found[Role.MENTEE, pair.mentee].append(pair.mentor)
    return found


def _moves(state: State, now: Proposal, then: Proposal) -> tuple[Move, ...]:
    """Name everyone whose partners differ, mentees first."""
    before, after = _partners(now), _partners(then)
    named = Names(state.people.values()).of
    moved = [
        Move(
            state.address(key),
            named(key),
            role,
            tuple(map(named, before.get((role, key), ()))),
            tuple(map(named, after.get((role, key), ()))),
        )
        for role, key in {**before, **after}
        if sorted(before.get((role, key), ())) != sorted(after.get((role, key), ()))
    ]
    return tuple(sorted(moved, key=lambda move: (move.role, move.name, move.person)))


def _accepted(imagined: Imagined) -> str:
    """Give the command that makes it so."""
    return " ".join(["rmentor pair", *imagined.decided.options])
