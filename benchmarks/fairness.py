"""Fair pairs beside FairFlow's, on the same scores.

    python benchmarks/fairness.py [--peer-python PATH] [--seeds N] [NUMBER ...]

For each NUMBER, programs of so many mentors and mentees are invented, less the mentees
whom the rules leave without a partner: FairFlow (Kobren, Saha and McCallum: Paper
Matching with Local Fairness Constraints, 2019; the solver of that name in
openreview-matcher) has to place everybody. It is in no package index and needs a web
server's packages: PATH is an interpreter that has it. Without one, only rmentor's
objectives are compared.

First everybody takes one partner, then up to two. Printed are the people who have a
partner, the worst pair, the tenth worst, the worst mentee (all their partners together,
which is what FairFlow is about), and what the total loses against `best`: the price.
With two partners, rmentor gives every mentor it can a first mentee before any gets a
second, which FairFlow does not: its total may be higher. Medians of all seeds.

It ends with 1 when in some program FairFlow places as many people as rmentor's `fair`
or `leximin` and its worst pair is better.
"""

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
from invented_scores import invent, nameless

from rmentor.core.model.choices import Objective
from rmentor.core.pairing.check import check
from rmentor.core.pairing.solving.matrix import Matrix
from rmentor.core.pairing.solving.optimum import certificate, choose
from rmentor.core.pairing.solving.scores import Ints

HERE = Path(__file__).parent
FAIRFLOW = "FairFlow"


@dataclass(frozen=True, slots=True)
class Result:
    """How well off people are; scores are hundredths of a point.

    Attributes:
        people: Who have a partner.
        pairs: Their number.
        total: Sum of the scores.
        worst: The lowest score.
        tenth: The tenth lowest.
        mentee: The lowest sum of a mentee's scores.
        took: Seconds.
    """

    people: int
    pairs: int
    total: int
    worst: int
    tenth: int
    mentee: int
    took: float

    @classmethod
    def of(cls, scores: Ints, pairs: tuple[Ints, Ints], took: float) -> "Result":
        """Judge pairs."""
        found = np.sort(scores[pairs])
        sums = np.bincount(pairs[1], scores[pairs], minlength=scores.shape[1])
        lowest, tenth = int(found[0]), int(found[min(9, len(found) - 1)])
        total, mentee = int(found.sum()), int(sums.min())
        people = sum(len(set(side.tolist())) for side in pairs)
        return cls(people, len(found), total, lowest, tenth, mentee, took)


def main() -> bool:
    options = read_options()
    kept = True
    for number in options.numbers:
        for places in (1, 2):
            found = defaultdict(list)
            for seed in range(options.seeds):
                scores = placeable(number, places, seed)
                for name, result in compared(scores, places, options).items():
                    found[name].append(result)
            print_results(f"{number:,} + {number:,}, {places} each", found)
            kept &= is_never_worse(found)
    return kept


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", type=int, default=[50, 200])
    parser.add_argument("--peer-python", help="an interpreter with openreview-matcher")
    parser.add_argument("--seeds", type=int, default=5)
    return parser.parse_args()


def placeable(number: int, places: int, seed: int) -> Ints:
    """Invent scores, and leave out mentees for whom there are not enough partners."""
    invented = invent(number, number, seed)
    scores = invented.tile(slice(0, number), slice(0, number)).astype(np.int64)
    while True:
        choice = choose(nameless(Matrix(scores), Objective.BEST, places))
        partners = np.bincount(choice.columns, minlength=scores.shape[1])
        if (partners == places).all():
            return scores
        scores = scores[:, partners == places]


def compared(
    scores: Ints, places: int, options: argparse.Namespace
) -> Mapping[str, Result]:
    """Pair by each objective, and with FairFlow where there is one.

    Raises:
        ArithmeticError: A proof does not hold.
    """
    found = {}
    for objective in Objective:
        posed = nameless(Matrix(scores), objective, places)
        start = perf_counter()
        choice = choose(posed)
        took = perf_counter() - start
        pairs = choice.rows, choice.columns
        if check(posed, pairs, certificate(choice)).findings:
            raise ArithmeticError(objective)
        found[f"rmentor, {objective}"] = Result.of(scores, pairs, took)
    if options.peer_python:
        found[FAIRFLOW] = fairflow(scores, places, options.peer_python)
    return found


def fairflow(scores: Ints, places: int, python: str) -> Result:
    """Run FairFlow; its seconds are those of the whole command."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "scores.npy"
        np.save(file, scores)
        command = [python, str(HERE / "fairflow_peer.py"), str(file), str(places)]
        start = perf_counter()
        done = subprocess.run(command, check=True, capture_output=True)
        took = perf_counter() - start
    pairs = np.array(json.loads(done.stdout), np.int64)
    return Result.of(scores, (pairs[:, 0], pairs[:, 1]), took)


def print_results(title: str, found: Mapping[str, Sequence[Result]]) -> None:
    print(
        f"\n{title:<22} {'people':>6} {'pairs':>6} {'worst pair':>10} {'tenth':>6} "
        f"{'worst mentee':>12} {'price':>6} {'seconds':>8}"
    )
    highest = [one.total for one in found[f"rmentor, {Objective.BEST}"]]
    for name, results in found.items():
        prices = [
            1 - one.total / most for one, most in zip(results, highest, strict=True)
        ]
        print(
            f"{name:<22} {median(one.people for one in results):6.0f} "
            f"{median(one.pairs for one in results):6.0f} "
            f"{median(one.worst for one in results) / 100:10.1f} "
            f"{median(one.tenth for one in results) / 100:6.1f} "
            f"{median(one.mentee for one in results) / 100:12.1f} "
            f"{median(prices):6.1%} {median(one.took for one in results):8.2f}",
            flush=True,
        )


def is_never_worse(found: Mapping[str, Sequence[Result]]) -> bool:
    """Tell whether FairFlow's worst pair is better nowhere with as many people."""
    return all(
        ours.people > theirs.people or ours.worst >= theirs.worst
        for objective in (Objective.FAIR, Objective.LEXIMIN)
        for ours, theirs in zip(
            found[f"rmentor, {objective}"], found.get(FAIRFLOW, ()), strict=False
        )
    )


if __name__ == "__main__":
    sys.exit(not main())
