"""`rmentor agreement`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import today
from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE

Formats = Annotated[
    str, typer.Option("--format", help="docx, html, md; several with commas.")
]


def command(
    ctx: typer.Context,
    variant: Annotated[
        str, typer.Option(help="Such as full or one-page; else as in rmentor.toml.")
    ] = "",
    formats: Formats = "docx",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The folder; agreements by default."),
    ] = None,
    edit_templates: Annotated[
        bool,
        typer.Option(help="Copy the templates into the program, to edit the wording."),
    ] = False,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write one agreement per pair, ready to sign.

    Example: rmentor agreement --format docx,html
    """
    from rmentor.cli.tables.agreement import agreement_table
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.agreement import AgreementRequest, write_agreements
    from rmentor.workflows.edit_templates import copy_templates

    if edit_templates:
        ctx.obj.show(copy_templates(program, dry_run=dry_run), nothing, program)
    request = AgreementRequest(
        output or program / "agreements",
        variant,
        tuple(formats.replace(" ", "").split(",")),
        dry_run,
    )
    with ctx.obj.progress("Writing agreements") as on_done:
        outcome = write_agreements(program, request, today(), on_done)
    ctx.obj.show(outcome, agreement_table, program)
