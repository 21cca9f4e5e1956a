"""The table of rounds: what each claimed, and what proves it."""

import sqlite3

from rmentor.adapters.store.records import reader, writer
from rmentor.core.pairing.pair import SavedRound


def load_rounds(connection: sqlite3.Connection) -> dict[int, SavedRound]:
    """Load all rounds by their number."""
    rows = connection.execute("SELECT number, record FROM round ORDER BY number")
    read = reader(SavedRound)
    return {number: read(record) for number, record in rows}


def save_round(connection: sqlite3.Connection, made: SavedRound) -> None:
    """Add a round, or put it in the place of the one with its number."""
    connection.execute(
        "INSERT INTO round (number, record) VALUES (?, ?)"
        " ON CONFLICT (number) DO UPDATE SET record = excluded.record",
        (made.number, writer(SavedRound)(made)),
    )
