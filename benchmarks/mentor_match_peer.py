"""Pairs two CSV files with mentor-match, as its own documentation does it.

Runs under an interpreter that has mentor-match installed, not rmentor::

    python mentor_match_peer.py MENTORS.csv MENTEES.csv

Prints a JSON list of pairs of emails. The rules are those of `benchmarks/pairing.py`:
the mentor has the lower grade; another organization counts 3, another profession 4, a
gap of two grades 2, and 6 for two people without a partner (mentor-match's way to place
as many as possible, with the bonus of its own web service).
"""

import csv
import json
import operator
import sys
from pathlib import Path

from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules import rule

GRADES = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"]


def fields(row: dict[str, str]) -> dict[str, object]:
    grade = row["grade"].replace("Grade ", "G")
    titles = ("first name", "last name", "organisation", "profession")
    return {
        "grade": GRADES.index(grade),
        "email": row["email address"],
        "role": row["job title"],
        **{title: row[title] for title in titles},
    }


def rows(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(mentors_file: str, mentees_file: str) -> None:
    mentors = [Mentor(**fields(row)) for row in rows(mentors_file)]
    mentees = [Mentee(**fields(row)) for row in rows(mentees_file)]
    rules = [
        rule.Disqualify(lambda match: match.mentor.grade >= match.mentee.grade),
        rule.Equivalent("organisation", {True: 0, False: 3}),
        rule.Equivalent("profession", {True: 0, False: 4}),
        rule.Grade(-2, operator.eq, {True: 2, False: 0}),
        rule.UnmatchedBonus(6),
    ]
    process_data(mentors, mentees, [rules])
    pairs = [
        (mentor.email, mentee.email) for mentor in mentors for mentee in mentor.mentees
    ]
    json.dump(pairs, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
