"""`rmentor status`: where the program stands and what to do next."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.store.people import Group
from rmentor.core.agreement.asking import unanswered
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import PairState
from rmentor.workflows.asked import AskedRow, asked_row
from rmentor.workflows.glance import Glance, look
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.to_do import ToDo, open_signatures, things_to_do


@dataclass(frozen=True, slots=True)
class ProgramStatus:
    """Counts, and what to do in order.

    Attributes:
        people: Everyone on the roster; mentors, mentees and either are active ones.
        pairs: Proposed and open.
        unpaired: Active people in no pair.
        agreements: Pairs with an agreement.
        agreements_signed: Open pairs in which both signed the version that counts.
        unanswered: Who was asked whether they accept a proposed pair, and has not
            answered, the longest first.
        signatures_open: Signatures still to come, under the versions that count.
    """

    program: str
    people: int
    mentors: int
    mentees: int
    either: int
    inactive: int
    pairs: int
    pairs_proposed: int
    pairs_open: int
    unpaired: int
    agreements: int
    agreements_signed: int
    signatures_open: int
    responses: int
    unanswered: tuple[AskedRow, ...]
    to_do: tuple[ToDo, ...]


def program_status(folder: Path, today: date) -> Outcome[ProgramStatus]:
    """Count what is there and say what comes next.

    Args:
        folder: The program's.
        today: To count days up to.

    Raises:
        StateError: There is no program, or its state cannot be read.
        SettingsRefusedError: `rmentor.toml` is wrong.
    """
    glance, settings = look(folder, today), read_settings(folder)
    to_do = things_to_do(glance, settings, today)
    status = _counts(settings.program.name, glance, to_do)
    issues = (*_back(glance.back), *_copies(folder))
    return Outcome(status, issues, next=tuple(i.command for i in to_do[:1]))


def _counts(program: str, glance: Glance, to_do: tuple[ToDo, ...]) -> ProgramStatus:
    state = glance.state
    active = [group for group in glance.groups if group.like.is_active]
    people, number = (_number(groups) for groups in (glance.groups, active))
    both = _number(active, lambda p: p.may_mentor and p.may_be_mentored)
    proposed = len(state.in_state(PairState.PROPOSED))
    opened = len(state.in_state(PairState.OPEN))
    return ProgramStatus(
        program=program,
        people=people,
        mentors=_number(active, lambda p: p.may_mentor) - both,
        mentees=_number(active, lambda p: p.may_be_mentored) - both,
        either=both,
        inactive=people - number,
        pairs=proposed + opened,
        pairs_proposed=proposed,
        pairs_open=opened,
        unpaired=_number(group for group in active if not group.paired),
        agreements=len({a.people for a in state.agreements}),
        agreements_signed=sum(not standing.missing for standing in glance.standings),
        signatures_open=open_signatures(glance.standings),
        responses=sum(glance.answered.values()),
        unanswered=tuple(
            asked_row(one, state) for one in unanswered(state.approved, state.asked)
        ),
        to_do=to_do,
    )


def _number(
    groups: Iterable[Group], wanted: Callable[[Person], bool] = lambda _person: True
) -> int:
    return sum(group.number for group in groups if wanted(group.like))


def _back(people: Sequence[Person]) -> tuple[Issue, ...]:
    """Say who is back from a pause."""
    return tuple(
        Issue(
            "back-from-pause",
            f"{person.name or person.address} is back from a pause since "
            f"{person.paused_until}.",
            Severity.INFO,
            "Who has no partner finds one with 'rmentor pair'.",
        )
        for person in people
    )


def _copies(folder: Path) -> tuple[Issue, ...]:
    """Warn of copies that a sync service made of two changes at once."""
    return tuple(
        Issue(
            "conflicted-copy",
            f"{path.name} lies beside the program's state; it is not read.",
            Severity.WARNING,
            "A sync service may have made it of changes on two computers. See what is "
            "missing with 'rmentor history', then move it away.",
            path.name,
        )
        for path in sorted(folder.glob("rmentor?*.db"))
    )
