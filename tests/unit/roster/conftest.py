"""Rosters from rows of text, as tests write them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import pytest

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Book, Sheet, Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.parse import Roster, RosterHints, parse_roster

Rows = Sequence[Sequence[str]]


class MakeBook(Protocol):
    def __call__(
        self, rows: Rows, file: str = ..., sheet: str = ..., **more: Rows
    ) -> Book: ...


class ReadRoster(Protocol):
    def __call__(
        self,
        rows: Rows,
        file: str = ...,
        sheet: str = ...,
        role: Role | None = ...,
        forced: Mapping[str, str] = ...,
        **more: Rows,
    ) -> Roster: ...


def _book(rows: Rows, file: str = "people.csv", sheet: str = "", **more: Rows) -> Book:
    sheets = (Sheet(sheet, rows), *(Sheet(name, other) for name, other in more.items()))
    return Book(file, "csv", sheets)


@pytest.fixture
def book() -> MakeBook:
    """Make a book of one sheet; more sheets by name."""
    return _book


@pytest.fixture
def table() -> Callable[[Rows], Table]:
    """Find the table of a book of one sheet."""

    def one(rows: Rows) -> Table:
        tables, _ = find_tables(_book(rows))
        return tables[0]

    return one


@pytest.fixture
def roster() -> ReadRoster:
    """Read rows all the way to people."""

    def read(
        rows: Rows,
        file: str = "people.csv",
        sheet: str = "",
        role: Role | None = None,
        forced: Mapping[str, str] | None = None,
        **more: Rows,
    ) -> Roster:
        tables, _ = find_tables(_book(rows, file, sheet, **more))
        mappings = [map_columns(table, forced=forced or {}) for table in tables]
        return parse_roster(tables, mappings, RosterHints(role))

    return read
