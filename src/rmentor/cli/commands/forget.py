"""`rmentor forget`."""

from typing import Annotated

import typer

from rmentor.cli.options import AsJson, DryRun, Program, Quiet, Yes
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(help="Name, email or staff id.")] = "",
    program: Program = HERE,
    expired: Annotated[
        bool,
        typer.Option("--expired", help="Everybody whose data may no longer be kept."),
    ] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Erase a person: state, backups, and the files that rmentor wrote.

    What they answered in numbers stays counted, without name and words.

    Example: rmentor forget ana@corp.test -n
    """
    from rmentor.cli.ask import confirmer
    from rmentor.cli.clock import today
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.forget import ForgetRequest, WhomError, forget

    if expired == bool(person):
        raise WhomError
    confirm = confirmer(ctx.obj, yes=yes)
    request = ForgetRequest(person, today(), confirm, dry_run)
    ctx.obj.show(forget(program, request), nothing, program)
