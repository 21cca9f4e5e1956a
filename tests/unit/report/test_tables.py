import pytest

from rmentor.core.feedback.disclosure import Hidden, Shown
from rmentor.core.report.tables import Unit, Value, text_of


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Shown(4.125), Unit.RATING, "4.13"),
        (Shown(2.675), Unit.RATING, "2.68"),
        (Shown(0.4), Unit.CHANGE, "+0.40"),
        (Shown(-0.001), Unit.CHANGE, "+0.00"),
        (Shown(-1.5), Unit.CHANGE, "-1.50"),
        (Shown(0.665), Unit.SHARE, "67%"),
        (Shown(35.2), Unit.SCORE, "+35"),
        (Shown(12.0), Unit.COUNT, "12"),
        (Hidden(5), Unit.SHARE, "– (<5)"),  # noqa: RUF001
        (None, Unit.COUNT, ""),
        ("Mentors", Unit.TEXT, "Mentors"),
    ],
)
def test_values_print_with_their_unit_and_halves_rounded_up(
    value: Value, unit: Unit, text: str
) -> None:
    assert text_of(value, unit) == text
