"""One module per command, each a doorman: options, one workflow call, show."""

from typing import Annotated

import typer

from rmentor.cli.boundary import Boundary
from rmentor.cli.commands import (
    agreement,
    demo,
    forget,
    history,
    import_files,
    init,
    pair,
    people,
    report,
    restore,
    status,
    survey,
    undo,
)

_COMMANDS = (
    ("import", import_files.command),
    ("pair", pair.command),
    ("agreement", agreement.command),
    ("report", report.command),
    ("survey", survey.command),
    ("status", status.command),
    ("people", people.command),
    ("history", history.command),
    ("undo", undo.command),
    ("restore", restore.command),
    ("forget", forget.command),
    ("init", init.command),
    ("demo", demo.command),
)


def build_app() -> typer.Typer:
    """Build the command line: every command under its name, in the road's order."""
    app = typer.Typer(
        cls=Boundary,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name, command in _COMMANDS:
        app.command(name)(command)
    return app


def _root(
    version: Annotated[
        bool, typer.Option("-V", "--version", help="Print the version and end.")
    ] = False,
) -> None:
    """Run a reverse-mentoring program: juniors mentor seniors.

    Four commands are the road: import a roster, pair people, write agreements,
    report on feedback. 'rmentor demo' walks it with an invented company.
    """
    if version:
        from rmentor._version import __version__

        typer.echo(f"rmentor {__version__}")
        raise typer.Exit
