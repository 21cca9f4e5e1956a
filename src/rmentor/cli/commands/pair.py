"""`rmentor pair`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rmentor.cli.clock import now, stopwatch
from rmentor.cli.options import AsJson, DryRun, Program, Quiet
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Objective

if TYPE_CHECKING:
    from rmentor.workflows.decide import Decided

Aim = Annotated[
    Objective | None,
    typer.Option(help="The highest total, or the worst-served first."),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Also write a workbook: pairs.xlsx."),
]
Explain = Annotated[
    str,
    typer.Option(metavar="PERSON", help="Tell one person's story; write nothing."),
]
Verify = Annotated[
    bool,
    typer.Option("--verify", help="Check the last round again; write nothing."),
]
Alternatives = Annotated[
    int, typer.Option(min=0, max=20, help="Next best partners to tell of everyone.")
]
TimeLimit = Annotated[
    int | None,
    typer.Option(
        min=0, metavar="SECONDS", help="Then take the best so far; so does Ctrl-C."
    ),
]
Pins = Annotated[
    list[str] | None,
    typer.Option("--pin", metavar="MENTOR=MENTEE", help="Fix this pair; remembered."),
]
Nevers = Annotated[
    list[str] | None,
    typer.Option("--never", metavar="MENTOR=MENTEE", help="Keep these two apart."),
]
Releases = Annotated[
    list[str] | None,
    typer.Option(
        "--release",
        metavar="PERSON[=PERSON]",
        help="Take decisions about one person, or about two, back.",
    ),
]
Rematch = Annotated[
    bool, typer.Option("--rematch", help="End pairs at risk and place them anew.")
]

WhatIf = Annotated[
    list[str] | None,
    typer.Option(
        "--what-if",
        metavar="KEY=VALUE",
        help="Compare with another setting; write nothing.",
    ),
]
Compare = Annotated[
    bool,
    typer.Option(
        "--compare", help="Show side by side what the options change; write nothing."
    ),
]


def command(
    ctx: typer.Context,
    objective: Aim = None,
    output: Output = None,
    explain: Explain = "",
    verify: Verify = False,
    alternatives: Alternatives = 1,
    time_limit: TimeLimit = None,
    pin: Pins = None,
    never: Nevers = None,
    release: Releases = None,
    rematch: Rematch = False,
    what_if: WhatIf = None,
    compare: Compare = False,
    program: Program = HERE,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Propose the provably best pairs, each with its reasons.

    Example: rmentor pair -o pairs.xlsx
    """
    elapsed = stopwatch()
    if explain or verify:
        _look(ctx, program, explain, objective)
    from rmentor.cli.tables.pair import proposal_tables
    from rmentor.workflows.pair import PairRequest, propose_pairs

    decided = _decided(pin, never, release)
    if what_if or compare:
        _compare(ctx, program, (what_if, objective), decided)
    table = ctx.obj.beside(output, proposal_tables)
    with ctx.obj.searching(elapsed) as show:
        request = PairRequest(
            *(objective, output, alternatives, time_limit, elapsed, show),
            *(dry_run, decided, rematch),
        )
        outcome = propose_pairs(program, request, now())
    ctx.obj.show(outcome, table, program)


def _decided(*options: list[str] | None) -> "Decided":
    from rmentor.workflows.decide import Decided

    return Decided(*(tuple(texts or ()) for texts in options))


def _compare(
    ctx: typer.Context,
    program: Path,
    imagined: tuple[list[str] | None, Objective | None],
    decided: "Decided",
) -> None:
    """Show what would change; this ends the command."""
    from rmentor.cli.tables.comparison import comparison_tables
    from rmentor.workflows.what_if import Imagined, compare

    changes, objective = imagined
    wanted = Imagined(tuple(changes or ()), decided, objective)
    ctx.obj.show(compare(program, wanted), comparison_tables, program)


def _look(
    ctx: typer.Context, program: Path, person: str, objective: Objective | None
) -> None:
    """Tell a person's story or check the last round; either ends the command."""
    from rmentor.cli.tables.pair_story import story_tables, verdict_text
    from rmentor.workflows.explain import explain_person
    from rmentor.workflows.verify import verify_round

    if person:
        ctx.obj.show(explain_person(program, person, objective), story_tables, program)
    ctx.obj.show(verify_round(program), verdict_text, program)
