"""Lists in which the senior is called the mentor are told from those of juniors."""

from rmentor.core.pairing.pair import pair_up
from support.cohorts import mentee, mentor, person, settings

GRADES = settings(grades=("A", "B", "C"))


def test_lists_of_ordinary_mentoring_are_told_of() -> None:
    people = [mentor(f"m{n}", grade="C") for n in range(3)]
    people += [mentee(f"s{n}", grade=grade) for n, grade in enumerate("AABC")]
    people.append(person("e", grade="C"))
    (found,) = [
        one for one in pair_up(people, GRADES).issues if one.code == "sides-swapped"
    ]
    assert found.message.startswith("In 9 of 12 possible pairs the mentor is of the")
    assert "--as mentees" in found.hint


def test_a_few_mentors_of_a_higher_grade_are_nothing_to_tell() -> None:
    people = [mentor(f"m{n}", grade=grade) for n, grade in enumerate("AAC")]
    people += [mentee(f"s{n}", grade="B") for n in range(4)]
    codes = [one.code for one in pair_up(people, GRADES).issues]
    assert "sides-swapped" not in codes
