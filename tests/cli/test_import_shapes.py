"""Files that are more than a roster, and what the program's folder adds to a roster."""

import json
import shutil
from pathlib import Path
from typing import Any

from support.run import InProcess

SHAPES = Path(__file__).parents[1] / "samples" / "sign-up-shapes"
SIGN_UP = (
    "Email,Role,What could you teach?,What do you want to learn?,"
    "I feel safe to speak openly,How likely are you to recommend the program?\n"
)
FEEDBACK = "Email,I feel safe to speak openly,How likely are you to recommend us?\n"


def data_of(run: InProcess, *arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert result.exit_code in (0, 1), result.stderr
    return json.loads(result.stdout)["data"]


def test_a_sign_up_that_asks_for_feedback_gives_people_and_answers(
    program: Path, run_rmentor: InProcess
) -> None:
    rows = "ana@corp.test,mentor,AI,Budgets,Agree,9\nbo@corp.test,mentee,,AI,Agree,10\n"
    (program / "form.csv").write_text(SIGN_UP + rows, encoding="utf-8")
    view = data_of(run_rmentor, "import", "form.csv")
    assert (view["people"], view["responses"]) == (2, 2)
    people = data_of(run_rmentor, "people")
    assert [p["topics_to_learn"] for p in people] == [["Budgets"], ["AI"]]
    assert not any(p["extra"] for p in people)


def test_feedback_alone_adds_nobody_to_the_roster(
    program: Path, run_rmentor: InProcess
) -> None:
    rows = "ana@corp.test,Agree,9\nbo@corp.test,Agree,10\n"
    (program / "form.csv").write_text(FEEDBACK + rows, encoding="utf-8")
    view = data_of(run_rmentor, "import", "form.csv")
    assert (view["people"], view["responses"]) == (0, 2)


def test_the_folder_s_topics_say_which_topics_are_one(
    program: Path, run_rmentor: InProcess
) -> None:
    rows = "Name,Role,Can share\nAna,mentor,Prompting\nBo,mentor,Chat bots\n"
    (program / "people.csv").write_text(rows, encoding="utf-8")
    run_rmentor("import", "people.csv")
    (program / "topics.csv").write_text(
        "topic,also\nGenerative AI,prompting; chat bots\n", encoding="utf-8"
    )
    view = data_of(run_rmentor, "import", "people.csv")
    assert (view["people"], view["people_changed"]) == (2, 2)
    people = data_of(run_rmentor, "people")
    assert [p["topics_to_share"] for p in people] == [["Generative AI"]] * 2
    again = data_of(run_rmentor, "import", "people.csv")
    assert (again["people_added"], again["people_changed"]) == (0, 0)


def test_every_shape_is_recognized_as_a_roster_and_imports_twice_alike(
    program: Path, run_rmentor: InProcess
) -> None:
    for folder in sorted(SHAPES.iterdir()):
        files = sorted(folder.glob("*.csv"))
        if len(files) > 1:
            continue
        expected = (folder / "people.txt").read_text(encoding="utf-8").splitlines()
        home = program / folder.name
        home.mkdir()
        shutil.copy(files[0], home)
        file = str(home / files[0].name)
        view = data_of(run_rmentor, "import", file, "-p", str(home))
        assert (folder.name, view["people"]) == (folder.name, len(expected))
        assert view["files"][0]["kind"] == "roster"
        again = data_of(run_rmentor, "import", file, "-p", str(home))
        assert (folder.name, again["people_changed"]) == (folder.name, 0)
