"""Many values of one dataclass, field by field: what makes long lists quick."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, make_dataclass
from typing import Any, TypeVar, cast

T = TypeVar("T")


def from_columns(kind: type[T], columns: Sequence[Iterable[object]]) -> list[T]:
    """Make as many values as a column is long.

    A frozen dataclass sets each field of each value by a call. Its like that is not
    frozen does not, and has the same slots: values made as that one can be this one.

    Args:
        kind: A slotted dataclass that does nothing else when it is made.
        columns: For each of its fields, in their order, what each value has there.
    """
    parts = [(field.name, object) for field in fields(cast("Any", kind))]
    like = make_dataclass(kind.__name__, parts, slots=True)
    made: list[Any] = list(map(like, *columns))
    for value in made:
        value.__class__ = kind
    return made
