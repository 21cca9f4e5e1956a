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


def test_topics_of_one_list_are_known_in_the_other(
    program: Path, run_rmentor: InProcess
) -> None:
    wanted = "Name,Interests\nAna,AI\nBo,Energy\nCy,Video\n"
    shared = "Name,Track,Site\nDi,AI,Oslo\nEd,Energy,Lyon\nFi,Video,Oslo\n"
    (program / "mentees.csv").write_text(wanted, encoding="utf-8")
    (program / "mentors.csv").write_text(shared, encoding="utf-8")
    run_rmentor("import", "mentors.csv", "mentees.csv")
    people = data_of(run_rmentor, "people")
    topics = [p["topics_to_share"] or p["topics_to_learn"] for p in people]
    assert topics == [["AI"], ["Energy"], ["Video"]] * 2


def test_who_stands_in_both_lists_of_one_import_is_both(
    program: Path, run_rmentor: InProcess
) -> None:
    for role, names in (("mentors", "Ana\nBo\n"), ("mentees", "Bo\nCy\n")):
        (program / f"{role}.csv").write_text(f"Name\n{names}", encoding="utf-8")
    for _ in range(2):
        result = run_rmentor("import", "mentors.csv", "mentees.csv", "--json")
        roles = [p["role"] for p in data_of(run_rmentor, "people")]
        assert roles == ["mentor", "either", "mentee"]
    assert "role-changed" not in result.stdout


def test_a_role_of_an_earlier_file_is_not_asked_for_again(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "mentors.csv").write_text("Name\nAna\nBo\n", encoding="utf-8")
    (program / "sites.csv").write_text("Name,Site\nAna,Oslo\n", encoding="utf-8")
    run_rmentor("import", "mentors.csv")
    result = run_rmentor("import", "sites.csv", "--json")
    assert "role-unknown" not in result.stdout


def test_a_file_without_titles_is_read_when_told_what_its_columns_are(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "mentors.csv").write_text("Ana,x1\nBo,x2\n", encoding="utf-8")
    refused = run_rmentor("import", "mentors.csv")
    assert refused.exit_code == 3
    assert "--header-row 0" in refused.stderr
    told = ("--header-row", "0", "--map", "Column A=name")
    assert data_of(run_rmentor, "import", "mentors.csv", *told)["people"] == 2


def test_a_list_of_pairs_shows_how_its_columns_were_read(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "people.csv").write_text("Name\nAna\nBo\n", encoding="utf-8")
    pairs = "Mentor,Mentee,Decision,Note\nAna,Bo,pin,x\n"
    (program / "pairs.csv").write_text(pairs, encoding="utf-8")
    view = data_of(run_rmentor, "import", "people.csv", "pairs.csv")
    (sheet,) = view["files"][1]["sheets"]
    read = [(c["field"], c["examples"]) for c in sheet["columns"]]
    assert read == [
        ("mentor", ["Ana"]),
        ("mentee", ["Bo"]),
        ("decision", ["pin"]),
        ("", ["x"]),
    ]


def test_a_list_of_buddies_beside_incoming_students_is_one_of_mentors(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "local_students.csv").write_text(
        "Name,How many students would you like to be a buddy for?\nAna,2\n",
        encoding="utf-8",
    )
    (program / "incoming_students.csv").write_text("Name\nBo\n", encoding="utf-8")

    run_rmentor("import", "local_students.csv", "incoming_students.csv")

    people = data_of(run_rmentor, "people")
    roles = {p["name"]: (p["role"], p["capacity"]) for p in people}
    assert roles == {"Ana": ("mentor", 2), "Bo": ("mentee", None)}


def test_the_list_that_comes_with_one_of_mentors_is_one_of_mentees(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "mentors.csv").write_text("Name,Topics\nAna,AI\n", encoding="utf-8")
    (program / "leaders.csv").write_text("Name,Topics\nBo,AI\n", encoding="utf-8")

    result = run_rmentor("import", "mentors.csv", "leaders.csv", "--json")
    said = [issue["message"] for issue in json.loads(result.stdout)["issues"]]
    assert any("because of the list of mentors beside it" in text for text in said)

    people = data_of(run_rmentor, "people")
    assert {p["name"]: p["role"] for p in people} == {"Ana": "mentor", "Bo": "mentee"}


def test_a_family_name_or_a_number_in_both_lists_makes_nobody_the_same(
    program: Path, run_rmentor: InProcess
) -> None:
    mentors = "id,First name,Last name\n1,Ana,Lima\n2,Bo,Noor\n"
    others = "id,First name,Last name\n1,Cy,Noor\n2,Di,Lima\n"
    (program / "mentors.csv").write_text(mentors, encoding="utf-8")
    (program / "leaders.csv").write_text(others, encoding="utf-8")

    result = run_rmentor("import", "mentors.csv", "leaders.csv")

    roles = {p["name"]: p["role"] for p in data_of(run_rmentor, "people")}
    assert roles == {
        "Ana Lima": "mentor",
        "Bo Noor": "mentor",
        "Cy Noor": "mentee",
        "Di Lima": "mentee",
    }
    assert result.stderr.count("both are kept as two people") == 2


def test_a_list_of_the_same_people_makes_nobody_a_mentee(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "mentors.csv").write_text("Name,Topics\nAna,AI\n", encoding="utf-8")
    (program / "sites.csv").write_text("Name,Site\nAna,Oslo\n", encoding="utf-8")

    run_rmentor("import", "sites.csv", "mentors.csv")

    (ana,) = data_of(run_rmentor, "people")
    assert (ana["role"], ana["location"]) == ("mentor", "Oslo")


def test_people_of_one_row_are_parted_and_said_and_can_be_put_together(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "both.csv").write_text(
        "Mentor,Mentee,Room\nAna Lima,Bo Berg,1\nCy Dahl,Di Eck,2\n", encoding="utf-8"
    )
    first = run_rmentor("import", "both.csv", "--as", "roster", "--json")
    again = run_rmentor("import", "both.csv", "--as", "pairs", "--json")
    told = [json.loads(result.stdout) for result in (first, again)]
    assert [issue["code"] for issue in told[0]["issues"]] == ["rows-parted"]
    assert told[0]["data"]["people"] == 4
    assert (told[1]["issues"], told[1]["data"]["decided"]) == ([], {"earlier": 2})


def test_a_list_of_scores_keeps_no_pair_from_being_proposed(
    program: Path, run_rmentor: InProcess
) -> None:
    mentors, mentees = ("Ana", "Bo", "Cy"), ("Di", "Ed", "Fi")
    rows = [f"{mentor},{mentee},7" for mentor in mentors for mentee in mentees]
    text = "\n".join(("Mentor,Mentee,Total", *rows))
    (program / "scores.csv").write_text(text, encoding="utf-8")
    refused = run_rmentor("import", "scores.csv")
    assert refused.exit_code == 3
    assert "as a list of scores does" in " ".join(refused.stderr.split())
    people = data_of(run_rmentor, "import", "scores.csv", "--as", "roster")["people"]
    assert people == 6
    run_rmentor("import", "scores.csv", "--as", "pairs")
    assert data_of(run_rmentor, "pair")["pairs"] == []


def test_rows_whose_cells_have_moved_are_one_finding(
    program: Path, run_rmentor: InProcess
) -> None:
    names = ("ana", "bo", "cy", "di", "ed", "fe", "gil")
    good = [f"{name},{name}@corp.test,mentor,IT" for name in names]
    # More than half: the column of names looks like one of addresses by then.
    moved = [line.partition(",")[2] + "," for line in good[2:]]
    lines = ("Name,Email,Role,Department", *good[:2], *moved)
    (program / "people.csv").write_text("\n".join(lines), encoding="utf-8")
    result = run_rmentor("import", "people.csv", "--json")
    (issue,) = json.loads(result.stdout)["issues"]
    assert (result.exit_code, issue["code"]) == (1, "cells-moved")
    people = data_of(run_rmentor, "people")
    assert [person["name"] for person in people] == ["ana", "bo"]
