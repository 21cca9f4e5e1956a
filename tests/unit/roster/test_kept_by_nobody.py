"""What HR systems, papers and follow-up questions tell that nobody should keep."""

from collections.abc import Callable
from typing import Any

import pytest

from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Field
from rmentor.core.roster.wording import guess

MakeTable = Callable[[Any], Table]


def field_of(table: Table, title: str) -> Field | None:
    return next(c.field for c in map_columns(table) if c.title == title)


@pytest.mark.parametrize(
    "title",
    [
        "HispanicLatino",
        "MarriedID",
        "CitizenDesc",
        "TermReason",
        "PerformanceScore",
        "Last performance rating",
        "Absences",
        "Sick days",
        "FromDiversityJobFairID",
        "Number of children",
        "Special needs",
        "Access requirements",
        "Meal preference",
        "Visa status",
        "COVID vaccination",
        "Birth year",
        "DATE_NAISSANCE",
        "LIEU_NAISSANCE",
        "NUMERO_ELECTEUR",
        "Informe sua data de nascimento.",
        "Número de documento",
        "National ID",
        "CURP",
        "Kortnummer",
        "Fødselsdato",
        "Kön",
        "Sukupuoli",
        "Rodné číslo",
        "Cinsiyet",
        "Candidate_Age",
        "birth",
        "Pwd",
        "fatherName",
        "생년월일",
        "身份证号",
        "生年月日",
        "Дата рождения",
        "Employee DOB",
    ],
)
def test_titles_of_hr_systems_and_papers_are_private(title: str) -> None:
    assert guess(title).field is Field.PRIVATE


@pytest.mark.parametrize(
    "title",
    [
        "Giving performance reviews",
        "Interdisciplinary work",
        "Access control",
        "Citizen science",
        "Latin America",
        "Web accessibility",
        "Skills: working with special needs",
    ],
)
def test_topics_that_only_sound_like_it_are_kept(title: str) -> None:
    assert guess(title).field is not Field.PRIVATE


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("Gender", "If other, please specify"),
        ("Do you have a disability?", "Please describe"),
        ("Qual raça você se identifica? *", "Informe qual *"),
        ("Ihr Geschlecht", "Wenn ja, welche?"),
    ],
)
def test_a_follow_up_of_what_is_not_kept_is_not_kept(
    table: MakeTable, question: str, follow_up: str
) -> None:
    rows = (
        ("Name", question, follow_up, "Department", "Please specify"),
        ("Ana Example", "a", "b", "Other", "Sales"),
    )
    found = table(rows)
    assert field_of(found, follow_up) is Field.PRIVATE
    assert field_of(found, "Please specify") is not Field.PRIVATE


def test_diets_are_known_under_any_title(table: MakeTable) -> None:
    cells = ("vegetarian", "no pork", "no beef, no pork", "vegan", "nut allergy")
    rows = (("Name", "Special req"), *(("Ana Example", cell) for cell in cells))
    assert field_of(table(rows), "Special req") is Field.PRIVATE


@pytest.mark.parametrize("cells", [("192.0.2.1", "192.0.2.7"), ("2001:db8::1",) * 2])
def test_addresses_of_computers_are_known_under_any_title(
    table: MakeTable, cells: tuple[str, str]
) -> None:
    rows = (("Name", "CONFIRM_X"), *(("Ana Example", cell) for cell in cells))
    assert field_of(table(rows), "CONFIRM_X") is Field.PRIVATE
