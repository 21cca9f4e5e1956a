"""People pause, leave and come back; pairs that do not work are matched anew."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from support.run import InProcess, Result

ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana Silva,ana@corp.test,mentor,AI,Law
Ben Okoro,ben@corp.test,mentor,AI,Law
Gil Roux,gil@corp.test,mentee,Law,AI
Hal Berg,hal@corp.test,mentee,Law,AI
"""


@pytest.fixture
def opened(program: Path, run_rmentor: InProcess) -> InProcess:
    """Two open pairs: Ana and Gil, Ben and Hal."""
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    run_rmentor("pair", "--pin", "Ana Silva=Gil Roux")
    run_rmentor("agreement", "--format", "txt")
    return run_rmentor


def data(result: Result) -> Any:
    return json.loads(result.stdout)["data"]


def partners(run: InProcess) -> dict[str, list[str]]:
    return {p["name"]: p["partners"] for p in data(run("people", "--json"))}


def add(program: Path, run: InProcess, *rows: str) -> None:
    (program / "roster.csv").write_text(ROSTER + "\n".join(rows), encoding="utf-8")
    run("import", "roster.csv")


def test_who_leaves_frees_the_partner_and_nobody_else(
    opened: InProcess, program: Path
) -> None:
    left = opened("people", "Ana", "Silva", "--leave")
    assert left.exit_code == 0
    assert "Gil Roux has no partner now" in left.stderr
    assert partners(opened) == {
        "Ana Silva": [],
        "Ben Okoro": ["hal@corp.test"],
        "Gil Roux": [],
        "Hal Berg": ["ben@corp.test"],
    }
    add(program, opened, "Cid Low,cid@corp.test,mentor,AI,Law")
    (pair,) = data(opened("pair", "--json"))["pairs"]
    assert (pair["mentor_name"], pair["mentee_name"]) == ("Cid Low", "Gil Roux")
    assert partners(opened)["Hal Berg"] == ["ben@corp.test"]


def test_what_ended_is_not_proposed_again_when_they_return(opened: InProcess) -> None:
    opened("people", "ana@corp.test", "--leave")
    back = opened("people", "ana@corp.test", "--return")
    assert "returned  ana@corp.test" in back.stderr
    view = data(opened("pair", "--json"))
    assert view["pairs"] == []
    assert len(view["left_over"]) == 2


def test_who_pauses_keeps_the_pair_and_is_not_paired(opened: InProcess) -> None:
    opened("people", "ana@corp.test", "--pause")
    (ana, *_) = data(opened("people", "ana", "--json"))
    assert (ana["status"], ana["partners"]) == ("paused", ["gil@corp.test"])


def test_leaving_can_be_taken_back(opened: InProcess) -> None:
    before = partners(opened)
    opened("people", "ana@corp.test", "--leave")
    assert partners(opened) != before
    opened("undo")
    assert partners(opened) == before


def test_nothing_changes_where_nothing_is_new_or_only_looked_at(
    opened: InProcess, program: Path
) -> None:
    state = (program / "rmentor.db").read_bytes()
    assert "would have left" in opened("people", "Ana Silva", "--leave", "-n").stderr
    assert "kept" in opened("people", "Ana Silva", "--return").stderr
    assert (program / "rmentor.db").read_bytes() == state


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Anna Silva", "--leave"], "Did you mean Ana Silva?"),
        (["Ana Silva", "--leave", "--pause"], "one or the other"),
        (["--leave"], "Nobody is named who pauses, leaves or comes back."),
    ],
)
def test_what_cannot_be_done_is_said(
    opened: InProcess, arguments: list[str], says: str
) -> None:
    refused = opened("people", *arguments)
    assert refused.exit_code == 2
    assert says in refused.stderr


def test_a_rematch_ends_pairs_at_risk_and_keeps_the_others(
    opened: InProcess, program: Path
) -> None:
    add(program, opened, "Cid Low,cid@corp.test,mentor,AI,Law")
    answers = "Email,Checkpoint,Is your partner a good fit?\n"
    answers += "gil@corp.test,after meeting 1,Not a good fit\n"
    answers += "hal@corp.test,after meeting 1,Good fit\n"
    (program / "answers.csv").write_text(answers, encoding="utf-8")
    opened("import", "answers.csv", "--as", "feedback")
    tried = opened("pair", "--rematch", "-n", "--json")
    assert partners(opened)["Gil Roux"] == ["ana@corp.test"]
    assert json.loads(tried.stdout)["next"] == ["rmentor pair --rematch"]
    again = opened("pair", "--rematch")
    assert "Ana Silva and Gil Roux" in again.stderr
    (pair,) = data(tried)["pairs"]
    assert (pair["mentor_name"], pair["mentee_name"]) == ("Cid Low", "Gil Roux")
    assert partners(opened) == {
        "Ana Silva": [],
        "Ben Okoro": ["hal@corp.test"],
        "Cid Low": ["gil@corp.test"],
        "Gil Roux": ["cid@corp.test"],
        "Hal Berg": ["ben@corp.test"],
    }
    assert opened("pair", "--verify").exit_code == 0


def on(day: str) -> dict[str, str | None]:
    """Stand in for the clock."""
    moment = datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=UTC)
    return {"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}


def test_a_pause_ends_by_itself_and_status_says_so(opened: InProcess) -> None:
    spring, summer, late = on("2026-04-01"), on("2026-08-03"), on("2026-10-01")
    pause = ("people", "Ana Silva", "--pause", "--until", "2026-08-01")
    told = opened(*pause, env=spring)
    assert "paused  ana@corp.test until 2026-08-01" in told.stderr
    before = data(opened("status", "--json", env=spring))
    assert (before["inactive"], before["mentors"]) == (1, 1)
    (ana,) = data(opened("people", "ana", "--json", env=spring))
    assert (ana["status"], ana["paused_until"]) == ("paused", "2026-08-01")
    (ana,) = data(opened("people", "ana", "--json", env=summer))
    assert (ana["status"], ana["paused_until"]) == ("active", None)
    after = opened("status", "--json", env=summer)
    assert (data(after)["inactive"], data(after)["mentors"]) == (0, 2)
    (issue,) = json.loads(after.stdout)["issues"]
    assert issue["code"] == "back-from-pause"
    assert "Ana Silva is back from a pause since 2026-08-01" in issue["message"]
    assert json.loads(opened("status", "--json", env=late).stdout)["issues"] == []


def test_pairing_makes_who_is_back_active(opened: InProcess, program: Path) -> None:
    opened("people", "Ana Silva", "--leave")
    add(program, opened, "Ida Falk,ida@corp.test,mentee,Law,AI")
    pause = ("--pause", "--until", "2026-08-01")
    opened("people", "Ana Silva", *pause, env=on("2026-04-01"))
    opened("pair", env=on("2026-08-03"))
    assert partners(opened)["Ana Silva"] == ["ida@corp.test"]
    assert opened("pair", "--verify").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--pause", "--until", "2026-02-01"], "not ahead"),
        (["--leave", "--until", "2027-02-01"], "use it with --pause"),
    ],
)
def test_a_pause_ends_on_a_day_ahead(
    opened: InProcess, arguments: list[str], says: str
) -> None:
    refused = opened("people", "Ana Silva", *arguments, env=on("2026-04-01"))
    assert refused.exit_code == 2
    assert says in refused.stderr


def test_a_rematch_ends_what_is_half_left(opened: InProcess, program: Path) -> None:
    gil = "gil@corp.test,mentee,Law,AI"
    left = ROSTER.replace("learn\n", "learn,Status\n").replace(gil, f"{gil},left")
    left += (
        "Cid Low,cid@corp.test,mentor,AI,Law\nIda Falk,ida@corp.test,mentee,Law,AI\n"
    )
    (program / "roster.csv").write_text(left, encoding="utf-8")
    opened("import", "roster.csv")
    opened("people", "Ben Okoro", "--pause")
    opened("people", "Cid Low", "--pause", "--until", "2099-01-01")
    ended = opened("pair", "--rematch").stderr
    assert "Ana Silva and Gil Roux (Gil Roux has left)" in ended
    assert "Ben Okoro and Hal Berg (Ben Okoro pauses)" in ended
    assert len(partners(opened)["Ana Silva"]) == 1


def test_a_pair_waits_for_who_said_when_the_pause_is_over(opened: InProcess) -> None:
    opened("people", "Ben Okoro", "--pause", "--until", "2099-01-01")
    assert "ended" not in opened("pair", "--rematch").stderr
    assert partners(opened)["Hal Berg"] == ["ben@corp.test"]


def test_a_rematch_tells_what_it_costs(opened: InProcess, program: Path) -> None:
    """Against pairing anew, by the pairs that pairing anew would make."""
    add(program, opened, "Cid Low,cid@corp.test,mentor,AI,Law")
    opened("people", "Gil Roux", "--pause")
    tried = " ".join(opened("pair", "--rematch", "-n").stdout.split())
    assert "Under way before: 2 pairs with " in tried
    assert "(1 of before, 0 new)." in tried
    view = data(opened("pair", "--rematch", "--json"))
    cost = view["rematch"]
    assert (cost["before"], cost["kept"], cost["then"]) == (2, 1, 1)
    assert cost["then_total"] == pytest.approx(cost["kept_total"] + view["total"])
    fresh = program / "fresh"
    fresh.mkdir()
    (fresh / "roster.csv").write_text((program / "roster.csv").read_text("utf-8"))
    opened("import", "roster.csv", cwd=fresh)
    opened("people", "Gil Roux", "--pause", cwd=fresh)
    anew = data(opened("pair", "--json", cwd=fresh))
    assert (cost["anew"], cost["anew_total"]) == (len(anew["pairs"]), anew["total"])
    again = opened("pair", "--rematch", "-n").stdout
    assert "No pair is at risk or left by one of the two: none ends." in again


def test_people_of_two_files_are_counted_once(opened: InProcess, program: Path) -> None:
    (program / "again.csv").write_text(ROSTER, encoding="utf-8")
    assert "kept  4 people" in opened("import", "roster.csv", "again.csv").stderr


def test_people_of_one_name_are_told_apart(opened: InProcess, program: Path) -> None:
    add(program, opened, "Gil Roux,gil2@corp.test,mentee,Law,AI")
    listed = opened("people", "Roux").stdout
    assert listed.count("<gil@corp") == 1
    assert listed.count("<gil2@cor") == 1
    assert "Hal Berg <" not in opened("people").stdout


def test_namesakes_are_suggested_by_what_tells_them_apart(
    opened: InProcess, program: Path
) -> None:
    add(program, opened, "Gil Roux,gil2@corp.test,mentee,Law,AI")
    for typed in ("Gil", "Gill Roux"):
        refused = opened("people", typed, "--leave")
        said = " ".join(refused.stderr.split())
        assert "Did you mean gil2@corp.test or gil@corp.test?" in said
    assert "Did you mean Ana Silva?" in opened("people", "Ana", "--leave").stderr
