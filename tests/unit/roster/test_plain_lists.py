"""Plain lists in languages of which only the usual titles are known, and exports
that ask for a name in pieces."""

from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.people import Status
from rmentor.core.model.tables import Export, Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Field
from rmentor.core.roster.values import status
from rmentor.core.roster.wording import guess

MakeTable = Callable[[Any], Table]
_WHO = [Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL]


def fields(table: Table) -> list[Field | None]:
    return [column.field for column in map_columns(table)]


@pytest.mark.parametrize(
    "titles",
    [
        ("Fornavn", "Efternavn", "E-mailadresse"),
        ("Fornavn", "Etternavn", "E-post"),
        ("Förnamn", "Efternamn", "E-postadress"),
        ("Etunimi", "Sukunimi", "Sähköposti"),
        ("Jméno", "Příjmení", "E-mail"),
        ("Keresztnév", "Vezetéknév", "E-mail cím"),
        ("Prenume", "Nume", "Adresa de email"),
        ("Ime", "Priimek", "E-pošta"),
        ("Ad\u0131", "Soyad\u0131", "E-posta"),
        ("Name (Vorname)", "Name (Nachname)", "E-Mail (E-Mail eingeben)"),
        ("Name (First)", "Name (Last)", "Email (Enter Email)"),
    ],
)
def test_first_and_last_names_are_known(
    table: MakeTable, titles: tuple[str, str, str]
) -> None:
    rows = [titles, ("Ana", "Example", "ana@corp.test"), ("Bo", "Demo", "bo@corp.test")]
    assert fields(table(rows)) == _WHO


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Befattning", Field.JOB_TITLE),
        ("Nærmeste leder", Field.MANAGER),
        ("Oddělení", Field.DEPARTMENT),
        ("Toimipaikka", Field.LOCATION),
        ("Uzmanl\u0131k alanlar\u0131", Field.TOPICS_TO_SHARE),
        ("Name (Middle)", None),
        ("Name (Prefix)", None),
        ("What area(s) can you mentor in? (AI)", Field.TOPICS_TO_SHARE),
        ("Subject(s) you are in need of tutoring in", Field.TOPICS_TO_LEARN),
        ("How many guests could you host?", Field.CAPACITY),
        ("Si oui, merci de nous indiquer votre email", None),
        ("Volunteer ID", Field.STAFF_ID),
        ("Nombre completo del estudiante", Field.NAME),
        ("Correo del estudiante", Field.EMAIL),
        ("Nombre del mentor", None),
        ("Correo acudiente", None),
        ("Kategorie", None),
        ("Any additional information you'd like to share?", None),
        ("Any other topics you would like to share?", Field.TOPICS_TO_SHARE),
        ("Rollno", Field.STAFF_ID),
        ("¿Cuándo piensa en programación, qué se le viene a la mente?", None),
        ("¿En qué le gustaría trabajar cuando sea grande?", None),
        ("¿Cuándo puedes reunirte?", Field.AVAILABILITY),
        ("Wann könntest du dich treffen?", Field.AVAILABILITY),
    ],
)
def test_titles_of_other_lists(title: str, field: Field | None) -> None:
    assert guess(title).field is field


def test_a_word_before_all_titles_says_nothing(table: MakeTable) -> None:
    rows = [
        ("Expert_ID", "Expert_Name", "Expert_Job_Title", "Expert_Skills_To_Share"),
        ("7", "Ana Example", "Analyst", "AI"),
        ("8", "Bo Demo", "Engineer", "Video"),
    ]
    known = [Field.NAME, Field.JOB_TITLE, Field.TOPICS_TO_SHARE]
    assert fields(table(rows))[1:] == known


def test_forms_of_other_languages_are_known_by_their_time_stamp(
    table: MakeTable,
) -> None:
    rows = [("Tidsstempel", "Navn"), ("01.02.2026 10.00.00", "Ana Example")]
    assert table(rows).export is Export.GOOGLE_SHEET


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("Skill", ("4321", "5120", "987", "6234", "4302")),  # a rating in a game
        ("response_rate", ("0.68", "0.7", "0.81", "0.9", "1.0")),
        ("OU", ("OU=Users,OU=Corp,DC=corp",) * 5),
        ("bio", ("Coach of teams, and of leaders",) * 5),
    ],
)
def test_cells_tell_what_is_no_topic_and_no_day(
    table: MakeTable, title: str, cells: tuple[str, ...]
) -> None:
    people = ("Ana Example", "Bo Demo", "Cy Sample", "Di Probe", "Ed Muster")
    rows = [("Name", title), *zip(people, cells, strict=True)]
    assert fields(table(rows)) == [Field.NAME, None]


def test_dates_over_crosses_are_days_to_meet(table: MakeTable) -> None:
    rows = [
        ("Name", "01.05.2026", "2026-05-02 10:00", "May 3, 2026", "Returning"),
        ("Ana Example", "Checked", "Unchecked", "9:00 AM - 10:00 AM", "Checked"),
        ("Bo Demo", "Unchecked", "Checked", "", "Checked"),
    ]
    slots = [Field.AVAILABILITY] * 3
    assert fields(table(rows)) == [Field.NAME, *slots, None]


def test_short_names_beside_whole_ones_are_no_family_names(table: MakeTable) -> None:
    people = ("Ana Example", "Bo Demo", "Cy Sample", "Di Probe")
    rows = [(name, name[: name.index(" ") + 2], "x") for name in people]
    assert fields(table(rows)) == [Field.NAME, None, None]


def test_a_specialty_may_be_a_list(table: MakeTable) -> None:
    cells = ("assessment; psychometrics; large scale quantitative analysis of schools",)
    rows = [("Name", "Specialties"), ("Ana Example", *cells), ("Bo Demo", "literacy")]
    assert fields(table(rows)) == [Field.NAME, Field.INTERESTS]


def test_the_first_column_of_a_sharepoint_list_holds_names(table: MakeTable) -> None:
    rows = [
        ("Title", "Work email", "Job title"),
        ("Ana Example", "ana.example@corp.test", "Analyst"),
        ("Bo Demo", "bo.demo@corp.test", "Director"),
    ]
    assert fields(table(rows)) == [Field.NAME, Field.EMAIL, Field.JOB_TITLE]
    ranks = [row if n == 0 else ("Analyst", *row[1:]) for n, row in enumerate(rows)]
    assert fields(table(ranks))[0] is not Field.NAME


def test_the_foot_of_a_report_names_nobody(table: MakeTable) -> None:
    rows = [
        ("First Name", "Last Name", "Email"),
        ("Ana", "Example", "ana@corp.test"),
        ("Bo", "Demo", "bo@corp.test"),
        ("", "", ""),
        ("Mentoring program members", "", ""),
        ("Copyright (c) 2026 the makers of reports. All rights reserved.", "", ""),
        ("Corp", "", ""),
    ]
    assert [record.row for record in table(rows).records] == [2, 3]


def test_lone_cells_below_a_blank_row_may_be_people(table: MakeTable) -> None:
    rows = [
        ("Name", "Email", "Role"),
        ("Ana Example", "ana@corp.test", "mentor"),
        ("", "", ""),
        ("Bo Demo", "", ""),
        ("Cy Sample", "", ""),
    ]
    assert [record.row for record in table(rows).records] == [2, 4, 5]


@pytest.mark.parametrize(
    "said",
    [
        "Deactivated",
        "Voluntarily Terminated",
        "Terminated for Cause",
        "Left 2026-03-01",
    ],
)
def test_who_is_no_longer_there_has_left(said: str) -> None:
    assert status(said) is Status.LEFT
