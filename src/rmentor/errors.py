"""What stops a command: exit codes and the errors that carry them.

What is wrong inside the coordinator's data is an `Issue`
(`rmentor.core.model.issues`), collected and shown together. An `RmentorError` is for
what a command cannot go past. Every one builds its own sentence from typed arguments
and knows the remedy. Only the boundary in `rmentor.cli.boundary` catches them.
"""

import re
from enum import IntEnum


class ExitCode(IntEnum):
    """What a script may rely on (see README, "Exit codes")."""

    DONE = 0
    PARTIAL = 1
    USAGE = 2
    REFUSED = 3
    STATE = 4
    CANNOT_WRITE = 5
    BUG = 70
    INTERRUPTED = 130


class RmentorError(Exception):
    """A command cannot go on.

    Attributes:
        code: Stable, kebab-case; scripts and tests match on it.
        exit_code: The process ends with it.
        message: What happened and where, in the coordinator's words.
        hint: What to do now; empty when the message says it already.
    """

    code = "error"
    exit_code = ExitCode.REFUSED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(RmentorError):
    """The command line asks for something that does not exist."""

    code = "usage"
    exit_code = ExitCode.USAGE


class InputRefusedError(RmentorError):
    """A file or the settings cannot be used at all; nothing was changed."""

    code = "input-refused"


class StateError(RmentorError):
    """The program's state forbids the command."""

    code = "program-state"
    exit_code = ExitCode.STATE


class NoProgramError(StateError):
    """There is no program in the folder."""

    code = "no-program"

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"There is no program in the folder '{folder}'.",
            "Start one with 'rmentor import FILE' there, or name its folder: -p DIR.",
        )


_FULL = re.compile(r"disk is full|no space left|quota", re.IGNORECASE)
_MAKE_ROOM = (
    "Make room on that disk, or name another place; then type the command again."
)
_CLOSE_IT = (
    "Close it if it is open in Excel or Word, check the folder, or name another place."
)


class CannotWriteError(RmentorError):
    """A file or folder cannot be written."""

    code = "cannot-write"
    exit_code = ExitCode.CANNOT_WRITE

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        usual = _MAKE_ROOM if _FULL.search(reason) else _CLOSE_IT
        super().__init__(f"Cannot write {path}: {reason}.", hint or usual)
