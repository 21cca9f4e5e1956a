"""The options that commands share, so that they read and behave the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

Program = Annotated[
    Path,
    typer.Option(
        "-p",
        "--program",
        envvar="RMENTOR_PROGRAM",
        help="The program's folder; the current folder by default.",
        file_okay=False,
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON document instead of tables.")
]
Quiet = Annotated[
    bool, typer.Option("-q", "--quiet", help="Print the result and errors only.")
]
DryRun = Annotated[
    bool, typer.Option("-n", "--dry-run", help="Do everything except writing.")
]
Yes = Annotated[bool, typer.Option("-y", "--yes", help="Ask nothing.")]


def whole_number(most: int | None = None) -> Callable[[str | int], int]:
    """Give what reads a number of 0 or more, and says so in a coordinator's words."""
    range_ = "0 or more" if most is None else f"from 0 to {most}"

    def read(text: str | int) -> int:
        try:
            number = int(text)
        except ValueError:
            number = -1
        if number < 0 or (most is not None and number > most):
            message = f"write a whole number, {range_}, not '{text}'."
            raise typer.BadParameter(message)
        return number

    return read
