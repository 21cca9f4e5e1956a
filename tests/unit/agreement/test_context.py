"""What a template gets to see."""

from collections.abc import Iterator

from rmentor.core.agreement.context import Plain, agreement_values
from rmentor.core.agreement.fields import FIELDS
from support.agreements import terms, words


def names(value: Plain, name: str = "") -> Iterator[str]:
    if isinstance(value, str | int):
        yield name
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from names(item, f"{name}.{key}".lstrip("."))
    else:
        assert isinstance(value, list)
        for item in value:
            yield from names(item, f"{name}[]")


def test_every_field_is_described_and_every_description_has_a_field() -> None:
    given = set(names(agreement_values(terms(), words())))
    described = [field.name for field in FIELDS]
    # The pair has no further topics for the mentor, so that list is empty.
    assert given | {"mentor_learns.more[]"} == set(described)
    assert len(described) == len(set(described))


def test_dates_are_written_so_that_day_and_month_cannot_be_mixed_up() -> None:
    assert agreement_values(terms(), words())["review"] == {
        "iso": "2026-05-11",
        "weekday": "Monday",
        "long": "11\u00a0May 2026",
        "short": "11\u00a0May",
    }
