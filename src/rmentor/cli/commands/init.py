"""`rmentor init`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import AsJson, DryRun, Quiet, Yes
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Preset


def command(
    ctx: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", envvar="RMENTOR_PROGRAM", help="Where; here by default."
        ),
    ] = HERE,
    preset: Annotated[
        Preset, typer.Option(help="Settings that suit this kind of program.")
    ] = Preset.GENERAL,
    templates: Annotated[
        bool,
        typer.Option("--templates", help="Also the wording of agreements, to edit it."),
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Start a program: commented settings and a blank roster.

    Example: rmentor init mentoring-2026
    """
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.init import start_program

    outcome = start_program(folder, now(), preset, templates=templates, dry_run=dry_run)
    ctx.obj.show(outcome, nothing, folder)
