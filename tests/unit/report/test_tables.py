from fractions import Fraction

import pytest

from rmentor.core.feedback.disclosure.figures import Banded, Hidden, Shown
from rmentor.core.report.tables import Unit, Value, text_of


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Shown(Fraction("4.125")), Unit.RATING, "4.13"),
        (Shown(Fraction("2.675")), Unit.RATING, "2.68"),
        (Shown(Fraction("0.4")), Unit.CHANGE, "+0.40"),
        (Shown(Fraction("-0.001")), Unit.CHANGE, "+0.00"),
        (Shown(Fraction("-1.5")), Unit.CHANGE, "-1.50"),
        (Shown(Fraction("0.665")), Unit.SHARE, "67%"),
        (Shown(Fraction("35.2")), Unit.SCORE, "+35"),
        (Shown(Fraction("12.0")), Unit.COUNT, "12"),
        (Shown(Fraction(1, 3)), Unit.RATING, "0.33"),
        (Shown(Fraction(-1, 200)), Unit.CHANGE, "-0.01"),
        (Shown(12345), Unit.COUNT, "12,345"),
        (Shown(Fraction(-7, 2)), Unit.SCORE, "-4"),
        (Banded(low=Fraction(9, 2)), Unit.RATING, "at least 4.50"),
        (Banded(high=Fraction(1, 5)), Unit.SHARE, "at most 20%"),
        (Banded(high=Fraction(-80)), Unit.SCORE, "at most -80"),
        (Hidden(5), Unit.SHARE, "– (<5)"),  # noqa: RUF001
        (None, Unit.COUNT, ""),
        ("Mentors", Unit.TEXT, "Mentors"),
    ],
)
def test_values_print_with_their_unit_and_halves_away_from_zero(
    value: Value, unit: Unit, text: str
) -> None:
    assert text_of(value, unit) == text
