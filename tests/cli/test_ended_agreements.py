"""Files of pairs that have ended are laid aside, and their meetings are cancelled."""

import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from support.run import InProcess, Result

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Ben Okoro,ben@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,AI
"""
SPRING = {"SOURCE_DATE_EPOCH": "1772445600"}  # 2026-03-02
SUMMER = {"SOURCE_DATE_EPOCH": "1782900000"}  # 2026-07-01
WRITE = ("agreement", "--format", "txt,ics")
ANA_GIL = "Ana Silva - Gil Roux"


@pytest.fixture
def opened(program: Path, run_rmentor: InProcess) -> InProcess:
    """Two open pairs with calendars: Ana and Gil, Ben and Hal."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv", env=SPRING)
    run_rmentor("pair", "--pin", "Ana Silva=Gil Roux", env=SPRING)
    run_rmentor(*WRITE, env=SPRING)
    return run_rmentor


def files(program: Path) -> list[str]:
    folder = program / "agreements"
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(folder)) for path in found)


def events(path: Path) -> list[Any]:
    return [*Calendar.from_ical(path.read_text("utf-8")).walk("VEVENT")]


def answer(result: Result) -> Any:
    return json.loads(result.stdout)


def test_files_of_an_ended_pair_are_moved_aside(
    opened: InProcess, program: Path
) -> None:
    signed = (program / "agreements" / f"{ANA_GIL}.txt").read_bytes()
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    said = opened("agreement", "--format", "txt", env=SUMMER)
    assert "moved     2 files of ended pairs aside" in said.stderr
    assert files(program) == [
        "Ben Okoro - Hal Berg.ics",
        "Ben Okoro - Hal Berg.txt",
        f"ended/{ANA_GIL} - cancelled.ics",
        f"ended/{ANA_GIL}.ics",
        f"ended/{ANA_GIL}.txt",
        "index.html",
    ]
    assert (program / "agreements" / "ended" / f"{ANA_GIL}.txt").read_bytes() == signed


def test_a_calendar_takes_the_coming_meetings_out(
    opened: InProcess, program: Path
) -> None:
    told = events(program / "agreements" / f"{ANA_GIL}.ics")
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    issues = answer(opened(*WRITE, "--json", env=SUMMER))["issues"]
    assert "meetings-cancelled" in {issue["code"] for issue in issues}
    path = program / "agreements" / "ended" / f"{ANA_GIL} - cancelled.ics"
    assert "METHOD:CANCEL" in path.read_text("utf-8")
    cancelled = events(path)
    assert {event["STATUS"] for event in cancelled} == {"CANCELLED"}
    assert {event["SEQUENCE"] for event in cancelled} == {1}
    ahead = {e["UID"] for e in told if str(e["DTSTART"].dt) > "2026-07-01"}
    assert {event["UID"] for event in cancelled} == ahead
    assert 0 < len(ahead) < len(told)


def test_writing_again_lays_nothing_aside_twice(
    opened: InProcess, program: Path
) -> None:
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    opened(*WRITE, env=SUMMER)
    before, state = files(program), (program / "rmentor.db").read_bytes()
    again = opened(*WRITE, "--json", env=SUMMER)
    assert (
        answer(again)["issues"]
        == answer(opened(*WRITE, "--json", env=SUMMER))["issues"]
    )
    assert "meetings-cancelled" not in again.stdout
    assert files(program) == before
    assert (program / "rmentor.db").read_bytes() == state


def test_a_dry_run_moves_nothing(opened: InProcess, program: Path) -> None:
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    before = files(program)
    said = opened(*WRITE, "-n", env=SUMMER)
    assert "would be moved" in said.stderr
    assert files(program) == before


def test_what_rmentor_did_not_write_stays(opened: InProcess, program: Path) -> None:
    scan = program / "agreements" / f"{ANA_GIL}.scan.pdf"
    own = program / "agreements" / f"{ANA_GIL}.pdf"
    for path in (scan, own):
        path.write_bytes(b"signed by hand")
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    opened(*WRITE, env=SUMMER)
    assert scan.exists()
    assert own.exists()


def test_forgetting_removes_what_was_laid_aside(
    opened: InProcess, program: Path
) -> None:
    opened("people", "Ana Silva", "--leave", env=SUMMER)
    opened(*WRITE, env=SUMMER)
    opened("forget", "Ana Silva", "-y", env=SUMMER)
    assert not any("Ana Silva" in name for name in files(program))


def test_the_files_of_namesakes_are_told_apart(
    opened: InProcess, program: Path
) -> None:
    """Another Ana Silva takes the place: the file of the first is not lost."""
    folder = program / "agreements"
    first = (folder / f"{ANA_GIL}.txt").read_bytes()
    opened("people", "ana@corp.test", "--leave", env=SUMMER)
    row = "Ana Silva,ana2@corp.test,mentor,AI,Law\n"
    (program / "roster.csv").write_text(ROSTER + row, encoding="utf-8")
    opened("import", "roster.csv", env=SUMMER)
    opened("pair", env=SUMMER)
    opened(*WRITE, env=SUMMER)
    assert (folder / "ended" / f"{ANA_GIL}.txt").read_bytes() == first
    second = (folder / f"{ANA_GIL}.txt").read_bytes()
    assert second != first
    opened(*WRITE, env=SUMMER)
    assert (folder / f"{ANA_GIL}.txt").read_bytes() == second
