"""`rmentor people`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rmentor.cli.clock import now, today
from rmentor.cli.options import AsJson, DryRun, Program, Quiet, one_command
from rmentor.cli.standing import Back, Leave, Pause, Until, wanted_standing
from rmentor.cli.ui import HERE

if TYPE_CHECKING:
    from rmentor.workflows.outcome import Outcome
    from rmentor.workflows.people import PersonRow
    from rmentor.workflows.standing import Standing

Export = Annotated[
    str,
    typer.Option(
        "--export", metavar="PERSON", help="All that is known of one, for them."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Also write it: people.xlsx or .csv."),
]


_CHANGES = ("pause", "until", "leave", "back")


def command(
    ctx: typer.Context,
    search: Annotated[
        list[str] | None,
        typer.Argument(help="Only people in whom these words occur, or one person."),
    ] = None,
    export: Export = "",
    output: Output = None,
    pause: Pause = False,
    until: Until = None,
    leave: Leave = False,
    back: Back = False,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List the people of the program, or let one pause, leave or come back.

    Example: rmentor people finance
    """
    one_command(ctx, (("export",), _CHANGES), (("output",), _CHANGES))
    if export:
        _export(ctx, program, export, output, dry_run=dry_run)
    words = " ".join(search or ())
    standing = wanted_standing(words, pause=pause, leave=leave, back=back, until=until)
    if standing:
        _change(ctx, program, words, standing, dry_run=dry_run)
    from rmentor.cli.tables.people import people_table

    table = ctx.obj.beside(output, people_table)
    ctx.obj.show(_listed(program, words, output, dry_run=dry_run), table, program)


def _listed(
    program: Path, words: str, output: Path | None, *, dry_run: bool
) -> "Outcome[tuple[PersonRow, ...]]":
    if output is None:
        from rmentor.workflows.people import list_people

        return list_people(program, today(), words)
    from rmentor.workflows.roster_file import write_roster

    return write_roster(program, words, output, now(), dry_run=dry_run)


def _export(
    ctx: typer.Context,
    program: Path,
    person: str,
    output: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Tell one person what is known of them; it ends the command."""
    from rmentor.cli.tables.own_data import own_data_table
    from rmentor.workflows.own_data import own_data

    table = ctx.obj.beside(output, own_data_table)
    told = own_data(program, person, output, now(), dry_run=dry_run)
    ctx.obj.show(told, table, program)


def _change(
    ctx: typer.Context,
    program: Path,
    person: str,
    standing: "Standing",
    *,
    dry_run: bool,
) -> None:
    """Let one pause, leave or come back; it ends the command."""
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.standing import change_standing

    changed = change_standing(program, person, standing, today(), dry_run=dry_run)
    ctx.obj.show(changed, nothing, program)
