"""`rmentor init`: a folder with settings, a blank roster and a list of topics."""

from datetime import datetime
from pathlib import Path

from rmentor.adapters.settings_file import NAME as SETTINGS
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.spreadsheet.write import workbook_bytes
from rmentor.core.model.choices import Preset
from rmentor.core.settings.presets import written
from rmentor.workflows.blank_roster import blank_roster
from rmentor.workflows.edit_templates import template_copies
from rmentor.workflows.files import add_missing
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.reading import TOPICS_FILE

ROSTER = "roster.xlsx"


def start_program(
    folder: Path,
    now: datetime,
    preset: Preset,
    *,
    templates: bool = False,
    dry_run: bool,
) -> Outcome[dict[str, str]]:
    """Write settings, a blank roster and `topics.csv`; what is already there stays.

    Args:
        folder: The program's.
        now: For the workbook's creation date.
        preset: Whose values the settings begin with.
        templates: Whether to copy the wording of agreements, to be edited.
        dry_run: Only say what would be written.

    Raises:
        CannotWriteError: The folder or a file cannot be written.
    """
    templates_folder = shipped_folder("templates")
    template = templates_folder / SETTINGS
    contents = {
        folder / SETTINGS: written(template.read_text("utf-8"), preset).encode(),
        folder / ROSTER: workbook_bytes(blank_roster(), now),
        folder / TOPICS_FILE: (templates_folder / TOPICS_FILE).read_bytes(),
    }
    if templates:
        contents |= template_copies(folder)
    actions = add_missing(contents, dry_run=dry_run)
    data = {
        "folder": str(folder),
        "settings": str(folder / SETTINGS),
        "roster": str(folder / ROSTER),
        "topics": str(folder / TOPICS_FILE),
    }
    return Outcome(data, (), actions, ("rmentor import FILE",))
