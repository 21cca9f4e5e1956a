"""What stands below the pairs, and in the workbook's notes, is true of these pairs."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rmentor.cli.tables.pair_summary import summary
from rmentor.workflows.pair import PairRequest, propose_pairs
from support.books import read_xlsx
from support.run import InProcess

TITLES = "Name,Email,Role,Topics to share,Topics to learn,Department\n"
PLAIN = f"""{TITLES}\
Ana,ana@corp.test,mentor,AI;Video,Law,IT
Bo,bo@corp.test,mentor,AI,Law,HR
Dea,dea@corp.test,mentee,Law,AI;Video,IT
Ed,ed@corp.test,mentee,Law,AI,HR
"""
ALIKE = PLAIN.replace(",AI,", ",AI;Video,").replace("AI;Video,HR", "AI;Video,IT")
EITHER = ALIKE + "Kim,kim@corp.test,either,Video,Law,IT\n"


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def paired(run: InProcess, program: Path, roster: str, *options: str) -> str:
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run("import", "roster.csv")
    return " ".join(run("pair", *options).stdout.split())


def notes(program: Path, file: str) -> dict[str, str]:
    _, *rows = read_xlsx(program / file)["Notes"]
    return {str(row[0]): str(row[2]) for row in rows}


STAY = "people who may be either stay on the side on which they are placed now"


def test_who_may_be_either_is_said_to_count_twice_and_to_stay(
    program: Path, run_rmentor: InProcess
) -> None:
    shown = paired(run_rmentor, program, EITHER, "-o", "one.xlsx")
    both = "between 3 mentors and 3 mentees (1 person may be either and counts as both)"
    assert both in shown
    assert f"with that pair instead, while {STAY}." in shown
    told = notes(program, "one.xlsx")
    assert both in told["Pairs"]
    assert STAY in told["Runner-up, loss"]
    story = " ".join(run_rmentor("pair", "--explain", "Ana").stdout.split())
    assert STAY in story


def test_without_anybody_who_may_be_either_nothing_is_said_of_them(
    program: Path, run_rmentor: InProcess
) -> None:
    shown = paired(run_rmentor, program, PLAIN, "-o", "one.xlsx")
    shown += run_rmentor("pair", "--explain", "Ana").stdout
    shown += " ".join(notes(program, "one.xlsx").values())
    assert "may be either" not in shown


def test_that_nobody_is_left_over_is_said_and_no_empty_sheet_made(
    program: Path, run_rmentor: InProcess
) -> None:
    shown = paired(run_rmentor, program, PLAIN, "-o", "one.xlsx")
    assert "Nobody is left over." in shown
    assert "Left over" not in read_xlsx(program / "one.xlsx")
    assert notes(program, "one.xlsx")["Left over"] == "Nobody is left over."
    fewer = PLAIN.replace("Ed,ed@corp.test,mentee", "Ed,ed@corp.test,mentor")
    shown = paired(run_rmentor, program, fewer, "-o", "one.xlsx")
    assert "Nobody is left over." not in shown
    assert "Left over" in read_xlsx(program / "one.xlsx")


def test_sheets_without_a_row_are_not_made(
    program: Path, run_rmentor: InProcess
) -> None:
    bare = "Name,Email,Role\nAna,ana@corp.test,mentor\nDea,dea@corp.test,mentee\n"
    paired(run_rmentor, program, bare, "-o", "one.xlsx")
    made = set(read_xlsx(program / "one.xlsx")) - {"Choices"}
    assert made == {"Pairs", "May meet", "Notes", "Scores", "Rules"}
    run_rmentor("pair", "--never", "Ana=Dea", "-o", "one.xlsx")
    made = set(read_xlsx(program / "one.xlsx")) - {"Choices"}
    assert made == {"Pairs", "Left over", "Notes", "Rules"}


def test_the_notes_name_the_workbook_itself(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, PLAIN, "-o", "our pairs.xlsx")
    told = notes(program, "our pairs.xlsx")["How to decide"]
    assert "rmentor import 'our pairs.xlsx'" in told
    assert "review.xlsx" not in told


def test_with_the_best_total_no_floor_is_spoken_of(
    program: Path, run_rmentor: InProcess
) -> None:
    options = "--objective", "best", "-o", "one.xlsx"
    shown = paired(run_rmentor, program, PLAIN, *options)
    assert "Blank where any other would leave somebody without." in shown
    told = notes(program, "one.xlsx")
    assert "Price of fairness" not in told
    assert "only the total counts" in told["Worst pair"]


def test_with_leximin_partners_are_said_to_be_listed_by_score(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, PLAIN, "--objective", "leximin", "-o", "one.xlsx")
    assert "the highest score first" in notes(program, "one.xlsx")["Swap with"]
    paired(run_rmentor, program, PLAIN, "-o", "one.xlsx")
    assert "the smallest loss first" in notes(program, "one.xlsx")["Swap with"]


def test_what_an_approval_holds_is_not_called_a_pin(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, PLAIN)
    run_rmentor("pair", "--stage", "mentee-first")
    shown = " ".join(run_rmentor("pair").stdout.split())
    assert "(approved) AI" in shown
    assert "Price of the approvals: nothing of the total." in shown
    assert "pin" not in shown
    view = json.loads(run_rmentor("pair", "--json").stdout)["data"]
    both = "{mentor}={mentee}".format_map(view["pairs"][0])
    shown = " ".join(run_rmentor("pair", "--pin", both).stdout.split())
    assert "(pinned) AI" in shown
    assert "Price of the pins and approvals: nothing of the total." in shown


def test_a_rule_that_costs_people_is_followed_by_how_to_try_without(
    program: Path, run_rmentor: InProcess
) -> None:
    lonely = PLAIN.replace(
        "Ed,ed@corp.test,mentee,Law,AI", "Ed,ed@corp.test,mentee,Law,Yoga"
    )
    shown = paired(run_rmentor, program, lonely)
    assert "Without the rule 'no wanted topic shared' there could be 2 more" in shown
    command = "rmentor pair --what-if shared_topic=false"
    assert f"See what that would change: {command}" in shown
    assert run_rmentor(*command.split()[1:]).exit_code == 0


def test_nobody_is_offered_to_try_without_what_keeps_two_apart(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, PLAIN)
    nevers = "--never", "Bo=Ed", "--never", "Bo=Dea"
    shown = " ".join(run_rmentor("pair", *nevers).stdout.split())
    assert "Without the rule 'kept apart'" in shown
    assert "See what that would change" not in shown


def test_where_no_pair_is_under_way_a_rematch_speaks_of_none(
    program: Path, run_rmentor: InProcess
) -> None:
    shown = paired(run_rmentor, program, PLAIN, "--rematch")
    assert "No pair is under way, so none ends." in shown
    assert "Paired anew" not in shown


def test_the_sheet_of_rules_speaks_in_words(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, PLAIN, "-o", "one.xlsx")
    titles, *rows = read_xlsx(program / "one.xlsx")["Rules"]
    assert titles[0] == "Rule"
    keys = {row[0]: row[3] for row in rows}
    assert keys["same team"] == "same_team"
    assert not keys["already a pair"]


UNEVEN = f"""{TITLES}\
Ana,ana@corp.test,mentor,AI;Video;Excel,,IT
Bo,bo@corp.test,mentor,AI,,HR
Dea,dea@corp.test,mentee,,AI;Video;Excel,Ops
Ed,ed@corp.test,mentee,,AI;Yoga;Law,HR
"""


def test_beside_a_price_of_fairness_no_total_is_said_to_be_the_highest(
    program: Path, run_rmentor: InProcess
) -> None:
    shown = paired(run_rmentor, program, UNEVEN)
    assert "Price of fairness: " in shown
    assert "no other assignment of as many people with no weaker pair totals" in shown
    best = " ".join(run_rmentor("pair", "--objective", "best").stdout.split())
    assert "no other assignment of as many people does better" in best


def test_a_price_that_would_show_as_nothing_is_not_told(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(run_rmentor, program, UNEVEN)
    tried = PairRequest(dry_run=True)
    view = propose_pairs(program, tried, datetime(2026, 3, 2, tzinfo=UTC)).data
    assert "Price of fairness: 0.1" in str(
        summary(replace(view, price_of_fairness=0.1))
    )
    assert "Price" not in str(summary(replace(view, price_of_fairness=0.04)))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("left,", "Ana has left the program."),
        ("paused,", "Ana pauses, and is paired with nobody meanwhile."),
        ("active,no", "Ana has not agreed to the use of their answers"),
    ],
)
def test_a_story_says_why_somebody_takes_no_part(
    program: Path, run_rmentor: InProcess, more: str, says: str
) -> None:
    titles, ana, *rows = PLAIN.splitlines()
    roster = "\n".join((f"{titles},Status,Consent", f"{ana},{more}", *rows))
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    assert says in " ".join(run_rmentor("pair", "--explain", "Ana").stdout.split())


def test_a_story_of_many_people_ends_with_one_empty_line(
    program: Path, run_rmentor: InProcess
) -> None:
    rows = (f"N{n},n{n}@corp.test,mentee,Yoga,Tax,IT\n" for n in range(30))
    (program / "roster.csv").write_text(PLAIN + "".join(rows), encoding="utf-8")
    run_rmentor("import", "roster.csv")
    roster = PLAIN.replace("Bo,bo@corp.test,mentor,AI", "Bo,bo@corp.test,mentor,Yoga")
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    told = run_rmentor("pair", "--explain", "Bo").stdout
    assert "more, with --json.\n" in told
    assert "\n\n\n" not in told
    assert not told.endswith("\n\n\n")
