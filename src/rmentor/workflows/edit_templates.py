"""`rmentor agreement --edit-templates`: the wording, in the coordinator's hands."""

from pathlib import Path
from typing import Final

from rmentor.adapters.shipped import shipped_folder
from rmentor.adapters.store import connection
from rmentor.errors import NoProgramError
from rmentor.workflows.files import add_missing
from rmentor.workflows.outcome import Outcome

TEMPLATES: Final = "templates"
EDITED = ("agreement", "mail")


def copy_templates(folder: Path, *, dry_run: bool) -> Outcome[tuple[str, ...]]:
    """Copy the templates into the program; edited ones stay as they are.

    Raises:
        NoProgramError: There is no program in the folder.
        CannotWriteError: A file cannot be written.
    """
    if not connection.exists(folder):
        raise NoProgramError(str(folder.resolve()))
    contents = template_copies(folder)
    actions = add_missing(contents, dry_run=dry_run)
    following = ("rmentor agreement --check", "rmentor agreement")
    return Outcome(tuple(map(str, contents)), (), actions, following)


def template_copies(folder: Path) -> dict[Path, bytes]:
    """Give what is copied into a program's folder, and where to."""
    source = shipped_folder(TEMPLATES)
    return {
        folder / TEMPLATES / path.relative_to(source): path.read_bytes()
        for name in EDITED
        for path in sorted((source / name).rglob("*.j2"))
    }
