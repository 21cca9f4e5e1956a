"""Files of the program: written whole or not at all, for the owner's eyes only."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rmentor.errors import CannotWriteError
from rmentor.staged import PREFIX

FOLDER_MODE = 0o700

STDOUT = Path("-")
"""As a file's name: standard output."""


def make_folder(folder: Path) -> None:
    """Make a folder, readable by its owner only; one that exists is left as it is.

    Raises:
        CannotWriteError: The folder cannot be made.
    """
    if folder.is_dir():
        return
    if folder != folder.parent:
        make_folder(folder.parent)
    try:
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise CannotWriteError(str(folder), _reason(error)) from error


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write files whole: all beside their places first, then renamed into them.

    A failure before the first rename, a full disk for example, changes nothing. What
    is named `-` goes to standard output.

    Raises:
        CannotWriteError: A file or its folder cannot be written.
    """
    with staging() as staged:
        for path, content in contents.items():
            if path == STDOUT:
                sys.stdout.buffer.write(content)
                sys.stdout.buffer.flush()
            else:
                staged.add(path, content)
        staged.put()


class Staged:
    """Files written beside their places, to be renamed into them all at once.

    For what is too much to be held in memory before the first file is written.
    """

    def __init__(self) -> None:
        self._beside: dict[Path, Path] = {}
        self._moves: dict[Path, Path] = {}

    def add(self, path: Path, content: bytes) -> None:
        """Write a file beside its place.

        Raises:
            CannotWriteError: It or its folder cannot be written.
        """
        make_folder(path.parent)
        self._beside[path] = _stage(path, content)

    def move(self, path: Path, place: Path) -> None:
        """Have a file moved before others are put into their places.

        Raises:
            CannotWriteError: The folder of its new place cannot be made.
        """
        make_folder(place.parent)
        self._moves[path] = place

    def put(self) -> None:
        """Rename all into their places.

        Raises:
            CannotWriteError: A place is taken by what cannot be replaced.
        """
        for path, place in self._moves.items():
            _put(path, place)
        for path in list(self._beside):
            _put(self._beside[path], path)
            del self._beside[path]

    def discard(self) -> None:
        """Remove what was not put into its place."""
        for leftover in self._beside.values():
            leftover.unlink(missing_ok=True)


@contextmanager
def staging() -> Iterator[Staged]:
    """Stage files; what is not put into its place by the end is removed."""
    staged = Staged()
    try:
        yield staged
    finally:
        staged.discard()


def _stage(path: Path, content: bytes) -> Path:
    """Write beside `path`; the name starts with a dot and says what it is."""
    if path.is_dir():
        raise CannotWriteError(str(path), "a folder has this name")
    _refuse_if_open(path)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=PREFIX)
    except OSError as error:
        raise CannotWriteError(str(path), _reason(error)) from error
    beside = Path(name)
    try:
        # mkstemp makes the file with mode 0600 under any umask.
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CannotWriteError(str(path), _reason(error)) from error
    return beside


def _refuse_if_open(path: Path) -> None:
    """Refuse to write what somebody may be filling in, on every system as on Windows.

    Elsewhere nothing keeps an open file from being replaced; who saves it next writes
    over ours, or loses what they have typed.
    """
    marks = {"Excel": f"~${path.name}", "LibreOffice": f".~lock.{path.name}#"}
    for program, mark in marks.items():
        # Path.exists() would fail where a name is too long to have a mark beside it.
        if path.is_file() and os.access(path.with_name(mark), os.F_OK):
            raise CannotWriteError(
                str(path),
                f"it is open in {program}",
                "Close it there, or name another place. If it is not open any more, "
                f"delete the file '{mark}' beside it.",
            )


def _put(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except OSError as error:
        raise CannotWriteError(str(path), _reason(error)) from error


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
