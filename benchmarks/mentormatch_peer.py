"""Pairs two CSV files with mentormatch, through its own API.

Runs under an interpreter that has mentormatch installed, not rmentor::

    python mentormatch_peer.py MENTORS.csv MENTEES.csv

Prints a JSON list of pairs of emails. mentormatch pairs the ordinary way, the senior as
mentor, so the two sides change places. A level is a grade and seven years, so that its
rules (a level above, seven years more) allow the pairs of `benchmarks/peers.py`; people
want another organization (its locations) and another profession (its functions).
"""

import csv
import json
import sys
from pathlib import Path

from mentormatch.api.app.setup_app_context import Context
from mentormatch.utils import ApplicantType, PairType

GRADES = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"]
LOWEST_LEVEL = 3
"""Two people of its level 2 may meet, whoever is the senior; so nobody is there."""

Row = dict[str, str]


def rows(path: str) -> list[Row]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def applicant(row: Row, number: int, everyone: list[Row]) -> dict[str, object]:
    level = GRADES.index(row["grade"])
    places = {other["organisation"] for other in everyone}
    functions = {other["profession"] for other in everyone}
    return {
        "wwid": number,
        "first_name": row["first name"],
        "last_name": row["last name"],
        "email": row["email address"],
        "position_level": LOWEST_LEVEL + level,
        "years_total": 7.0 * level,
        "location": row["organisation"],
        "gender": "",
        "function": row["profession"],
        "skills": [],
        "preferred_functions": sorted(functions - {row["profession"]}),
        "preferred_wwids": [],
        # It leaves out whoever answers fewer than four of these; a blank is nobody.
        "preference_yes": sorted(places - {row["organisation"]}),
        "preference_maybe": [row["organisation"], "-", "--", "---"],
        "preference_no": [],
        "max_mentee_count": 1,
        "favor": 0,
    }


def main(mentors_file: str, mentees_file: str) -> None:
    mentors, mentees = rows(mentors_file), rows(mentees_file)
    everyone = [*mentors, *mentees]
    seniors, juniors = (
        [applicant(row, first + number, everyone) for number, row in enumerate(side)]
        for first, side in ((1, mentees), (1 + len(mentees), mentors))
    )
    context = Context(seniors, juniors)
    for side in ApplicantType:
        context.get_applicants(side).assemble_applicant_objects()
    for kind in (PairType.PREFERRED, PairType.RANDOM):
        context.get_matcher(kind).execute()
    pairs = [
        (pair.mentee.application_dict["email"], senior.application_dict["email"])
        for senior in context.get_applicants(ApplicantType.MENTOR)
        for pair in senior.yield_pairs
    ]
    json.dump(pairs, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
