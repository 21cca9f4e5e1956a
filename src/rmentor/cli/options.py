"""The options that commands share, so that they read and behave the same."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from rmentor.errors import UsageError

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


Groups = Sequence[Sequence[str]]
"""Names of parameters; those of one group go together."""


def one_command(ctx: typer.Context, *apart: Groups) -> None:
    """Refuse options that belong to different commands, rather than ignore some.

    Args:
        ctx: Of the command.
        apart: Each time, only parameters of one group may be typed.

    Raises:
        UsageError: Those of two groups were.
    """
    options = {each.name: each.opts[-1] for each in ctx.command.params}
    for groups in apart:
        typed = [next((n for n in group if _is_typed(ctx, n)), "") for group in groups]
        first, second, *_ = [*filter(None, typed), "", ""]
        if second:
            message = f"{options[first]} and {options[second]} do not go together."
            raise UsageError(message, "Type two commands, one after the other.")


def _is_typed(ctx: typer.Context, parameter: str) -> bool:
    source = ctx.get_parameter_source(parameter)
    return source is not None and source.name == "COMMANDLINE"


def as_folder(output: Path | None) -> Path | None:
    """Give the folder that `-o` names; several files fit into no standard output.

    Raises:
        UsageError: It names standard output.
    """
    if output is not None and str(output) == "-":
        message = "-o - is standard output, and several files are to be written."
        raise UsageError(message, "Name a folder after -o.")
    return output


def formats_in(text: str) -> tuple[str, ...]:
    """Read formats with commas between them, each once."""
    return tuple(dict.fromkeys(text.replace(" ", "").split(",")))


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
