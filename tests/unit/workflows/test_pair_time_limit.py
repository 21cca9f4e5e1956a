"""A search whose time is over gives the best so far, and says so."""

from datetime import UTC, datetime
from pathlib import Path

from rmentor.cli.tables.pair import proposal_tables
from rmentor.core.model.choices import Objective
from rmentor.core.pairing.pair import Moment
from rmentor.workflows.pair import PairRequest, propose_pairs
from rmentor.workflows.verify import verify_round
from support.run import InProcess

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ROSTER = """\
Name,Email,Role,Topics to share,Topics to learn
Ana,ana@corp.test,mentor,AI,
Ben,ben@corp.test,mentor,AI;SQL,
Cid,cid@corp.test,mentee,,AI
Dea,dea@corp.test,mentee,,SQL;AI
"""


def test_the_best_so_far_is_kept_and_still_checked(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    shown: list[Moment] = []
    request = PairRequest(time_limit=1, elapsed=lambda: 2.0, show=shown.append)
    view = propose_pairs(program, request, NOW).data
    assert shown
    assert len(view.pairs) == 2
    assert not view.proven
    *_, summary = proposal_tables(view)
    assert "stopped early" in str(summary)
    assert verify_round(program).data.holds


def test_without_a_limit_the_search_goes_on(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    request = PairRequest(elapsed=lambda: 1e9)
    assert propose_pairs(program, request, NOW).data.proven


def test_ended_among_the_levels_no_more_is_claimed_than_is_proven(
    program: Path, run_rmentor: InProcess
) -> None:
    (program / "roster.csv").write_text(ROSTER, encoding="utf-8")
    run_rmentor("import", "roster.csv")
    stages: list[str] = []
    request = PairRequest(
        objective=Objective.LEXIMIN,
        time_limit=1,
        elapsed=lambda: 2.0 if "leximin" in stages else 0.0,
        show=lambda moment: stages.append(moment.stage),
    )
    view = propose_pairs(program, request, NOW).data
    assert (len(view.pairs), view.proven, view.certificate.settled) == (2, False, True)
    *_, summary = proposal_tables(view)
    assert "stopped early: perhaps the weaker pairs could be better" in str(summary)
    checked = verify_round(program).data
    assert checked.holds
    assert not checked.levels
