"""Other settings and decisions are tried side by side, and nothing is written."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.run import InProcess

ROSTER = """\
Name,Email,Role,Grade,Topics to share,Topics to learn
Ana,ana@corp.test,mentor,A,AI,Law
Ben,ben@corp.test,mentor,B,AI;SQL,Law
Cid,cid@corp.test,mentee,C,Law,AI
Dea,dea@corp.test,mentee,C,Law,AI;SQL
"""


@pytest.fixture
def grades(program: Path, run_rmentor: InProcess) -> InProcess:
    """Two mentors and two mentees, and three grades."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    (program / "rmentor.toml").write_text('[pairing]\ngrades = ["A", "B", "C"]\n')
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    return run_rmentor


def compared(run: InProcess, *options: str) -> Any:
    result = run("pair", "--json", *options)
    assert result.exit_code == 0, result.stdout
    return json.loads(result.stdout)["data"]


def test_another_rule_is_shown_side_by_side_and_nothing_is_written(
    grades: InProcess, program: Path
) -> None:
    files = {path: path.read_bytes() for path in program.iterdir() if path.is_file()}
    view = compared(grades, "--what-if", "min_grade_gap=2")
    assert (view["now"]["pairs"], view["then"]["pairs"]) == (2, 1)
    assert (view["now"]["left_over"], view["then"]["left_over"]) == (0, 2)
    assert view["lines"] == ["[pairing]", "min_grade_gap = 2"]
    ben = next(move for move in view["moves"] if move["name"] == "Ben")
    assert (ben["now"], ben["then"]) == (["Dea"], [])
    after = {path: path.read_bytes() for path in program.iterdir() if path.is_file()}
    assert after == files


def test_what_is_compared_is_what_pairing_then_does(
    grades: InProcess, program: Path
) -> None:
    then = compared(grades, "--what-if", "min_grade_gap=2")["then"]
    text = (program / "rmentor.toml").read_text() + "min_grade_gap = 2\n"
    (program / "rmentor.toml").write_text(text)
    view = json.loads(grades("pair", "--json").stdout)["data"]
    made = len(view["pairs"]), view["total"], view["worst"], len(view["left_over"])
    assert made == (then["pairs"], then["total"], then["worst"], then["left_over"])
    assert then["weakest"] == then["worst"]  # of one pair


def test_rules_and_weights_are_found_by_their_names(grades: InProcess) -> None:
    options = ("topics_back=0", "rules.shared_topic=false", "objective=best")
    view = compared(grades, *(o for text in options for o in ("--what-if", text)))
    assert view["rescaled"]
    assert view["lines"] == [
        *("[pairing]", 'objective = "best"'),
        *("[pairing.rules]", "shared_topic = false"),
        *("[pairing.weights]", "topics_back = 0"),
    ]


def test_a_pin_is_compared_without_being_kept(grades: InProcess) -> None:
    view = compared(grades, "--pin", "Ana=Dea", "--compare")
    assert len(view["moves"]) == 4
    assert not view["lines"]
    again = json.loads(grades("pair", "--json").stdout)["data"]
    assert not any(pair["pinned"] for pair in again["pairs"])
    both = compared(grades, "--pin", "Ana=Dea", "--what-if", "min_grade_gap=2")
    assert both["then"]["pairs"] == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("min_grade_gp=2", "Did you mean 'min_grade_gap'?"),
        ("topics=3", "'topics_wanted' or 'topics_back'?"),
        ("weights.topics=3", "no setting, rule or weight is called 'topics'."),
        ("department=1", "Did you mean 'same_department' or 'other_department'?"),
        ("rules=1", "no setting, rule or weight is called 'rules'."),
        ("nonsense=1", "such as 'max_hours_apart=8'; a rule (grade_gap,"),
        ("nonsense=1", "or a weight from 0 to 10 (topics_wanted,"),
        ("min_grade_gap=two", "must be a whole number"),
        ("min_grade_gap", "a key, = and a value"),
        ("feedback.min_answers=3", "no table 'feedback'"),
        ("weights.topics_back=11", "from 0 to 10"),
    ],
)
def test_what_pairing_does_not_know_is_refused(
    grades: InProcess, change: str, said: str
) -> None:
    result = grades("pair", "--what-if", change)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_there_must_be_something_to_compare(grades: InProcess) -> None:
    result = grades("pair", "--compare")
    assert result.exit_code == 2
    assert "nothing to compare" in result.stderr


OWN = """
[[pairing.criteria]]
name = "Career goal"
column = "Goal"
how = "same"
weight = 2

[[pairing.criteria]]
name = "Shift"
column = "Shift"
how = "same"
rule = true
"""
ANSWERS = ("Goal,Shift", "Lead,day", "Expert,day", "Expert,day", "Lead,night")


@pytest.fixture
def own(program: Path, run_rmentor: InProcess) -> InProcess:
    """Career goals that speak for the other pairs, and shifts that leave one."""
    rows = zip(ROSTER.splitlines(), ANSWERS, strict=True)
    text = "\n".join(f"{row},{more}" for row, more in rows)
    (program / "roster.csv").write_text(text, encoding="utf-8")
    (program / "rmentor.toml").write_text(OWN)
    run_rmentor("import", "roster.csv")
    return run_rmentor


@pytest.mark.parametrize(
    ("change", "pairs", "rescaled", "lines"),
    [
        ("career goal=9", 1, True, ['"Career goal"', "weight = 9"]),
        ("Career goal=0", 1, True, ['"Career goal": take it out']),
        ("Career goal=true", 1, True, ['"Career goal"', "rule = true"]),
        ("Shift=false", 2, False, ['"Shift": take it out']),
        ("Shift=3", 2, True, ['"Shift"', "weight = 3"]),
    ],
)
def test_criteria_of_ones_own_are_tried_by_their_names(
    own: InProcess, change: str, pairs: int, rescaled: bool, lines: list[str]
) -> None:
    view = compared(own, "--what-if", change)
    assert (view["now"]["pairs"], view["then"]["pairs"]) == (1, pairs)
    assert view["rescaled"] is rescaled
    where = "[[pairing.criteria]]  # the table with name = "
    assert view["lines"] == [f"{where}{lines[0]}", *lines[1:]]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("carer goal=2", "Did you mean 'Career goal'?"),
        ("Shift=11", "a weight from 1 to 10; true makes it a rule"),
        ("Shift=often", "that is no weight"),
        ("min_grade_gp=2", "Did you mean 'min_grade_gap'?"),
    ],
)
def test_what_no_criterion_of_ones_own_has_is_refused(
    own: InProcess, change: str, said: str
) -> None:
    result = own("pair", "--what-if", change)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
