"""The command line's one entry.

Nothing is imported up here: `rmentor --version` is answered by the interpreter alone.
"""

import sys

PROGRAM = "rmentor"


def main() -> None:
    """Run the command line; the version is answered before anything is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from rmentor._version import __version__

        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        return
    import gc

    from rmentor.cli.commands import build_app

    # One command makes much and drops little: looking for garbage often costs a tenth.
    gc.set_threshold(50_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        # A console without our characters gets "?" in their place, not a traceback.
        # What embeds us may have put something else in the stream's place.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    build_app()(prog_name=PROGRAM)
