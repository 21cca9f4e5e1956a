"""The tables of pairs, of decisions about pairs, and of their agreements."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from rmentor.adapters.store.records import reader, writer
from rmentor.core.model.program import (
    Agreement,
    Decision,
    KnownPair,
    Pair,
    PairState,
)


def load_pairs(connection: sqlite3.Connection) -> tuple[Pair, ...]:
    """Load all pairs of all rounds, by round, then mentor, then mentee."""
    rows = connection.execute("SELECT record FROM pair ORDER BY round, mentor, mentee")
    read = reader(Pair)
    return tuple(read(record) for (record,) in rows)


def load_bare_pairs(connection: sqlite3.Connection) -> tuple[Pair, ...]:
    """Load all pairs as `load_pairs` does, without what they scored and why."""
    rows = connection.execute(
        "SELECT mentor, mentee, round, state, json_extract(record, '$.started')"
        " FROM pair ORDER BY round, mentor, mentee"
    )
    return tuple(
        Pair(mentor, mentee, round=number, state=PairState(state), started=_day(day))
        for mentor, mentee, number, state, day in rows
    )


def save_pairs(connection: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    """Add pairs, or replace those of the same two people and round."""
    write = writer(Pair)
    connection.executemany(
        "INSERT INTO pair (mentor, mentee, round, state, record)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (mentor, mentee, round)"
        " DO UPDATE SET state = excluded.state, record = excluded.record",
        ((p.mentor, p.mentee, p.round, p.state, write(p)) for p in pairs),
    )


def end_pairs(connection: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    """Save pairs that have ended; those only proposed are removed."""
    for pair in pairs:
        if pair.state is PairState.PROPOSED:
            connection.execute(
                "DELETE FROM pair WHERE mentor = ? AND mentee = ? AND round = ?",
                (pair.mentor, pair.mentee, pair.round),
            )
        else:
            save_pairs(connection, [pair])


def replace_proposals(connection: sqlite3.Connection, pairs: Iterable[Pair]) -> None:
    """Put a new proposal in the place of the pairs that are only proposed."""
    connection.execute("DELETE FROM pair WHERE state = ?", (PairState.PROPOSED,))
    save_pairs(connection, pairs)


def load_known_pairs(connection: sqlite3.Connection) -> tuple[KnownPair, ...]:
    """Load what is settled about two people: earlier, never, pinned."""
    rows = connection.execute(
        "SELECT mentor, mentee, decision FROM known_pair ORDER BY mentor, mentee"
    )
    return tuple(KnownPair(a, b, Decision(decision)) for a, b, decision in rows)


def save_known_pairs(
    connection: sqlite3.Connection, known: Iterable[KnownPair]
) -> None:
    """Remember decisions; a later one about the same two people wins."""
    connection.executemany(
        "INSERT INTO known_pair (mentor, mentee, decision) VALUES (?, ?, ?)"
        " ON CONFLICT (mentor, mentee) DO UPDATE SET decision = excluded.decision",
        ((pair.mentor, pair.mentee, pair.decision) for pair in known),
    )


def replace_known_pairs(
    connection: sqlite3.Connection, known: Iterable[KnownPair]
) -> None:
    """Put these decisions in the place of all."""
    connection.execute("DELETE FROM known_pair")
    save_known_pairs(connection, known)


def drop_known_pairs(
    connection: sqlite3.Connection, pairs: Iterable[tuple[str, str]]
) -> None:
    """Take decisions about two people back."""
    connection.executemany(
        "DELETE FROM known_pair WHERE mentor = ? AND mentee = ?", pairs
    )


def load_agreements(connection: sqlite3.Connection) -> tuple[Agreement, ...]:
    """Load all agreements, every version, by pair and in the order of issue."""
    rows = connection.execute(
        "SELECT mentor, mentee, variant, version, issued, content FROM agreement"
        " ORDER BY mentor, mentee, rowid"
    )
    return tuple(
        Agreement(mentor, mentee, variant, version, date.fromisoformat(day), content)
        for mentor, mentee, variant, version, day, content in rows
    )


def save_agreements(
    connection: sqlite3.Connection, agreements: Iterable[Agreement]
) -> None:
    """Add agreements; one that is already there stays as it was issued."""
    connection.executemany(
        "INSERT OR IGNORE INTO agreement"
        " (mentor, mentee, variant, version, issued, content)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (a.mentor, a.mentee, a.variant, a.version, a.issued.isoformat(), a.content)
            for a in agreements
        ),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
