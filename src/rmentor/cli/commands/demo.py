"""`rmentor demo`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.options import AsJson, Quiet


def command(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="Where; rmentor-demo by default."),
    ] = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Walk the whole road with an invented company.

    Example: rmentor demo
    """
    from rmentor.cli.tables.demo import step_tables
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.demo import run_demo

    outcome = run_demo(folder, lambda step: ctx.obj.step(step, step_tables))
    ctx.obj.show(outcome, nothing)
