"""What `rmentor import` shows of a file, in one screen and in JSON."""

import json
from pathlib import Path

from support.books import write_csv, write_xlsx
from support.run import InProcess

ROWS = (
    ("Name", "Email", "Skills you can share [AI]", "Skills you can share [Law]", "Pet"),
    ("Ana", "ana@corp.test", "AI", "", "cat"),
    ("Bo", "bo at corp", "", "Law", "dog"),
)


def test_a_dry_run_shows_file_columns_and_examples_and_asks_nothing(
    tmp_path: Path, run_rmentor: InProcess
) -> None:
    file = write_csv(tmp_path / "a.csv", ROWS, delimiter=";")

    result = run_rmentor("import", file, "--dry-run", "--yes")

    # a title is folded at the width of its table
    shown = " ".join(result.stdout.split())
    assert "a.csv: roster, a list, 2 rows; titles in row 1" in shown
    assert "UTF-8, separated by ;" in shown
    assert "Skills you can share [2" in shown
    assert "AI | Law" in shown
    assert "kept as it is" in shown
    assert "B3" in result.stderr


def test_json_names_the_cell_of_each_finding(
    tmp_path: Path, run_rmentor: InProcess
) -> None:
    blank_column = [(*row[:1], "", *row[1:]) for row in ROWS]
    file = write_xlsx(tmp_path / "a.xlsx", [("Our program",), (), *blank_column])

    result = run_rmentor("import", file, "--json")

    issues = json.loads(result.stdout)["issues"]
    assert [i["cell"] for i in issues if i["code"] == "email-unusable"] == ["C5"]


def test_many_unknown_columns_and_endless_titles_stay_within_a_screen(
    tmp_path: Path, run_rmentor: InProcess
) -> None:
    unknown = [f"Box {number}" for number in range(300)]
    titles = ("Name", "Email", "Skills you can share" + "\nand so on" * 500)
    rows = [(*titles, *unknown), ("Ana", "ana@corp.test", "AI", *unknown)]
    file = write_csv(tmp_path / "a.csv", rows)

    shown = run_rmentor("import", file, "--dry-run", "--yes").stdout

    assert "Box 0 to Box 299 [300 columns]" in " ".join(shown.split())
    assert len(shown.splitlines()) < 30


def test_a_file_without_anything_usable_begins_no_program(
    tmp_path: Path, program: Path, run_rmentor: InProcess
) -> None:
    file = write_csv(tmp_path / "a.csv", (("Name", "Email"), ("Ana", "ana@corp.test")))
    told = run_rmentor("import", file, "--as", "feedback")
    assert "a new program" not in told.stderr
    assert "Next: rmentor import FILE" in told.stderr
    assert not (program / "rmentor.db").exists()
