"""Consoles for this run, and text that cannot act on them."""

import os
import re
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_PIPE_WIDTH = 10_000
_COMMAND = re.compile(r"'rmentor(?: [^'\s]+)+'")
_BOND = "\ue000"
"""Stands for a blank where no line may break; nobody types it."""


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


def say(on: "Console", text: "Text") -> None:
    """Print a text; a quoted command stays on one line, so that it can be copied."""

    def bound(found: re.Match[str]) -> str:
        fits = len(found[0]) < on.width
        return found[0].replace(" ", _BOND) if fits else found[0]

    text.plain = _COMMAND.sub(bound, text.plain)
    for line in text.wrap(on, on.width):
        line.plain = line.plain.replace(_BOND, " ")
        on.print(line)
