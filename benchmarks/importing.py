"""How long `rmentor import` takes beside what only reads the same file.

A roster of invented people with 20 columns is written to a temporary folder, as xlsx
and as csv. Whole processes are timed, taking turns, each import into a new program::

    python benchmarks/importing.py [ROWS [ROUNDS]]

It ends with 1 when an import takes longer or more memory than its limit. The limits
are those of 100,000 rows; start-up weighs more the fewer there are.
"""

import csv
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROWS = 20_000
ROUNDS = 3
MOST_MEMORY = 1.5e9
SEED = 7

TITLES = (
    "Name", "Email", "Staff ID", "Role", "Job title", "Grade", "Department", "Team",
    "Location", "Time zone", "Languages", "Manager's email", "Topics I can share",
    "Topics I want to learn", "Availability", "How do you prefer to meet?",
    "How many partners can you take?", "Who should you not be paired with?",
    "Do you agree to the use of your data?", "Anything else?",
)  # fmt: skip
FIRST = ("Ana", "Bo", "Cleo", "Dev", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kai")
LAST = ("Abel", "Brook", "Cole", "Dale", "Ember", "Field", "Grove", "Hale", "Ives")
TOPICS = (
    "Generative AI", "Social media", "Data analysis", "Agile ways of working", "Cloud",
    "New consumers", "Cyber security", "Video editing", "Inclusion", "Gaming",
)  # fmt: skip
GRADES = ("Analyst", "Associate", "Manager", "Director", "Vice President")
JOBS = ("Engineer", "Accountant", "Counsel", "Recruiter", "Buyer", "Head of Sales")
PLACES = (("London", "Europe/London"), ("Paris", "Europe/Paris"), ("Pune", "UTC+05:30"))
SLOTS = ("Monday am", "Tuesday pm", "Thursday am", "Friday pm")
DEPARTMENTS = ("Finance", "Legal", "People", "Sales", "Technology", "Operations")
REMARKS = ("", "", "", "I work part time.", "Looking forward to it!")

# What is installed is compiled already; sources may be kept from it.
AS_INSTALLED = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

CALAMINE = """
import sys, python_calamine
with python_calamine.load_workbook(sys.argv[1]) as book:
    book.get_sheet_by_index(0).to_python()
"""
PANDAS = "import sys, pandas; pandas.read_csv(sys.argv[1], dtype=str)"


@dataclass(frozen=True, slots=True)
class Reader:
    """What only reads a kind of file; an import may take `times` as long."""

    suffix: str
    name: str
    program: str
    times: float


READERS = (
    Reader("xlsx", "calamine", CALAMINE, 2.5),
    Reader("csv", "pandas", PANDAS, 4.0),
)


@dataclass(frozen=True, slots=True)
class Run:
    """One whole process, its own children included.

    Attributes:
        memory: The most that any one of its processes held, in bytes.
    """

    seconds: float
    memory: int


def main(rows: int = ROWS, rounds: int = ROUNDS) -> bool:
    """Print the table; tell whether every limit is kept."""
    print(f"{rows:,} rows x {len(TITLES)} columns, medians of {rounds}")
    print("file  reads only      alone    import  ratio  limit    peak")
    with TemporaryDirectory() as folder:
        files = write_files(Path(folder), rows)
        kept = [
            measure(reader, path, rounds)
            for reader, path in zip(READERS, files, strict=True)
        ]
    return all(kept)


def measure(reader: Reader, path: Path, rounds: int) -> bool:
    """Print one line; tell whether its limits are kept."""
    alone: list[float] = []
    imports: list[Run] = []
    for number in range(rounds):
        program = str(path.with_name(f"{path.suffix[1:]}-{number}"))
        importing = ["-m", "rmentor", "import", str(path), "--program", program]
        alone.append(run(["-c", reader.program, str(path)]).seconds)
        imports.append(run(importing))
    took = median(each.seconds for each in imports)
    memory = max(each.memory for each in imports)
    ratio = took / median(alone)
    kept = ratio <= reader.times and memory <= MOST_MEMORY
    print(
        f"{reader.suffix:<5} {reader.name:<10} {median(alone):8.2f} s {took:7.2f} s "
        f"{ratio:6.2f} {reader.times:6.2f} {memory / 1e6:4.0f} MB  "
        f"{'kept' if kept else 'BROKEN'}"
    )
    return kept


def run(arguments: Sequence[str]) -> Run:
    """Run Python to its end.

    Raises:
        ChildProcessError: It failed.
    """
    start = perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *arguments],
        AS_INSTALLED,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0)
            for number in (1, 2)
        ],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = perf_counter() - start
    if os.waitstatus_to_exitcode(status):
        command = " ".join(arguments)
        raise ChildProcessError(command)
    return Run(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def write_files(folder: Path, count: int) -> tuple[Path, Path]:
    """Write the same roster as xlsx and as csv, the same for the same count."""
    import xlsxwriter

    workbook, text = folder / "sign-ups.xlsx", folder / "sign-ups.csv"
    rows = [TITLES, *people(count)]
    with xlsxwriter.Workbook(workbook) as book:
        sheet = book.add_worksheet("Sign-ups")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    with text.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return workbook, text


def people(count: int) -> Iterator[Sequence[str | int]]:
    """Invent people: one in seven is managed by somebody further up the list."""
    draw = Random(SEED)  # noqa: S311  (the same people every time)
    for number in range(count):
        name = f"{draw.choice(FIRST)} {draw.choice(LAST)}"
        place, zone = draw.choice(PLACES)
        department = draw.choice(DEPARTMENTS)
        yield (
            f"{name} {number}",
            address(number),
            f"{number:06}",
            draw.choice(("mentor", "mentee")),
            draw.choice(JOBS),
            draw.choice(GRADES),
            department,
            f"Team {draw.randrange(count // 10 + 1)}",
            place,
            zone,
            draw.choice(("English", "English, French", "Hindi; English")),
            address(number // 7),
            ";".join(draw.sample(TOPICS, 2)),
            ";".join(draw.sample(TOPICS, 3)),
            ";".join(draw.sample(SLOTS, 2)),
            draw.choice(("Online", "In person", "Either")),
            draw.randint(1, 3),
            address(draw.randrange(count)) if number % 50 == 0 else "",
            "Yes",
            draw.choice(REMARKS),
        )


def address(number: int) -> str:
    return f"person.{number}@corp.test"


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
