"""The one place that catches errors and turns them into messages and exit codes."""

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import typer
from typer._click.exceptions import UsageError as TyperUsageError
from typer.core import TyperGroup

from rmentor.cli.clock import stamp
from rmentor.cli.ui import Ui
from rmentor.errors import CannotWriteError, ExitCode, RmentorError, UsageError
from rmentor.stamp import typed

_FULL_OR_FORBIDDEN = (
    errno.EACCES,
    errno.EDQUOT,
    errno.EIO,
    errno.ENOSPC,
    errno.EPERM,
    errno.EROFS,
)


class Boundary(TyperGroup):
    """The root group. `CliRunner` and the real program both come through here."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        # Read before parsing, so that a mistyped command line answers in JSON too.
        ctx.obj = Ui(
            command=next((arg for arg in args if arg in self.commands), ""),
            as_json="--json" in args,
            quiet="-q" in args or "--quiet" in args,
        )
        with _explained(ctx.obj):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        typed.set(stamp)
        with _explained(ctx.obj):
            return super().invoke(ctx)


@contextmanager
def _explained(ui: Ui) -> Iterator[None]:
    """Say what went wrong, and end with its exit code."""
    try:
        yield
    except (typer.Exit, typer.Abort):
        raise
    except TyperUsageError as error:
        if not ui.as_json:
            raise
        failure = explain(ui, UsageError(error.format_message()))
    except KeyboardInterrupt:
        failure = ui.interrupted()
    except Exception as error:  # noqa: BLE001  # the boundary: nothing gets past
        failure = explain(ui, error)
    else:
        return
    raise typer.Exit(failure)


def explain(ui: Ui, error: Exception) -> ExitCode:
    """Say what went wrong and give the exit code for it."""
    try:
        code = _said(ui, error)
        sys.stdout.flush()
    except OSError:
        # Where it would be said is no room either, as on a full disk with --json; or
        # standard output still holds what did not fit.
        _forget(sys.stdout)
        _forget(sys.stderr)
        return ExitCode.CANNOT_WRITE
    return code


def _said(ui: Ui, error: Exception) -> ExitCode:
    if isinstance(error, RmentorError):
        return ui.fail(error)
    if isinstance(error, BrokenPipeError):
        # The reader has gone, as `| head` does: nothing to say, nobody to hear.
        _forget(sys.stdout)
        return ExitCode.DONE
    if isinstance(error, OSError):
        return ui.fail(
            CannotWriteError(error.filename or "a file", str(error.strerror))
        )
    return ui.bug(_frames(error), type(error).__name__)


def _frames(error: Exception) -> str:
    """Give the traceback without values or message: both may hold personal data."""
    return "".join(traceback.format_tb(error.__traceback__))


def _forget(stream: TextIO) -> None:
    """Keep Python's own flush at exit from complaining about what cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
