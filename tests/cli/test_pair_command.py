"""`rmentor pair` as it is typed: stories, checks, what it prints at each width."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from support.books import read_xlsx
from support.rosters import TWO_FOR_FOUR as ROSTER
from support.run import InProcess, Result


@pytest.fixture
def paired(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def test_json_carries_runner_ups_remedies_rules_and_the_proof(
    paired: InProcess,
) -> None:
    view = data(paired("pair", "--json"))
    by_mentor = {pair["mentor"]: pair for pair in view["pairs"]}
    assert by_mentor["ana@corp.test"]["mentee"] == "eva@corp.test"
    (runner_up,) = by_mentor["ben@corp.test"]["mentor_instead"]
    assert runner_up["person"][:3] in ("cid", "dea", "fay")
    assert runner_up["loss"] == 0
    left, _ = view["left_over"]
    assert left["relaxation"]["changes"] == ["capacity"]
    assert left["remedy"].startswith("Would be placed if Ben took one more mentee (")
    assert f"(score {left['relaxation']['score']:.0f} of 100)" in left["remedy"]
    proof = view["certificate"]
    assert (proof["proven"], proof["gap"], proof["prices"]) == (True, 0, 6)
    costs = {rule["rule"]: rule["people"] for rule in view["rules"]}
    assert costs["same_team"] == 0
    missing = [topic["topic"] for topic in view["quality"]["topics"]]
    assert "Law" in missing


def test_what_pins_cost_is_told_in_points(paired: InProcess) -> None:
    best = data(paired("pair", "--json"))
    pinned = data(paired("pair", "--pin", "ana=dea", "--json"))
    cost = pinned["price_of_pins"]
    assert cost["total"] == best["total"] - pinned["total"] > 0
    assert f"Price of the pins: {cost['total']:.1f} points" in paired("pair").stdout


def test_short_names_leave_their_room_to_what_stands_beside(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = """\
Name,Email,Role,Department,Function
Ana,a@corp.test,mentor,One,Law
Bo,b@corp.test,mentee,Two,Art
"""
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    shown = run_rmentor("pair", env={"COLUMNS": "80"}).stdout
    assert "Other department and function" in shown


def test_whom_somebody_may_meet_stands_in_the_workbook(
    paired: InProcess, program: Path
) -> None:
    paired("pair", "-o", "pairs.xlsx")
    title, *rows = read_xlsx(program / "pairs.xlsx")["May meet"]
    assert title[:5] == ["Name", "Role", "May meet", "Score", "Loss"]
    ben = [row for row in rows if row[0] == "Ben"]
    assert [row[5] for row in ben] == ["proposed", "", ""]


@pytest.mark.parametrize(
    ("objective", "told"),
    [
        ("fair", "would be the worst pair"),
        ("best", "others would go without or fare far worse"),
    ],
)
def test_a_pair_that_costs_much_is_not_said_to_cost_somebody_a_place(
    program: Path, run_rmentor: InProcess, objective: str, told: str
) -> None:
    people = ["Ana,ana@corp.test,mentor,SQL,", "Ben,ben@corp.test,mentor,AI,"]
    people += ["Cid,cid@corp.test,mentee,,SQL", "Dea,dea@corp.test,mentee,,AI"]
    titles = "Name,Email,Role,Topics to share,Topics to learn"
    (program / "roster.csv").write_text("\n".join((titles, *people)), encoding="utf-8")
    rules = "[pairing.rules]\nshared_topic = false\n"
    (program / "rmentor.toml").write_text(rules, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "--objective", objective, "-o", "pairs.xlsx")
    rows = read_xlsx(program / "pairs.xlsx")["May meet"][1:]
    assert [row[2:6] for row in rows if row[0] == "Ana"] == [
        ["Cid", 100, "", "proposed"],
        ["Dea", 0, "", told],
    ]


def test_after_a_dry_run_the_command_that_does_it_is_named(paired: InProcess) -> None:
    typed = ("--objective", "best", "-o", "my pairs.xlsx", "--pin", "Ana=Fay")
    tried = paired("pair", *typed, "--dry-run")
    earnest = "rmentor pair --objective best -o 'my pairs.xlsx' --pin Ana=Fay"
    assert f"Next: {earnest}" in tried.stderr


def test_a_stored_round_is_checked_again(paired: InProcess) -> None:
    result = paired("pair", "--verify")
    assert result.exit_code == 0
    assert "6 prices, held against all 8 possible pairs" in result.stdout
    assert result.stdout.endswith("Everything holds.\n")
    assert data(paired("pair", "--verify", "--json"))["holds"] is True


def test_a_round_that_was_tampered_with_is_found_out(
    paired: InProcess, program: Path
) -> None:
    with sqlite3.connect(program / "rmentor.db") as db:
        ((record,),) = db.execute("SELECT record FROM round").fetchall()
        changed = json.loads(record) | {"total": 1}
        db.execute("UPDATE round SET record = ?", (json.dumps(changed),))
    result = paired("pair", "--verify")
    assert result.exit_code == 1
    assert "not hold" in result.stdout
    assert "Total or worst score are not those of the pairs." in result.stderr


def test_level_by_level_a_round_is_proven_and_costs_are_not_told(
    paired: InProcess, program: Path
) -> None:
    (program / "rmentor.toml").write_text('[pairing]\nobjective = "leximin"\n')
    paired("pair", "-o", "pairs.xlsx")
    checked = paired("pair", "--verify")
    assert "6 prices and more for" in checked.stdout
    assert "from the worst pair up" in " ".join(checked.stdout.split())
    assert data(paired("pair", "--verify", "--json"))["levels"] > 0
    story = paired("pair", "--explain", "Cid")
    assert "Cost" not in story.stdout
    assert "not told with the objective 'leximin'" in " ".join(story.stdout.split())
    assert "Cost" in paired("pair", "--explain", "Cid", "--objective", "fair").stdout
    _, *rows = read_xlsx(program / "pairs.xlsx")["May meet"]
    assert [row[4:6] for row in rows if row[0] == "Ben"] == [
        ["", "proposed"],
        *[["", ""]] * 2,
    ]


def test_there_is_nothing_to_verify_before_the_first_round(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    result = run_rmentor("pair", "--verify")
    assert result.exit_code == 4
    assert "There is no round to check." in result.stderr


def test_a_story_names_every_candidate_and_what_won(
    paired: InProcess, program: Path
) -> None:
    before = (program / "rmentor.db").read_bytes()
    result = paired("pair", "--explain", "Cid", env={"COLUMNS": "100"})
    assert (program / "rmentor.db").read_bytes() == before
    assert "ruled out: same team" in result.stdout
    rows = data(paired("pair", "--explain", "cid@corp.test", "--json"))["candidates"]
    assert {row["person"] for row in rows} == {"ana@corp.test", "ben@corp.test"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Anna", "Did you mean Ana?"),
        ("nobody at all", "Give the name, email or staff id"),
    ],
)
def test_a_person_nobody_knows_is_refused_with_who_may_be_meant(
    paired: InProcess, typed: str, says: str
) -> None:
    result = paired("pair", "--explain", typed)
    assert result.exit_code == 2
    assert f"Nobody on the roster is called '{typed}'." in result.stderr
    assert says in result.stderr


def test_namesakes_must_be_told_apart(program: Path, run_rmentor: InProcess) -> None:
    roster = "Name,Email,Role\nAna,a@corp.test,mentor\nAna,b@corp.test,mentee\n"
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    result = run_rmentor("pair", "--explain", "ana")
    assert result.exit_code == 2
    assert "a@corp.test, b@corp.test" in " ".join(result.stderr.split())


@pytest.mark.parametrize(("width", "runner_ups"), [("80", False), ("160", True)])
def test_a_wider_terminal_shows_more(
    paired: InProcess, width: str, runner_ups: bool
) -> None:
    result = paired("pair", env={"COLUMNS": width})
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= int(width)
    assert ("runner-up" in result.stdout) is runner_ups
    assert "-0.0" not in result.stdout


def test_of_many_pairs_the_best_and_the_weakest_are_shown(
    program: Path, run_rmentor: InProcess
) -> None:
    rows = [
        f"{role}{number},{role}{number}@corp.test,{role}"
        for role in ("mentor", "mentee")
        for number in range(80)
    ]
    roster = "\n".join(["Name,Email,Role", *rows])
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    result = run_rmentor("pair")
    assert "The best 5 and the weakest 15 pairs are shown." in result.stdout
    assert len(data(run_rmentor("pair", "--json"))["pairs"]) == 80


def test_two_rules_that_contradict_are_named(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = """\
Name,Email,Role,Team,Topics to share,Topics to learn
Ana,ana@corp.test,mentor,web,AI,
Ben,ben@corp.test,mentor,,SQL,
Cid,cid@corp.test,mentee,web,,AI
"""
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    said = " ".join(run_rmentor("pair").stdout.split())
    assert "the rules 'same team' and 'no wanted topic shared' together" in said
    assert "Without 'same team' alone there would be 1 pair to choose from." in said


def test_whom_a_round_left_over_comes_first_in_the_next(
    paired: InProcess, program: Path
) -> None:
    left = {row["person"] for row in data(paired("pair", "--json"))["left_over"]}
    paired("agreement", "--format", "txt")
    late = "Name,Email,Role,Topics to share\nGus,gus@corp.test,mentor,AI\n"
    new = "Hal,hal@corp.test,mentee,,AI\n"
    header = "Name,Email,Role,Topics to share,Topics to learn\n"
    (program / "late.csv").write_text(late, encoding="utf-8")
    (program / "new.csv").write_text(header + new, encoding="utf-8")
    paired("import", "late.csv", "new.csv")

    # Alone, the one who wants nothing else scores highest.
    view = data(paired("pair", "--json"))
    (pair,) = view["pairs"]
    assert (pair["mentor"], pair["mentee"] in left) == ("gus@corp.test", True)
    assert paired("pair", "--verify").exit_code == 0

    (other,) = left - {pair["mentee"]}
    paired("forget", other, "-y")
    paired("forget", pair["mentee"], "-y")
    raw = (program / "rmentor.db").read_bytes()
    assert not any(person.encode() in raw for person in left)


def test_topics_in_short_supply_are_told_from_those_nobody_shares(
    program: Path, run_rmentor: InProcess
) -> None:
    titles = "Name,Role,Topics to share,Topics to learn\n"
    rows = "Ana,mentor,{},\nBo,mentee,,AI;Law\nCy,mentee,,AI\n"
    for number, shared in enumerate(("AI", "Video")):
        home = program / str(number)
        home.mkdir()
        (home / "people.csv").write_text(titles + rows.format(shared), "utf-8")
        run_rmentor("import", str(home / "people.csv"), "-p", str(home))
    some, none = (run_rmentor("pair", "-p", str(program / n)).stdout for n in "01")
    assert "Topics that not every mentee gets" in some
    assert "recruit for these: Law (1)." in some
    assert "Topics that not every mentee gets" not in none
    assert "recruit for these: AI (2), Law (1)." in none
