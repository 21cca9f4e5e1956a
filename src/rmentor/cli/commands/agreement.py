"""`rmentor agreement`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import moment, today
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

Variant = Annotated[
    str,
    typer.Option(
        help="full, one-page, reciprocal, inclusion, digital-skills or your own; "
        "else as in rmentor.toml."
    ),
]
Language = Annotated[
    str, typer.Option(help="en, de, fr, es or your own; else as in rmentor.toml.")
]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        help="docx, pdf, html, md, txt; with them ics (calendar), eml (mail draft), "
        "csv (mail merge); several with commas.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="The folder; agreements by default."),
]
Bundle = Annotated[
    bool, typer.Option("--bundle", help="Also one PDF file of all, to print.")
]
EditTemplates = Annotated[
    bool,
    typer.Option(
        "--edit-templates",
        help="Copy the templates into the program, to edit the wording.",
    ),
]
Fields = Annotated[
    bool, typer.Option("--fields", help="List every field that a template may name.")
]
Check = Annotated[
    bool, typer.Option("--check", help="Try the templates on an invented pair.")
]
Listed = Annotated[
    bool, typer.Option("--list", help="Only show which version counts and who signed.")
]
Signed = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PERSON", help="Record that PERSON signed (email, name, returned list)."
    ),
]
Unsigned = Annotated[
    list[str] | None,
    typer.Option(metavar="PERSON", help="Take PERSON's signature back."),
]
Partner = Annotated[
    list[str] | None,
    typer.Option(
        "--with", metavar="PARTNER", help="Which agreement, where PERSON has several."
    ),
]
On = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"], metavar="DATE", help="When they signed; else today."
    ),
]


_SIGNING = ("signed", "unsigned", "partner", "on")
_WRITING = ("output", "bundle", "formats")
_APART = (
    *(("listed",), _SIGNING, ("fields",), ("check",), ("edit_templates",)),
    _WRITING,
)


def command(
    ctx: typer.Context,
    variant: Variant = "",
    language: Language = "",
    formats: Formats = "docx",
    bundle: Bundle = False,
    output: Output = None,
    edit_templates: EditTemplates = False,
    fields: Fields = False,
    check: Check = False,
    listed: Listed = False,
    signed: Signed = None,
    unsigned: Unsigned = None,
    partner: Partner = None,
    on: On = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write one agreement per pair, ready to sign.

    Example: rmentor agreement --format docx,pdf
    """
    one_command(ctx, _APART)
    if listed:
        _list(ctx, program)
    if signed or unsigned or partner or on:
        people = (signed or [], unsigned or [], partner or [])
        _record(ctx, program, *people, on, dry_run)
    if fields:
        _fields(ctx, program)
    if check:
        _check(ctx, program, variant, language)
    if edit_templates:
        _edit(ctx, program, dry_run)
    kinds, folder = formats_in(formats), as_folder(output) or program / "agreements"
    _write(ctx, program, folder, (variant, language, kinds, bundle, dry_run))


def _write(
    ctx: typer.Context,
    program: Path,
    output: Path,
    wanted: tuple[str, str, tuple[str, ...], bool, bool],
) -> None:
    from rmentor.cli.tables.agreement import agreement_table
    from rmentor.workflows.agreement import AgreementRequest, write_agreements

    request = AgreementRequest(output, *wanted)
    with ctx.obj.progress("Writing agreements") as on_done:
        outcome = write_agreements(program, request, today(), moment(), on_done)
    ctx.obj.show(outcome, agreement_table, program)


def _edit(ctx: typer.Context, program: Path, dry_run: bool) -> None:
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.edit_templates import copy_templates

    ctx.obj.show(copy_templates(program, dry_run=dry_run), nothing, program)


def _fields(ctx: typer.Context, program: Path) -> None:
    from rmentor.cli.tables.templates import fields_table
    from rmentor.workflows.check_templates import template_fields

    ctx.obj.show(template_fields(), fields_table, program)


def _check(ctx: typer.Context, program: Path, variant: str, language: str) -> None:
    from rmentor.cli.tables.templates import checks_table
    from rmentor.workflows.check_templates import check_templates

    ctx.obj.show(check_templates(program, variant, language), checks_table, program)


def _list(ctx: typer.Context, program: Path) -> None:
    from rmentor.cli.tables.signatures import signatures_table
    from rmentor.workflows.signatures import list_agreements

    ctx.obj.show(list_agreements(program), signatures_table, program)


def _record(
    ctx: typer.Context,
    program: Path,
    signed: list[str],
    unsigned: list[str],
    partner: list[str],
    on: datetime | None,
    dry_run: bool,
) -> None:
    from rmentor.cli.tables.signatures import signatures_table
    from rmentor.workflows.signatures import SigningRequest, record_signatures

    people = (tuple(signed), tuple(unsigned), tuple(partner))
    request = SigningRequest(*people, on and on.date(), dry_run)
    outcome = record_signatures(program, request, today())
    ctx.obj.show(outcome, signatures_table, program)
