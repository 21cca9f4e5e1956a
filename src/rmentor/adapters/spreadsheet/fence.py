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


class Fenced:
    """A file's content that a child process reads."""

    def __init__(self, file: str, data: bytes, options: TextOptions) -> None:
        """Begin to read the content; `file` is its name, for messages."""
        self._file, self._data, self._options = file, data, options
        self._until = time.monotonic() + MAX_SECONDS
        self._child = self._begin(options)

    def book(self) -> Book:
        """Give what was read, when it is.

        Raises:
            UnreadableError: The content cannot be used, or reading it needs more
                memory or time than any list of people does.
        """
        try:
            return self._end()
        except UnreadableError as error:
            if error.refusal is not Refusal.TOO_MUCH_MEMORY or self._left <= 0:
                raise
        self._child = self._begin(replace(self._options, careful=True))
        return self._end()

    def end(self) -> None:
        """End the child, if it has not ended."""
        with self._child as child:
            child.kill()

    @property
    def _left(self) -> float:
        return self._until - time.monotonic()

    def _begin(self, options: TextOptions) -> "subprocess.Popen[bytes]":
        # -P: a file named like a module in the current folder must not be imported
        command = [sys.executable, "-P", "-m", _CHILD]
        careful = "careful" if options.careful else ""
        arguments = [self._file, options.encoding, options.separator, careful]
        child = subprocess.Popen(  # noqa: S603 -- our own module, no shell
            [*command, *arguments],
            env=os.environ | _QUIET,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        # Fed beside: `communicate` writes page by page and looks round after each.
        content, child.stdin = child.stdin, None
        Thread(target=_feed, args=(content, self._data)).start()
        return child

    def _end(self) -> Book:
        with self._child as child:
            try:
                packed, said = child.communicate(timeout=max(self._left, 0))
            except subprocess.TimeoutExpired as error:
                raise UnreadableError(
                    Refusal.TOO_MUCH_TIME, seconds=MAX_SECONDS
                ) from error
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
