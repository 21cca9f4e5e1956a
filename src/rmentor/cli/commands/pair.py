"""`rmentor pair`."""

from pathlib import Path
from typing import Annotated

import typer

from rmentor.cli.clock import now
from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Objective


def command(
    ctx: typer.Context,
    objective: Annotated[
        Objective | None,
        typer.Option(help="The highest total, or the worst-served first."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Also write a workbook: pairs.xlsx."),
    ] = None,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Propose the provably best pairs, each with its reasons.

    Example: rmentor pair -o pairs.xlsx
    """
    from rmentor.cli.tables.pair import proposal_tables
    from rmentor.workflows.pair import PairRequest, propose_pairs

    table = ctx.obj.beside(output, proposal_tables)
    request = PairRequest(objective, output, dry_run)
    ctx.obj.show(propose_pairs(program, request, now()), table, program)
