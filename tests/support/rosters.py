"""A small roster, row by row."""

from pathlib import Path

GOOD = "Name,Email,Role,Topics to share,Topics to learn\n"
ANA = "Ana Example,ana@corp.test,mentor,AI,Budgeting\n"
BO = "Bo Beispiel,bo@corp.test,mentee,Budgeting,AI\n"
BAD = ",,mentor,AI,\n"


def roster(folder: Path, *rows: str) -> Path:
    path = folder / "people.csv"
    path.write_text(GOOD + "".join(rows), encoding="utf-8")
    return path
