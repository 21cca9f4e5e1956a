"""`rmentor report`: what the feedback says, with small groups hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from rmentor.adapters.files import write_files
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.store import connection, reports
from rmentor.adapters.store.written import remember
from rmentor.core.agreement.schedule import plan_meetings
from rmentor.core.feedback.disclosure.figures import Thresholds, thresholds_from
from rmentor.core.feedback.disclosure.ledger import Ledger
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.feedback.respondents import GUEST, owners_of_guests
from rmentor.core.model.choices import By
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import PairState
from rmentor.core.report.program import Program, Scope
from rmentor.core.report.summary import Summary, summarize
from rmentor.core.report.tables import Report
from rmentor.core.settings import Settings
from rmentor.errors import UsageError
from rmentor.workflows.files import file_actions, remembering
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import State, load_state


class NoGradesError(UsageError):
    """A report by grade band, and no order of grades is known."""

    code = "no-grades"

    def __init__(self) -> None:
        super().__init__(
            "A report by grade band needs the order of the grades.",
            "List them, the lowest first, as 'grades' under [pairing] in rmentor.toml.",
        )


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What to report, and where to.

    Attributes:
        scope: Which part of the program.
        output: A file, a folder or `-` to write it to; None for none.
        formats: Of `report_files.FORMATS`; empty goes by the file's suffix.
        dry_run: Write nothing.
    """

    scope: Scope = Scope()  # noqa: RUF009 - frozen
    output: Path | None = None
    formats: tuple[str, ...] = ()
    dry_run: bool = False


def report_feedback(
    folder: Path, request: ReportRequest, now: datetime
) -> Outcome[Report]:
    """Summarize participation and feedback.

    What a report tells is remembered: later reports must not give anything away
    together with it.

    Args:
        folder: The program's.
        request: What to report, and where to.
        now: The report is for this day.

    Raises:
        RmentorError: No program, wrong settings, or a file that cannot be written.
    """
    state, settings = load_state(folder).as_of(now.date()), read_settings(folder)
    if request.scope.by is By.GRADE_BAND and not settings.pairing.grades:
        raise NoGradesError
    kept = _load_ledger(folder)
    ledger = _renamed(kept, state)
    program = Program(
        tuple(state.people.values()),
        state.pairs,
        state.agreements,
        state.responses,
        state.unsigned,
        Logs.of(state.meetings, settings),
        _planned(state, settings, now.date()),
    )
    made = summarize(program, settings, now.date(), request.scope, ledger)
    contents = _files(folder, request, made.report, now)
    actions = file_actions(contents, dry_run=request.dry_run)
    if not request.dry_run:
        _write(folder, contents, (kept, state.number), made, now)
    following = () if state.responses else ("rmentor import ANSWERS --as feedback",)
    issues = _kept_thresholds(kept.thresholds, settings)
    return Outcome(made.report, issues, actions, following)


def _planned(
    state: State, settings: Settings, today: date
) -> Mapping[tuple[str, str], int]:
    """Count the meetings that each open pair had planned up to today."""
    first = settings.program.start
    starts = {
        pair.people: max(first or pair.started, pair.started)
        for pair in state.in_state(PairState.OPEN)
        if pair.started
    }
    plans = {day: plan_meetings(day, settings.agreement) for day in {*starts.values()}}
    due = {d: sum(m.day <= today for m in p.meetings) for d, p in plans.items()}
    return {both: due[day] for both, day in starts.items()}


def _load_ledger(folder: Path) -> Ledger:
    with connection.reading(folder) as db:
        return reports.load_ledger(db)


def _renamed(ledger: Ledger, state: State) -> Ledger:
    """Give guests who have joined the roster since their own key."""
    if not any(key.startswith(GUEST) for key in ledger.people):
        return ledger
    return ledger.renamed(owners_of_guests(state.people))


def _files(
    folder: Path, request: ReportRequest, report: Report, now: datetime
) -> Mapping[Path, bytes]:
    from rmentor.workflows.report_files import report_file, report_targets

    targets = report_targets(request.output, request.formats, folder)
    return {path: report_file(name, report, now) for path, name in targets.items()}


def _write(
    folder: Path,
    contents: Mapping[Path, bytes],
    before: tuple[Ledger, int],
    made: Summary,
    now: datetime,
) -> None:
    """Write the files and, if the report tells anything new, that it does.

    Args:
        folder: The program's.
        contents: Of the files.
        before: What earlier reports told, and the last change of the state.
        made: The report.
        now: Its day.
    """
    kept, since = before
    if made.ledger == kept:
        with remembering(folder, contents, quotes=True):
            write_files(contents)
        return
    with connection.writing(folder, "report", "told new figures", since=since) as db:
        reports.save_ledger(db, made.ledger, kept, now.date())
        remember(db, folder, contents, quotes=True)
        # Inside the transaction: a file that cannot be written takes it back.
        write_files(contents)


def _kept_thresholds(kept: Thresholds | None, settings: Settings) -> tuple[Issue, ...]:
    """Warn of thresholds that were lowered after answers had come in."""
    if kept is None:
        return ()
    wanted = thresholds_from(settings.feedback)
    return tuple(
        Issue(
            "threshold-kept",
            f"{key} is {now} in rmentor.toml, but people answered when it was "
            f"{before}; {before} holds.",
            Severity.WARNING,
            "A threshold can be raised, not lowered, once answers exist.",
            column=f"feedback.{key}",
        )
        for key, before, now in (
            ("min_answers", kept.figures, wanted.figures),
            ("min_distribution", kept.distributions, wanted.distributions),
            ("min_comments", kept.comments, wanted.comments),
        )
        if now < before
    )
