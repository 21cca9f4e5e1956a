"""A state as an earlier version of rmentor would have left it."""

# ruff: noqa: S608 -- the names are those of our own schema

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from rmentor.adapters.store.schema import APPLICATION_ID, MIGRATIONS

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


def as_of(path: Path, version: int) -> None:
    """Write a state anew with an earlier schema, and what fits into it."""
    older = path.with_suffix(".older")
    with closing(sqlite3.connect(path)) as now, closing(sqlite3.connect(older)) as then:
        for migration in MIGRATIONS[:version]:
            then.executescript(migration)
        for table in _names(then, _TABLES):
            _copy(now, then, table)
        then.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        then.execute(f"PRAGMA user_version = {version}")
        then.commit()
    older.replace(path)


def _copy(now: sqlite3.Connection, then: sqlite3.Connection, table: str) -> None:
    columns = list(_names(then, f"SELECT name FROM pragma_table_info('{table}')"))
    rows = now.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    if table == "response" and "answers" not in columns:
        place = columns.index("record")
        told = now.execute("SELECT record, answers FROM response").fetchall()
        records = iter([_with_answers(now, *each) for each in told])
        rows = [(*row[:place], next(records), *row[place + 1 :]) for row in rows]
    marks = ", ".join("?" * len(columns))
    then.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _with_answers(now: sqlite3.Connection, record: str, numbers: str) -> str:
    answers = dict(now.execute("SELECT CAST(number AS TEXT), record FROM answer"))
    given = [json.loads(answers[number]) for number in numbers.split()]
    return json.dumps({"answers": given, **json.loads(record)})


def _names(db: sqlite3.Connection, query: str) -> Iterator[str]:
    yield from (name for (name,) in db.execute(query).fetchall())
