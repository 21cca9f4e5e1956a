"""`rmentor agreement --edit-templates`: the wording, in the coordinator's hands."""

from pathlib import Path
from typing import Final

from rmentor.adapters.files import write_files
from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.store import connection
from rmentor.errors import NoProgramError
from rmentor.workflows.outcome import Action, Outcome

TEMPLATES: Final = "templates"
AGREEMENTS = "agreement"


def copy_templates(folder: Path, *, dry_run: bool) -> Outcome[tuple[str, ...]]:
    """Copy the agreement templates into the program; edited ones stay as they are.

    Raises:
        NoProgramError: There is no program in the folder.
        CannotWriteError: A file cannot be written.
    """
    if not connection.exists(folder):
        raise NoProgramError(str(folder.resolve()))
    source = shipped_folder(TEMPLATES) / AGREEMENTS
    contents = {
        folder / TEMPLATES / AGREEMENTS / path.name: path.read_bytes()
        for path in sorted(source.iterdir())
        if path.suffix == ".j2"
    }
    missing = {path: data for path, data in contents.items() if not path.exists()}
    if not dry_run:
        write_files(missing)
    created = "would be created" if dry_run else "created"
    actions = tuple(
        Action(created if path in missing else "kept", str(path)) for path in contents
    )
    return Outcome(tuple(map(str, contents)), (), actions, ("rmentor agreement",))
