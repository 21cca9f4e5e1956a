"""Who left, and the reasons that were given."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import partial

from rmentor.core.feedback.disclosure.control import Asked, Control, Group, Statistic
from rmentor.core.feedback.disclosure.figures import Cell, Shown, open_count
from rmentor.core.feedback.disclosure.members import Members, Register
from rmentor.core.feedback.scales import is_missing
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Status
from rmentor.core.model.program import PairState
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.program import Program
from rmentor.core.report.tables import Column, ReportTable, Unit, Value
from rmentor.core.roster.text import fold

_ASKS_WHY = re.compile(r"\b(?:reasons?|why)\b", re.IGNORECASE)
_OTHER = "Other reasons"


def exits_table(program: Program, register: Register, control: Control) -> ReportTable:
    """Count pairs that ended, people who left, and the reasons most often given."""
    left = sum(person.status is Status.LEFT for person in program.people)
    ended = sum(pair.state is PairState.ENDED for pair in program.pairs)
    rows: list[tuple[Value, ...]] = []
    if left or ended:
        rows.append(("People who left", open_count(left), None))
        rows.append(("Pairs that ended", open_count(ended), None))
    rows += _reasons(_by_reason(program.responses, register), control)
    t = control.thresholds
    return ReportTable(
        "exits",
        "Exits",
        (
            Column("what", "What"),
            Column("count", "Count", Unit.NUMBER),
            Column("share", "Of reasons given", Unit.SHARE),
        ),
        tuple(rows),
        "People marked as left on the roster; pairs that ended. Reasons: those given "
        f"in exit feedback; they need {t.distributions} people who gave one, and a "
        f"reason that fewer than {t.figures} gave counts among the others.",
    )


def _by_reason(responses: Iterable[Response], register: Register) -> dict[str, Members]:
    """Collect who gave which reason: the first question at the exit that asks why."""
    given: dict[str, list[str]] = {}
    wording: dict[str, str] = {}
    for response in responses:
        if response.checkpoint is Checkpoint.EXIT:
            texts = (
                a.text
                for a in response.answers
                if _ASKS_WHY.search(a.question) and not is_missing(a.text)
            )
            if text := next(texts, ""):
                wording.setdefault(fold(text), text.strip())
                given.setdefault(fold(text), []).append(response.person)
    return {wording[reason]: register.members(keys) for reason, keys in given.items()}


def _reasons(
    by_reason: dict[str, Members], control: Control
) -> list[tuple[str, None, Cell]]:
    fewest = control.thresholds.figures
    told: dict[str, Members] = {}
    for reason, who in by_reason.items():
        few = who.bit_count() < fewest
        told[_OTHER if few else reason] = told.get(_OTHER if few else reason, 0) | who
    answered = 0
    for who in told.values():
        answered |= who
    if not answered:
        return []
    statistics = [
        Statistic(
            fold(reason),
            partial(_share, who),
            whole_distribution=True,
            lowest=Fraction(0),
            highest=Fraction(1),
            band=Fraction(1, 5),
            step=Fraction(1),
        )
        for reason, who in told.items()
    ]
    everyone = [Group(EVERYONE, answered)]
    (row,) = control.table(Asked("reason/exit", answered), everyone, statistics)
    rows = [
        (f"Reason: {reason}", None, cell)
        for reason, cell in zip(told, row.cells, strict=True)
    ]
    return sorted(rows, key=_most_given_first)


def _share(gave: Members, people: Members) -> Fraction:
    return Fraction((people & gave).bit_count(), people.bit_count())


def _most_given_first(row: tuple[str, None, Cell]) -> tuple[bool, Fraction | int, str]:
    reason, _, cell = row
    return (_OTHER in reason, -cell.value if isinstance(cell, Shown) else 0, reason)
