"""The options that commands share, so that they read and behave the same."""

from pathlib import Path
from typing import Annotated

import typer

Program = Annotated[
    Path,
    typer.Option(
        "-p",
        "--program",
        envvar="RMENTOR_PROGRAM",
        help="The program's folder; the current folder by default.",
        file_okay=False,
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON document instead of tables.")
]
Quiet = Annotated[
    bool, typer.Option("-q", "--quiet", help="Print the result and errors only.")
]
DryRun = Annotated[
    bool, typer.Option("-n", "--dry-run", help="Do everything except writing.")
]
Yes = Annotated[bool, typer.Option("-y", "--yes", help="Ask nothing.")]
