"""People made field by field are the people they would be."""

from dataclasses import FrozenInstanceError, astuple

import pytest

from rmentor.core.model.columns import from_columns
from rmentor.core.model.people import Person, Role

PEOPLE = [
    Person("a", "Ana", role=Role.MENTOR, topics_to_share=("AI",)),
    Person("b", "Bo"),
]
COLUMNS = list(zip(*map(astuple, PEOPLE), strict=True))


def test_values_are_made_from_columns() -> None:
    assert from_columns(Person, COLUMNS) == PEOPLE


def test_values_made_from_columns_cannot_be_changed_either() -> None:
    (ana, _) = from_columns(Person, COLUMNS)
    assert hash(ana) == hash(PEOPLE[0])
    assert type(ana) is Person
    with pytest.raises(FrozenInstanceError):
        ana.name = "Bo"  # type: ignore[misc]  # as is to be shown
