"""The options of `rmentor people` that change who takes part."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from rmentor.core.model.people import Status
from rmentor.errors import UsageError

if TYPE_CHECKING:
    from rmentor.workflows.standing import Standing

Pause = Annotated[
    bool, typer.Option("--pause", help="The person pauses; pairs stay till a rematch.")
]
Until = Annotated[
    datetime | None,
    typer.Option(
        "--until",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="With --pause: back on this day by itself; pairs stay.",
    ),
]
Leave = Annotated[
    bool, typer.Option("--leave", help="The person leaves; their pairs end.")
]
Back = Annotated[bool, typer.Option("--return", help="The person takes part again.")]


def wanted_standing(
    person: str, *, pause: bool, leave: bool, back: bool, until: datetime | None
) -> "Standing | None":
    """Say what becomes of the person; None when nothing was asked.

    Raises:
        UsageError: Several things were, or a day without a pause, or nobody.
    """
    wanted = ((pause, Status.PAUSED), (leave, Status.LEFT), (back, Status.ACTIVE))
    asked = [status for is_asked, status in wanted if is_asked]
    if len(asked) > 1:
        message = "--pause, --leave and --return are one or the other."
        raise UsageError(message)
    if until and not pause:
        message = "--until is the day on which a pause is over: use it with --pause."
        raise UsageError(message)
    if not asked:
        return None
    if not person.strip():
        message = "Nobody is named who pauses, leaves or comes back."
        raise UsageError(message, "Name them: rmentor people 'Ana Example' --leave")
    from rmentor.workflows.standing import Standing

    return Standing(asked[0], until.date() if until else None)
