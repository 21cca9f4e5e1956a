"""The bar that shows how far the search for the best pairs is."""

from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from rmentor.core.pairing.pair import CHOSEN, Moment

_SOON = 1.0
"""Seconds; a search that ends before needs no bar."""
_STAGES = {
    "first look": "Looking at all pairs",
    "places": "Looking for a partner for everyone",
    "best": "Looking for the best pairs",
    "floor": "Looking after the worst-served",
    "fair": "Looking for the fairest pairs",
    "leximin": "Looking after everyone, from the worst-served up",
    "ties": "Choosing among equals",
    CHOSEN: "Checking and explaining",
}
_NOTHING_TO_TAKE = "first look", "places", CHOSEN
_HINT = "  Ctrl-C takes the best so far"


class SearchBar:
    """A bar on a terminal, with the most that the total can still gain."""

    def __init__(self, console: Console, elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[gap]}{task.fields[hint]}"),
            console=console,
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, gap="", hint="")

    def show(self, moment: Moment) -> None:
        """Show how far the search is, once it takes long."""
        if self._elapsed() < _SOON:
            return
        self._bar.start()
        gap = "" if moment.gap is None else f"gap at most {moment.gap / 100:,.1f}"
        self._bar.update(
            self._task,
            description=_STAGES.get(moment.stage, moment.stage),
            completed=moment.done,
            total=moment.parts,
            gap=gap,
            hint="" if moment.stage in _NOTHING_TO_TAKE else _HINT,
        )

    def stop(self) -> None:
        """Leave nothing behind."""
        self._bar.stop()
