"""How long rmentor takes to answer when it has nothing to do.

Medians of one run, the commands taking turns so that a busy moment hits all alike::

    python benchmarks/startup.py [ROUNDS]

It ends with 1 when an answer takes longer than its limit.
"""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from time import perf_counter

ROUNDS = 21
RMENTOR = str(Path(sysconfig.get_path("scripts")) / "rmentor")

COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "rmentor --version": [RMENTOR, "--version"],
    "python -c 'import typer'": [sys.executable, "-c", "import typer"],
    "rmentor --help": [RMENTOR, "--help"],
}


@dataclass(frozen=True, slots=True)
class Limit:
    """An answer may take at most `times` as long as `bare`."""

    answer: str
    bare: str
    times: float


LIMITS = (
    Limit("rmentor --version", "python -c pass", 2.0),
    Limit("rmentor --help", "python -c 'import typer'", 1.5),
)


def main(rounds: int = ROUNDS) -> bool:
    """Print both tables; tell whether every limit is kept."""
    took = measure(COMMANDS, rounds)
    print(f"{'command':<26} {'median':>9} {'least':>9}   ({rounds} rounds)")
    for name, seconds in took.items():
        print(f"{name:<26} {ms(median(seconds))} {ms(min(seconds))}")
    print(f"\n{'answer':<20} {'compared with':<26} {'ratio':>6} {'limit':>6}")
    ratios = [median(took[x.answer]) / median(took[x.bare]) for x in LIMITS]
    for limit, ratio in zip(LIMITS, ratios, strict=True):
        verdict = "kept" if ratio <= limit.times else "BROKEN"
        line = f"{limit.answer:<20} {limit.bare:<26} {ratio:6.2f} {limit.times:6.2f}"
        print(f"{line}  {verdict}")
    return all(r <= x.times for x, r in zip(LIMITS, ratios, strict=True))


def measure(
    commands: Mapping[str, Sequence[str]], rounds: int
) -> dict[str, list[float]]:
    """Give the seconds of each round; a first one warms up and does not count.

    It writes the bytecode that the others find, as they find that of an installation.
    """
    took: dict[str, list[float]] = {name: [] for name in commands}
    with TemporaryDirectory() as bytecode:
        kept = {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        env = {**os.environ, **kept}
        for number in range(rounds + 1):
            for name, command in commands.items():
                start = perf_counter()
                subprocess.run(command, env=env, check=True, stdout=DEVNULL)
                if number:
                    took[name].append(perf_counter() - start)
    return took


def ms(seconds: float) -> str:
    return f"{seconds * 1000:6.1f} ms"


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
