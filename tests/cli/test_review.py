"""Proposals are reviewed in a workbook, which comes back."""

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.reviews import MENTEES, MENTORS, begin_review, by_row, decide, edit, pairs
from support.run import InProcess

OFFICE = shutil.which("soffice")


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Six mentors and six mentees, who all could be paired, and a review workbook."""
    return begin_review(run_rmentor, program)


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
def test_the_list_offers_all_partners_that_are_allowed(
    reviewed: InProcess, program: Path
) -> None:
    """Those whom no rule keeps apart, as the story of either tells."""
    rows = ["Name,Email,Role,Topics to share,Topics to learn"]
    rows += (f"N{n},n{n}@corp.test,mentor,AI,Law" for n in range(9))
    rows += ("Zoe,zoe@corp.test,mentor,Tax,Law", "Moe,moe@corp.test,mentee,Law,Tax")
    (program / "more.csv").write_text("\n".join(rows), encoding="utf-8")
    reviewed("import", "more.csv")
    reviewed("pair", "--pin", "Ana=Lea", "-o", "review.xlsx")
    book = openpyxl.load_workbook(program / "review.xlsx")
    rules = book["Pairs"].data_validations.dataValidation
    lists = {str(rule.sqref): rule.formula1.split("$")[1] for rule in rules}
    for row, (mentor, mentee) in enumerate(by_row(program), start=2):
        letter = lists.get(f"E{row}")
        cells = book["Choices"][letter] if letter else ()
        offered = [str(cell.value).rpartition(" <")[0] for cell in cells if cell.value]
        allowed = {f"mentor {name}" for name in allowed_to(reviewed, mentee)}
        allowed |= {f"mentee {name}" for name in allowed_to(reviewed, mentor)}
        assert sorted(offered) == sorted(allowed)


def allowed_to(run: InProcess, person: str) -> set[str]:
    """Give whom the rules let somebody meet, partners of now left out."""
    story = json.loads(run("pair", "--explain", person, "--json").stdout)["data"]
    candidates = story["candidates"]
    return {c["name"] for c in candidates if not (c["rules"] or c["chosen"])}


@pytest.mark.usefixtures("reviewed")
def test_a_sheet_lists_whom_each_may_meet_and_what_it_costs(program: Path) -> None:
    book = openpyxl.load_workbook(program / "review.xlsx")
    _, *rows = book["May meet"].values
    assert len(rows) == 2 * len(MENTORS) * len(MENTEES)
    proposed = {(row[0], row[2]) for row in rows if row[5] == "proposed"}
    pairs_ = by_row(program)
    assert proposed == {*pairs_, *(pair[::-1] for pair in pairs_)}
    assert all(row[4] is not None for row in rows if (row[0], row[2]) not in proposed)


@pytest.mark.usefixtures("reviewed")
def test_notes_tell_what_each_decision_does(program: Path) -> None:
    book = openpyxl.load_workbook(program / "review.xlsx")
    words = {str(row[1]) for row in book["Notes"].values}
    assert {"approve", "decline", "pin", "never", "(blank)"} <= words


def test_a_swap_against_a_rule_is_kept_and_names_its_cell(
    reviewed: InProcess, program: Path
) -> None:
    row = "Zoe,zoe@corp.test,mentee,Law,Tax"
    titles = "Name,Email,Role,Topics to share,Topics to learn"
    (program / "more.csv").write_text(f"{titles}\n{row}", encoding="utf-8")
    reviewed("import", "more.csv")
    reviewed("pair", "-o", "review.xlsx")
    mentor, _ = by_row(program)[2]

    def swap(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(4, columns["Swap with"]).value = "mentee zoe@corp.test"

    edit(program / "review.xlsx", swap)
    told = reviewed("import", "review.xlsx", "--json")
    (issue,) = json.loads(told.stdout)["issues"]
    assert told.exit_code == 0
    assert (issue["code"], issue["cell"]) == ("pin-breaks-rule", "E4")
    assert "no wanted topic shared" in issue["message"]
    assert f"{mentor.lower()}@corp.test=zoe@corp.test" in issue["hint"]
    again = pairs(reviewed("pair", "--json"))
    assert again[mentor]["mentee_name"] == "Zoe"


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


def test_a_swap_with_somebody_who_is_taken_names_its_cell(
    reviewed: InProcess, program: Path
) -> None:
    _, (_, taken), *_ = by_row(program)

    def swap(sheet: Any, columns: dict[str, int]) -> None:
        text = f"mentee {taken} <{taken.lower()}@corp.test>"
        sheet.cell(2, columns["Swap with"]).value = text
        sheet.cell(3, columns["Decision"]).value = "approve"

    edit(program / "review.xlsx", swap)
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
    (issue,) = told["issues"]
    assert (issue["code"], issue["cell"]) == ("pin-over-capacity", "E2")
    assert (
        f"{taken.lower()}@corp.test has 2 pinned or approved pairs" in issue["message"]
    )


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
    assert "D2 and D8" in issue["message"]
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


def test_approving_a_pair_that_is_not_proposed_any_more_is_told(
    reviewed: InProcess, program: Path
) -> None:
    first, second, *_ = by_row(program)
    edit(program / "review.xlsx", decide(("approve", "approve")))
    one, other = (f"{name.lower()}@corp.test" for name in (first[0], second[1]))
    reviewed("pair", "--pin", f"{one}={other}")
    told = json.loads(reviewed("import", "review.xlsx", "--json").stdout)
    old = [i for i in told["issues"] if i["code"] == "review-not-proposed"]
    assert old
    assert {i["cell"] for i in old} <= {"D2", "D3"}
    assert told["data"]["decided"] == {"approved": 2}
