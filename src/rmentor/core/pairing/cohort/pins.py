"""Pairs that the coordinator fixed: they come first, even against a rule."""

import shlex
from collections.abc import Container, Iterable, Mapping

from rmentor.core.model.issues import Issue
from rmentor.core.model.words import joined


def usable_pins(
    pins: Iterable[tuple[str, str]],
    rows: Mapping[str, int],
    columns: Mapping[str, int],
    open_pairs: Iterable[tuple[str, str]],
) -> tuple[tuple[tuple[int, int], ...], tuple[Issue, ...]]:
    """Find the pins that can be kept, as row and column.

    Args:
        pins: Keys of mentors and mentees.
        rows: Row of each active mentor, by key.
        columns: Column of each active mentee, by key.
        open_pairs: Keys of pairs under way; a pin of one is fulfilled already.
    """
    under_way = {frozenset(pair) for pair in open_pairs}
    kept, issues = [], []
    for mentor, mentee in sorted(set(pins)):
        if frozenset((mentor, mentee)) in under_way:
            continue
        missing = who_is_missing(mentor, mentee, rows, columns)
        if missing:
            issues.append(cannot_keep(mentor, mentee, missing))
        else:
            kept.append((rows[mentor], columns[mentee]))
    return tuple(kept), tuple(issues)


def who_is_missing(
    mentor: str, mentee: str, rows: Container[str], columns: Container[str]
) -> str:
    """Say why a pin cannot be kept: who of the two takes no part; empty if it can."""
    if mentor == mentee:
        return "that is one person"
    if mentor not in rows:
        return f"{mentor} is not an active mentor on the roster"
    if mentee not in columns:
        return f"{mentee} is not an active mentee on the roster"
    return ""


def cannot_keep(mentor: str, mentee: str, why: str) -> Issue:
    """Report a pin that cannot be kept."""
    return Issue(
        "pin-unknown",
        f"The pinned pair {mentor} and {mentee} was left out: {why}.",
        hint="Correct the pin, or the person's role or status.",
    )


def breaks_rules(mentor: str, mentee: str, rules: list[str]) -> Issue:
    """Warn that a pin, which is kept, breaks rules."""
    return Issue(
        "pin-breaks-rule",
        f"The pinned pair {mentor} and {mentee} is kept, though it breaks "
        f"{'a rule' if len(rules) == 1 else 'rules'}: {joined(rules)}.",
        hint="If that was not meant: "
        f"rmentor pair --release {shlex.quote(f'{mentor}={mentee}')}",
    )
