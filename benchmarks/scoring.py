"""The scores of all pairs, tile by tile, beside rating them pair by pair.

    python benchmarks/scoring.py [--threads N] [--rounds N] [PEOPLE ...]

So many mentors and as many mentees are invented: 120 topics of unlike popularity, ten
departments, time slots, time zones, languages, grades, teams and reporting lines. One
pass over all their pairs is timed (with tables made, as every pass after the first has
them), then the same by the plain definition of the score, on as many rows as take about
a second. Medians are printed; both are first compared on one tile.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

import numpy as np

from rmentor.core.model.people import Person, Role
from rmentor.core.pairing.cohort.assemble import assemble
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import first_blocks, score
from rmentor.core.pairing.solving.scores import Ints
from rmentor.core.settings import PairingSettings

GRADES = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1")
ZONES = ("Europe/London", "Europe/Paris", "Asia/Kolkata", "America/New_York", "")
LANGUAGES = (("English",), ("English", "French"), ("English", "Welsh"), ("French",))
TEAM = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("people", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{'people':>9} {'ready':>8} {'one pass':>9} {'ns/pair':>8} "
          f"{'plain':>8} {'times':>6} {'survey':>8} {'memory':>8}")  # fmt: skip
    for number in options.people:
        print_row(number, options.threads, options.rounds)


def print_row(number: int, threads: int, rounds: int) -> None:
    people = list(invented(number))
    start = perf_counter()
    board = board_of(people)
    ready = perf_counter() - start
    compare(board)
    one_pass(board, threads)
    if number > 20_000:
        rounds = 1
    took = median(timed(lambda: one_pass(board, threads)) for _ in range(rounds))
    rows = max(1, min(number, 2_000_000 // number))
    plain = median(timed(lambda: plainly(board, rows)) for _ in range(rounds))
    pairs = number * number
    quick, slow = took / pairs * 1e9, plain / (rows * number) * 1e9
    survey = timed(board.survey)
    print(
        f"{number:>9,} {ready:>6.1f} s {took:>7.3f} s {quick:>8.2f} {slow:>8.1f} "
        f"{slow / quick:>6.1f} {survey:>6.2f} s "
        f"{getrusage(RUSAGE_SELF).ru_maxrss >> 10:>5} MB"
    )


def board_of(people: Sequence[Person]) -> Board:
    settings = PairingSettings(grades=GRADES)
    return Board(assemble(people, settings, History.of((), ())).cohort)


def invented(number: int) -> Iterator[Person]:
    """Invent mentors and mentees, the same each time."""
    dice = np.random.default_rng(2026)
    popular = 1 / np.arange(3, 123)
    popular /= popular.sum()
    for index, role in product(range(number), (Role.MENTOR, Role.MENTEE)):
        senior = role is Role.MENTEE
        topics = dice.choice(120, size=8, replace=False, p=popular)
        boss = f"boss{index // TEAM}@corp.test"
        yield Person(
            f"{role}{index:06d}@corp.test",
            f"{role} {index}",
            email=f"{role}{index:06d}@corp.test",
            role=role,
            grade=GRADES[dice.integers(3, 8) if senior else dice.integers(5)],
            department=f"Department {dice.integers(10)}",
            function=f"Function {dice.integers(12)}",
            team=f"Team {index // TEAM}",
            location=f"Site {dice.integers(15)}",
            time_zone=ZONES[dice.choice(5, p=(0.6, 0.2, 0.1, 0.05, 0.05))],
            languages=LANGUAGES[dice.choice(4, p=(0.6, 0.2, 0.15, 0.05))],
            manager=boss,
            topics_to_share=tuple(f"Topic {t}" for t in topics[: dice.integers(2, 6)]),
            topics_to_learn=tuple(f"Topic {t}" for t in topics[5:]),
            learn_ranked=True,
            availability=tuple(
                f"Slot {slot}"
                for slot in dice.choice(10, dice.integers(2, 6), replace=False)
            ),
            meeting_mode=("online", "in person", "either")[dice.integers(3)],
        )


def compare(board: Board) -> None:
    """Hold a tile against the plain definition.

    Raises:
        ValueError: They differ.
    """
    tile = board.tile(board.rows[0], board.columns[-1])
    plain = rated(board, board.rows[0], board.columns[-1])
    if not np.array_equal(tile, plain):
        message = "a tile differs from the definition of the score"
        raise ValueError(message)


def one_pass(board: Board, threads: int) -> None:
    tiles = [(rows, columns) for columns in board.columns for rows in board.rows]

    def best(tile: tuple[slice, slice]) -> int:
        return int(board.tile(*tile)[0, 0])

    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(best, tiles):
            pass


def plainly(board: Board, rows: int) -> None:
    """Rate some mentors with all mentees, in blocks that fit the cache."""
    step = max(1, (1 << 18) // board.shape[1])
    for start in range(0, rows, step):
        rated(board, slice(start, min(rows, start + step)), slice(0, board.shape[1]))


def rated(board: Board, rows: slice, columns: slice) -> Ints:
    numbers = (np.arange(cut.start, cut.stop) for cut in (rows, columns))
    frame = Frame.grid(board.cohort, *numbers)
    allowed, _ = first_blocks(frame, board.rules)
    return np.where(allowed, score(frame), -1)


def timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()
