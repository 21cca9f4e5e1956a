"""Asking the person at the keyboard: on stderr, and only when there is one."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from rmentor.cli.tables.cells import shortened
from rmentor.cli.terminal import printable
from rmentor.cli.ui import Ui
from rmentor.core.roster.fields import Field
from rmentor.workflows.questions import Ask, ColumnQuestion

if TYPE_CHECKING:
    from rmentor.workflows.forget import ForgetView

_NOT_OFFERED = (Field.FORM, Field.PRIVATE)


def asker(ui: Ui, tell: Callable[[str], None]) -> Ask | None:
    """Give a way to ask; None when nobody would see the question or could answer.

    Args:
        ui: Tells whether questions are welcome.
        tell: Told "" before a question, so that a progress bar makes room.
    """
    if ui.as_json or ui.quiet or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None

    def ask(question: ColumnQuestion) -> str:
        tell("")
        return _ask(question)

    return ask


def confirmer(ui: Ui, *, yes: bool) -> Callable[["ForgetView"], bool]:
    """Give a way to confirm; without a terminal nobody confirms but `-y`."""

    def confirm(view: "ForgetView") -> bool:
        if yes:
            return True
        if ui.as_json or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        for file in view.files:
            sys.stderr.write(f"{printable(file)} names them and will be removed.\n")
        asked = f"Forget {printable(', '.join(view.people))} for good? [y/N] "
        sys.stderr.write(asked)
        sys.stderr.flush()
        return sys.stdin.readline().strip().casefold() in ("y", "yes")

    return confirm


def _ask(question: ColumnQuestion) -> str:
    """Ask until the answer names a field; the end of the input keeps the column."""
    examples = " | ".join(map(shortened, question.examples))
    enter = question.guess.replace("_", " ") or "keep it as it is"
    asked = (
        f"Column '{question.title}': which field is it?\n"
        f"  For example: {examples}\n"
        f"  [Enter = {enter}; ? = the fields] "
    )
    while True:
        sys.stderr.write(printable(asked))
        sys.stderr.flush()
        answer = sys.stdin.readline().strip()
        field = question.understood(answer)
        if field is not None:
            return field
        names = ", ".join(each for each in Field if each not in _NOT_OFFERED)
        sys.stderr.write(f"The fields are: {names}.\n")
