"""What the rules say to the pairs that a review fixed: told at once, by their cells."""

from collections.abc import Mapping
from pathlib import Path

from rmentor.adapters.settings_file import read_settings
from rmentor.core.model.issues import Issue
from rmentor.core.model.program import PairState
from rmentor.core.pairing.pair import doubtful_pins
from rmentor.core.roster.review import Place
from rmentor.workflows.state import State


def forbidden_pins(
    folder: Path, state: State, pinned: Mapping[tuple[str, str], Place]
) -> tuple[Issue, ...]:
    """Warn of pins and swaps that rules or capacities forbid; they are kept.

    Args:
        folder: The program's.
        state: With what was decided.
        pinned: The cells that say so, by mentor and mentee.

    Raises:
        SettingsRefusedError: `rmentor.toml` is wrong.
    """
    if not pinned:
        return ()
    found = doubtful_pins(
        tuple(state.people.values()),
        read_settings(folder).pairing,
        state.known_pairs,
        state.in_state(PairState.OPEN, PairState.ENDED),
    )
    return tuple(
        place.stamped(issue)
        for both, place in pinned.items()
        for issue in found.get(both, ())
    )
