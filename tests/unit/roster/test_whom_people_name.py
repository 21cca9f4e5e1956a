"""Whom people ask for and whom not, and how many, in forms that ask in detail."""

from typing import Any

PREFER = "Is there anyone you would prefer to have as a mentor? If not, answer No."
PREFER_NOT = "Is there anyone you would prefer NOT to have as a mentor?"
KINDS = "How many mentors are you interested in having?"


def test_no_names_nobody_and_the_few_who_are_named_count(roster: Any) -> None:
    read = roster(
        [
            ["Name", PREFER, PREFER_NOT],
            ["Ana Lima", "No", "Bo Berg"],
            ["Bo Berg", "no ", '"No"'],
            ["Cy Cole", "Ana Lima; Bo Berg", "No"],
            ["Di Dorn", "No", "none"],
        ],
        file="mentees.csv",
    )
    named = [(p.preferred, p.not_wanted) for p in read.people]
    assert named == [
        ((), ("name:bo berg",)),
        ((), ()),
        (("name:ana lima", "name:bo berg"), ()),
        ((), ()),
    ]


def test_partners_of_each_kind_are_added_up(roster: Any) -> None:
    read = roster(
        [
            ["Name", f"{KINDS} [Students]", f"{KINDS} [Staff]", f"{KINDS} [Staff]"],
            ["Ana Lima", "1", "2", ""],
            ["Bo Berg", "", "", "3"],
            ["Cy Cole", "0", "1", ""],
        ],
        file="mentees.csv",
    )
    assert [p.capacity for p in read.people] == [3, 3, 1]


def test_the_total_counts_where_it_is_asked_for(roster: Any) -> None:
    total = "How many mentors would you like in total?"
    read = roster(
        [
            ["Name", f"{KINDS} [Students]", f"{KINDS} [Staff]", total],
            ["Ana Lima", "1", "2", "2"],
            ["Bo Berg", "1", "2", ""],
        ],
        file="mentees.csv",
    )
    assert [p.capacity for p in read.people] == [2, 3]


def test_who_leaves_one_question_blank_is_asked_the_next(roster: Any) -> None:
    titles = ["Name", "Capacity", "How many mentees would you take?"]
    read = roster([titles, ["Ana Lima", "2", ""], ["Bo Berg", "", "Up to three"]])
    assert [p.capacity for p in read.people] == [2, 3]


def test_the_level_of_partners_is_not_one_s_own(roster: Any) -> None:
    question = "Specify the preferred roles of your mentees, at your seniority level?"
    read = roster([["Name", f"{question} [Graduate]"], ["Ana Lima", "Any"]])
    assert [p.grade for p in read.people] == [""]


def test_in_a_grid_of_people_the_cells_rank_them(roster: Any) -> None:
    asked = "Who are your top choices for a mentor?"
    rows = [
        ("Name", "Role", f"{asked} [Bo]", f"{asked} [Cy]", f"{asked} [Di]"),
        ("Ana", "mentee", "2nd Choice", "", "1st Choice"),
        ("Bo", "mentor", "", "", ""),
        ("Cy", "mentor", "", "", ""),
        ("Di", "mentor", "", "", ""),
    ]
    assert roster(rows).people[0].preferred == ("name:di", "name:bo")
