"""People made and taken apart field by field are the people they would be."""

from dataclasses import FrozenInstanceError, fields

import pytest

from rmentor.core.model.columns import from_columns, to_columns
from rmentor.core.model.people import Person, Role

PEOPLE = [
    Person("a", "Ana", role=Role.MENTOR, topics_to_share=("AI",)),
    Person("b", "Bo"),
]


def test_columns_give_the_values_back() -> None:
    columns = list(to_columns(Person, PEOPLE))
    assert len(columns) == len(fields(Person))
    assert from_columns(Person, columns) == PEOPLE


def test_values_made_from_columns_cannot_be_changed_either() -> None:
    (ana, _) = from_columns(Person, list(to_columns(Person, PEOPLE)))
    assert hash(ana) == hash(PEOPLE[0])
    assert type(ana) is Person
    with pytest.raises(FrozenInstanceError):
        ana.name = "Bo"  # type: ignore[misc]  # as is to be shown
