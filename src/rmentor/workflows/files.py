"""What writing files changes, said in verbs."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rmentor.adapters.files import STDOUT, write_files
from rmentor.adapters.store import connection
from rmentor.adapters.store.written import kept_as, load_written, remember
from rmentor.workflows.outcome import Action


def file_actions(
    contents: Mapping[Path, bytes], *, dry_run: bool
) -> tuple[Action, ...]:
    """Say of each file, before it is written, what becomes of it."""
    return tuple(
        Action(in_dry_run(file_verb(path, content), dry_run=dry_run), str(path))
        for path, content in contents.items()
    )


def file_verb(path: Path, content: bytes) -> str:
    """Say what writing a file does to what is there."""
    if path == STDOUT:
        return "printed"
    if not path.is_file():
        return "created"
    return "kept" if path.read_bytes() == content else "replaced"


def in_dry_run(verb: str, *, dry_run: bool) -> str:
    """Say `would be created` when nothing is written."""
    return f"would be {verb}" if dry_run and verb != "kept" else verb


@contextmanager
def remembering(
    folder: Path, paths: Iterable[Path], *, quotes: bool = False
) -> Iterator[None]:
    """Remember files that name people while they are written, should one be forgotten.

    Args:
        folder: The program's.
        paths: Of the files.
        quotes: Whether they quote people without naming them.

    Raises:
        StateError: The state cannot be used.
    """
    wanted = {(name, quotes) for name in kept_as(folder, paths)}
    if not (wanted and connection.exists(folder)):
        yield
        return
    with connection.reading(folder) as db:
        known = {(file.kept_as, file.quotes) for file in load_written(db, folder)}
    if wanted <= known:
        yield
        return
    with connection.amending(folder) as db:
        remember(db, folder, paths, quotes=quotes)
        yield


def add_missing(contents: Mapping[Path, bytes], *, dry_run: bool) -> tuple[Action, ...]:
    """Write the files that are not there yet; those that are stay as they are.

    Raises:
        CannotWriteError: A folder or a file cannot be written.
    """
    missing = {path: data for path, data in contents.items() if not path.exists()}
    if not dry_run:
        write_files(missing)
    return tuple(
        Action(
            in_dry_run("created" if path in missing else "kept", dry_run=dry_run),
            str(path),
        )
        for path in contents
    )
