"""The report: what a sponsor may see, and apart from it what the coordinator may."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rmentor.core.feedback.changes import OTHER
from rmentor.core.feedback.disclosure.control import Control
from rmentor.core.feedback.disclosure.figures import (
    Shown,
    Thresholds,
    stricter,
    thresholds_from,
)
from rmentor.core.feedback.disclosure.ledger import Ledger, new_entries
from rmentor.core.feedback.disclosure.members import Register
from rmentor.core.feedback.scores import answers_of
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.words import count
from rmentor.core.report.attention import pairs_to_look_at
from rmentor.core.report.benefits import benefit_tables
from rmentor.core.report.comments import Comments, comments_to_show
from rmentor.core.report.compare import comparison
from rmentor.core.report.exits import exits_table
from rmentor.core.report.groups import break_down
from rmentor.core.report.headline import headline
from rmentor.core.report.instruments import Instruments, part_sets
from rmentor.core.report.measures import (
    funnel,
    people_who_answered,
    rates,
    response_rates,
)
from rmentor.core.report.meetings import meeting_tables
from rmentor.core.report.program import Program, Scope
from rmentor.core.report.ratings import FEW_ANSWERS, Findings, rating_tables
from rmentor.core.report.tables import Column, Figure, Report, ReportTable, Unit
from rmentor.core.report.topics import topics_table
from rmentor.core.settings import Settings

_ONLY_COUNTS = (
    "Only {answered} answered: with fewer than {needed} answers a report gives counts "
    "of replies only."
)
_NEEDS = (
    "Figures need {t.figures} answers, distributions {t.distributions}, comments "
    "{t.comments}. A hidden figure has fewer, or would give one away that may not be "
    "told. Where everyone of a group answered the same, or all but one, it is told "
    "roughly."
)
_FEW = (
    f"The recommendation score rests on fewer than {FEW_ANSWERS} answers: read it with "
    "care."
)
_WAITING = (
    "Answers of {late} since the last report wait until there are enough of them: so "
    "few would show in the difference. Figures that they belong to are as they were."
)


@dataclass(frozen=True, slots=True)
class Summary:
    """A report, and what it tells for the first time.

    Attributes:
        ledger: What all reports have told, this one included.
    """

    report: Report
    ledger: Ledger


def summarize(
    program: Program,
    settings: Settings,
    today: date,
    scope: Scope | None = None,
    ledger: Ledger | None = None,
) -> Summary:
    """Sum the program up; no figure about people's answers bypasses disclosure.

    Args:
        program: What it is about; its parts in any order.
        settings: For names, thresholds and capacities.
        today: The day of the report, to count days up to.
        scope: Which part; all of it, by role, by default.
        ledger: What earlier reports told.
    """
    scope, ledger = scope or Scope(), ledger or Ledger()
    thresholds = thresholds_from(settings.feedback)
    if ledger.thresholds:
        thresholds = stricter(ledger.thresholds, thresholds)
    work = _Work(program, settings, scope, ledger, thresholds)
    report = work.report(today)
    told = new_entries(work.control.told, ledger)
    if told or (ledger.thresholds and ledger.thresholds != thresholds):
        ledger = replace(
            ledger,
            people=work.register.numbers,
            entries=(*ledger.entries, *told),
            thresholds=thresholds,
        )
    return Summary(report, ledger)


class _Work:
    """One report in the making."""

    def __init__(
        self,
        program: Program,
        settings: Settings,
        scope: Scope,
        ledger: Ledger,
        thresholds: Thresholds,
    ) -> None:
        self.control = Control(thresholds, ledger)
        self.register = Register(ledger.people, program.keys)
        self._whole = program
        now = program.since(scope.since) if scope.since else program
        sets, self._program = part_sets(now)
        # Of texts only the first ones count: that one was changed must not show.
        first = [r for r in now.responses if not _changed(r, ledger)]
        self._instruments = Instruments(first, sets)
        self._first = replace(self._program, responses=first)
        self._settings = settings
        self._scope = scope
        self._breakdown = break_down(
            program, self.register, scope, settings.pairing.grades, thresholds.figures
        )
        self._findings = self._found(self._program, ledger)
        whole = part_sets(program)[1] if scope.since else self._program
        self._all = self._found(whole, ledger) if scope.since else self._findings

    def _found(self, program: Program, ledger: Ledger) -> Findings:
        answers = answers_of(program.responses, self.register)
        return Findings(answers, ledger, self.register, self._scope.kind)

    def report(self, today: date) -> Report:
        """Put the parts together."""
        answered = people_who_answered(self._program.responses)
        enough = answered >= self.control.thresholds.figures
        figures = self._figures() if enough else ()
        comments = self._comments()
        settings = self._settings.program
        attention = pairs_to_look_at(self._whole, today)
        tables = (*self._counts(today), *figures, *self._others())
        first = headline(tables)
        return Report(
            program=settings.name,
            organization=settings.organization,
            day=today,
            thresholds=self.control.thresholds,
            notices=self._notices(answered, first),
            headline=first,
            tables=tuple(table for table in tables if table.rows),
            private=(attention, *_held(comments)),
            comments=comments.shown,
            quotes=comments.quotable,
        )

    def _counts(self, today: date) -> tuple[ReportTable, ...]:
        """Count people, pairs and replies."""
        eligible = self._settings.program.eligible
        return (
            funnel(self._program, eligible, today),
            rates(self._program, eligible, self._settings.pairing),
            *meeting_tables(self._program, today),
            response_rates(
                self._program,
                self._scope,
                self._breakdown,
                self.register,
                self.control,
            ),
        )

    def _figures(self) -> tuple[ReportTable, ...]:
        """Say what was answered; what comes first has the first say in what is told."""
        asked = (self._findings, self._scope, self._breakdown, self.control)
        return (
            *rating_tables(*asked),
            *benefit_tables(*asked),
            *comparison(self._findings, self._all, self._scope, self.control),
            *self._instruments.tables(
                self._scope, self._breakdown.everyone, self.register, self.control
            ),
        )

    def _others(self) -> tuple[ReportTable, ...]:
        fewest = self.control.thresholds.figures
        return (
            topics_table(self._program, fewest),
            exits_table(self._first, self.register, self.control),
        )

    def _comments(self) -> Comments:
        return comments_to_show(
            self._program.responses,
            self._program.people,
            self._scope,
            self._findings,
            self.control,
        )

    def _notices(self, answered: int, first: Sequence[Figure]) -> tuple[str, ...]:
        thresholds = self.control.thresholds
        if not answered:
            return ("Nobody has answered yet.",)
        if answered < thresholds.figures:
            needed = thresholds.figures
            return (_ONLY_COUNTS.format(answered=answered, needed=needed),)
        said = [_NEEDS.format(t=thresholds)]
        if late := self.control.late.bit_count():
            said.append(_WAITING.format(late=count(late, "person", "people")))
        if any(_rests_on_few(figure) for figure in first):
            said.append(_FEW)
        return tuple(said)


def _changed(response: Response, ledger: Ledger) -> bool:
    """Tell whether what was answered in words is not what it first was."""
    key = (response.person, response.checkpoint)
    return any((*key, what) in ledger.changed for what in (OTHER, Dimension.COMMENT))


def _rests_on_few(figure: Figure) -> bool:
    few = isinstance(figure.n, Shown) and figure.n.value < FEW_ANSWERS
    return figure.unit is Unit.SCORE and few


def _held(comments: Comments) -> tuple[ReportTable, ...]:
    if not comments.held:
        return ()
    return (
        ReportTable(
            "held-comments",
            "Comments held for review",
            (Column("comment", "Comment"),),
            tuple((text,) for text in comments.held),
            "They speak of a department, team or job title of so few people that it is "
            "clear who is meant. Pass on what you have made unrecognizable.",
            private=True,
        ),
    )
