"""`rmentor report`: what the feedback says, with small groups hidden."""

from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import write_files
from rmentor.adapters.settings_file import read_settings
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report
from rmentor.workflows.files import file_actions
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import load_state


def report_feedback(
    folder: Path, now: datetime, output: Path | None = None, *, dry_run: bool = False
) -> Outcome[Report]:
    """Summarize participation and feedback.

    Args:
        folder: The program's.
        now: The report is for this day.
        output: Also write it there, as a workbook or csv; None for no file.
        dry_run: Write nothing.

    Raises:
        RmentorError: No program, wrong settings, or a file that cannot be written.
    """
    state = load_state(folder)
    report = summarize(
        tuple(state.people.values()),
        state.pairs,
        state.agreements,
        state.responses,
        read_settings(folder),
        now.date(),
    )
    actions = _write(output, report, now, dry_run=dry_run) if output else ()
    following = () if state.responses else ("rmentor import ANSWERS --as feedback",)
    return Outcome(report, (), actions, following)


def _write(
    path: Path, report: Report, now: datetime, *, dry_run: bool
) -> tuple[Action, ...]:
    """Write the file in the format that its suffix names."""
    from rmentor.workflows.report_files import report_file

    contents = {path: report_file(path, report, now)}
    actions = file_actions(contents, dry_run=dry_run)
    if not dry_run:
        write_files(contents)
    return actions
