"""`rmentor people`."""

from typing import Annotated

import typer

from rmentor.cli.options import AsJson, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    search: Annotated[
        list[str] | None,
        typer.Argument(help="Only people in whom these words occur."),
    ] = None,
    program: Program = HERE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the people of the program.

    Example: rmentor people finance
    """
    from rmentor.cli.tables.people import people_table
    from rmentor.workflows.people import list_people

    outcome = list_people(program, " ".join(search or ()))
    ctx.obj.show(outcome, people_table, program)
