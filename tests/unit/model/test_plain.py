"""Dataclasses become plain values and come back the same."""

from datetime import date

import pytest

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Person, Role, Status
from rmentor.core.model.plain import from_plain, to_plain, without_defaults
from rmentor.core.model.program import Pair, PairState, ScorePart

VALUES = [
    Person("a", "A"),
    Person(
        "a@corp.test", "Änne", role=Role.EITHER, status=Status.LEFT, capacity=0,
        languages=("de", "en"), consent=False, extra=(("Floor", "2"), ("", "x")),
    ),
    Pair(
        "a", "b", 9_950, (ScorePart("topics_wanted", 500, 500, "AI"),), ("AI",),
        state=PairState.OPEN, started=date(2026, 3, 2),
    ),
    Response(
        "a", None, Checkpoint.END, None,
        (Answer("Q", Dimension.SAFETY, 4.5, "x"), Answer("Q2", None, None)),
    ),
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_plain_values_come_back_the_same(value: object) -> None:
    assert from_plain(type(value), to_plain(value)) == value
    assert from_plain(type(value), without_defaults(value)) == value


def test_defaults_are_left_out() -> None:
    assert without_defaults(Person("a", "A")) == {"key": "a", "name": "A"}


def test_an_unknown_field_is_a_type_error() -> None:
    with pytest.raises((TypeError, KeyError)):
        from_plain(Person, {"key": "a", "name": "A", "shoe_size": 43})
