"""Published assignment problems whose optimum is known, from a folder of them.

    python benchmarks/known_optima.py FOLDER

FOLDER holds files of Beasley's OR-Library, whole (`assign100.txt` to `assign800.txt`)
or sparse (`assignp800.txt` to `assignp5000.txt`): the number of people on each side,
then all costs row by row, or lines of row, column and cost for the pairs there are.
None comes with rmentor. Every problem is solved, its certificate checked, and the cost
held against the published one, and scipy's seconds for whole problems printed beside.

It ends with 1 when a cost is not the published one, or a proof does not hold.
"""

import argparse
import sys
from pathlib import Path
from time import perf_counter

import numpy as np
from invented_scores import nameless
from scipy.optimize import linear_sum_assignment

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.scores import Ints

OPTIMA = {
    "assign100": 305,
    "assign200": 475,
    "assign300": 626,
    "assign400": 804,
    "assign500": 991,
    "assign600": 1176,
    "assign700": 1362,
    "assign800": 1552,
    "assignp800": 2239,
    "assignp1500": 5839,
    "assignp3000": 18696,
    "assignp5000": 48533,
}
NO_PAIR = -1


def main() -> bool:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    print(f"{'problem':<12} {'published':>9} {'found':>7} {'seconds':>8} {'scipy':>7}")
    found = [folder / f"{name}.txt" for name in OPTIMA]
    good = [is_optimal(file) for file in found if file.exists()]
    if not good:
        print(f"no problem in {folder}")
    return bool(good) and all(good)


def is_optimal(file: Path) -> bool:
    """Solve a problem, print a line, and tell whether the published cost is found."""
    costs = read_costs(file)
    highest = int(costs.max())
    scores = Matrix(np.where(costs == NO_PAIR, -1, highest - costs))
    problem = nameless(scores, Objective.BEST)
    start = perf_counter()
    choice = choose(problem)
    pairs = choice.rows, choice.columns
    verdict = check(problem, pairs, certificate(choice))
    took = perf_counter() - start
    cost = int(costs[pairs].sum())
    name = file.stem
    print(
        f"{name:<12} {OPTIMA[name]:9,} {cost:7,} {took:8.2f} {scipy_seconds(costs)}",
        flush=True,
    )
    everyone = len(choice.rows) == len(costs)
    return everyone and cost == OPTIMA[name] and not verdict.findings


def read_costs(file: Path) -> Ints:
    """Read the costs of all pairs, `NO_PAIR` where there is none."""
    size, *numbers = map(int, file.read_text("ascii").split())
    if "assignp" not in file.name:
        return np.array(numbers, np.int64).reshape(size, size)
    row, column, cost = np.array(numbers, np.int64).reshape(-1, 3).T
    costs = np.full((size, size), NO_PAIR, np.int64)
    costs[row - 1, column - 1] = cost
    return costs


def scipy_seconds(costs: Ints) -> str:
    """Time linear_sum_assignment where it applies: on a whole matrix."""
    if (costs == NO_PAIR).any():
        return ""
    start = perf_counter()
    linear_sum_assignment(costs)
    return f"{perf_counter() - start:7.2f}"


if __name__ == "__main__":
    sys.exit(not main())
