"""`rmentor pair` beside open-source peers, on the same people.

    python benchmarks/peers.py [--people N] [--mixed] [--rounds N] [--envs FOLDER]
        [PEER ...]

As many mentors and as many mentees of a civil service are invented (1,000 each by
default): mentors of the five lower grades and mentees of the six higher ones, as a
reverse-mentoring program invites them, so that anybody may meet anybody. With `--mixed`
both are of all grades: more than half of the pairs are forbidden, hundreds of people
are left over (which only rmentor explains), and peers that walk along lists of allowed
partners have less to do.

Each peer is installed from the package index into an environment of its own, kept in
FOLDER if one is named. Whole commands are timed, from process start to the result,
taking turns, rmentor before each peer; for rmentor that is the written workbook.
Medians are printed, by the clock and, for a busy machine, of the processor. The factors
are of the processor's time.

The answers are then counted under one common score, that of mentor-match (another
organization counts 3, another profession 4, two grades apart 2, a pair 6; the mentor
has the lower grade), once for each peer's pairs and once for what rmentor's solver
chooses for that score. (For peers that are about fairness see `fairness.py`.)

It ends with 1 when a peer is not beaten by its factor, or when a peer's total is higher
than rmentor's.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
from pairing import (
    GRADES,
    PEER,
    Pairs,
    common_scores,
    highest_total,
    imported,
    installed,
    make_people,
    read_rows,
)
from startup import RMENTOR

from rmentor.core.pairing.solving.matrix import Matrix

HERE = Path(__file__).parent
OURS = "rmentor pair"
JUNIOR = 5
"""So many of the lowest grades are the mentors'."""


@dataclass(frozen=True, slots=True)
class Peer:
    """An open-source peer.

    Attributes:
        script: Runs it on two CSV files and prints its pairs.
        needs: What is installed for it.
        factor: How many times faster rmentor has to be.
    """

    name: str
    script: str
    needs: tuple[str, ...]
    factor: int


PEERS = (
    Peer(
        "mentor-match",
        "mentor_match_peer.py",
        PEER,
        10,
    ),
    Peer("mentormatch", "mentormatch_peer.py", ("mentormatch==1.1",), 50),
    Peer("matching", "matching_peer.py", ("matching==1.4.3",), 50),
)


def main() -> bool:
    options = read_options()
    chosen = [peer for peer in PEERS if peer.name in options.peers]
    with TemporaryDirectory() as folder:
        grades = (
            (GRADES, GRADES) if options.mixed else (GRADES[:JUNIOR], GRADES[JUNIOR:])
        )
        files = make_people(Path(folder), options.people, grades)
        rmentor = our_command(files, Path(folder))
        envs = options.envs or Path(folder)
        theirs = {peer.name: peer_command(peer, files, envs) for peer in chosen}
        took, said = measure(rmentor, theirs, options.rounds)
        mentors, mentees = (read_rows(path) for path in files)
    print(f"{options.people:,} + {options.people:,} people, rounds: {options.rounds}")
    fast = print_times(chosen, took)
    scores = Matrix(common_scores(mentors, mentees))
    emails = [[row["email address"] for row in side] for side in (mentors, mentees)]
    good = print_totals(scores, emails, {name: said[name] for name in theirs})
    return good and fast


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    names = [peer.name for peer in PEERS]
    parser.add_argument("peers", nargs="*", metavar="PEER", default=names)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--mixed", action="store_true", help="mentors of all grades")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--envs", type=Path, help="keep the peers' environments here")
    options = parser.parse_args()
    if unknown := set(options.peers) - set(names):
        parser.error(f"no such peer: {', '.join(unknown)}; known: {', '.join(names)}")
    return options


def our_command(files: Sequence[Path], folder: Path) -> list[str]:
    """Import the people; give the command that pairs them and writes the workbook."""
    program = imported(files, folder / "program")
    return [RMENTOR, "pair", "-p", program, "-o", str(folder / "review.xlsx")]


def peer_command(peer: Peer, files: Sequence[Path], envs: Path) -> list[str]:
    """Install a peer, unless it is there; give the command that runs it."""
    python = installed(peer.needs, envs / peer.name)
    return [python, str(HERE / peer.script), *map(str, files)]


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of a command, by the clock and of the processor."""

    clock: float
    processor: float


def measure(
    ours: list[str], theirs: Mapping[str, list[str]], rounds: int
) -> tuple[dict[str, list[Took]], dict[str, bytes]]:
    """Give what each command took, each time, and what it printed last."""
    took: dict[str, list[Took]] = {OURS: [], **{name: [] for name in theirs}}
    said = {}
    for _ in range(rounds):
        for name, command in theirs.items():
            took[OURS].append(run(ours, may_end_with=1)[0])
            once, said[name] = run(command)
            took[name].append(once)
    return took, said


def run(command: list[str], may_end_with: int = 0) -> tuple[Took, bytes]:
    """Run a command; rmentor ends with 1 when people are left over: no failure.

    Raises:
        ChildProcessError: It failed.
    """
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # as installations have it
    start, before = perf_counter(), processor_seconds()
    done = subprocess.run(command, env=env, check=False, capture_output=True)
    took = Took(perf_counter() - start, processor_seconds() - before)
    if done.returncode not in (0, may_end_with):
        raise ChildProcessError(command, done.stderr.decode()[-500:])
    return took, done.stdout


def processor_seconds() -> float:
    """Give what all commands took that have ended."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def print_times(peers: Sequence[Peer], took: Mapping[str, Sequence[Took]]) -> bool:
    """Print the whole commands' times; tell whether every factor is kept."""
    clock = {name: median(one.clock for one in all_) for name, all_ in took.items()}
    processor = {
        name: median(one.processor for one in all_) for name, all_ in took.items()
    }
    print(
        f"\n{'whole command':<16} {'clock':>10} {'processor':>10} "
        f"{'times ours':>11} {'at least':>9}"
    )
    print(f"{OURS:<16} {clock[OURS]:8.2f} s {processor[OURS]:8.2f} s")
    kept = True
    for peer in peers:
        times = processor[peer.name] / processor[OURS]
        kept &= times >= peer.factor
        print(
            f"{peer.name:<16} {clock[peer.name]:8.2f} s {processor[peer.name]:8.2f} s "
            f"{times:11.1f} {peer.factor:9}  "
            f"{'kept' if times >= peer.factor else 'BROKEN'}"
        )
    return kept


def print_totals(
    scores: Matrix, emails: Sequence[Sequence[str]], said: Mapping[str, bytes]
) -> bool:
    """Print everyone's totals under the common score; tell whether ours is highest."""
    print(f"\n{'under the common score':<26} {'pairs':>6} {'total':>8}")
    best = count(scores, highest_total(scores, emails), emails)
    print_count("rmentor, highest total", best)
    counts = []
    for name, text in said.items():
        counts.append(count(scores, json.loads(text), emails))
        print_count(name, counts[-1])
    return all(sum(values) <= sum(best) for values in counts)


def count(
    scores: Matrix, pairs: Pairs, emails: Sequence[Sequence[str]]
) -> Sequence[int]:
    """Give each pair's score.

    Raises:
        ValueError: A pair is not allowed, or somebody is in two.
    """
    rows, columns = ({email: n for n, email in enumerate(side)} for side in emails)
    taken = [
        np.array([place[key] for key in side])
        for place, side in zip((rows, columns), zip(*pairs, strict=True), strict=True)
    ]
    values: list[int] = scores.at(taken[0], taken[1]).tolist()
    twice = any(len(set(side.tolist())) < len(side) for side in taken)
    if twice or min(values, default=0) < 0:
        message = "a peer made pairs that are not allowed"
        raise ValueError(message)
    return values


def print_count(name: str, values: Sequence[int]) -> None:
    print(f"{name:<26} {len(values):6} {sum(values):8}")


if __name__ == "__main__":
    sys.exit(not main())
