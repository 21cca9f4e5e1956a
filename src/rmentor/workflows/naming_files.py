"""The files that name people who are to be forgotten, or quote them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.documents.traces import holds
from rmentor.adapters.store import connection
from rmentor.adapters.store.backups import FOLDER, all_backups
from rmentor.adapters.store.written import Written
from rmentor.core.agreement.filename import PAIR_MARK, safe_name
from rmentor.core.roster.forgetting import Traces, finding, says
from rmentor.staged import PATTERN

_LARGEST = 64 << 20
_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Searched:
    """What to look for in files.

    Attributes:
        gone: By what the people are known.
        phrases: What they wrote in words of their own.
    """

    gone: Traces
    phrases: tuple[str, ...]

    def ours(self, written: Iterable[Written]) -> tuple[Written, ...]:
        """Find the files that rmentor wrote about the people; some may be gone."""
        return tuple(file for file in written if self._is_about(file))

    def others(self, folder: Path, written: Collection[Written]) -> tuple[Path, ...]:
        """Find the files in the program's folder that somebody else wrote."""
        ours = (*(file.path for file in written), *self.left_behind(folder))
        beside = _beside(folder, ours)
        return tuple(
            path for path in beside if path.suffix != _PDF and self._names(path)
        )

    def left_behind(self, folder: Path) -> tuple[Path, ...]:
        """Find what a command that was killed had begun to write about the people."""
        left = sorted((*folder.rglob(PATTERN), *(folder / FOLDER).glob("*.part")))
        return tuple(path for path in left if self._names(path))

    def _is_about(self, file: Written) -> bool:
        if not file.path.is_file():
            return self._is_named(file.path.stem)
        if file.quotes and self.phrases:
            return holds(file.path.name, _content(file.path), self._quotes)
        return self._names(file.path)

    def _quotes(self, text: str) -> bool:
        return self.gone.found(text) or says(text, self.phrases)

    def _names(self, path: Path) -> bool:
        """Tell whether a file, or its name, holds one of the people's marks."""
        if self._is_named(path.stem):
            return True
        if path.suffix.casefold() == _PDF and PAIR_MARK in path.stem:
            return False  # another pair's: what a PDF says cannot be searched
        return holds(path.name, _content(path), self.gone.found)

    def _is_named(self, stem: str) -> bool:
        """Tell whether a file's name is that of one of the people."""
        words = (tuple(map(safe_name, w)) for w in (self.gone.words, self.gone.others))
        found = finding(*words).finditer(stem)
        return self.gone.found(stem) or any(match["gone"] for match in found)


def _content(path: Path) -> bytes:
    """Read a file; one that cannot be, or is too large for one of ours, is empty."""
    try:
        return path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    except OSError:
        return b""


def _beside(folder: Path, written: Collection[Path]) -> Iterator[Path]:
    state, kept = folder / connection.NAME, all_backups(folder).values()
    ours = {path.resolve() for path in (*written, state, *kept)}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return (path for path in files if path.resolve() not in ours)
