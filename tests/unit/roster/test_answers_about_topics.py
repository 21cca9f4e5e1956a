import pytest

from rmentor.core.model.people import Role
from rmentor.core.roster.not_people import role_of_divider, why_nobody
from rmentor.core.roster.ranks import Ratings, rank_in, ratings_of
from rmentor.core.roster.synonyms import own_synonyms
from rmentor.core.roster.topics import topic_key
from rmentor.core.roster.wishes import (
    BOTH,
    LEARNS,
    NEITHER,
    SHARES,
    Wish,
    is_mark,
    level_in,
    wish_in,
)


@pytest.mark.parametrize(
    ("cell", "wish"),
    [
        ("share", SHARES),
        ("Can teach", SHARES),
        ("I want to teach this", SHARES),
        ("I want to learn this", LEARNS),
        ("Need", LEARNS),
        ("Möchte lernen", LEARNS),
        ("je peux partager", SHARES),
        ("Share and learn", BOTH),
        ("both", BOTH),
        ("Neither", NEITHER),
        ("I don't want to learn this", None),
        ("Strategy", None),
        ("", None),
    ],
)
def test_a_wish_is_read_either_way(cell: str, wish: Wish | None) -> None:
    assert wish_in(cell) == wish


def test_who_is_good_can_share_and_who_begins_may_learn() -> None:
    assert (level_in("Expert"), level_in("Advanced level")) == (SHARES, SHARES)
    assert (level_in("Novice"), level_in("Strategy")) == (LEARNS, None)


def test_a_mark_says_nothing_but_about_its_column() -> None:
    assert all(map(is_mark, ("x", "1", "No", "both", "Expert", "-")))
    assert not any(map(is_mark, ("Ana Example", "London", "7")))


@pytest.mark.parametrize(
    ("text", "rank"),
    [("1", 1), ("2nd", 2), ("first choice", 1), ("erste wahl", 1), ("strategy", 0)],
)
def test_ranks_come_as_numbers_and_words(text: str, rank: int) -> None:
    assert rank_in(text) == rank


def test_a_number_given_twice_is_a_rating() -> None:
    assert ratings_of([["5", "3"], ["5", "1"]]) == Ratings(5, ranks=False)
    assert ratings_of([["1", "3"], ["2", "1"], ["3", "2"]]) == Ratings(0, ranks=True)
    assert ratings_of([["1", "0"], ["1", "1"]]) == Ratings(0, ranks=False)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["(text)", "(list)"], "explains the columns"),
        (["e.g. Ana Example", "e.g. AI"], "explains the columns"),
        (["Total", "12"], "is a total"),
        (["Total: 12 people", ""], "is a total"),
        (["Source: HR system, 1 March", ""], "is a note"),
        (["Ana Example", ""], ""),
        (["Page Turner", ""], ""),
        (["Ana Total", "ana@corp.test"], ""),
    ],
)
def test_rows_about_nobody_are_told_from_people(row: list[str], why: str) -> None:
    assert why_nobody(row, 0, 2) == why


def test_a_line_of_its_own_says_who_stands_below() -> None:
    assert role_of_divider(["Mentees", "", ""]) is Role.MENTEE
    assert role_of_divider(["Mentees", "AI"]) is None


def test_well_known_names_of_a_topic_are_one_and_parts_are_not() -> None:
    names = ("Gen AI", "GenAI", "generative AI", "Generative artificial intelligence")
    assert len({topic_key(name) for name in names}) == 1
    assert topic_key("AI") != topic_key("Retail")
    assert topic_key("Generative AI") != topic_key("AI")


def test_the_coordinator_s_own_names_stand_in_one_cell_or_in_several() -> None:
    rows = [["topic", "also"], ["AI", "KI; IA", "A.I."], ["", "lost"]]
    assert own_synonyms(rows) == {"AI": "AI", "KI": "AI", "IA": "AI", "A.I.": "AI"}


def test_the_own_list_may_have_comments_and_blank_lines() -> None:
    rows = [["topic", "also"], [], ["# Data", "numbers"], ["AI", "KI"]]
    assert own_synonyms(rows) == {"AI": "AI", "KI": "AI"}
