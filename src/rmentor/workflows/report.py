"""`rmentor report`: what the feedback says, with small groups hidden."""

from datetime import date
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.state import load_state


def report_feedback(folder: Path, today: date) -> Outcome[Report]:
    """Summarize participation and feedback.

    Args:
        folder: The program's.
        today: The day the report is for.

    Raises:
        RmentorError: No program, or wrong settings.
    """
    state = load_state(folder)
    settings = read_settings(folder)
    report = summarize(
        tuple(state.people.values()),
        state.pairs,
        state.agreements,
        state.responses,
        settings,
        today,
    )
    following = () if state.responses else ("rmentor import ANSWERS --as feedback",)
    return Outcome(report, next=following)
