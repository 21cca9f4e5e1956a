"""What `rmentor pair` says of a proposal is true also where little is possible."""

from pathlib import Path

import pytest

from support.books import read_xlsx
from support.run import InProcess

GRADED = """\
Name,Email,Role,Topics to share,Topics to learn,Department,Site
Ana,ana@corp.test,mentor,AI;Data,Strategy,Ops,Oslo
Bo,bo@corp.test,mentor,AI,Budgets,HR,Rome
Cy,cy@corp.test,mentor,Video;AI,Strategy,IT,Oslo
Dora,dora@corp.test,mentee,Strategy,Video;AI,IT,Oslo
Ed,ed@corp.test,mentee,Budgets,Data;AI,Ops,Rome
Fay,fay@corp.test,mentee,Strategy,AI,Ops,Rome
"""


@pytest.fixture
def graded(program: Path, run_rmentor: InProcess) -> InProcess:
    (program / "roster.csv").write_text(GRADED, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    return run_rmentor


def test_pins_beyond_the_capacities_are_no_price_of_less_than_nothing(
    graded: InProcess,
) -> None:
    shown = graded("pair", "--pin", "Ana=Ed", "--pin", "Ana=Dora", "--pin", "Cy=Dora")
    assert "4 pairs of" in shown.stdout
    assert "With the pins there is 1 pair more than rules and" in shown.stdout
    assert "-1 pair" not in shown.stdout


def test_the_price_of_fairness_is_not_said_to_lift_a_pin(graded: InProcess) -> None:
    graded("pair")
    pinned = graded("pair", "--pin", "Ana=Ed", "--never", "Ana=Dora").stdout
    flat = " ".join(pinned.split())
    assert "so that, pins apart, the worst-served pair is as good as it can be" in flat


def test_one_pair_stays_and_two_stay(graded: InProcess) -> None:
    graded("pair")
    pins = "--pin", "Ana=Dora", "--pin", "Bo=Fay"
    assert "Of 3 pairs proposed before, 1 stays." in graded("pair", *pins).stdout


def test_where_nobody_takes_part_that_is_said(graded: InProcess, program: Path) -> None:
    header, *rows = GRADED.splitlines()
    paused = "\n".join((f"{header},Status", *(f"{row},paused" for row in rows)))
    (program / "roster.csv").write_text(paused, encoding="utf-8")
    graded("import", "roster.csv")
    shown = graded("pair").stdout
    assert "No pair is possible: nobody on the roster takes part now." in shown
    assert "above" not in shown


def test_where_everyone_has_a_partner_no_reasons_are_looked_for_above(
    graded: InProcess,
) -> None:
    graded("pair")
    graded("agreement")
    shown = graded("pair").stdout
    assert "No new pair is needed: everyone who takes part is in a pair" in shown
    assert "above" not in shown


def test_who_fares_worse_is_not_said_to_go_without(
    graded: InProcess, program: Path
) -> None:
    """Pinning Bo and Dora places everyone, two of them with a pair under the worst."""
    graded("pair", "-o", "pairs.xlsx")
    sheets = read_xlsx(program / "pairs.xlsx")
    (remark,) = [
        row[5] for row in sheets["May meet"] if row[:3] == ["Bo", "mentor", "Dora"]
    ]
    assert remark == "would be the worst pair"
    told = " ".join(graded("pair", "--explain", "Bo").stdout.split())
    assert "with no other pair under the worst one; or how many fewer" in told
    tried = graded("pair", "--pin", "Bo=Dora", "--compare").stdout
    (pairs,) = [line.split() for line in tried.splitlines() if "Pairs  " in line]
    assert pairs == ["Pairs", "3", "3"]


def test_the_notes_of_a_small_program_do_not_call_it_large(
    graded: InProcess, program: Path
) -> None:
    graded("pair", "-o", "pairs.xlsx")
    notes = {row[0]: str(row[2]) for row in read_xlsx(program / "pairs.xlsx")["Notes"]}
    assert "program of this size" not in notes["Runner-up, loss"]
    assert "as many and has no weaker pair reaches more" in notes["Total"]
    assert "under the first of them" in notes["Rules"]


def test_no_new_pair_is_said_where_pairs_are_under_way(
    graded: InProcess, program: Path
) -> None:
    graded("pair")
    graded("agreement")
    more = "Name,Email,Role,Topics to share\nGil,gil@corp.test,mentor,Yoga\n"
    (program / "more.csv").write_text(more, encoding="utf-8")
    graded("import", "more.csv")
    assert "No new pair is possible; the reasons" in graded("pair").stdout
