"""Cuts of mentors looked at in two threads: numpy lets go of the lock."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

THREADS = 2

Seen = Callable[[int, int], None]
"""Told how many cuts are done, and of how many."""

_Made = TypeVar("_Made")


def unseen(_done: int, _cuts: int) -> None:
    """Tell nobody."""


def in_threads(
    work: Callable[[slice], _Made], cuts: tuple[slice, ...], seen: Seen = unseen
) -> Iterator[_Made]:
    """Do the work of each cut, a few at a time, and give the results in order."""
    waiting: deque[Future[_Made]] = deque()
    with ThreadPoolExecutor(THREADS) as threads:
        try:
            for begun, cut in enumerate(cuts, 1):
                waiting.append(threads.submit(work, cut))
                while len(waiting) > (2 * THREADS if begun < len(cuts) else 0):
                    yield waiting.popleft().result()
                    seen(begun - len(waiting), len(cuts))
        finally:
            for future in waiting:
                future.cancel()
