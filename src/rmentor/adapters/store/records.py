"""Our dataclasses as the JSON records that the state's tables hold, and back.

`msgspec` reads straight into dataclasses and checks types on the way. It leaves out
what has its default value for its own structs alone, so each dataclass is written by
way of a struct with the same fields.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from msgspec import defstruct
from msgspec.json import Decoder, Encoder

T = TypeVar("T")


@cache
def reader(kind: type[T]) -> Callable[[str], T]:
    """Make the function that reads a record; left-out fields get their defaults.

    It raises `msgspec.MsgspecError` for what is no record of the kind.
    """
    return Decoder(kind).decode


@cache
def writer(kind: type[T]) -> Callable[[T], str]:
    """Make the function that writes a record, without what has its default.

    Args:
        kind: A dataclass with two fields or more.
    """
    parts = fields(cast("Any", kind))
    struct = defstruct(kind.__name__, map(_part, parts), omit_defaults=True)
    values = attrgetter(*(part.name for part in parts))
    encode = Encoder().encode

    def write(value: T) -> str:
        return encode(struct(*values(value))).decode()

    return write


def _part(field: Field[Any]) -> tuple[str, Any] | tuple[str, Any, Any]:
    if field.default is MISSING:
        return field.name, object
    return field.name, object, field.default
