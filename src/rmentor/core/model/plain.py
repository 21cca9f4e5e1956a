"""Our dataclasses as plain values (dict, list, str, int, float, bool, None) and back.

Used for the state file and for `--json`, so both say the same thing.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Read = Callable[[Any], Any]
_PLAIN = frozenset((str, int, float, bool, NoneType))


def to_plain(value: object) -> object:
    """Turn dataclasses into dicts, tuples into lists, enums and dates into text."""
    return value if type(value) in _PLAIN else _unfolded(value)


def _unfolded(value: object) -> object:
    if is_dataclass(value):
        return {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return _plain_scalar(value)


def _plain_scalar(value: object) -> object:
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value.isoformat() if isinstance(value, date) else value


def without_defaults(value: object) -> dict[str, object]:
    """Like `to_plain` for one dataclass, leaving out what has its default value."""
    return {name: to_plain(part) for name, part in not_default(value).items()}


def not_default(value: object) -> dict[str, object]:
    """Give the fields of a dataclass that differ from their defaults, as they are.

    Returns:
        In the order of the fields' names.
    """
    names, read, defaults = _fields_of(cast("Any", type(value)))
    return {
        name: part
        for name, part, default in zip(names, read(value), defaults, strict=True)
        if part != default
    }


@cache
def _fields_of(kind: Any) -> tuple[list[str], Read, list[object]]:
    """Give the names of a dataclass's fields, what reads them all, and defaults."""
    parts = sorted(fields(kind), key=lambda part: part.name)
    names = [part.name for part in parts]
    get = attrgetter(*names)
    read = get if len(names) > 1 else lambda value: (get(value),)
    return names, read, [_default(part) for part in parts]


def from_plain(kind: type[T], plain: object) -> T:
    """Turn plain values back into `kind`; left-out fields get their defaults.

    Raises:
        TypeError: A field without a default is left out.
        KeyError: A field is not known.
    """
    read = _reader(cast("Any", kind))
    return cast("T", read(plain) if read else plain)


@cache
def _reader(kind: Any) -> Read | None:
    """Make the function that reads a kind, once; None for what is plain itself."""
    if isinstance(kind, UnionType):
        (only,) = (option for option in get_args(kind) if option is not NoneType)
        return _or_none(_reader(only))
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if is_dataclass(kind):
        return _dataclass_reader(cast("Any", kind))
    if kind in (date, datetime):
        return cast("Read", kind.fromisoformat)
    return None if kind in _PLAIN else cast("Read", kind)


def _or_none(read: Read | None) -> Read | None:
    return read and (lambda plain: None if plain is None else read(plain))


def _tuple_reader(kinds: tuple[Any, ...]) -> Read:
    if kinds[-1] is Ellipsis:
        each = _reader(kinds[0])
        return (lambda plain: tuple(map(each, plain))) if each else tuple
    reads = [_reader(kind) for kind in kinds]
    if not any(reads):
        return tuple
    return lambda plain: tuple(
        read(item) if read else item for read, item in zip(reads, plain, strict=True)
    )


def _dataclass_reader(kind: Any) -> Read:
    reads = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    return lambda plain: kind(
        **{
            name: read(item) if (read := reads[name]) else item
            for name, item in plain.items()
        }
    )


def _default(field: Field[Any]) -> object:
    factory = field.default_factory
    return factory() if callable(factory) else field.default
