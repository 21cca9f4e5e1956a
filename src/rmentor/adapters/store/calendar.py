"""The table of calendar events, as pairs were told them last."""

import sqlite3
from collections.abc import Iterable, Mapping

from rmentor.adapters.store.records import reader, writer
from rmentor.core.agreement.series import Entry

Both = tuple[str, str]
"""The keys of mentor and mentee."""


def load_entries(connection: sqlite3.Connection) -> dict[Both, list[Entry]]:
    """Load each pair's events, cancelled ones too."""
    rows = connection.execute(
        "SELECT mentor, mentee, record FROM calendar_entry ORDER BY mentor, mentee, uid"
    )
    entries: dict[Both, list[Entry]] = {}
    read = reader(Entry)
    for mentor, mentee, record in rows:
        entries.setdefault((mentor, mentee), []).append(read(record))
    return entries


def save_entries(
    connection: sqlite3.Connection, told: Mapping[Both, Iterable[Entry]]
) -> None:
    """Remember events as they are told now."""
    write = writer(Entry)
    connection.executemany(
        "INSERT INTO calendar_entry (mentor, mentee, uid, record) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (mentor, mentee, uid) DO UPDATE SET record = excluded.record",
        (
            (*both, entry.uid, write(entry))
            for both, entries in told.items()
            for entry in entries
        ),
    )
