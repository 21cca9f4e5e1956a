"""A roster that is written, as a workbook or as csv, reads back as the same people."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.text_cells import writable
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.adapters.spreadsheet.write import (
    Column,
    WorkbookSheet,
    workbook_bytes,
)
from rmentor.adapters.spreadsheet.write_csv import csv_bytes
from rmentor.core.model.people import Person, Role, Status, person_key
from rmentor.core.model.tables import Book
from rmentor.core.roster.cells import one_line
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.parse import parse_roster
from rmentor.core.roster.text import clean
from rmentor.core.roster.written import roster_table

CREATED = datetime(2026, 3, 2, tzinfo=UTC)

NAMES = (
    *("NA", "007", "=1+1", "-", "@x", "None", "TRUE", "1e5", "<b>", "a/b"),
    *(
        "\U0001f469\u200d\U0001f4bb Ada",
        "\u202egnp",
        "\u05e2\u05d1\u05e8\u05d9\u05ea",
        "e\u0301ric",
    ),
    *("Ana Lima", "Lima, Ana", "O'Neil", "Mentor 40"),
)
NAME = st.sampled_from(NAMES) | st.text(min_size=1, max_size=9).filter(
    lambda name: clean(writable(name)) == name == one_line(name) and "@" not in name
)
TOPICS = ("AI", "Strategy, governance and risk", "C++", "Excel", "Na\u00efve Bayes")
SLOTS = ("mon-am", "tue-pm", "fri-am")


def subset(of: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(of), unique=True, max_size=3).map(tuple)


@st.composite
def people(draw: st.DrawFn) -> tuple[Person, ...]:
    """Draw a roster as import leaves one: every person with an address of their own."""
    names = draw(st.lists(NAME, min_size=1, max_size=6))
    return tuple(
        sorted(
            (draw(persons(name, number)) for number, name in enumerate(names)),
            key=lambda person: person.key,
        )
    )


@st.composite
def persons(draw: st.DrawFn, name: str, number: int) -> Person:
    learn = draw(subset(TOPICS))
    email = f"p{number}@corp.test"
    return Person(
        key=person_key(name, email),
        name=name,
        email=email,
        staff_id=draw(st.sampled_from(("", f"00{number}"))),
        # Without one, what somebody answered may tell it.
        role=draw(st.sampled_from(Role)),
        job_title=draw(st.sampled_from(("", "Analyst", "=SUM"))),
        grade=draw(st.sampled_from(("", "Grade 7", "7"))),
        department=draw(st.sampled_from(("", "Sales", "R&D, North"))),
        location=draw(st.sampled_from(("", "Oslo"))),
        time_zone=draw(st.sampled_from(("", "Europe/Oslo", "UTC+05:30"))),
        languages=draw(subset(("English", "Polish", "Welsh"))),
        manager=draw(st.sampled_from(("", "boss@corp.test", "Bea Boss"))),
        topics_to_share=draw(subset(TOPICS)),
        topics_to_learn=learn,
        learn_ranked=bool(learn) and draw(st.booleans()),
        availability=draw(subset(SLOTS)),
        meeting_mode=draw(st.sampled_from(("", "online", "in person"))),
        capacity=draw(st.sampled_from((None, 1, 3))),
        preferred=draw(subset(("boss@corp.test", "Cy Demo"))),
        not_wanted=draw(subset(("dee@corp.test",))),
        earlier_partners=draw(subset(("eve@corp.test",))),
        status=draw(st.sampled_from((Status.ACTIVE, Status.PAUSED, Status.LEFT))),
        consent=draw(st.sampled_from((None, True, False))),
        extra=draw(st.sampled_from(((), (("Favorite tree", "=oak"), ("Q 12", "-"))))),
    )


def back(file: str, data: bytes) -> tuple[Person, ...]:
    sheets = open_content(file, data, TextOptions()).sheets
    tables, _ = find_tables(Book(file, "", sheets))
    return parse_roster(tables, [map_columns(table) for table in tables]).people


@given(people())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example((Person("p@corp.test", "-", "p@corp.test", status=Status.ACTIVE),))
def test_a_roster_reads_back_as_it_was_written(roster: tuple[Person, ...]) -> None:
    titles, rows = roster_table(roster)
    sheet = WorkbookSheet("People", tuple(map(Column, titles)), rows)
    assert back("a.xlsx", workbook_bytes([sheet], CREATED)) == roster
    assert back("a.csv", csv_bytes(titles, rows)) == roster
