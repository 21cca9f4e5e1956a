"""A returned list: whose row says that they signed, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from rmentor.core.agreement.signers import Claim
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.moments import moments
from rmentor.core.roster.text import fold_title, listed
from rmentor.core.roster.values import yes_or_no

PERSON = listed(
    """email; e mail; email address; e mail address; work email; your work email
    recipient email; staff id; name; full name; your full name; your name; person
    adresse e mail; correo electronico; nombre; nom"""
)
PARTNER = listed("partner email; partner; partners; with; partner name")
SIGNED = listed(
    """signed on; signed; date signed; signature; signature date; has signed
    unterschrieben am; unterschrieben; unterschrift; signe le; signe; firmado el
    firmado; firma"""
)
VERSION = listed("agreement version; version")
_HINTS = {"agreement-ambiguous": "Name the partner in a column 'Partner email'."}


@dataclass(frozen=True, slots=True)
class Row:
    """A row that claims a signature."""

    claim: Claim
    record: Record


def has_signatures(table: Table) -> bool:
    """Tell whether a table has a column of people and one of signatures."""
    return bool(_places(table, PERSON) and _places(table, SIGNED))


def returned_rows(table: Table, otherwise: date | None) -> tuple[Row | Issue, ...]:
    """Read the rows that claim a signature, in their order.

    A blank cell and a no claim nothing. A cell that is neither yes, no nor a day is
    an issue.

    Args:
        table: See `has_signatures`.
        otherwise: The day of a signature that only says yes; None when not told.
    """
    place = _places(table, SIGNED)[0]
    days = moments([record.cells[place] for record in table.records])
    return tuple(_rows(table, place, days, otherwise))


def _rows(
    table: Table, place: int, days: Sequence[datetime | None], otherwise: date | None
) -> Iterator[Row | Issue]:
    for record, day in zip(table.records, days, strict=True):
        cell = record.cells[place]
        says = yes_or_no(cell) if day is None else True
        if says:
            yield Row(_claim(table, record, day.date() if day else otherwise), record)
        elif cell and says is None:
            message = f"'{shortened(cell)}' tells neither a day nor yes or no."
            hint = "Write the day of the signature, such as 2026-03-09."
            issue = Issue("signature-unclear", message, Severity.ERROR, hint)
            yield in_row(issue, table, record)


def _claim(table: Table, record: Record, day: date | None) -> Claim:
    def first(titles: Sequence[str]) -> str:
        cells = (record.cells[place] for place in _places(table, titles))
        return next(filter(None, cells), "")

    partner, version = first(PARTNER), first(VERSION)
    return Claim(
        first(PERSON),
        day,
        (partner,) if partner else (),
        version=int(version) if version.isdecimal() else 0,
    )


def in_row(issue: Issue, table: Table, record: Record) -> Issue:
    """Say in which row, which is left out, an issue is."""
    place = _places(table, SIGNED)[0]
    return replace(
        issue,
        message=f"{issue.message} The row is left out.",
        hint=_HINTS.get(issue.code, issue.hint),
        file=table.file,
        sheet=table.sheet,
        row=record.row,
        column=table.titles[place],
        text=record.cells[place],
    )


def _places(table: Table, titles: Sequence[str]) -> list[int]:
    """Find the columns with one of these titles, the best title first."""
    folded = [fold_title(title) for title in table.titles]
    return [folded.index(title) for title in titles if title in folded]
