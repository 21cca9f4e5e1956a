"""`rmentor demo`: the whole road with the sample company, in a folder of its own."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from rmentor.adapters.files import write_files
from rmentor.adapters.shipped import shipped_folder
from rmentor.errors import StateError
from rmentor.workflows.agreement import AgreementRequest, write_agreements
from rmentor.workflows.import_files import import_files
from rmentor.workflows.import_request import ImportRequest
from rmentor.workflows.outcome import Action, Outcome, Step
from rmentor.workflows.pair import PairRequest, propose_pairs
from rmentor.workflows.report import ReportRequest, report_feedback
from rmentor.workflows.status import program_status

FOLDER = "rmentor-demo"
_FILES = ("README.md", "sign-ups.xlsx", "feedback.xlsx", "rmentor.toml")
# The sample company's calendar, so that the demo is the same on every day.
_START = datetime(2026, 3, 2, 9)  # noqa: DTZ001  # wall clock, wherever that is
_END = datetime(2026, 9, 7, 9)  # noqa: DTZ001


class FolderInUseError(StateError):
    """The folder named for the demo holds something already."""

    code = "folder-in-use"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty.",
            "Name a folder of its own: rmentor demo DIR.",
        )


@dataclass(frozen=True, slots=True)
class StepView:
    """A step for scripts."""

    command: str
    exit_code: int
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class DemoView:
    """Where the demo's program lies and which commands made it."""

    folder: str
    steps: tuple[StepView, ...]


def run_demo(folder: Path | None, on_step: Callable[[Step], None]) -> Outcome[DemoView]:
    """Copy the sample company's files and walk the road with them.

    Args:
        folder: Where; None for the first free of `rmentor-demo`, `rmentor-demo-2`...
        on_step: Told of each step when it is done.

    Raises:
        FolderInUseError: The folder holds something already.
        CannotWriteError: The folder cannot be written.
    """
    folder = _copy_files(folder or _free_folder())
    steps = []
    for command, purpose, run in _ROAD:
        step = Step(f"rmentor {command}", purpose, run(folder))
        on_step(step)
        steps.append(
            StepView(step.command, int(step.outcome.exit_code), step.outcome.actions)
        )
    view = DemoView(str(folder), tuple(steps))
    return Outcome(view, next=(f"cd {shlex.quote(str(folder))}", "rmentor status"))


def _free_folder() -> Path:
    names = (FOLDER if n == 1 else f"{FOLDER}-{n}" for n in count(1))
    return next(Path(name) for name in names if not Path(name).exists())


def _copy_files(folder: Path) -> Path:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUseError(folder)
    source = shipped_folder("sample_data")
    write_files({folder / name: (source / name).read_bytes() for name in _FILES})
    return folder


def _import(name: str) -> Callable[[Path], Outcome[object]]:
    return lambda folder: import_files(folder, ImportRequest((folder / name,)))


def _pair(folder: Path) -> Outcome[object]:
    return propose_pairs(folder, PairRequest(output=folder / "pairs.xlsx"), _START)


def _agreement(folder: Path) -> Outcome[object]:
    request = AgreementRequest(folder / "agreements", formats=("docx", "html"))
    return write_agreements(folder, request, _START.date(), _START)


def _report(folder: Path) -> Outcome[object]:
    request = ReportRequest(output=folder, formats=("html", "xlsx"))
    return report_feedback(folder, request, _END)


def _status(folder: Path) -> Outcome[object]:
    return program_status(folder, _END.date())


_ROAD: tuple[tuple[str, str, Callable[[Path], Outcome[object]]], ...] = (
    (
        "import sign-ups.xlsx",
        "Read the sign-ups as the form exported them.",
        _import("sign-ups.xlsx"),
    ),
    (
        "pair -o pairs.xlsx",
        "Propose the best pairs, for review in Excel.",
        _pair,
    ),
    (
        "agreement --format docx,html",
        "Write an agreement for every pair.",
        _agreement,
    ),
    (
        "import feedback.xlsx",
        "Half a year later: read the feedback.",
        _import("feedback.xlsx"),
    ),
    (
        "report --format html,xlsx",
        "See what it says; small groups are hidden.",
        _report,
    ),
    ("status", "See where the program stands.", _status),
)
