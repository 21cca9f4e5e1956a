"""How long `rmentor pair -o pairs.xlsx` takes, beside a bare start of the solver.

Medians of one run, the commands taking turns so that a busy moment hits all alike::

    python benchmarks/pair_command.py [ROUNDS] [PEOPLE PER SIDE]

`packages` imports what the command needs of others, `all imports` rmentor's own, too;
`scipy` is the bare start of the solver that rmentor does without.
It ends with 1 when the command takes longer than twice the bare start.
"""

import csv
import subprocess
import sys
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from startup import RMENTOR, measure

ROUNDS, SIDE = 7, 500
LIMIT = 2.0
BARE = "from ortools.graph.python import min_cost_flow; import numpy"
PACKAGES = f"{BARE}; import msgspec.json, rich.console, sqlite3, typer, xlsxwriter"
IMPORTS = "; ".join(
    f"import {module}"
    for module in (
        "rmentor.cli.commands.pair",
        "rmentor.workflows.pair",
        "rmentor.core.pairing.propose",
        "rmentor.workflows.review",
        "rmentor.adapters.spreadsheet.lean_sheet",
        "rmentor.cli.tables.pair",
        "xlsxwriter",
        "ortools.graph.python.min_cost_flow",
        "ortools.graph.python.max_flow",
    )
)
TITLES = ("Name", "Email", "Role", "Grade", "Department")
ANSWERS = ("Topics to share", "Topics to learn", "Availability")
SLOTS = ("mon-am", "mon-pm", "tue-am", "tue-pm", "wed-am")
SETTINGS = '[pairing]\ngrades = ["A", "B", "C", "D"]\n'


def main(rounds: int = ROUNDS, side: int = SIDE) -> bool:
    """Print both times; tell whether the limit is kept."""
    with TemporaryDirectory() as folder:
        prepare(Path(folder), side)
        pair = [RMENTOR, "pair", "-q", "-p", folder, "-o", f"{folder}/pairs.xlsx"]
        commands = {
            "bare start": [sys.executable, "-c", BARE],
            "scipy": [sys.executable, "-c", "import scipy.optimize"],
            "packages": [sys.executable, "-c", PACKAGES],
            "all imports": [sys.executable, "-c", IMPORTS],
            "rmentor pair -o": pair,
        }
        took = measure(commands, rounds)
    bare = median(took["bare start"])
    ratios = {name: median(seconds) / bare for name, seconds in took.items()}
    print(f"{'':<18} {'median':>9} {'least':>9} {'ratio':>6}")
    for name, seconds in took.items():
        times = f"{median(seconds):7.3f} s {min(seconds):7.3f} s"
        print(f"{name:<18} {times} {ratios[name]:6.2f}")
    kept = ratios["rmentor pair -o"] <= LIMIT
    print(f"limit {LIMIT}: {'kept' if kept else 'BROKEN'}")
    return kept


def prepare(folder: Path, side: int) -> None:
    """Import an invented roster with as many mentors as mentees."""
    path = folder / "roster.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((*TITLES, *ANSWERS))
        random = Random(3)  # noqa: S311 - invented people, no secrets
        for role, grades in (("mentor", "AB"), ("mentee", "CD")):
            for number in range(side):
                writer.writerow(person(role, number, random.choice(grades), random))
    (folder / "rmentor.toml").write_text(SETTINGS, encoding="utf-8")
    read = [RMENTOR, "import", str(path), "-q", "-p", str(folder)]
    subprocess.run(read, check=True, capture_output=True)


def person(role: str, number: int, grade: str, random: Random) -> tuple[str, ...]:
    name, email = f"{role} {number:05d}", f"{role}.{number:05d}@corp.test"
    topics = [f"Topic {topic}" for topic in range(40)]
    share, learn = (";".join(random.sample(topics, 4)) for _ in range(2))
    slots = ";".join(random.sample(SLOTS, 3))
    department = f"Department {random.randrange(12)}"
    return name, email, role, grade, department, share, learn, slots


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
