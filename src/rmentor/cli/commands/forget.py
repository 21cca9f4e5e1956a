"""`rmentor forget`."""

from typing import Annotated

import typer

from rmentor.cli.options import AsJson, DryRun, Program, Quiet, Yes
from rmentor.cli.ui import HERE


def command(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(help="Name, email or staff id.")],
    program: Program = HERE,
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
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.forget import forget_person

    confirm = confirmer(ctx.obj, yes=yes)
    outcome = forget_person(program, person, confirm, dry_run=dry_run)
    ctx.obj.show(outcome, nothing, program)
