"""The tables of what reports have told: whose answers were added up, no answer."""

import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from hashlib import blake2b

from rmentor.core.feedback.disclosure.figures import Thresholds
from rmentor.core.feedback.disclosure.ledger import Change, Entry, Ledger
from rmentor.core.feedback.disclosure.members import Members, Sum


def load_ledger(connection: sqlite3.Connection) -> Ledger:
    """Load everything that earlier reports told."""
    sets = {
        digest: int.from_bytes(zlib.decompress(members), "little")
        for digest, members in connection.execute(
            "SELECT digest, members FROM reported_people"
        )
    }
    people = connection.execute("SELECT person, number FROM reported_person")
    changed = connection.execute(
        "SELECT person, checkpoint, dimension, times FROM changed_answer"
    )
    rows = connection.execute(
        "SELECT variable, label, versions, banded FROM reported ORDER BY place"
    )
    return Ledger(
        people=dict(people),
        entries=tuple(
            Entry(variable, label, _sum(versions, sets), bool(banded))
            for variable, label, versions, banded in rows
        ),
        changed={(who, at, what): times for who, at, what, times in changed},
        thresholds=_load_thresholds(connection),
    )


def save_ledger(
    connection: sqlite3.Connection, ledger: Ledger, before: Ledger, day: date
) -> None:
    """Save what a report added.

    Args:
        connection: Of an open transaction.
        ledger: With the new entries last.
        before: As it was loaded.
        day: Of the report.
    """
    known = before.entries
    if ledger.entries[: len(known)] != known:  # people have got another number
        known = ()
        connection.execute("DELETE FROM reported")
    connection.execute("DELETE FROM reported_person")
    connection.executemany(
        "INSERT INTO reported_person (number, person) VALUES (?, ?)",
        ((number, person) for person, number in ledger.people.items()),
    )
    new = ledger.entries[len(known) :]
    sets = {who for entry in new for _, who in entry.row}
    connection.executemany(
        "INSERT OR IGNORE INTO reported_people (digest, members) VALUES (?, ?)",
        ((_digest(who), zlib.compress(_packed(who))) for who in sorted(sets)),
    )
    connection.executemany(
        "INSERT INTO reported (variable, label, versions, banded, day)"
        " VALUES (?, ?, ?, ?, ?)",
        (
            (e.variable, e.label, _versions(e.row), int(e.banded), day.isoformat())
            for e in new
        ),
    )
    if ledger.thresholds:
        _keep_thresholds(connection, ledger.thresholds)


def _load_thresholds(connection: sqlite3.Connection) -> Thresholds | None:
    """Load the thresholds that hold; None while there are no answers."""
    kept = dict(connection.execute("SELECT name, answers FROM threshold"))
    return Thresholds(**kept) if kept else None


def _keep_thresholds(connection: sqlite3.Connection, thresholds: Thresholds) -> None:
    """Keep these thresholds from now on."""
    connection.executemany(
        "INSERT INTO threshold (name, answers) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET answers = excluded.answers",
        asdict(thresholds).items(),
    )


def keep_first_thresholds(
    connection: sqlite3.Connection, thresholds: Thresholds
) -> None:
    """Keep these thresholds if there are none: the first answers come in."""
    if _load_thresholds(connection) is None:
        _keep_thresholds(connection, thresholds)


def note_changes(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Remember that answers are not those they were; not what they were or are."""
    connection.executemany(
        "INSERT INTO changed_answer (person, checkpoint, dimension, times)"
        " VALUES (?, ?, ?, 1) ON CONFLICT (person, checkpoint, dimension)"
        " DO UPDATE SET times = times + 1",
        changes,
    )


def _sum(versions: str, sets: dict[str, Members]) -> Sum:
    parts: Sequence[list[str]] = [part.split(":") for part in versions.split()]
    return tuple((int(version), sets[digest]) for version, digest in parts)


def _versions(row: Sum) -> str:
    return " ".join(f"{version}:{_digest(who)}" for version, who in row)


def _packed(who: Members) -> bytes:
    return who.to_bytes(who.bit_length() // 8 + 1, "little")


def _digest(who: Members) -> str:
    return blake2b(_packed(who), digest_size=16).hexdigest()
