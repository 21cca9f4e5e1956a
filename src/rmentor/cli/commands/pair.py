"""`rmentor pair`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rmentor.cli.clock import now, stopwatch, today
from rmentor.cli.options import AsJson, DryRun, Program, Quiet, whole_number
from rmentor.cli.ui import HERE
from rmentor.core.model.choices import Objective, Stage, WeightsFrom
from rmentor.errors import UsageError

if TYPE_CHECKING:
    from rmentor.workflows.decide import Decided

Aim = Annotated[
    Objective | None,
    typer.Option(
        help="best: the highest total; fair: the worst pair first; leximin: then the "
        "second worst, and so on."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", help="A workbook as well, pairs.xlsx; of drafts the folder."
    ),
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
    int,
    typer.Option(
        parser=whole_number(20),
        metavar="NUMBER",
        help="Next best partners to tell of everyone, up to 20.",
    ),
]
TimeLimit = Annotated[
    int | None,
    typer.Option(
        parser=whole_number(),
        metavar="SECONDS",
        help="Then take the best so far; so does Ctrl-C.",
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
    bool,
    typer.Option("--rematch", help="End pairs at risk or half left; place them anew."),
]

Weights = Annotated[
    WeightsFrom,
    typer.Option(
        help="learned: those that your pairs' answers speak for, from now on."
    ),
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


StageOption = Annotated[
    Stage | None,
    typer.Option(
        "--stage", help="Write mail drafts that ask the mentee, then the mentor."
    ),
]
Accepted = Annotated[
    list[str] | None,
    typer.Option("--accepted", metavar="PERSON", help="PERSON accepts the proposal."),
]
Refused = Annotated[
    list[str] | None,
    typer.Option("--refused", metavar="PERSON", help="PERSON does not; no reason."),
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
    weights: Weights = WeightsFrom.SETTINGS,
    stage: StageOption = None,
    accepted: Accepted = None,
    refused: Refused = None,
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
    decided = _decided(pin, never, release)
    if explain or verify:
        _one_question(explain, output, verify=verify)
        _look(ctx, program, explain, objective)
    if accepted or refused:
        _answer(ctx, program, accepted, refused, stage, dry_run=dry_run)
    if stage:
        _ask(ctx, program, output, dry_run=dry_run)
    if what_if or compare:
        _compare(ctx, program, (what_if, objective), decided, output)
    wanted = objective, output, alternatives, time_limit, elapsed
    _pair(ctx, program, wanted, (dry_run, decided, rematch, weights))


def _pair(
    ctx: typer.Context,
    program: Path,
    wanted: tuple[Objective | None, Path | None, int, int | None, Callable[[], float]],
    settled: tuple[bool, "Decided", bool, WeightsFrom],
) -> None:
    from rmentor.cli.tables.pair import proposal_tables
    from rmentor.workflows.pair import PairRequest, propose_pairs

    table = ctx.obj.beside(wanted[1], proposal_tables)
    with ctx.obj.searching(wanted[-1]) as show:
        request = PairRequest(*wanted, show, *settled)
        outcome = propose_pairs(program, request, now())
    ctx.obj.show(outcome, table, program)


def _answer(
    ctx: typer.Context,
    program: Path,
    accepted: list[str] | None,
    refused: list[str] | None,
    stage: Stage | None,
    *,
    dry_run: bool,
) -> None:
    """Record what people said to a proposal; this ends the command.

    Raises:
        UsageError: Others are to be asked by the same command.
    """
    if stage:
        message = "--accepted and --refused record answers; ask others afterwards."
        raise UsageError(message, f"Then: rmentor pair --stage {stage}")
    from rmentor.cli.tables.nothing import nothing
    from rmentor.workflows.answering import Answers, record_answers

    answers = Answers(tuple(accepted or ()), tuple(refused or ()))
    recorded = record_answers(program, answers, today(), dry_run=dry_run)
    ctx.obj.show(recorded, nothing, program)


def _ask(
    ctx: typer.Context, program: Path, output: Path | None, *, dry_run: bool
) -> None:
    """Write drafts to everyone whose answer is next; this ends the command."""
    from rmentor.cli.tables.asking import asked_tables
    from rmentor.workflows.asking import ask_in_stages

    asked = ask_in_stages(program, output, today(), dry_run=dry_run)
    ctx.obj.show(asked, asked_tables, program)


def _decided(*options: list[str] | None) -> "Decided":
    from rmentor.workflows.decide import Decided

    return Decided(*(tuple(texts or ()) for texts in options))


def _compare(
    ctx: typer.Context,
    program: Path,
    imagined: tuple[list[str] | None, Objective | None],
    decided: "Decided",
    output: Path | None,
) -> None:
    """Show what would change; this ends the command."""
    _write_nothing(output)
    from rmentor.cli.tables.comparison import comparison_tables
    from rmentor.workflows.what_if import Imagined, compare

    changes, objective = imagined
    wanted = Imagined(tuple(changes or ()), decided, objective)
    ctx.obj.show(compare(program, wanted, today()), comparison_tables, program)


def _write_nothing(output: Path | None) -> None:
    """See that no file is wanted of a question.

    Raises:
        UsageError: One is.
    """
    if output:
        message = "--explain, --verify, --what-if and --compare write no file, so -o "
        message += "has no use with them."
        raise UsageError(message, f"For the workbook: rmentor pair -o {output}")


def _one_question(explain: str, output: Path | None, *, verify: bool) -> None:
    """See that one question is asked, and nothing else wanted.

    Raises:
        UsageError: Something is.
    """
    _write_nothing(output)
    if explain and verify:
        message = "--explain and --verify are two questions; ask one at a time."
        raise UsageError(message, "First: rmentor pair --verify")


def _look(
    ctx: typer.Context, program: Path, person: str, objective: Objective | None
) -> None:
    """Tell a person's story or check the last round; either ends the command."""
    from rmentor.cli.tables.pair_story import story_tables, verdict_text
    from rmentor.workflows.explain import explain_person
    from rmentor.workflows.verify import verify_round

    if person:
        told = explain_person(program, person, today(), objective)
        ctx.obj.show(told, story_tables, program)
    ctx.obj.show(verify_round(program), verdict_text, program)
