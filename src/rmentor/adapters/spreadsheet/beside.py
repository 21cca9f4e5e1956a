"""Two things at once, where one of them leaves Python alone for long."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """What a thread computes from now on; it does not keep the process from ending."""

    def __init__(self, compute: Callable[[], T]) -> None:
        self._compute = compute
        self._made: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def result(self) -> T:
        """Give what came of it, or raise what ended it."""
        self._thread.join()
        if self._error:
            raise self._error
        return self._made.pop()

    def _run(self) -> None:
        try:
            self._made.append(self._compute())
        except BaseException as error:  # noqa: BLE001 -- raised where it is asked for
            self._error = error
