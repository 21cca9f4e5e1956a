"""Time and memory of a report on 100,000 responses, beside a bare pandas pass.

Run: python benchmarks/report.py [RESPONSES]

The answers are imported once. Then each runs as a process of its own, in turns:
`rmentor report`, and pandas reading the same answers and grouping them by checkpoint
and role, from the workbook (as exported) and from csv.
"""

import csv
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

RUNS = 3
TITLES = {
    "How satisfied are you with the mentoring so far?": 5,
    "I feel safe to speak openly.": 5,
    "The time that mentoring takes fits with my other work.": 5,
    "How likely are you to recommend this program? (0-10)": 10,
    "I keep up with technology, platforms and trends.": 5,
    "I understand the views and values of other generations.": 5,
    "I communicate well across generations.": 5,
    "I am confident as a leader.": 5,
    "New ideas are heard here, and old assumptions may be challenged.": 5,
}
READ = """
import resource, sys
import pandas as pd
frame = {read}
ratings = frame.select_dtypes("number").columns
frame.groupby(["Checkpoint", "Your role"])[list(ratings)].agg(["count", "mean", "std"])
print('peak', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
REPORT = """
import resource, sys
sys.argv = ["rmentor", "report", "-q", *sys.argv[1:]]
from rmentor.cli.app import main
try:
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print('peak', peak, file=sys.stderr)
"""


def write_answers(folder: Path, responses: int) -> None:
    """Write the same answers as csv and as a workbook: half baseline, half end."""
    import xlsxwriter

    dice = Random(1)  # noqa: S311
    header = ["Email", "Your role", "Checkpoint", *TITLES]
    book = xlsxwriter.Workbook(folder / "answers.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, header)
    with (folder / "answers.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in range(responses):
            person, end = divmod(row, 2)
            role = "Mentor" if person % 2 else "Mentee"
            when = "End" if end else "Baseline"
            values = [dice.randint(1, top) for top in TITLES.values()]
            cells = [f"p{person:06}@corp.test", role, when, *values]
            writer.writerow(cells)
            sheet.write_row(row + 1, 0, cells)
    book.close()


def timed(code: str, *args: str) -> tuple[float, float]:
    """Run a process; give seconds and the most memory, in MB."""
    start = time.perf_counter()
    command = [sys.executable, "-c", code, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    peak = re.search(r"peak (\d+)", done.stdout + done.stderr)
    assert peak  # noqa: S101
    return seconds, int(peak[1]) / 1024


def main() -> None:
    responses = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_answers(folder, responses)
        start = time.perf_counter()
        command = [sys.executable, "-m", "rmentor", "import", "answers.csv", "-q", "-y"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        print(
            f"{responses:,} responses imported in {time.perf_counter() - start:.1f} s"
        )
        path = f"{folder}/answers"
        jobs = {
            "pandas, csv": (READ.format(read=f"pd.read_csv('{path}.csv')"),),
            "pandas, xlsx": (READ.format(read=f"pd.read_excel('{path}.xlsx')"),),
            "rmentor report": (REPORT, "-p", str(folder)),
            "report as page": (REPORT, "-p", str(folder), "-o", f"{path}.html"),
        }
        found: dict[str, list[tuple[float, float]]] = {job: [] for job in jobs}
        for _ in range(RUNS):
            for job, code in jobs.items():
                found[job].append(timed(*code))
        for job, runs in found.items():
            seconds = median(s for s, _ in runs)
            ratios = [
                seconds / median(s for s, _ in found[base])
                for base in ("pandas, csv", "pandas, xlsx")
            ]
            print(
                f"{job:15} {seconds:6.1f} s  {max(m for _, m in runs):5.0f} MB"
                f"  {ratios[0]:5.2f} x csv  {ratios[1]:5.2f} x xlsx"
            )


if __name__ == "__main__":
    main()
