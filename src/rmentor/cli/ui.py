"""Showing outcomes: the result on stdout, all that is said about it on stderr."""

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from rmentor.cli.findings import issue_line, representative
from rmentor.cli.terminal import console, printable, say
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.plain import to_plain
from rmentor.errors import ExitCode, RmentorError, UsageError
from rmentor.workflows.outcome import Action, Outcome, Step

if TYPE_CHECKING:
    from rich.console import RenderableType

    from rmentor.core.pairing.pair import Moment

T = TypeVar("T")

Table = Callable[[T], Iterable["RenderableType"]]

HERE = Path()
"""The program's folder when none is named."""

SCHEMA = 1
_STATUS = {ExitCode.DONE: "ok", ExitCode.PARTIAL: "partial"}
_LOOK = "Type 'rmentor status' to see where the program stands."


@dataclass(frozen=True, slots=True)
class Ui:
    """How one command speaks.

    Attributes:
        command: Its name, for the JSON envelope.
        as_json: One document on stdout and nothing else there.
        quiet: On stderr only errors.
    """

    command: str
    as_json: bool = False
    quiet: bool = False

    def show(
        self,
        outcome: Outcome[T],
        table: Table[T],
        program: Path = HERE,
    ) -> None:
        """Show an outcome and end the command with its exit code.

        Args:
            outcome: The command's.
            table: Lays its data out.
            program: The program's folder, for the commands to type next.
        """
        following = [_in_program(command, program) for command in outcome.next]
        if self.as_json:
            self._envelope(
                _STATUS[outcome.exit_code],
                outcome.exit_code,
                to_plain(outcome.data),
                issues=[to_plain(issue) for issue in outcome.issues],
                following=following,
            )
        else:
            self.render(table(outcome.data))
        self._remarks(outcome)
        self.next_commands(following)
        raise typer.Exit(outcome.exit_code)

    def step(
        self, step: Step, table: Callable[[object], Iterable["RenderableType"]]
    ) -> None:
        """Show one of several commands' outcomes, with the command that gives it."""
        if self.as_json:
            return
        from rich.text import Text

        heading = Text.assemble(
            "\n", (f"$ {step.command}", "bold"), f"  {step.purpose}"
        )
        self.render((heading, *table(step.outcome.data)))
        self._remarks(step.outcome)

    def render(self, renderables: Iterable["RenderableType"]) -> None:
        """Print a result on stdout."""
        shown = tuple(renderables)
        if not shown:
            return
        out = console(sys.stdout)
        if out.is_terminal:
            out.print(*shown, sep="\n")
            return
        with out.capture() as captured:
            out.print(*shown, sep="\n")
        # In a pipe or a file the padding of the last column is of no use.
        lines = captured.get().split("\n")
        sys.stdout.write("\n".join(line.rstrip() for line in lines))
        # Remarks on stderr come after the result, also where both go to one file.
        sys.stdout.flush()

    def beside(self, output: Path | None, table: Table[T]) -> Table[T]:
        """Give the table to show beside a file: none when the file is stdout itself.

        Raises:
            UsageError: The JSON document wants standard output as well.
        """
        if output is None or str(output) != "-":
            return table
        if self.as_json:
            message = "--json and -o - both want standard output."
            raise UsageError(message, "Name a file after -o.")
        return lambda _data: ()

    def _remarks(self, outcome: Outcome[T]) -> None:
        self.issues(outcome.issues)
        self.actions(outcome.actions)

    def issues(self, issues: Sequence[Issue]) -> None:
        """Name every error, and of warnings and notes the first of each kind."""
        err = console(sys.stderr)
        ordered = sorted(issues, key=lambda i: list(Severity).index(i.severity))
        for severity, group in groupby(ordered, key=lambda issue: issue.severity):
            if self.quiet and severity is not Severity.ERROR:
                continue
            for issue in representative(group, severity):
                say(err, issue_line(issue))

    def actions(self, actions: Sequence[Action]) -> None:
        """Say what changed, the verb in a column of its own."""
        if self.quiet or not actions:
            return
        from rich.text import Text

        err = console(sys.stderr)
        width = max(len(action.verb) for action in actions)
        for action in actions:
            verb = Text(f"{action.verb:<{width}}", style="green")
            say(err, Text.assemble(verb, "  ", printable(action.what)))

    def next_commands(self, commands: Sequence[str]) -> None:
        """Name the command to type now."""
        if self.quiet or not commands:
            return
        from rich.text import Text

        err = console(sys.stderr)
        for command, label in zip(commands, ("Next:", *["     "] * 9), strict=False):
            line = Text.assemble((f"{label} ", "dim"), (command, "bold"))
            # Broken by the terminal alone, a long command can be copied whole.
            err.print(line, soft_wrap=True)

    def fail(self, error: RmentorError) -> ExitCode:
        """Say why the command could not go on, in JSON when that was asked for."""
        return self._failure(error.code, error.exit_code, error.message, error.hint)

    def interrupted(self) -> ExitCode:
        """Say that the person at the keyboard stopped it."""
        return self._failure("interrupted", ExitCode.INTERRUPTED, "Stopped.", _LOOK)

    def bug(self, frames: str, kind: str) -> ExitCode:
        """Say that rmentor itself is wrong."""
        sys.stderr.write(frames)
        message = f"This is a bug in rmentor ({kind}), not in your data."
        hint = f"Please report the lines above. {_LOOK}"
        return self._failure("bug", ExitCode.BUG, message, hint)

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int, int], None]]:
        """Show how many of all are done while a long work runs, on a terminal only."""
        if self.quiet or self.as_json or not sys.stderr.isatty():
            yield lambda _done, _total: None
            return
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
        from rich.progress import TimeRemainingColumn as Left

        columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Left())
        with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    @contextmanager
    def searching(
        self, elapsed: Callable[[], float]
    ) -> Iterator[Callable[["Moment"], None]]:
        """Show a bar with what can still be gained while a search takes long."""
        if self.quiet or self.as_json or not sys.stderr.isatty():
            yield lambda _moment: None
            return
        from rmentor.cli.searching import SearchBar

        bar = SearchBar(console(sys.stderr), elapsed)
        try:
            yield bar.show
        finally:
            bar.stop()

    @contextmanager
    def stages(self, total: int) -> Iterator[Callable[[str], None]]:
        """Show a bar that names each stage of a long work, on a terminal only.

        Told "" it goes out of the way, until the next stage.
        """
        if self.quiet or self.as_json or not sys.stderr.isatty():
            yield lambda _stage: None
            return
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        named = TextColumn("{task.description}", markup=False)
        columns = (BarColumn(), TimeElapsedColumn(), named)
        with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
            task = bar.add_task("", total=total, completed=-1)

            def tell(stage: str) -> None:
                if not stage:
                    bar.stop()
                    return
                bar.start()
                bar.update(task, advance=1, description=printable(stage))

            yield tell

    def _failure(
        self, code: str, exit_code: ExitCode, message: str, hint: str
    ) -> ExitCode:
        from rich.text import Text

        # First, because it can still be read where stdout is what cannot be written.
        err = console(sys.stderr)
        say(err, Text.assemble(("Error: ", "bold red"), printable(message)))
        if hint:
            say(err, Text(printable(hint)))
        if self.as_json:
            issue = Issue(code, message, Severity.ERROR, hint)
            self._envelope("error", exit_code, None, [to_plain(issue)], ())
        return exit_code

    def _envelope(
        self,
        status: str,
        exit_code: ExitCode,
        data: object,
        issues: list[object],
        following: Sequence[str],
    ) -> None:
        document = {
            "rmentor": SCHEMA,
            "command": self.command,
            "status": status,
            "exit_code": int(exit_code),
            "data": data,
            "issues": issues,
            "next": list(following),
        }
        import json

        # ASCII, so that no console's encoding can break the document.
        sys.stdout.write(json.dumps(document, indent=2) + "\n")
        sys.stdout.flush()


def _in_program(command: str, program: Path) -> str:
    """Make a command work from where the last one was typed."""
    if program == HERE:
        return command
    return f"{command} -p {shlex.quote(str(program))}"
