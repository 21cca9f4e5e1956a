"""Many values of one dataclass, field by field: what makes long lists quick."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar, cast

T = TypeVar("T")


def from_columns(kind: type[T], columns: Sequence[Sequence[object]]) -> list[T]:
    """Make as many values as a column is long, without a call for each of them.

    Args:
        kind: A slotted dataclass that does nothing else when it is made.
        columns: For each of its fields, in their order, what each value has there.
    """
    made = list(map(object.__new__, repeat(cast("Any", kind), len(columns[0]))))
    for field, column in zip(fields(cast("Any", kind)), columns, strict=True):
        put = vars(kind)[field.name].__set__
        deque(map(put, made, column), maxlen=0)
    return made


def to_columns(kind: type[T], values: Sequence[T]) -> Iterable[list[Any]]:
    """Give for each field, in their order, what each of the values has there."""
    for field in fields(cast("Any", kind)):
        yield list(map(attrgetter(field.name), values))
