"""The table of calendar events, as pairs were told them last."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from rmentor.core.agreement.series import Entry
from rmentor.core.model.plain import from_plain, without_defaults

Both = tuple[str, str]
"""The keys of mentor and mentee."""


def load_entries(connection: sqlite3.Connection) -> dict[Both, list[Entry]]:
    """Load each pair's events, cancelled ones too."""
    rows = connection.execute(
        "SELECT mentor, mentee, record FROM calendar_entry ORDER BY mentor, mentee, uid"
    )
    entries: dict[Both, list[Entry]] = {}
    for mentor, mentee, record in rows:
        entry = from_plain(Entry, json.loads(record))
        entries.setdefault((mentor, mentee), []).append(entry)
    return entries


def save_entries(
    connection: sqlite3.Connection, told: Mapping[Both, Iterable[Entry]]
) -> None:
    """Remember events as they are told now."""
    connection.executemany(
        "INSERT INTO calendar_entry (mentor, mentee, uid, record) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (mentor, mentee, uid) DO UPDATE SET record = excluded.record",
        (
            (*both, entry.uid, json.dumps(without_defaults(entry), sort_keys=True))
            for both, entries in told.items()
            for entry in entries
        ),
    )
