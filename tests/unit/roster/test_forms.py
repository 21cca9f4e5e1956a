from typing import Any

import pytest

from rmentor.core.model.tables import Book, Export, Sheet
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.refusals import NoSuchSheetError, NoTableError

NAMES = ("Name", "Email", "Grade")
ANA = ("Ana Example", "ana@corp.test", "B2")
BO = ("Bo Example", "bo@corp.test", "B3")


def test_titles_are_found_under_title_rows_and_blank_rows(book: Any) -> None:
    rows = [("Reverse mentoring 2026", "", ""), ("", "", ""), NAMES, ANA, ("",), BO]
    (table,), issues = find_tables(book(rows))
    assert table.titles == NAMES
    assert table.header_row == 3
    assert [record.row for record in table.records] == [4, 6]
    assert issues == ()


def test_an_answer_that_is_nearly_a_title_makes_no_row_of_titles(book: Any) -> None:
    rows = [("Hora", "Persona", "Busca a")]
    rows += [(f"2026-02-01 10:0{n}:00", f"Ana {n}", "Hombres") for n in range(3)]
    (table,), _ = find_tables(book(rows))
    assert table.header_row == 1


def test_answers_that_read_like_titles_make_no_row_of_titles(book: Any) -> None:
    titles = ["some_id", "some_name", "stage", "skills", "company", "role"]
    learns = "Looking for help with topics such as video"
    row = ["k7", "Ana Lima", "Student", "AI, video", "Apex", "Student"]
    rows = [titles, row, row, row, ["p9", "Bo Berg", "Student", learns, learns, "None"]]
    found, _ = find_tables(book([*rows, row, row]))
    assert found[0].header_row == 1


def test_numbered_people_make_no_row_of_titles(book: Any) -> None:
    rows = [["Mentor", "Mentee"], *(["Mentor8", f"Student{n}"] for n in (18, 30, 6))]
    found, _ = find_tables(book(rows))
    assert found[0].titles == ("Mentor", "Mentee")


def test_usual_titles_are_no_first_person(book: Any) -> None:
    names = ["Ana Lima", "Bo Berg", "Cy Voss", "Di Roth", "Ed Sanz"]
    names += ["Fe Klein", "Gil Haas", "Ida Mol", "Jo Wirth", "Kim Sand"]
    rows = [["some_name", "Grade", "Location", "Skills"]]
    rows += [[name, "B2", "Lyon", "AI"] for name in names]
    found, _ = find_tables(book(rows))
    assert found[0].titles == tuple(rows[0])


def test_an_error_of_a_spreadsheet_is_nobody_s_name(book: Any) -> None:
    lost = [("#REF!", "ana@corp.test", "#N/A"), ("#REF!", "bo@corp.test", "B3")]
    (table,), issues = find_tables(book([NAMES, *lost]))
    assert [record.cells[0] for record in table.records] == ["", ""]
    assert [(i.code, i.row, i.column) for i in issues] == [
        ("error-cell", 2, "Name"),
        ("error-cell", 2, "Grade"),
    ]
    assert issues[0].message.startswith("2 cells, the first in row 2, hold the error #")


def test_cells_lose_odd_spaces_and_mailto(book: Any) -> None:
    row = ("\u200bAna\u00a0 Example ", "mailto:ana@corp.test", "\ufeffB2")
    (table,), _ = find_tables(book([NAMES, row]))
    assert table.records[0].cells == ANA


def test_a_row_that_repeats_the_titles_is_left_out_and_said(book: Any) -> None:
    (table,), issues = find_tables(book([NAMES, ANA, NAMES, BO]))
    assert [record.row for record in table.records] == [2, 4]
    assert [(issue.code, issue.row) for issue in issues] == [("row-skipped", 3)]


def test_a_heading_above_repeated_titles_is_nobody(book: Any) -> None:
    lone = ("Bo Example", "", "")
    rows = [NAMES, ANA, lone, ("",), ("Second list",), NAMES, BO, lone, NAMES]
    (table,), issues = find_tables(book(rows))
    assert [record.row for record in table.records] == [2, 3, 7, 8]
    assert issues[0].message == "Row 5 is a heading and was left out."


@pytest.mark.parametrize("blank", [39, 40, 41, 500])
def test_titles_are_found_however_many_blank_rows_are_above(
    book: Any, blank: int
) -> None:
    (table,), _ = find_tables(book([("",)] * blank + [NAMES, ANA]))
    assert (table.header_row, len(table.records)) == (blank + 1, 1)


def test_a_total_below_is_no_person(book: Any) -> None:
    (table,), issues = find_tables(book([NAMES, ANA, ("Total: 1", "", "")]))
    assert [record.row for record in table.records] == [2]
    assert [(issue.code, issue.row) for issue in issues] == [("row-skipped", 3)]


def test_a_first_person_without_number_is_no_second_row_of_titles(book: Any) -> None:
    rows = [("ID", "Name", "Note", ""), ("", "Ana", "tea", "x"), ("2", "Bo", "", "")]
    (table,), _ = find_tables(book(rows))
    assert [record.row for record in table.records] == [2, 3]


def test_columns_without_title_are_kept_when_they_hold_something(book: Any) -> None:
    rows = [(*NAMES, "", ""), (*ANA, "", "likes tea"), (*BO, "", "", "")]
    (table,), _ = find_tables(book(rows))
    assert table.titles == (*NAMES, "Column E")
    assert table.records[0].cells[-1] == "likes tea"


@pytest.mark.parametrize(
    ("titles", "row", "export"),
    [
        (("ID", "Start time", "Completion time", "Email"), (), Export.MICROSOFT_FORMS),
        (("ID", "Hora de inicio", "Hora de finalización"), (), Export.MICROSOFT_FORMS),
        (
            ("Timestamp", "Email"),
            ("2/1/2026 10:00:00", "a@b.test"),
            Export.GOOGLE_SHEET,
        ),
        (
            ("Horodateur", "Email"),
            ("2026/02/01 10:39:41 PM GMT+1", "a@b.test"),
            Export.GOOGLE_DOWNLOAD,
        ),
        (("Respondent ID", "Collector ID", "Email"), (), Export.SURVEYMONKEY),
        (NAMES, ANA, Export.LIST),
    ],
)
def test_the_service_is_known_by_its_signature(
    book: Any, titles: tuple[str, ...], row: tuple[str, ...], export: Export
) -> None:
    (table,), _ = find_tables(book([titles, row]))
    assert table.export is export


def test_two_rows_of_titles_are_joined(book: Any) -> None:
    rows = [
        ("Respondent ID", "Collector ID", "Contact", "", "Can teach", "", "Useful?"),
        ("", "", "Name", "Email", "AI", "Social media", "Response"),
        ("1", "2", "Ana Example", "ana@corp.test", "AI", "", "Very"),
    ]
    (table,), _ = find_tables(book(rows))
    assert table.titles[2:] == (
        "Contact [Name]",
        "Contact [Email]",
        "Can teach [AI]",
        "Can teach [Social media]",
        "Useful?",
    )
    assert [record.row for record in table.records] == [3]


def test_a_group_above_the_titles_tells_what_its_columns_ask(book: Any) -> None:
    rows = [
        ("Person", "", "Topics to share", "", "Topics to learn", ""),
        ("Name", "Email", "AI", "Video", "AI", "Budgets"),
        ("Ana Example", "ana@corp.test", "x", "", "", "x"),
    ]
    (table,), _ = find_tables(book(rows))
    assert table.titles == (
        "Name",
        "Email",
        "Topics to share [AI]",
        "Topics to share [Video]",
        "Topics to learn [AI]",
        "Topics to learn [Budgets]",
    )


def test_qualtrics_rows_that_are_no_answers_are_left_out(book: Any) -> None:
    rows = [
        ("Status", "Finished", "Q1", "Q2_1", "Q2_2"),
        ("Response Type", "Finished", "Your email?", "Agree? - Safe", "Agree? - Met"),
        tuple(f'{{"ImportId":"{i}"}}' for i in ("status", "finished", "a", "b", "c")),
        ("Survey Preview", "True", "ana@corp.test", "Yes", "Yes"),
        ("IP Address", "False", "bo@corp.test", "Yes", "Yes"),
        ("IP Address", "True", "cy@corp.test", "Yes", "Yes"),
    ]
    (table,), issues = find_tables(book(rows))
    assert table.export is Export.QUALTRICS
    assert table.titles[2:] == ("Your email?", "Agree? [Safe]", "Agree? [Met]")
    assert [record.row for record in table.records] == [6]
    assert [issue.row for issue in issues] == [4, 5]


def test_hidden_sheets_and_look_up_lists_are_left_out_and_said() -> None:
    sheets = (
        Sheet("codes", [("wwid", "favor"), ("123", "1")]),
        Sheet("people", [NAMES, ANA]),
        Sheet("old", [NAMES, BO], hidden=True),
        Sheet("blank", []),
    )
    tables, issues = find_tables(Book("x.xlsx", "xlsx", sheets))
    assert [table.sheet for table in tables] == ["people"]
    assert {issue.sheet for issue in issues} == {"codes", "old"}


def test_a_hidden_sheet_is_read_when_nothing_else_is_there_or_when_named() -> None:
    hidden = Sheet("old", [NAMES, BO], hidden=True)
    alone = Book("x.xlsx", "xlsx", (Sheet("blank", []), hidden))
    beside = Book("x.xlsx", "xlsx", (Sheet("new", [NAMES, ANA]), hidden))
    assert [t.sheet for t in find_tables(alone)[0]] == ["old"]
    assert [t.sheet for t in find_tables(beside, sheet="OLD")[0]] == ["old"]


def test_an_anonymous_survey_beside_a_list_of_people_is_kept() -> None:
    survey = Sheet(
        "answers", [("Start time", "Completion time", "Safe?"), ("1", "2", "3")]
    )
    tables, _ = find_tables(
        Book("x.xlsx", "xlsx", (survey, Sheet("people", [NAMES, ANA])))
    )
    assert [table.sheet for table in tables] == ["answers", "people"]


def test_the_coordinator_can_say_where_the_titles_are(book: Any) -> None:
    rows = [("Full name", "Email"), ("a", "b"), ("ana", "ana@corp.test")]
    (table,), _ = find_tables(book(rows), header_row=2)
    assert table.titles == ("a", "b")


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(book: Any) -> None:
    with pytest.raises(NoSuchSheetError, match="no sheet called 'Mentors'") as error:
        find_tables(book([NAMES, ANA], sheet="People"), sheet="Mentors")
    assert "'People'" in error.value.hint


@pytest.mark.parametrize(
    "rows", [[], [("", "")], [("2026-01-01", "12"), ("2026-01-02", "13")]]
)
def test_a_file_without_titles_is_refused(book: Any, rows: Any) -> None:
    with pytest.raises(NoTableError):
        find_tables(book(rows))


def test_a_header_row_below_the_end_is_refused(book: Any) -> None:
    with pytest.raises(NoTableError, match="row 9"):
        find_tables(book([NAMES, ANA]), header_row=9)


@pytest.mark.parametrize(
    ("titles", "sent", "begun"),
    [
        (
            ("Response ID", "Status", "Date Submitted", "Email"),
            ("1", "Complete", "2026-11-02", "ana@corp.test"),
            ("2", "Partial", "", "bo@corp.test"),
        ),
        (
            ("Response Type", "Start Date (UTC)", "Submit Date (UTC)", "Email"),
            ("completed", "2026-11-02", "2026-11-02", "ana@corp.test"),
            ("started", "2026-11-02", "", "bo@corp.test"),
        ),
        (
            ("submitdate. Date submitted", "lastpage. Last page", "Email"),
            ("2026-11-02 09:00:00", "3", "ana@corp.test"),
            ("", "1", "bo@corp.test"),
        ),
    ],
)
def test_answers_that_were_begun_and_not_sent_are_left_out(
    book: Any, titles: tuple[str, ...], sent: tuple[str, ...], begun: tuple[str, ...]
) -> None:
    (table,), issues = find_tables(book([titles, sent, begun]))
    assert [record.cells for record in table.records] == [sent]
    assert [(i.row, i.message) for i in issues] == [
        (3, "Row 3 was not finished and was left out.")
    ]


def test_people_of_a_roster_whose_status_is_in_progress_stay(book: Any) -> None:
    rows = [("Name", "Email", "Status"), ("Ana Lima", "ana@corp.test", "In progress")]
    (table,), _ = find_tables(book(rows))
    assert len(table.records) == 1
