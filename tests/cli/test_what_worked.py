"""An invented program of 200 pairs teaches which criterion weighs more."""

import json
import tomllib
from pathlib import Path
from random import Random
from typing import Any

import pytest

from support.books import write_csv
from support.run import InProcess, Result

TITLES = ("Name", "Email", "Role", "Department", "Can share", "Wants to learn")
TOPICS = ("AI", "Video", "Data", "Law", "Sales", "Design")
PAIRS = 200


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a program whose pairs have begun."""
    folder = tmp_path_factory.mktemp("program")
    run = InProcess(folder)
    dice = Random(6)

    def person(role: str, number: int) -> tuple[str, ...]:
        name = f"{role.title()} {number}"
        topics = (";".join(dice.sample(TOPICS, 3)) for _ in range(2))
        unit = f"Unit {dice.randrange(4)}"
        return (name, f"{role}.{number}@corp.test", role, unit, *topics)

    people = [person(role, n) for role in ("mentor", "mentee") for n in range(PAIRS)]
    write_csv(folder / "people.csv", [TITLES, *people])
    run("import", "people.csv", "-y")
    run("pair", "--objective", "best")
    run("agreement", "--format", "txt")
    return folder


@pytest.fixture
def taught(folder: Path, tmp_path: Path) -> InProcess:
    """Give a copy of the program, in which people have not answered yet."""
    for name in ("rmentor.db", "people.csv"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    text = "# Mine.\n[pairing.weights]\ntopics_back = 3  # from the handbook\n"
    (tmp_path / "rmentor.toml").write_text(text, encoding="utf-8")
    return InProcess(tmp_path)


def answer(run: InProcess, criterion: str, pull: float, most: int = PAIRS) -> None:
    """Let both of each pair answer the better the more of a criterion they reach."""
    from rmentor.workflows.state import load_state

    dice = Random(7)
    rows = [("Email", "Checkpoint", "How satisfied are you with the program?")]
    for pair in load_state(run.home).pairs[:most]:
        reached = {p.criterion: p.points / p.possible for p in pair.parts}
        for person in pair.people:
            mood = 3 + pull * (reached.get(criterion, 0.5) - 0.5) + dice.gauss(0, 0.8)
            rows.append((person, "end", str(min(5, max(1, round(mood))))))
    write_csv(run.home / "answers.csv", rows)
    assert run("import", "answers.csv", "--as", "feedback").exit_code == 0


def test_a_criterion_that_goes_with_good_answers_is_found_and_accepted(
    taught: InProcess,
) -> None:
    answer(taught, "topics_back", 3)
    view = data(taught("report", "--what-worked", "--json"))
    assert view["pairs"] >= PAIRS - 5
    found = {row["criterion"]: row for row in view["criteria"]}
    assert found["topics_back"]["says"] == "goes with good answers"
    assert (found["topics_back"]["weight"], found["topics_back"]["proposed"]) == (3, 6)
    assert view["lines"] == ["[pairing.weights]", "topics_back = 6"]
    before = (taught.home / "rmentor.toml").read_text("utf-8")
    looked = taught("pair", "--weights", "learned", "-n")
    assert "would be changed  rmentor.toml: topics_back = 6" in looked.stderr
    assert (taught.home / "rmentor.toml").read_text("utf-8") == before
    taught("pair", "--weights", "learned")
    after = (taught.home / "rmentor.toml").read_text("utf-8")
    assert after == before.replace("topics_back = 3", "topics_back = 6")
    assert data(taught("status", "--json"))["pairs_open"] > 0


def test_pure_noise_teaches_nothing(taught: InProcess) -> None:
    answer(taught, "topics_back", 0)
    shown = taught("report", "--what-worked")
    assert "No criterion has a clear effect" in shown.stdout
    assert shown.stderr == ""
    refused = taught("pair", "--weights", "learned")
    assert refused.exit_code == 4
    assert "no effect is clear enough" in refused.stderr


def test_too_few_pairs_are_not_enough(taught: InProcess) -> None:
    answer(taught, "topics_back", 3, most=20)
    shown = taught("report", "--what-worked")
    assert "Not enough to tell what worked: 20 pairs have answered" in shown.stdout
    assert data(taught("report", "--what-worked", "--json"))["criteria"] == []
    refused = taught("pair", "--weights", "learned")
    assert (refused.exit_code, "20 pairs" in refused.stderr) == (4, True)


def test_nobody_is_named_and_nothing_is_kept(taught: InProcess) -> None:
    answer(taught, "topics_back", 3)
    before = (taught.home / "rmentor.db").read_bytes()
    shown = taught("report", "--what-worked", "--json").stdout
    assert "corp.test" not in shown
    assert "Mentor 1" not in shown
    assert (taught.home / "rmentor.db").read_bytes() == before


def test_weights_written_unusually_are_left_to_their_writer(taught: InProcess) -> None:
    answer(taught, "topics_back", 3)
    text = "[pairing]\nweights = {topics_back = 3}\n"
    (taught.home / "rmentor.toml").write_text(text, encoding="utf-8")
    refused = taught("pair", "--weights", "learned")
    assert refused.exit_code == 3
    assert "topics_back = 6" in refused.stderr
    assert (taught.home / "rmentor.toml").read_text("utf-8") == text


def test_a_program_without_settings_gets_a_file_with_the_weights(
    taught: InProcess,
) -> None:
    answer(taught, "topics_back", 3)
    (taught.home / "rmentor.toml").unlink()
    taught("pair", "--weights", "learned")
    text = (taught.home / "rmentor.toml").read_text("utf-8")
    assert tomllib.loads(text) == {"pairing": {"weights": {"topics_back": 6}}}
