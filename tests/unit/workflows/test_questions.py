"""What an import asks, what it remembers, and which cell a finding names."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmentor.cli.ask import asker
from rmentor.cli.ui import Ui
from rmentor.core.model.issues import Issue
from rmentor.core.model.tables import Export, Record, Table
from rmentor.core.roster.cells import shortened
from rmentor.workflows.import_files import import_files
from rmentor.workflows.import_request import ImportRequest
from rmentor.workflows.locate import located
from rmentor.workflows.questions import ColumnQuestion
from rmentor.workflows.reading import read_file
from support.books import write_csv

ROWS = (
    ("Name", "Email", "Favorite thing", "Pet"),
    ("Ana", "ana@corp.test", "AI", "cat"),
    ("Bo", "bo@corp", "Law", "dog"),
)


@pytest.fixture
def request_(tmp_path: Path) -> ImportRequest:
    return ImportRequest((write_csv(tmp_path / "a.csv", ROWS),))


def fields(folder: Path, request: ImportRequest) -> dict[str, str]:
    view = import_files(folder, request).data
    return {column.title: column.field for column in view.files[0].sheets[0].columns}


def test_an_answer_is_used_and_never_asked_for_again(
    program: Path, request_: ImportRequest
) -> None:
    questions: list[ColumnQuestion] = []

    def ask(question: ColumnQuestion) -> str:
        questions.append(question)
        return "topics_to_share" if question.title == "Favorite thing" else ""

    import_files(program, request_, ask=ask)
    import_files(program, request_, ask=ask)

    assert [question.title for question in questions] == ["Favorite thing", "Pet"]
    assert questions[0].examples == ("AI", "Law")
    read = fields(program, request_)
    assert (read["Favorite thing"], read["Pet"]) == ("topics_to_share", "")


def test_an_answer_is_a_field_or_blank_or_not_understood() -> None:
    question = ColumnQuestion("Site", ("Rome",), "location")

    assert question.understood("Time zone") == "time_zone"
    assert question.understood(" ") == "location"
    assert question.understood("pizza") is None


def test_nobody_is_asked_without_a_terminal() -> None:
    assert asker(Ui("import"), print) is None
    assert asker(Ui("import", as_json=True), print) is None


def test_a_finding_names_its_cell(program: Path, request_: ImportRequest) -> None:
    found = import_files(program, request_).issues

    assert [issue.cell for issue in found if issue.code == "email-unusable"] == ["B3"]


def test_of_columns_with_one_title_the_one_with_the_text_is_named(
    request_: ImportRequest,
) -> None:
    file = read_file(request_.files[0], request_)
    record = Record(7, ("x", "y", "z"))
    titles = ("Choice", "Choice", "A long title " * 20)
    table = Table("a.csv", "", titles, (record,), 1, Export.LIST, (1, 4, 5))
    issues = [
        Issue("a", "a", file="a.csv", row=7, column="Choice", text="y"),
        Issue("b", "b", file="a.csv", row=7, column="AB"),
        Issue("c", "c", file="a.csv", row=7, column="no such title"),
        Issue("d", "d", file="a.csv", row=7),
        Issue("e", "e", file="a.csv", row=7, column=shortened(titles[2])),
    ]

    found = located(issues, [replace(file, tables=(table,))])

    assert [issue.cell for issue in found] == ["D7", "AB7", "", "", "E7"]
