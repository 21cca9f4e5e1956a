"""Our dataclasses as plain values (dict, list, str, int, float, bool, None) and back.

Used for the state file and for `--json`, so both say the same thing.
"""

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: object) -> object:
    """Turn dataclasses into dicts, tuples into lists, enums and dates into text."""
    if is_dataclass(value):
        return {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def without_defaults(value: object) -> dict[str, object]:
    """Like `to_plain` for one dataclass, leaving out what has its default value."""
    return {
        field.name: to_plain(getattr(value, field.name))
        for field in fields(cast("Any", value))
        if getattr(value, field.name) != _default(field)
    }


def from_plain(kind: type[T], plain: object) -> T:
    """Turn plain values back into `kind`; left-out fields get their defaults.

    Raises:
        TypeError: A field without a default is left out, or one is not known.
    """
    return cast("T", _read(kind, plain))


def _read(kind: Any, plain: Any) -> object:
    if isinstance(kind, UnionType):
        (only,) = (option for option in get_args(kind) if option is not NoneType)
        return None if plain is None else _read(only, plain)
    if get_origin(kind) is tuple:
        return _read_tuple(get_args(kind), plain)
    if is_dataclass(kind):
        hints = _hints(cast("Any", kind))
        read = {name: _read(hints[name], item) for name, item in plain.items()}
        return cast("Any", kind)(**read)
    if kind is date:
        return date.fromisoformat(plain)
    return kind(plain)


def _read_tuple(kinds: tuple[Any, ...], plain: Any) -> tuple[object, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], item) for item in plain)
    return tuple(_read(kind, item) for kind, item in zip(kinds, plain, strict=True))


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _default(field: Field[Any]) -> object:
    factory = field.default_factory
    return factory() if callable(factory) else field.default
