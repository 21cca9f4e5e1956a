"""What writing files changes, said before they are written."""

from collections.abc import Mapping
from pathlib import Path

from rmentor.adapters.files import STDOUT
from rmentor.workflows.outcome import Action


def file_actions(
    contents: Mapping[Path, bytes], *, dry_run: bool
) -> tuple[Action, ...]:
    """Say of each file whether it is created, replaced, or kept as it is."""
    return tuple(
        Action(f"would be {verb}" if dry_run and verb != "kept" else verb, str(path))
        for path, content in contents.items()
        if (verb := file_verb(path, content))
    )


def file_verb(path: Path, content: bytes) -> str:
    """Say what writing a file does to what is there."""
    if path == STDOUT:
        return "printed"
    if not path.is_file():
        return "created"
    return "kept" if path.read_bytes() == content else "replaced"
