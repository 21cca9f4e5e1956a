"""Meeting logs go in once, name what is wrong, keep no notes, and can be forgotten."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from support.books import write_csv, write_xlsx
from support.rosters import ANA, BO, roster
from support.run import InProcess, Result

TITLES = ("Mentor email", "Mentee email", "Meeting date", "Held?", "Minutes", "Notes")
MET = ("ana@corp.test", "bo@corp.test", "2026-03-16", "yes", 60, "She spoke of Kraków")
FELL_OUT = ("ana@corp.test", "bo@corp.test", "2026-04-13", "no", "", "He was ill")


@pytest.fixture
def begun(program: Path, run_rmentor: InProcess) -> InProcess:
    roster(program, ANA, BO)
    run_rmentor("import", "people.csv")
    run_rmentor("pair")
    run_rmentor("agreement", "--format", "txt")
    write_xlsx(program / "meetings.xlsx", [TITLES, MET, FELL_OUT])
    return run_rmentor


def logged(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(folder / "rmentor.db")) as db:
        return db.execute("SELECT day, state, minutes FROM meeting").fetchall()


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def test_a_log_is_recognized_and_goes_in_once(begun: InProcess, program: Path) -> None:
    told = begun("import", "meetings.xlsx")
    assert told.exit_code == 0
    assert "meetings.xlsx, sheet Sheet1: meetings" in told.stdout
    assert "added  2 meetings" in told.stderr
    assert logged(program) == [
        ("2026-03-16", "held", 60),
        ("2026-04-13", "cancelled", None),
    ]
    before = (program / "rmentor.db").read_bytes()
    again = begun("import", "meetings.xlsx")
    assert "kept  2 meetings" in again.stderr
    assert (program / "rmentor.db").read_bytes() == before


def test_what_people_wrote_is_neither_kept_nor_shown(
    begun: InProcess, program: Path
) -> None:
    told = begun("import", "meetings.xlsx", "--json")
    assert "meeting-notes-left" in told.stdout
    assert "Krak" not in told.stdout + told.stderr
    assert "Kraków".encode() not in (program / "rmentor.db").read_bytes()


def test_a_later_log_corrects_the_earlier(begun: InProcess, program: Path) -> None:
    begun("import", "meetings.xlsx")
    moved = (*FELL_OUT[:3], "moved", "", "")
    write_csv(program / "later.csv", [TITLES, moved])
    told = begun("import", "later.csv")
    assert "changed  1 meeting" in told.stderr
    assert logged(program)[1] == ("2026-04-13", "moved", None)
    begun("undo")
    assert logged(program)[1] == ("2026-04-13", "cancelled", None)


def test_people_who_are_unknown_or_no_pair_are_named_with_their_cells(
    begun: InProcess, program: Path
) -> None:
    stranger = ("ana@corp.test", "cy@corp.test", "2026-03-16", "yes", 60, "")
    write_xlsx(program / "wrong.xlsx", [TITLES, MET, stranger])
    told = begun("import", "wrong.xlsx", "--json")
    assert told.exit_code == 1
    (issue,) = [
        i for i in json.loads(told.stdout)["issues"] if i["severity"] == "error"
    ]
    assert (issue["code"], issue["cell"]) == ("meeting-unknown-person", "B3")
    assert len(logged(program)) == 1
    refused = begun("import", "wrong.xlsx", "--strict")
    assert refused.exit_code == 3


def test_a_file_that_says_no_day_is_refused_as_a_meeting_log(
    begun: InProcess, program: Path
) -> None:
    write_csv(
        program / "list.csv", [("Mentor", "Mentee"), ("Ana Example", "Bo Beispiel")]
    )
    told = begun("import", "list.csv", "--as", "meetings")
    assert told.exit_code == 3
    assert "on which day" in told.stderr


def test_a_person_is_given_their_meetings_and_forgotten_with_them(
    begun: InProcess, program: Path
) -> None:
    begun("import", "meetings.xlsx")
    facts = data(begun("people", "--export", "Ana Example", "--json"))["facts"]
    said = [(f["value"], f["day"]) for f in facts if f["what"] == "as logged"]
    assert said == [
        ("with Bo Beispiel, held, 60 minutes", "2026-03-16"),
        ("with Bo Beispiel, cancelled", "2026-04-13"),
    ]
    begun("forget", "Ana Example", "-y")
    assert logged(program) == []
    for backup in (program / "backups").glob("*.db"):
        with closing(sqlite3.connect(backup)) as db:
            tables = db.execute("SELECT mentor FROM meeting").fetchall()
        assert tables == []


def test_a_report_says_how_many_of_the_planned_meetings_were_held(
    begun: InProcess,
) -> None:
    assert "Meeting completion" not in begun("report").stdout
    begun("import", "meetings.xlsx")
    may = {"SOURCE_DATE_EPOCH": "1777539600"}
    tables = data(begun("report", "--json", env=may))["tables"]
    meetings = next(table for table in tables if table["code"] == "meetings")
    # The agreement plans 16 March, 13 April and 11 May; on 30 April two are due.
    first = meetings["rows"][0]
    assert first[0] == "Meeting completion"
    assert [cell["value"] for cell in first[1:]] == [1, 2, 0.5]


TREFFEN = ("Wer", "Kalendereintrag", "Verlauf")


def test_a_column_may_be_named_and_stays_so(begun: InProcess, program: Path) -> None:
    rows = [TREFFEN, ("Ana Example", "2026-03-16", "held")]
    write_csv(program / "log.csv", rows)
    told = begun("import", "log.csv", "--as", "meetings")
    assert told.exit_code == 3
    named = ("Wer=person", "Kalendereintrag=date", "Verlauf=held")
    mapping = [part for text in named for part in ("--map", text)]
    assert begun("import", "log.csv", "--as", "meetings", *mapping).exit_code == 0
    assert logged(program) == [("2026-03-16", "held", None)]
    write_csv(program / "log.csv", [*rows, ("Bo Beispiel", "2026-04-13", "cancelled")])
    assert begun("import", "log.csv", "--as", "meetings").exit_code == 0
    assert logged(program)[1] == ("2026-04-13", "cancelled", None)
    # The same titles in another kind of file are no fault.
    answers = [("Wer", "Kalendereintrag", "SAT"), ("Ana Example", "2026-03-16", "4")]
    write_csv(program / "answers.csv", answers)
    read = begun("import", "answers.csv", "--as", "feedback", "--map", "SAT=SAT")
    assert "no field" not in read.stderr


def test_a_part_that_no_log_has_is_refused(begun: InProcess, program: Path) -> None:
    write_csv(program / "log.csv", [TREFFEN, ("Ana Example", "2026-03-16", "held")])
    told = begun("import", "log.csv", "--as", "meetings", "--map", "Wer=grade")
    assert told.exit_code == 2
    assert "Fields: date, day, email" in told.stderr
