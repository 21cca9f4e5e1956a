"""The fence round the reading: a child process with limits of memory and time.

No spreadsheet library survives every hostile file: some abort their process, some
never end. Here that is a refusal.
"""

import contextlib
import os
import subprocess
import sys
import time
from dataclasses import replace
from threading import Thread
from typing import IO

from rmentor.adapters.spreadsheet.limits import MAX_MEMORY, MAX_SECONDS, MEGABYTE
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions, unpack
from rmentor.core.model.tables import Book

_CHILD = "rmentor.adapters.spreadsheet.child"
_PYTHON_ERROR = 1
# Out of memory, Rust can hang for good while it collects a backtrace.
_QUIET = {"RUST_BACKTRACE": "0"}
# How a file shows that ends a reader in Python itself: a panic in Rust, no memory.
_BROUGHT_DOWN = (b"PanicException", b"MemoryError")


def read_fenced(file: str, data: bytes, options: TextOptions) -> Book:
    """Read a file's content in a child process.

    Raises:
        UnreadableError: The content cannot be used, or reading it needs more memory
            or time than any list of people does.
    """
    began = time.monotonic()
    try:
        return _read_once(file, data, options, MAX_SECONDS)
    except UnreadableError as error:
        left = MAX_SECONDS - (time.monotonic() - began)
        if error.refusal is not Refusal.TOO_MUCH_MEMORY or left <= 0:
            raise
        return _read_once(file, data, replace(options, careful=True), left)


def _read_once(file: str, data: bytes, options: TextOptions, seconds: float) -> Book:
    # -P: a file named like a module in the current folder must not be imported
    command = [sys.executable, "-P", "-m", _CHILD]
    careful = "careful" if options.careful else ""
    arguments = [file, options.encoding, options.separator, careful]
    with subprocess.Popen(  # noqa: S603 -- our own module, no shell
        [*command, *arguments],
        env=os.environ | _QUIET,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        # Fed beside: `communicate` writes page by page and looks round after each.
        content, child.stdin = child.stdin, None
        Thread(target=_feed, args=(content, data)).start()
        try:
            packed, said = child.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(Refusal.TOO_MUCH_TIME, seconds=MAX_SECONDS) from error
        finally:
            child.kill()  # unless it has ended
    if not child.returncode:
        return unpack(packed)
    raise _failure(child.returncode, said)


def _feed(stdin: IO[bytes], data: bytes) -> None:
    """Write all to a child that may end before it has read it."""
    with contextlib.suppress(OSError), stdin:
        stdin.write(data)


def _failure(status: int, stderr: bytes) -> Exception:
    if status == _PYTHON_ERROR and not any(mark in stderr for mark in _BROUGHT_DOWN):
        # a bug of ours, not of the file
        message = stderr.decode("utf-8", errors="replace").strip()
        return RuntimeError(f"the reading process failed: {message}")
    return UnreadableError(Refusal.TOO_MUCH_MEMORY, megabytes=MAX_MEMORY // MEGABYTE)
