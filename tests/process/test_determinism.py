"""Neither the order of rows nor the hash seed changes a byte of a result."""

import csv
from pathlib import Path

from support.run import RealProcess


def results(
    run_process: RealProcess, folder: Path, rows: list[list[str]], seed: str
) -> dict[str, bytes]:
    """Walk the road with a roster in a folder of its own; give all that was made."""
    folder.mkdir()
    with (folder / "roster.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    env = {"PYTHONHASHSEED": seed}
    shown = b""
    for command in (
        ["import", "roster.csv", "-q"],
        ["pair", "-o", "pairs.xlsx"],
        ["agreement", "--format", "docx,html,md"],
        ["people"],
        ["status", "--json"],
    ):
        done = run_process(*command, cwd=folder, env=env)
        assert done.exit_code in (0, 1), done.stderr
        shown += done.stdout.encode() if command[0] != "import" else b""
    made = (path for path in folder.rglob("*") if path.suffix not in (".csv", ".db"))
    files = {str(p.relative_to(folder)): p.read_bytes() for p in made if p.is_file()}
    return {"shown": shown} | files


def test_neither_row_order_nor_hash_seed_changes_a_byte(
    run_process: RealProcess, tmp_path: Path, sample_data: Path
) -> None:
    source = sample_data.parent / "tests" / "samples" / "sign-ups.csv"
    with source.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    first = results(run_process, tmp_path / "one", [header, *rows], "1")
    second = results(run_process, tmp_path / "two", [header, *rows[::-1]], "2")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
