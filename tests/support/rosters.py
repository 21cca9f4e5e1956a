"""A small roster, row by row."""

from pathlib import Path

GOOD = "Name,Email,Role,Topics to share,Topics to learn\n"
ANA = "Ana Example,ana@corp.test,mentor,AI,Budgeting\n"
BO = "Bo Beispiel,bo@corp.test,mentee,Budgeting,AI\n"
BAD = ",,mentor,AI,\n"
TWO_FOR_FOUR = """\
Name,Email,Role,Team,Topics to share,Topics to learn
Ana,ana@corp.test,mentor,web,SQL,
Ben,ben@corp.test,mentor,,AI,
Cid,cid@corp.test,mentee,web,,AI;Law
Dea,dea@corp.test,mentee,,,AI;Law
Eva,eva@corp.test,mentee,,,SQL
Fay,fay@corp.test,mentee,,,AI;Law
"""
"""Two mentors for four mentees."""


def roster(folder: Path, *rows: str) -> Path:
    path = folder / "people.csv"
    path.write_text(GOOD + "".join(rows), encoding="utf-8")
    return path
