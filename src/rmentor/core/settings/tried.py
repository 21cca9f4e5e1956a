"""Keys of `[pairing]` that can be tried, and what to say where one is meant."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from difflib import get_close_matches

from rmentor.core.settings import RULES, WEIGHTS, PairingSettings

TRIED: Mapping[str, Iterable[str]] = {
    "": [field.name for field in fields(PairingSettings)],
    "rules": RULES,
    "weights": WEIGHTS,
}
"""By the table below `[pairing]`; the first is `[pairing]` itself."""


def table_of(key: str) -> str:
    """Find where a key stands, or the one that it resembles most."""
    tables = {name: table for table, names in TRIED.items() for name in names}
    near = get_close_matches(key, tables, n=1)
    return tables[near[0]] if near else ""


def instead_of(key: str) -> str:
    """Say what may be meant by a key that no table has; empty where one has it."""
    plain = [name for name in TRIED[""] if name not in {*TRIED, "criteria"}]
    known = [*plain, *RULES, *WEIGHTS]
    if key in known:
        return ""
    longer = [name for name in known if key in name and len(key) >= _A_WORD]
    if near := longer or get_close_matches(key, known, n=1):
        named = " or ".join(f"'{name}'" for name in near)
        return f"Did you mean {named}?"
    plain.remove("grades")
    return (
        f"Try a setting ({', '.join(plain)}), such as 'max_hours_apart=8'; a rule "
        f"({', '.join(RULES)}), such as 'same_department=true'; or a weight from 0 to "
        f"10 ({', '.join(WEIGHTS)}), such as 'topics_back=5'. {_EXPLAINED}"
    )


_A_WORD = 4
_EXPLAINED = "A note on each stands in the rmentor.toml that 'rmentor init' writes."
