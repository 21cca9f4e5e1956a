"""Consoles for this run, and text that cannot act on them."""

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PIPE_WIDTH = 10_000


def console(stream: TextIO) -> "Console":
    """Make a console for this run; in a pipe tables are as wide as they need."""
    from rich.console import Console

    terminal = stream.isatty()
    width = None if terminal or os.environ.get("COLUMNS") else _PIPE_WIDTH
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def printable(text: str) -> str:
    r"""Make control, formatting and bidirectional characters visible as `\x1b`.

    Text from spreadsheets must not act on the terminal. Line breaks stay.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char == "\n" else ascii(char)[1:-1]
        for char in text
    )
