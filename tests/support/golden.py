"""Texts that a person has read and approved."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares with the approved files in `folder`, or writes them when updating."""

    folder: Path
    updating: bool = False

    def __call__(self, name: str, text: str) -> None:
        """Fail unless `text` is what `name` holds, byte for byte."""
        approved = self.folder / name
        if self.updating:
            approved.parent.mkdir(parents=True, exist_ok=True)
            approved.write_bytes(text.encode())
        assert approved.is_file(), f"no golden file {name}: run with --update-golden"
        assert text == approved.read_bytes().decode()
