"""`rmentor pair` beside mentor-match 7.0.1 with munkres 3.0.0, on the same people.

    python benchmarks/pairing.py [--peer-python PATH] [--rounds N] [MENTORS MENTEES]

Without files (CSV), 500 + 500 invented people of the civil service are made. Without
`--peer-python`, mentor-match is installed into an environment of its own for the run.
Whole commands are timed, from process start to the result, taking turns; medians are
printed. The answers are then counted under mentor-match's own score, for the same
allowed pairs: what it reaches, what rmentor's solver reaches when given that score and
the same goal (the highest total, whoever is left over), and with rmentor's own goal (as
many people as possible first), which may place more people for a lower total.

It ends with 1 when `rmentor pair` takes more than a tenth of the peer's time, or when
the solver's total with the same goal is lower.
"""

import argparse
import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from venv import EnvBuilder

import numpy as np
from invented_scores import nameless
from startup import RMENTOR

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.optimum import choose
from rmentor.core.pairing.solving.places import places_of
from rmentor.core.pairing.solving.pool import Pool
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.pairing.solving.solve import Search, maximize

PEER = ("mentor-match==7.0.1", "munkres==3.0.0")
GRADES = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"]
TITLES = (
    "first name",
    "last name",
    "email address",
    "job title",
    "grade",
    "organisation",
    "profession",
)
LIMIT = 0.1
PEER_COMMAND, OUR_COMMAND = "mentor-match", "rmentor pair"

Row = dict[str, str]
Pairs = Sequence[tuple[str, str]]


def main() -> bool:
    options = read_options()
    with TemporaryDirectory() as folder:
        files = options.files or make_people(Path(folder))
        took, said = measure(commands(files, options, Path(folder)), options.rounds)
        mentors, mentees = (read_rows(path) for path in files)
    theirs = [(str(one), str(two)) for one, two in json.loads(said[PEER_COMMAND])]
    pairs = json.loads(said[OUR_COMMAND])["data"]["pairs"]
    ours = [(pair["mentor"], pair["mentee"]) for pair in pairs]
    scores = Matrix(common_scores(mentors, mentees))
    emails = [[row["email address"] for row in side] for side in (mentors, mentees)]
    fast = print_times(took)
    print(f"\n{'under the score of mentor-match':<34} {'pairs':>6} {'total':>7}")
    peer_total = print_total(PEER_COMMAND, scores, theirs, emails)
    same_goal = highest_total(scores, emails)
    best_total = print_total("rmentor: same score and goal", scores, same_goal, emails)
    placed = most_people(scores, emails)
    print_total("rmentor: same score, own goal", scores, placed, emails)
    print_total("rmentor pair: own score and goal", scores, ours, emails)
    return fast and best_total >= peer_total


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="CSV")
    parser.add_argument("--peer-python", help="an interpreter that has mentor-match")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if len(options.files) not in (0, 2):
        parser.error("give two files, mentors and mentees, or none")
    return options


def make_people(
    folder: Path, number: int = 500, grades: Sequence[Sequence[str]] = (GRADES, GRADES)
) -> list[Path]:
    """Invent people of that shape: grades, organizations and professions at random.

    Args:
        folder: Where to write the files of mentors and mentees.
        number: So many of each.
        grades: Which mentors and which mentees can have.
    """
    numbers = np.random.default_rng(2026)
    offices = [f"Department of {name}" for name in ("Tea", "Rain", "Maps", "Owls")]
    professions = ["Policy", "Security", "HR", "Digital", "Finance", "Law"]
    files = []
    for role, own in zip(("mentor", "mentee"), grades, strict=True):
        people = [
            {
                "first name": role,
                "last name": f"{index:03d}",
                "email address": f"{role}.{index:03d}@example.org",
                "job title": "Some role",
                "grade": own[int(numbers.integers(len(own)))],
                "organisation": offices[numbers.integers(len(offices))],
                "profession": professions[numbers.integers(len(professions))],
            }
            for index in range(number)
        ]
        path = folder / f"{role}s.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TITLES)
            writer.writeheader()
            writer.writerows(people)
        files.append(path)
    return files


def installed(needs: Sequence[str], home: Path) -> str:
    """Install what a peer needs from the package index; give the interpreter."""
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = str(home / scripts / "python")
    if not home.exists():
        EnvBuilder(with_pip=True).create(home)
        subprocess.run([python, "-m", "pip", "install", "-q", *needs], check=True)
    return python


def imported(files: Sequence[Path], program: Path) -> str:
    """Import mentors and mentees into a new program; give its folder."""
    program.mkdir()
    for path, role in zip(files, ("mentors", "mentees"), strict=True):
        read = [RMENTOR, "import", str(path), "--as", role, "-p", str(program)]
        subprocess.run(read, check=True, capture_output=True)
    return str(program)


def commands(
    files: Sequence[Path], options: argparse.Namespace, folder: Path
) -> dict[str, list[str]]:
    """Prepare both sides; give the commands that pair."""
    peer = options.peer_python or installed(PEER, folder / "peer")
    script = str(Path(__file__).with_name("mentor_match_peer.py"))
    program = imported(files, folder / "program")
    return {
        PEER_COMMAND: [peer, script, *map(str, files)],
        OUR_COMMAND: [RMENTOR, "pair", "--json", "-p", program],
    }


def measure(
    commands: dict[str, list[str]], rounds: int
) -> tuple[dict[str, list[float]], dict[str, bytes]]:
    """Give the seconds of each round and what each command printed last."""
    took: dict[str, list[float]] = {name: [] for name in commands}
    said = {}
    for _ in range(rounds):
        for name, command in commands.items():
            start = perf_counter()
            # rmentor ends with 1 when people are left over: no failure.
            done = subprocess.run(command, check=False, capture_output=True)
            took[name].append(perf_counter() - start)
            said[name] = done.stdout
    return took, said


def print_times(took: dict[str, list[float]]) -> bool:
    peer, ours = (median(took[name]) for name in (PEER_COMMAND, OUR_COMMAND))
    print(f"{'whole command':<34} {'median':>9} {'least':>9}")
    for name, seconds in took.items():
        print(f"{name:<34} {median(seconds):7.2f} s {min(seconds):7.2f} s")
    kept = ours <= LIMIT * peer
    print(f"ratio {ours / peer:.3f}, limit {LIMIT}: {'kept' if kept else 'BROKEN'}")
    return kept


def read_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def common_scores(mentors: Sequence[Row], mentees: Sequence[Row]) -> Ints:
    """Score all pairs as `mentor_match_peer.py` tells mentor-match to."""

    def differs(title: str) -> Ints:
        numbers = {row[title]: n for n, row in enumerate((*mentors, *mentees))}
        left, right = (
            np.array([numbers[row[title]] for row in side], np.int64)
            for side in (mentors, mentees)
        )
        return np.not_equal.outer(left, right).astype(np.int64)

    juniors, seniors = (
        np.array([grade(row) for row in side], np.int64) for side in (mentors, mentees)
    )
    gap = seniors - juniors[:, None]
    score = 6 + 3 * differs("organisation") + 4 * differs("profession")
    return np.where(gap > 0, score + 2 * (gap == 2), -1)


def grade(row: Row) -> int:
    return GRADES.index(row["grade"].replace("Grade ", "G"))


def highest_total(scores: Matrix, emails: Sequence[Sequence[str]]) -> Pairs:
    """Give rmentor's choice for these scores when only the total counts."""
    program = nameless(scores, Objective.BEST)
    sides = places_of(program.room, program.first, 0)
    pool = Pool.empty(scores).joined(np.flatnonzero(scores.values >= 0), scores)
    best = maximize(Total(scores, sides), pool, Search("best"))
    return named(best.rows, best.columns, emails)


def most_people(scores: Matrix, emails: Sequence[Sequence[str]]) -> Pairs:
    """Give rmentor's choice for these scores: most pairs, then the best total."""
    choice = choose(nameless(scores, Objective.BEST))
    return named(choice.rows, choice.columns, emails)


def named(rows: Ints, columns: Ints, emails: Sequence[Sequence[str]]) -> Pairs:
    chosen = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(emails[0][row], emails[1][column]) for row, column in chosen]


def print_total(
    name: str, scores: Matrix, pairs: Pairs, emails: Sequence[Sequence[str]]
) -> int:
    """Print how many pairs there are and their total; give the total.

    Raises:
        ValueError: A pair is not allowed.
    """
    rows, columns = ({email: n for n, email in enumerate(side)} for side in emails)
    values = [int(scores.values[rows[one], columns[two]]) for one, two in pairs]
    if min(values, default=0) < 0:
        message = f"{name} made a pair that is not allowed"
        raise ValueError(message)
    print(f"{name:<34} {len(values):6d} {sum(values):7d}")
    return sum(values)


if __name__ == "__main__":
    sys.exit(not main())
