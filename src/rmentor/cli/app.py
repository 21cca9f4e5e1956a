"""The command line's one entry.

Nothing is imported up here: `rmentor --version` is answered by the interpreter alone.
"""

import atexit
import gc
import os
import sys

PROGRAM = "rmentor"


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    _open_closed_streams()
    if sys.argv[1:] in (["--version"], ["-V"]):
        _tell_version()
        return
    # numpy's library for matrices of fractions, of which there are none here, would
    # begin a thread for each processor, and let them wait busily.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A command ends before looking for cyclic garbage would pay, at the end as well.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        from rmentor.cli.commands import build_app

        app = build_app(sys.argv[1:])
    except KeyboardInterrupt:
        # Stopped before anything has begun: later the boundary says so.
        from rmentor.errors import ExitCode

        sys.exit(ExitCode.INTERRUPTED)
    for stream in (sys.stdout, sys.stderr):
        # A console without our characters gets "?" in their place, not a traceback.
        # What embeds us may have put something else in the stream's place.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    app(prog_name=PROGRAM)


def _tell_version() -> None:
    from rmentor._version import __version__

    try:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        sys.stdout.flush()
    except OSError as error:
        from rmentor.cli.boundary import explain
        from rmentor.cli.ui import Ui

        sys.exit(explain(Ui(command=""), error))


def _open_closed_streams() -> None:
    """Write to nowhere what nobody is to read: some schedulers close both streams."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
