"""Kinds of people, where hashes of their words are alike by chance."""

import numpy as np
import pytest

from rmentor.core.pairing.scoring import kinds
from rmentor.core.pairing.scoring.kinds import Kinds


def test_different_words_are_never_one_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    table = np.array([[1, 0], [0, 1], [1, 0]], np.uint8)
    told = Kinds.by_words(table)
    assert told is not None
    assert told.of[0] == told.of[2] != told.of[1]
    monkeypatch.setattr(kinds, "_FACTOR", np.int64(1))  # a hash that only counts
    assert Kinds.by_words(table) is None
