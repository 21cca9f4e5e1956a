"""What `rmentor pair` answers to numbers, questions and checks, word by word."""

import json
from pathlib import Path

import pytest

from support.books import read_xlsx
from support.rosters import TWO_FOR_FOUR as ROSTER
from support.run import InProcess


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("pair", "--time-limit", "0.5"), "write a whole number, 0 or more, not '0.5'"),
        (("pair", "--alternatives", "50"), "a whole number, from 0 to 20, not '50'"),
        (("import", "x.csv", "--header-row", "two"), "0 or more, not 'two'"),
    ],
)
def test_a_number_that_cannot_be_meant_is_refused_in_plain_words(
    run_rmentor: InProcess, typed: tuple[str, ...], says: str
) -> None:
    refused = run_rmentor(*typed)
    assert refused.exit_code == 2
    assert says in " ".join(refused.stderr.split())


def test_cost_is_only_explained_where_some_pair_has_one(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = ROSTER + "Gil,gil@corp.test,mentor,,Yoga,\n"
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    nobody = run_rmentor("pair", "--explain", "Gil").stdout
    assert "ruled out: no wanted topic shared" in nobody
    assert "Cost" not in nobody
    assert "Cost: what the total" in run_rmentor("pair", "--explain", "Dea").stdout


def test_a_round_of_one_pair_is_verified_in_the_singular(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = "\n".join(ROSTER.splitlines()[i] for i in (0, 2, 4))
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    told = " ".join(run_rmentor("pair", "--verify").stdout.split())
    assert "- 1 pair: it obeys the rules" in told
    assert "2 prices, held against the only possible pair, prove" in told


def test_nobody_is_counted_as_a_possible_partner_of_their_own(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = ROSTER.replace("Dea,dea@corp.test,mentee", "Dea,dea@corp.test,either")
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair")
    verified = run_rmentor("pair", "--verify", "--json").stdout
    assert json.loads(verified)["data"]["possible"] == 11


def test_namesakes_are_told_apart_among_runners_up_and_side_by_side(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = ROSTER.replace("Cid,cid@", "Dea,cid@")
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "-o", "pairs.xlsx")
    ben = next(
        row for row in read_xlsx(program / "pairs.xlsx")["Pairs"] if "Ben" in row
    )
    assert {"Dea <cid@corp.test>", "Dea <dea@corp.test>"} & set(ben)
    sides = run_rmentor("pair", "--pin", "Ben=fay@corp.test", "--compare").stdout
    assert "Dea <" in sides


def test_how_far_all_remedies_reach_together_is_said(
    program: Path, run_rmentor: InProcess
) -> None:
    roster = ROSTER + "Gil,gil@corp.test,mentee,,,Law\n"
    (program / "roster.csv").write_text(roster, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    view = json.loads(run_rmentor("pair", "-o", "p.xlsx", "--json").stdout)["data"]
    assert (len(view["left_over"]), view["together"]) == (3, 2)
    told = " ".join(run_rmentor("pair").stdout.split())
    assert "All of it at once could place 2 of these people, with nobody" in told
    notes = {row[0]: row[1] for row in read_xlsx(program / "p.xlsx")["Notes"]}
    assert notes["What would help"] == "2 of 3"
