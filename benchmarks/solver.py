"""The best pairs with their proof, beside scipy's linear_sum_assignment.

    python benchmarks/solver.py [--kind invented|people] [--objective fair|best]
                                [--peer-up-to N] [--rounds N] [NUMBER ...]

For each NUMBER of mentors and as many mentees, everything is timed: scores, the choice,
and the check of its certificate over all pairs. `invented` scores come from a table, so
that the solver is measured; `people` are scored by rmentor's own rules and criteria.
linear_sum_assignment gets the whole matrix ready made; it neither proves nor knows the
other levels of the objective. It takes too long beyond a few thousand, so it runs up to
`--peer-up-to` only. Progress goes to the standard error; Ctrl-C gives the best so far.

Seconds are of the wall clock; `processor` is the time of both threads, for choice and
check. `ratio` holds that against scipy's, which tells more on a busy machine (where
nothing else runs, two threads make rmentor's share smaller still). `growth` is the time
per pair of people against the first number.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter, process_time

import numpy as np
from invented_scores import invent, nameless
from scoring import board_of, invented

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.solving.optimum import Choice, certificate, choose
from rmentor.core.pairing.solving.scores import Ints, Scores
from rmentor.core.pairing.solving.solve import Progress


@dataclass(frozen=True, slots=True)
class Run:
    """One solve: seconds of the choice, of the check, and of the processor."""

    choice: Choice
    chosen: float
    checked: float
    processor: float
    proven: bool


@dataclass(frozen=True, slots=True)
class Peer:
    """Seconds of linear_sum_assignment: of the wall clock, and of the processor."""

    took: float
    processor: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", type=int, default=[1_000, 4_000])
    parser.add_argument("--kind", choices=["invented", "people"], default="invented")
    parser.add_argument("--objective", type=Objective, default=Objective.FAIR)
    parser.add_argument("--peer-up-to", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(
        f"{'people':>15} {'choice':>8} {'check':>7} {'processor':>9} {'memory':>7} "
        f"{'pairs':>7} {'rounds':>6} {'candidates':>10} {'gap':>5} {'scipy':>8} "
        f"{'ratio':>6} {'growth':>6}"
    )
    first = 0.0
    for number in options.numbers:
        runs = []
        for _ in range(options.rounds):
            scores = SCORES[options.kind](number)
            runs.append(solve(scores, options.objective))
        peer = linear_sum(scores) if number <= options.peer_up_to else None
        took = median(run.chosen + run.checked for run in runs)
        first = first or took / number**2
        print_row(number, runs, peer, took / number**2 / first)


def print_row(number: int, runs: list[Run], peer: Peer | None, growth: float) -> None:
    chosen = median(run.chosen for run in runs)
    choice = runs[-1].choice
    gap = "none" if runs[-1].proven and not choice.gap else f"{choice.gap}"
    processor = median(run.processor for run in runs)
    ratio = "" if peer is None else f"{processor / peer.processor:.3f}"
    print(
        f"{number:>7,}+{number:<7,} {chosen:>6.2f} s "
        f"{median(run.checked for run in runs):>5.2f} s "
        f"{processor:>7.1f} s "
        f"{getrusage(RUSAGE_SELF).ru_maxrss >> 10:>4} MB {len(choice.rows):>7,} "
        f"{choice.rounds:>6} {len(choice.pool.codes):>10,} {gap:>5} "
        f"{'' if peer is None else f'{peer.took:.2f} s':>8} {ratio:>6} {growth:>6.2f}",
        flush=True,
    )


def solve(scores: Scores, objective: Objective) -> Run:
    program = nameless(scores, objective)
    start, before = perf_counter(), process_time()
    choice = choose(program, tell=partial(tell, start))
    chosen = perf_counter()
    found = check(program, (choice.rows, choice.columns), certificate(choice))
    end = perf_counter()
    return Run(
        choice,
        chosen - start,
        end - chosen,
        process_time() - before,
        found.findings == (),
    )


def tell(start: float, progress: Progress) -> None:
    """Say on the standard error how far it is."""
    if progress.done < progress.cuts or perf_counter() - start < 5:
        return
    best = progress.best
    known = f"gap {best.gap:,}" if best else ""
    took = perf_counter() - start
    print(f"  {took:7.1f} s  {progress.stage} {known}", file=sys.stderr, flush=True)


def linear_sum(scores: Scores) -> Peer:
    """Time scipy on the whole matrix; pairs that may not be cost more than any sum."""
    from scipy.optimize import linear_sum_assignment

    matrix: Ints = np.empty(scores.shape, np.int64)
    for rows in scores.rows:
        for columns in scores.columns:
            matrix[rows, columns] = scores.tile(rows, columns)
    ready = np.where(matrix < 0, -20_000 * min(matrix.shape), matrix).astype(np.float64)
    del matrix
    start, before = perf_counter(), process_time()
    linear_sum_assignment(ready, maximize=True)
    return Peer(perf_counter() - start, process_time() - before)


SCORES: dict[str, Callable[[int], Scores]] = {
    "invented": lambda number: invent(number, number),
    "people": lambda number: board_of(list(invented(number))),
}

if __name__ == "__main__":
    main()
