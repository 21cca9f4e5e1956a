"""The one place that catches errors and turns them into messages and exit codes."""

import os
import sys
import traceback
from typing import Any

import typer
from typer._click.exceptions import UsageError as TyperUsageError
from typer.core import TyperGroup

from rmentor.cli.ui import Ui
from rmentor.errors import CannotWriteError, ExitCode, RmentorError, UsageError


class Boundary(TyperGroup):
    """The root group. `CliRunner` and the real program both come through here."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        # Read before parsing, so that a mistyped command line answers in JSON too.
        ctx.obj = Ui(
            command=next((arg for arg in args if arg in self.commands), ""),
            as_json="--json" in args,
            quiet="-q" in args or "--quiet" in args,
        )
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        ui: Ui = ctx.obj
        try:
            return super().invoke(ctx)
        except RmentorError as error:
            ui.fail(error)
            raise typer.Exit(error.exit_code) from error
        except TyperUsageError as error:
            if not ui.as_json:
                raise
            ui.fail(UsageError(error.format_message()))
            raise typer.Exit(ExitCode.USAGE) from error
        except KeyboardInterrupt as error:
            ui.interrupted()
            raise typer.Exit(ExitCode.INTERRUPTED) from error
        except BrokenPipeError as error:
            # The reader has gone, as `| head` does: nothing to say, nobody to hear.
            _forget_stdout()
            raise typer.Exit(ExitCode.DONE) from error
        except OSError as error:
            failure = CannotWriteError(error.filename or "a file", error.strerror or "")
            ui.fail(failure)
            raise typer.Exit(failure.exit_code) from error
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            ui.bug(_frames(error), type(error).__name__)
            raise typer.Exit(ExitCode.BUG) from error


def _frames(error: Exception) -> str:
    """Give the traceback without values or message: both may hold personal data."""
    return "".join(traceback.format_tb(error.__traceback__))


def _forget_stdout() -> None:
    """Keep Python's own flush at exit from complaining about the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
