"""Solving again after a few people changed, beside solving from nothing.

    python benchmarks/resolve.py [--changed SHARE] [--rounds N] [NUMBER ...]

So many mentors and as many mentees are paired; then a share of them (1 % unless told)
leaves and others come. Topics are not as scarce as they were then, so that still others
score differently: `touched` counts both. The changed program is solved from nothing and
from what the first one leaves, taking turns; both must come to the same pairs. It ends
with 1 when they differ, or when the second way takes more than a fifth of the first at
10,000.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

import numpy as np
from scoring import board_of, invented

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.cohort import Counts
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.solving.optimum import Choice, choose
from rmentor.core.pairing.solving.program import Program
from rmentor.core.pairing.solving.start import Known, Start

MOST, FROM = 0.2, 10_000


def main() -> bool:
    """Print a line for each number; tell whether what is promised holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--changed", type=float, default=0.01)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(
        f"{'people':>15} {'changed':>8} {'touched':>8} "
        f"{'anew':>8} {'again':>8} {'ratio':>6}  same"
    )
    kept = [row(number, options.changed, options.rounds) for number in options.numbers]
    return all(kept)


def row(number: int, share: float, rounds: int) -> bool:
    """Time both ways; tell whether they agree, and one is quick enough."""
    everyone = list(invented(number + max(1, round(number * share))))
    gone = len(everyone) - 2 * number
    before, after = everyone[: 2 * number], everyone[gone:]
    mentors, mentees, program = posed(before)
    start = started(choose(program), mentors, mentees)
    mentors, mentees, _ = posed(after)
    touched = sum(int(new.sum()) for new in start.among(mentors, mentees).new)
    firsts, agains, same = [], [], True
    for _ in range(rounds):
        first, took = timed(after, lambda: None)
        firsts.append(took)
        second, took = timed(after, lambda: start.among(mentors, mentees))
        agains.append(took)
        same &= np.array_equal(first.rows, second.rows)
        same &= np.array_equal(first.columns, second.columns)
    anew, again = median(firsts), median(agains)
    print(
        f"{number:>7,}+{number:<7,} {gone:>8,} {touched:>8,} "
        f"{anew:>6.2f} s {again:>6.2f} s {again / anew:>6.2f}  "
        f"{'yes' if same else 'NO'}",
        flush=True,
    )
    return same and (number < FROM or again <= MOST * anew)


def started(choice: Choice, mentors: Sequence[str], mentees: Sequence[str]) -> Start:
    """Keep what the first choice leaves.

    Raises:
        ValueError: It leaves nothing: too many pairs are nearly as good as the best.
    """
    if choice.near is None:
        message = "nothing is left to start with"
        raise ValueError(message)
    return Start(mentors, mentees, choice.near, choice.best_prices)


def timed(
    people: Sequence[Person], known: Callable[[], Known | None]
) -> tuple[Choice, float]:
    """Solve with what is known; give what was found, and the seconds."""
    program = posed(people)[2]  # with nothing in its memory yet
    begun = perf_counter()
    return choose(program, known()), perf_counter() - begun


def posed(people: Sequence[Person]) -> tuple[list[str], list[str], Program]:
    """Name both sides, and give the program of these people."""
    board = board_of(people)
    cohort = board.cohort
    mentors = named(cohort.mentors, cohort.words["back"][0])
    mentees = named(cohort.mentees, cohort.words["wanted"][1])
    return mentors, mentees, program_of(board)


def named(people: Sequence[Person], counts: Counts) -> list[str]:
    """Name people by their keys and by what their wishes count.

    That depends on how scarce topics are: it may change when others come or go.
    """
    return [
        f"{person.key} {row.tobytes().hex()}"
        for person, row in zip(people, counts, strict=True)
    ]


if __name__ == "__main__":
    sys.exit(not main())
