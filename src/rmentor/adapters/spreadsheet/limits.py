"""How big a file may be, and how much a process may take to read it."""

import contextlib
from pathlib import Path

from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError

MEGABYTE = 1 << 20
MAX_FILE = 25 * MEGABYTE
# Text is not packed: 100,000 people with 20 answers each take some 30 MB.
MAX_TEXT = 64 * MEGABYTE
MAX_UNPACKED = 256 * MEGABYTE
MAX_MEMBERS = 2_000
MAX_COLUMNS = 1_024  # Qualtrics writes one per choice
MAX_ROWS = 200_000
# Past this even walking over empty cells takes longer than anybody waits.
MAX_CELLS = 256 * MAX_ROWS
# With what the interpreter itself needs, at most 512 MB and 30 seconds.
MAX_MEMORY = 480 * MEGABYTE
MAX_SECONDS = 25


def beyond_limits(where: str) -> UnreadableError:
    """Build the refusal of a sheet that is too large; `where` begins the sentence."""
    return UnreadableError(
        Refusal.BEYOND_LIMITS, where=where, columns=MAX_COLUMNS, rows=MAX_ROWS
    )


def limit_memory() -> None:
    """Let this process grow by no more than `MAX_MEMORY` from here on.

    Where the system cannot do it (Windows, macOS) the time limit remains, and an
    allocation that the system refuses still ends only the child process.
    """
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + MAX_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        # Should nobody be left to end it: the parent does it earlier.
        resource.setrlimit(resource.RLIMIT_CPU, (2 * MAX_SECONDS, 2 * MAX_SECONDS))
        # A core dump would hold what people wrote.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
