"""What labels ask for, as far as tells whether the lines behind them are people."""

from collections.abc import Iterable

from rmentor.core.roster.fields import IDENTITY, Field
from rmentor.core.roster.wording import guess

# `Mentor: Ana` is a list behind roles.
_ROLES = frozenset((Field.WANTS_TO_MENTOR, Field.WANTS_A_MENTOR, Field.BOTH_ROLES))


def field_of(label: str) -> Field | None:
    """Give the field; None for what is only close to a usual title."""
    found = guess(label)
    return None if found.is_near else found.field


def asked_for(label: str) -> Field | None:
    """Give the field, unless it is a role."""
    field = field_of(label)
    return None if field in _ROLES else field


def asks_who(label: str) -> bool:
    """Tell whether a label asks who somebody is."""
    return asked_for(label) in IDENTITY


def ask_for_people(labels: Iterable[str]) -> bool:
    """Tell whether labels ask who somebody is, and for something else."""
    asked = {asked_for(label) for label in labels} - {None}
    return len(asked) > 1 and bool(asked & IDENTITY)
