"""`rmentor people`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    search: Annotated[
        list[str] | None,
        typer.Argument(help="Only people in whom these words occur."),
    ] = None,
    export: Annotated[
        str,
        typer.Option(
            "--export", metavar="PERSON", help="All that is known of one, for them."
        ),
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write that: ana.xlsx or ana.json."),
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the people of the program.

    Example: rmentor people finance
    """
    if export:
        from rmentor.cli.tables.own_data import own_data_table
        from rmentor.workflows.own_data import own_data

        table = ctx.obj.beside(output, own_data_table)
        told = own_data(program, export, output, now(), dry_run=dry_run)
        ctx.obj.show(told, table, program)
    from rmentor.cli.tables.people import people_table
    from rmentor.workflows.people import list_people

    outcome = list_people(program, " ".join(search or ()))
    ctx.obj.show(outcome, people_table, program)
