"""What a workflow gives back; showing it is the command line's business."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from rmentor.core.model.issues import Issue, has_errors
from rmentor.errors import ExitCode

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Action:
    """Something that was done, or would be in a dry run.

    Attributes:
        verb: `created`, `replaced`, `kept`, `skipped`, `changed`, `removed`.
        what: The file, or "12 people".
    """

    verb: str
    what: str


def in_one_line(actions: Iterable[Action]) -> str:
    """Say for the journal what was done."""
    return ", ".join(f"{action.verb} {action.what}" for action in actions)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """The result of one command.

    Attributes:
        data: What the command is about.
        issues: Findings in the coordinator's data, in the order of the input.
        actions: What changed.
        next: Commands to type now, the most useful first.
        left_over: Whether people could not be placed (the command ends with 1).
    """

    data: T_co
    issues: tuple[Issue, ...] = ()
    actions: tuple[Action, ...] = ()
    next: tuple[str, ...] = ()
    left_over: bool = False

    @property
    def exit_code(self) -> ExitCode:
        """DONE, or PARTIAL when some rows or people could not be used."""
        partial = self.left_over or has_errors(self.issues)
        return ExitCode.PARTIAL if partial else ExitCode.DONE


@dataclass(frozen=True, slots=True)
class Step:
    """One of several commands run together: its name, what for, what came of it."""

    command: str
    purpose: str
    outcome: Outcome[object]
