"""What `rmentor import` was asked for, and the first step towards it.

Imports little: the first file is read, in another process, while the rest is imported.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rmentor.adapters.spreadsheet.read import Reading
from rmentor.core.model.choices import Checkpoint
from rmentor.errors import UsageError
from rmentor.workflows.kinds import ImportKind


class MappingError(UsageError):
    """`--map` is not of the form TITLE=FIELD."""

    code = "mapping"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"--map '{text}' does not say which field the column is.",
            "Write it as --map 'Title=field', such as --map 'Site=location'.",
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table is in a file; empty means: find out.

    Attributes:
        header_row: As the spreadsheet numbers it; 0 when there is none.
        separator: Between the columns of a text file.
        encoding: Of a text file.
    """

    sheet: str = ""
    header_row: int | None = None
    separator: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the coordinator asked for; empty means: find out.

    Attributes:
        mapping: Each `Title=field`.
        kept: Titles of columns that are to stay as they are.
        marked: Where to write a copy of the file with the findings marked.
    """

    files: tuple[Path, ...]
    kind: ImportKind | None = None
    mapping: tuple[str, ...] = ()
    layout: Layout = field(default_factory=Layout)
    checkpoint: Checkpoint | None = None
    strict: bool = False
    dry_run: bool = False
    marked: Path | None = None
    kept: tuple[str, ...] = ()

    @property
    def remembered(self) -> Mapping[str, str]:
        """What next year's import need not ask: title -> field, or `keep`."""
        return {**dict.fromkeys(self.kept, "keep"), **self.forced}

    @property
    def stages(self) -> int:
        """How many there are: reading and recognizing each file, then saving."""
        return 2 * len(self.files) + 1

    @property
    def forced(self) -> Mapping[str, str]:
        """The mapping as title -> field.

        Raises:
            MappingError: One of them has no `=`, or nothing on a side of it.
        """
        pairs = [text.rpartition("=") for text in self.mapping]
        for text, (title, _, name) in zip(self.mapping, pairs, strict=True):
            if not title.strip() or not name.strip():
                raise MappingError(text)
        return {title.strip(): name.strip() for title, _, name in pairs}


def begin_reading(path: Path, request: ImportRequest) -> Reading:
    """Begin to read a file, in another process while this one imports the rest.

    Raises:
        InputRefusedError: There is no such file, or it is none that can be read.
    """
    layout = request.layout
    return Reading(path, encoding=layout.encoding, separator=layout.separator)
