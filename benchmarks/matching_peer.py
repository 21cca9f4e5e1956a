"""Pairs two CSV files with matching's hospital-resident game, preferences by score.

Runs under an interpreter that has matching installed, not rmentor::

    python matching_peer.py MENTORS.csv MENTEES.csv

Prints a JSON list of pairs of emails. Mentors are the residents and mentees the
hospitals, with one place each; everybody ranks everybody they may meet by the score of
`benchmarks/peers.py`, equals in the order of the file.
"""

import csv
import json
import sys
import threading
from pathlib import Path

from matching.games import HospitalResident

GRADES = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"]

Row = dict[str, str]
Table = dict[str, list[str]]


def rows(path: str) -> list[Row]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def score(mentor: Row, mentee: Row) -> int:
    gap = GRADES.index(mentee["grade"]) - GRADES.index(mentor["grade"])
    if gap < 1:
        return -1
    apart = 3 * (mentor["organisation"] != mentee["organisation"])
    apart += 4 * (mentor["profession"] != mentee["profession"])
    return 6 + apart + 2 * (gap == 2)


def ranked(scores: dict[str, int]) -> list[str]:
    met = (key for key, got in scores.items() if got >= 0)
    return sorted(met, key=lambda key: -scores[key])


def main(mentors_file: str, mentees_file: str) -> None:
    mentors, mentees = rows(mentors_file), rows(mentees_file)
    by_mentor = {
        one["email address"]: {two["email address"]: score(one, two) for two in mentees}
        for one in mentors
    }
    by_mentee = {
        two["email address"]: {
            one: scores[two["email address"]] for one, scores in by_mentor.items()
        }
        for two in mentees
    }
    residents, hospitals = (
        {key: wishes for key, scores in side.items() if (wishes := ranked(scores))}
        for side in (by_mentor, by_mentee)
    )
    game = HospitalResident.create_from_dictionaries(
        residents, hospitals, dict.fromkeys(hospitals, 1)
    )
    pairs = [
        (mentor.name, mentee.name)
        for mentee, matched in game.solve().items()
        for mentor in matched
    ]
    json.dump(pairs, sys.stdout)


if __name__ == "__main__":
    # It copies its players along their wishes: deeper than Python's usual stack.
    sys.setrecursionlimit(10**7)
    threading.stack_size(2**30)
    thread = threading.Thread(target=main, args=sys.argv[1:])
    thread.start()
    thread.join()
