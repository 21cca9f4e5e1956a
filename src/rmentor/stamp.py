"""When and by whom a command was typed: what the journal says of it."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """When (UTC, as text) and by whom; both empty when nobody typed anything."""

    moment: str = ""
    who: str = ""


typed: ContextVar[Callable[[], Stamp]] = ContextVar("typed", default=Stamp)
"""Gives the stamp of the command that runs; looked at when something changes."""
