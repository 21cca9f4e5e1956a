"""Proposals are reviewed in a workbook, which comes back, or on the command line."""

import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.run import InProcess, Result

MENTORS = ("Ana", "Ben", "Cid", "Dea", "Eva", "Fay")
MENTEES = ("Gil", "Hal", "Ida", "Jon", "Kim", "Lea")
# openpyxl leaves the bars of scores out when it saves, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")
OFFICE = shutil.which("soffice")

Decisions = dict[tuple[str, str], str]
Edit = Callable[[Any, dict[str, int]], None]


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Six mentors and six mentees, who all could be paired, and a review workbook."""
    rows = ["Name,Email,Role,Topics to share,Topics to learn"]
    for role, names, topics in (
        ("mentor", MENTORS, ("AI;SQL", "Law")),
        ("mentee", MENTEES, ("Law", "AI;SQL")),
    ):
        rows += (f"{n},{n.lower()}@corp.test,{role},{','.join(topics)}" for n in names)
    (program / "roster.csv").write_text("\n".join(rows), encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "-o", "review.xlsx")
    return run_rmentor


def edit(path: Path, change: Edit) -> None:
    """Change the sheet of pairs as a coordinator would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Pairs"]
    titles = [str(cell.value) for cell in sheet[1]]
    change(sheet, {title: place for place, title in enumerate(titles, start=1)})
    book.save(path)


def decide(words: Iterable[str]) -> Edit:
    """Write decisions, from the first pair on."""

    def change(sheet: Any, columns: dict[str, int]) -> None:
        for row, word in enumerate(words, start=2):
            sheet.cell(row, columns["Decision"]).value = word

    return change


def pairs(result: Result) -> dict[str, dict[str, Any]]:
    """Give the proposed pairs by the mentor's name."""
    data = json.loads(result.stdout)["data"]
    return {pair["mentor_name"]: pair for pair in data["pairs"]}


def by_row(program: Path) -> list[tuple[str, str]]:
    """Give the names in the workbook, row by row."""
    rows = openpyxl.load_workbook(program / "review.xlsx")["Pairs"].values
    return [(str(row[1]), str(row[2])) for row in list(rows)[1:]]


def test_decisions_come_back_and_the_rest_is_solved_around_them(
    reviewed: InProcess, program: Path
) -> None:
    first, second, third, fourth, *_ = by_row(program)
    edit(program / "review.xlsx", decide(("approve", "decline", "pin", "never")))
    told = reviewed("import", "review.xlsx", "--json")
    view = json.loads(told.stdout)["data"]
    assert told.exit_code == 0
    assert view["files"][0]["kind"] == "review"
    decided = {"approved": 1, "declined": 1, "pin": 1, "never": 1}
    assert view["decided"] == decided
    again = pairs(reviewed("pair", "--json"))
    assert len(again) == len(MENTORS)
    assert again[first[0]]["mentee_name"] == first[1]
    assert again[third[0]]["mentee_name"] == third[1]
    assert again[second[0]]["mentee_name"] != second[1]
    assert again[fourth[0]]["mentee_name"] != fourth[1]
    assert reviewed("pair", "--verify").exit_code == 0


def test_taking_the_same_review_in_again_changes_nothing(
    reviewed: InProcess, program: Path
) -> None:
    edit(program / "review.xlsx", decide(("approve", "decline")))
    reviewed("import", "review.xlsx")
    state = (program / "rmentor.db").read_bytes()
    again = reviewed("import", "review.xlsx")
    assert "approved" not in again.stderr
    assert (program / "rmentor.db").read_bytes() == state


def test_an_untouched_review_decides_nothing(
    reviewed: InProcess, program: Path
) -> None:
    state = (program / "rmentor.db").read_bytes()
    assert reviewed("import", "review.xlsx").exit_code == 0
    assert (program / "rmentor.db").read_bytes() == state


def test_agreements_are_for_the_approved_pairs_once_there_are_any(
    reviewed: InProcess, program: Path
) -> None:
    edit(program / "review.xlsx", decide(("approve", "decline", "approve")))
    reviewed("import", "review.xlsx")
    written = reviewed("agreement", "--format", "txt", "--json")
    answer = json.loads(written.stdout)
    assert len(answer["data"]) == 2
    assert [issue["code"] for issue in answer["issues"]][-1] == "pairs-undecided"
    # An approval is for this round: what is over is not proposed for ever.
    following = reviewed("pair", "--json")
    assert json.loads(following.stdout)["data"]["open_pairs"] == 2
    assert len(pairs(following)) == len(MENTORS) - 2


def test_a_declined_pair_gets_no_agreement(reviewed: InProcess, program: Path) -> None:
    edit(program / "review.xlsx", decide(("decline", "never")))
    reviewed("import", "review.xlsx")
    written = json.loads(reviewed("agreement", "--format", "txt", "--json").stdout)
    assert len(written["data"]) == len(MENTORS) - 2


def test_a_swap_declines_the_pair_and_pins_the_other(
    reviewed: InProcess, program: Path
) -> None:
    (mentor, mentee), (_, other), *_ = by_row(program)

    def swap(sheet: Any, columns: dict[str, int]) -> None:
        text = f"mentee {other} <{other.lower()}@corp.test>"
        sheet.cell(2, columns["Swap with"]).value = text

    edit(program / "review.xlsx", swap)
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)["data"]
    assert told["decided"] == {"declined": 1, "pin": 1}
    again = pairs(reviewed("pair", "--json"))
    assert again[mentor]["mentee_name"] == other
    assert mentee in {pair["mentee_name"] for pair in again.values()}


@pytest.mark.usefixtures("reviewed")
def test_the_list_offers_partners_that_are_allowed(program: Path) -> None:
    book = openpyxl.load_workbook(program / "review.xlsx")
    rules = book["Pairs"].data_validations.dataValidation
    (swap,) = [rule for rule in rules if str(rule.sqref) == "E2"]
    letter = swap.formula1.split("$")[1]
    offered = [str(cell.value) for cell in book["Choices"][letter] if cell.value]
    mentor, mentee = by_row(program)[0]
    assert len(offered) == 10
    assert all("@corp.test>" in text for text in offered)
    names = {text.split()[1] for text in offered}
    assert names <= {*MENTORS, *MENTEES} - {mentor, mentee}


@pytest.mark.parametrize("seed", range(5))
def test_rows_sorted_copied_hidden_and_half_filled_do_no_harm(
    reviewed: InProcess, program: Path, seed: int
) -> None:
    draw = random.Random(seed)
    words = draw.choices(("approve", "decline", "pin", "never", "", None), k=6)
    expected = {
        both: word for both, word in zip(by_row(program), words, strict=True) if word
    }

    def mix(sheet: Any, columns: dict[str, int]) -> None:
        decide(word or "" for word in words)(sheet, columns)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        rows += draw.choices(rows, k=3)
        draw.shuffle(rows)
        for number, row in enumerate(rows, start=2):
            for place, value in enumerate(row, start=1):
                sheet.cell(number, place).value = value
        sheet.row_dimensions[3].hidden = True
        sheet.cell(len(rows) + 2, columns["Decision"]).value = None

    edit(program / "review.xlsx", mix)
    told = reviewed("import", "review.xlsx", "--json")
    assert told.exit_code == 0
    again = pairs(reviewed("pair", "--json"))
    for (mentor, mentee), word in expected.items():
        partner = again.get(mentor, {}).get("mentee_name")
        assert (partner == mentee) == (word in ("approve", "pin"))


def test_two_copies_that_disagree_decide_nothing(
    reviewed: InProcess, program: Path
) -> None:
    def disagree(sheet: Any, columns: dict[str, int]) -> None:
        sheet.append([cell.value for cell in sheet[2]])
        sheet.cell(2, columns["Decision"]).value = "approve"
        sheet.cell(sheet.max_row, columns["Decision"]).value = "never"

    edit(program / "review.xlsx", disagree)
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
    (issue,) = told["issues"]
    assert (issue["code"], issue["row"]) == ("review-contradiction", 2)
    assert told["data"]["decided"] == {}


def test_what_cannot_be_read_names_its_cell(reviewed: InProcess, program: Path) -> None:
    def wrong(sheet: Any, columns: dict[str, int]) -> None:
        decide(("perhaps", "approve", "approve"))(sheet, columns)
        sheet.cell(3, columns["Mentor email"]).value = "nobody@corp.test"
        sheet.cell(4, columns["Round"]).value = 7
        sheet.cell(5, columns["Swap with"]).value = "Zoe"

    edit(program / "review.xlsx", wrong)
    told = reviewed("import", "review.xlsx", "--json")
    found = {i["cell"]: i["code"] for i in json.loads(told.stdout)["issues"]}
    assert told.exit_code == 1
    assert found == {
        "D2": "pair-unknown-decision",
        "M3": "pair-unknown-person",
        "O4": "review-other-round",
        "E5": "pair-unknown-person",
    }


def test_another_file_is_no_review(reviewed: InProcess) -> None:
    refused = reviewed("import", "roster.csv", "--as", "review", "--json")
    answer = json.loads(refused.stdout)
    assert refused.exit_code == 3
    assert answer["issues"][0]["code"] == "not-a-review"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_workbook_saved_by_libreoffice_comes_back(
    reviewed: InProcess, program: Path
) -> None:
    edit(program / "review.xlsx", decide(("approve", "decline", "pin")))
    for suffix in ("ods", "xlsx"):
        source = program / ("review.xlsx" if suffix == "ods" else "saved/review.ods")
        subprocess.run(
            [
                *(str(OFFICE), f"-env:UserInstallation={(program / 'home').as_uri()}"),
                *("--headless", "--convert-to", suffix),
                *("--outdir", str(program / "saved"), str(source)),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
    told = reviewed("import", "saved/review.xlsx", "--json")
    decided = json.loads(told.stdout)["data"]["decided"]
    assert (told.exit_code, decided) == (0, {"approved": 1, "declined": 1, "pin": 1})


# --- on the command line -----------------------------------------------------------


def test_a_pin_is_remembered_until_it_is_released(reviewed: InProcess) -> None:
    made = pairs(reviewed("pair", "--pin", "Ana=Lea", "--json"))
    assert made["Ana"]["mentee_name"] == "Lea"
    assert made["Ana"]["decision"] == "pin"
    assert pairs(reviewed("pair", "--json"))["Ana"]["pinned"]
    released = reviewed("pair", "--release", "Ana")
    assert "released  1 pair" in released.stderr
    assert not any(p["pinned"] for p in pairs(reviewed("pair", "--json")).values())


def test_never_keeps_two_apart_whoever_is_named_first(reviewed: InProcess) -> None:
    before = pairs(reviewed("pair", "--json"))["Ana"]["mentee_name"]
    after = pairs(reviewed("pair", "--never", f"{before}=Ana", "--json"))
    assert after["Ana"]["mentee_name"] != before


def test_a_dry_run_keeps_no_decision(reviewed: InProcess, program: Path) -> None:
    state = (program / "rmentor.db").read_bytes()
    tried = reviewed("pair", "--pin", "Ana=Lea", "-n")
    assert "would be pinned" in tried.stderr
    assert (program / "rmentor.db").read_bytes() == state


@pytest.mark.parametrize("text", ["Ana", "Ana=", "=Lea", "Ana=Ana"])
@pytest.mark.parametrize("option", ["--pin", "--never"])
def test_a_decision_names_two_people(
    reviewed: InProcess, option: str, text: str
) -> None:
    refused = reviewed("pair", option, text)
    assert refused.exit_code == 2
    assert text in refused.stderr


def test_a_mistyped_name_is_guessed(reviewed: InProcess) -> None:
    refused = reviewed("pair", "--pin", "Anna=Lea")
    assert refused.exit_code == 2
    assert "Did you mean Ana?" in refused.stderr
