"""The command line's one entry and its one error boundary."""

import io
import sys
from typing import Any

PROGRAM = "rmentor"


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from rmentor._version import __version__

        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        return
    from rmentor.cli.commands import build_app

    for stream in (sys.stdout, sys.stderr):
        # A console without our characters gets "?" in their place, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    build_app()(prog_name=PROGRAM)


def __getattr__(name: str) -> Any:
    """Give `rmentor.cli.app.app` to those who embed or test the command line."""
    if name == "app":
        from rmentor.cli.commands import build_app

        return build_app()
    raise AttributeError(name)
