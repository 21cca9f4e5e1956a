"""Dataclasses become what JSON can say."""

from datetime import date
from fractions import Fraction

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Role
from rmentor.core.model.plain import to_plain


def test_a_response_becomes_plain_values() -> None:
    answers = (Answer("Q", Dimension.SAFETY, 4.5, "x"),)
    response = Response("a", Role.EITHER, Checkpoint.END, date(2026, 3, 2), answers)
    answer = {"question": "Q", "dimension": "SAFE", "value": 4.5, "text": "x"}
    assert to_plain(response) == {
        "person": "a", "role": "either", "checkpoint": "end", "submitted": "2026-03-02",
        "answers": [answer],
    }  # fmt: skip


def test_fractions_become_numbers() -> None:
    values = {Checkpoint.END: (Fraction(6, 2), Fraction(1, 2), None, True)}
    assert to_plain(values) == {"end": [3, 0.5, None, True]}
