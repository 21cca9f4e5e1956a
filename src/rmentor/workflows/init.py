"""`rmentor init`: a program's folder with commented settings and a blank roster."""

from datetime import datetime
from pathlib import Path

from rmentor.adapters.files import write_files
from rmentor.adapters.settings_file import NAME as SETTINGS
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.spreadsheet.write import workbook_bytes
from rmentor.workflows.blank_roster import blank_roster
from rmentor.workflows.outcome import Action, Outcome

ROSTER = "roster.xlsx"


def start_program(
    folder: Path, now: datetime, *, dry_run: bool
) -> Outcome[dict[str, str]]:
    """Write `rmentor.toml` and `roster.xlsx`; what is already there stays.

    Raises:
        CannotWriteError: The folder or a file cannot be written.
    """
    template = shipped_folder("templates") / SETTINGS
    contents = {
        folder / SETTINGS: template.read_bytes(),
        folder / ROSTER: workbook_bytes(blank_roster(), now),
    }
    missing = {path: data for path, data in contents.items() if not path.exists()}
    if not dry_run:
        write_files(missing)
    created = "would be created" if dry_run else "created"
    actions = tuple(
        Action(created if path in missing else "kept", str(path)) for path in contents
    )
    data = {
        "folder": str(folder),
        "settings": str(folder / SETTINGS),
        "roster": str(folder / ROSTER),
    }
    return Outcome(data, (), actions, ("rmentor import FILE",))
