"""The table of rounds: what each claimed, and what proves it."""

import json
import sqlite3

from rmentor.core.model.plain import from_plain, to_plain
from rmentor.core.pairing.pair import SavedRound


def load_rounds(connection: sqlite3.Connection) -> dict[int, SavedRound]:
    """Load all rounds by their number."""
    rows = connection.execute("SELECT number, record FROM round ORDER BY number")
    return {number: from_plain(SavedRound, json.loads(text)) for number, text in rows}


def save_round(connection: sqlite3.Connection, made: SavedRound) -> None:
    """Add a round, or put it in the place of the one with its number."""
    record = json.dumps(to_plain(made), sort_keys=True, separators=(",", ":"))
    connection.execute(
        "INSERT INTO round (number, record) VALUES (?, ?)"
        " ON CONFLICT (number) DO UPDATE SET record = excluded.record",
        (made.number, record),
    )
