"""One module per command, each a doorman: options, one workflow call, show."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from rmentor.cli.boundary import Boundary

_COMMANDS = {
    "import": "import_files",
    "pair": "pair",
    "agreement": "agreement",
    "report": "report",
    "survey": "survey",
    "status": "status",
    "people": "people",
    "history": "history",
    "undo": "undo",
    "restore": "restore",
    "forget": "forget",
    "init": "init",
    "demo": "demo",
}
"""Names of commands and of their modules, in the road's order."""


def build_app(typed: Sequence[str] = ()) -> typer.Typer:
    """Build the command line.

    Args:
        typed: If it begins with a command, this one alone is imported and built.
    """
    app = typer.Typer(
        cls=Boundary,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in _COMMANDS.keys() & typed[:1] or _COMMANDS:
        module = import_module(f"{__name__}.{_COMMANDS[name]}")
        app.command(name)(module.command)
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
