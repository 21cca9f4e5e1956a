"""Who is forgotten leaves no byte behind; everybody else stays as they are."""

import json
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from support.rosters import TWO_FOR_FOUR
from support.run import InProcess, Result

# Names made to be hard: of another, with marks of csv, markup and formulas, in scripts.
NAMES = (
    "Ana Silva",
    "Ana Silva-Costa",
    "O'Brien, Zoë",
    'Jo "Jay" Quick',
    "Ana <b> & Co {{ x }}",
    "=HYPERLINK(1)",
    "Юлія Бондар",
    "林慧玲 Wei",
    "שרה לוי",
    "../../etc/passwd",
    "Nguyễn Thị Hạnh",
    "Δανάη Νικολάου",
)


@pytest.fixture
def full(program: Path, run_rmentor: InProcess) -> InProcess:
    """A program of 12 people in which everything has been used, kept and written."""
    titles = ("Name", "Email", "Staff ID", "Role", "Topics to share", "Topics to learn")
    lines = ["\t".join((*titles, "Manager", "Not wanted", "Notes"))]
    for number, name in enumerate(NAMES):
        role, other = ("mentor", "mentee")[number % 2], NAMES[number - 1]
        quoted = '"{}"'.format(name.replace('"', '""'))
        known = '"{}"'.format(f"Knows {other}, well".replace('"', '""'))
        lines.append(
            f"{quoted}\tperson{number:02}@corp.test\tS-{7000 + number}\t{role}\tAI;Law"
            f"\tAI;Law\tperson{(number + 2) % 12:02}@corp.test"
            f"\tS-{7000 + (number + 4) % 12}\t{known}"
        )
    (program / "people.tsv").write_text("\n".join(lines), encoding="utf-8")
    rows = ["Email,Checkpoint,I could speak openly,Anything else?"]
    for number in range(12):
        other = NAMES[(number + 3) % 12].replace('"', '""')
        said = f"Word{number} of mine, and ask {other}s team!"
        rows += [f'person{number:02}@corp.test,end,{number % 5 + 1},"{said}"']
    (program / "answers.csv").write_text("\n".join(rows), encoding="utf-8")
    for command in (
        ["import", "people.tsv", "-o", "marked.xlsx"],
        ["pair", "-o", "pairs.xlsx"],
        ["agreement", "--format", "docx,html,txt,md,ics,eml,csv"],
        ["import", "answers.csv", "--as", "feedback"],
        ["report", "--format", "html,xlsx,docx,md,csv"],
    ):
        assert run_rmentor(*command).exit_code in (0, 1), command
    for name in ("people.tsv", "answers.csv"):
        (program / name).unlink()
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def texts(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give all bytes of a folder as text, packed files unpacked, file names too."""
    for path in folder.rglob("*"):
        yield path, path.name
        if path.is_file():
            content = path.read_bytes()
            yield path, content.decode("utf-8", errors="replace")
            yield path, content.decode("utf-16-le", errors="replace")
            if content.startswith(b"PK"):
                with zipfile.ZipFile(path) as archive:
                    for name in archive.namelist():
                        text = archive.read(name).decode("utf-8", errors="replace")
                        yield path, unescape(text)


def left_of(folder: Path, *marks: str) -> list[tuple[Path, str]]:
    return [(p, m) for p, text in texts(folder) for m in marks if m in text]


@pytest.mark.parametrize("number", range(12))
def test_no_byte_is_left_and_the_others_stay(
    full: InProcess, program: Path, number: int
) -> None:
    email, staff_id = f"person{number:02}@corp.test", f"S-{7000 + number}"
    assert left_of(program, email, staff_id)
    before = {p["email"]: p for p in data(full("people", "--json"))}
    assert full("forget", email, "-y").exit_code == 0
    marks = [email, staff_id, f"Word{number} of mine"]
    if NAMES[number] != "Ana Silva":  # which also begins another's name
        marks.append(NAMES[number])
    assert left_of(program, *marks) == []
    after = {p["email"]: p for p in data(full("people", "--json"))}
    assert set(before) - set(after) == {email}
    for other, person in after.items():
        for field in ("name", "role", "topics_to_share", "topics_to_learn", "email"):
            assert person[field] == before[other][field]


def test_figures_stay_what_they_are(full: InProcess) -> None:
    before = data(full("report", "-n", "--json"))
    full("forget", "person05@corp.test", "-y")
    after = data(full("report", "-n", "--json"))
    assert data(full("status", "--json"))["responses"] == 12
    assert after["headline"] == before["headline"]


def test_all_twelve_can_be_forgotten(full: InProcess, program: Path) -> None:
    for number in range(12):
        assert full("forget", f"person{number:02}@corp.test", "-y").exit_code == 0
    assert data(full("people", "--json")) == []
    assert left_of(program, *NAMES, "@corp.test", "S-70") == []


def test_a_dry_run_names_what_goes_and_removes_nothing(
    full: InProcess, program: Path
) -> None:
    (program / "my notes.txt").write_text("Call Юлія Бондар.", encoding="utf-8")
    before = {path: path.read_bytes() for path in program.rglob("*") if path.is_file()}
    looked = full("forget", "Юлія Бондар", "-n", "--json")
    answer = json.loads(looked.stdout)
    names = {Path(name).name for name in answer["data"]["files"]}
    assert {"pairs.xlsx", "marked.xlsx", "index.html"} <= names
    assert [Path(name).name for name in answer["data"]["others"]] == ["my notes.txt"]
    after = {path: path.read_bytes() for path in program.rglob("*") if path.is_file()}
    assert after == before
    kept = full("forget", "Юлія Бондар", "-y")
    assert "my notes.txt still names the person" in kept.stderr
    assert (program / "my notes.txt").exists()


def test_without_a_yes_nothing_is_forgotten(full: InProcess) -> None:
    refused = full("forget", "person03@corp.test")
    assert refused.exit_code == 2
    assert len(data(full("people", "--json"))) == 12


def test_forgetting_is_for_good(full: InProcess, program: Path) -> None:
    full("forget", "person03@corp.test", "-y")
    refused = full("undo", "--json")
    assert refused.exit_code == 4
    assert json.loads(refused.stdout)["issues"][0]["code"] == "forgotten-for-good"
    full("restore", "2")
    assert left_of(program, "person03@corp.test", NAMES[3]) == []
    assert len(data(full("people", "--json"))) == 11


def test_a_backup_that_cannot_be_read_goes_and_is_named(
    full: InProcess, program: Path
) -> None:
    broken = program / "backups" / "0002-before-pair.db"
    broken.write_bytes(b"broken, with person03@corp.test in it")
    forgotten = full("forget", "person03@corp.test", "-y")
    assert not broken.exists()
    assert "0002-before-pair.db, which cannot be read" in forgotten.stderr


def test_what_a_killed_command_left_goes_too(full: InProcess, program: Path) -> None:
    left = (program / "agreements" / ".rmentor-x1", program / "backups" / "0001.part")
    for path in left:
        path.write_text("person03@corp.test", encoding="utf-8")
    (program / "pairs.xlsx").unlink()
    full("forget", "person03@corp.test", "-y")
    assert left_of(program, "person03@corp.test") == []
    assert [path for path in left if path.exists()] == []


def test_a_program_that_was_moved_still_knows_its_files(
    full: InProcess, program: Path
) -> None:
    moved = program.with_name("elsewhere")
    program.rename(moved)
    program.mkdir()
    forgotten = full("forget", "person03@corp.test", "-y", "-p", moved)
    assert "still names" not in forgotten.stderr
    assert left_of(moved, "person03@corp.test", NAMES[3]) == []


def test_a_report_stays_when_the_person_said_nothing_in_it(
    full: InProcess, program: Path
) -> None:
    (program / "more.csv").write_text("Name,Email\nNew Comer,new@corp.test\n")
    full("import", "more.csv")
    full("report", "-o", "report.html")
    forgotten = full("forget", "new@corp.test", "-y")
    assert (program / "report.html").exists()
    assert "more.csv still names the person" in forgotten.stderr


def test_all_whose_time_is_over_are_forgotten(full: InProcess, program: Path) -> None:
    early = full("forget", "--expired", "-y")
    assert early.exit_code == 0
    # From 2 March 2026: six meetings until 3 August, and twelve months.
    assert "the first until 2027-08-03" in early.stderr
    last_day = {"SOURCE_DATE_EPOCH": "1817251200"}  # 2027-08-03
    assert "would be" not in full("forget", "--expired", "-n", env=last_day).stderr
    assert len(data(full("people", "--json"))) == 12
    late = {"SOURCE_DATE_EPOCH": "1817337600"}  # 2027-08-04
    looked = full("forget", "--expired", "-n", env=late)
    assert "person00@corp.test, to be kept until 2027-08-03" in looked.stderr
    assert full("forget", "--expired", "-y", env=late).exit_code == 0
    assert left_of(program, *NAMES, "@corp.test", "S-70") == []


def test_whom_a_round_left_over_is_forgotten_too(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "people.csv").write_text(TWO_FOR_FOUR)
    run_rmentor("import", "people.csv")
    left = [one["person"] for one in data(run_rmentor("pair", "--json"))["left_over"]]
    (program / "people.csv").unlink()
    assert len(left) == 2
    for person in left:
        assert run_rmentor("forget", person, "-y").exit_code == 0
    assert left_of(program, *left) == []


@pytest.mark.parametrize("whom", [[], ["person03@corp.test", "--expired"]])
def test_whom_to_forget_must_be_said(full: InProcess, whom: list[str]) -> None:
    refused = full("forget", *whom, "-y", "--json")
    assert refused.exit_code == 2
    assert json.loads(refused.stdout)["issues"][0]["code"] == "whom"


def test_a_mistyped_name_is_guessed(full: InProcess) -> None:
    refused = full("forget", "Yulia Bondar", "-y")
    assert refused.exit_code == 2
    assert len(data(full("people", "--json"))) == 12
