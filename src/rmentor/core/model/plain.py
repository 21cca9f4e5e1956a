"""Our dataclasses as plain values (dict, list, str, int, float, bool, None)."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from types import NoneType

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
