"""The child process: content on stdin, a book or a refusal on stdout.

It imports little, so that it starts within a few hundredths of a second.
"""

import gc
import os
import sys

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.limits import limit_memory
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions, pack, pack_refusal


def main() -> None:
    """Read stdin as the file that the arguments name, write the answer to stdout."""
    limit_memory()
    # Nothing here is cyclic, and the process ends with its one answer.
    gc.disable()
    file, encoding, separator, careful = sys.argv[1:5]
    options = TextOptions(encoding, separator, bool(careful))
    sys.stdout.buffer.write(answer(file, sys.stdin.buffer.read(), options))
    sys.stdout.buffer.flush()
    os._exit(0)  # without taking a large book apart first


def answer(file: str, data: bytes, options: TextOptions) -> bytes:
    """Read the content and pack what came of it."""
    try:
        return pack(open_content(file, data, options))
    except UnreadableError as error:
        return pack_refusal(error)


if __name__ == "__main__":
    main()
