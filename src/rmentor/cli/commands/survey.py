"""`rmentor survey`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import (
    AsJson,
    DryRun,
    Program,
    Quiet,
    as_folder,
    formats_in,
    one_command,
)
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.people import Role


def command(
    ctx: typer.Context,
    checkpoint: Annotated[
        Checkpoint, typer.Argument(help="When it is asked.")
    ] = Checkpoint.BASELINE,
    role: Annotated[
        Role | None, typer.Option(help="mentor or mentee; else a form for each.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="docx, xlsx, html, md; several with commas.")
    ] = "docx,xlsx,html",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The folder; surveys by default."),
    ] = None,
    edit_questions: Annotated[
        bool, typer.Option(help="Copy the questions into the program, to edit them.")
    ] = False,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write the survey forms of a checkpoint.

    Example: rmentor survey first-meeting
    """
    from rmentor.cli.tables.survey import survey_tables
    from rmentor.workflows.survey import SurveyRequest, copy_questions, write_survey

    one_command(ctx, (("edit_questions",), ("output", "formats", "role")))
    if edit_questions:
        ctx.obj.show(copy_questions(program, dry_run=dry_run), survey_tables, program)
    folder = as_folder(output) or program / "surveys"
    request = SurveyRequest(checkpoint, role, formats_in(formats), folder, dry_run)
    ctx.obj.show(write_survey(program, request, now()), survey_tables, program)
