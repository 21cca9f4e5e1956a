"""The bar says what Ctrl-C would do, and only while it is true."""

import io

import pytest
from rich.console import Console

from rmentor.cli.searching import SearchBar
from rmentor.core.pairing.pair import CHOSEN, Moment


@pytest.mark.parametrize(
    ("stage", "offers"), [("first look", False), ("best", True), (CHOSEN, False)]
)
def test_the_best_so_far_is_offered_while_there_is_one_to_take(
    stage: str, offers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, force_interactive=True, width=120
    )
    bar = SearchBar(console, lambda: 2.0)
    bar.show(Moment(stage, 1, 2, None))
    bar.stop()
    assert ("Ctrl-C takes the best so far" in screen.getvalue()) is offers
