from datetime import date, timedelta

import pytest

from rmentor.core.feedback.health import State, Unsigned, pair_health
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.program import Pair, PairState
from support.responses import rated, response

TODAY = date(2026, 6, 1)
OLD = Pair("mentor", "mentee", state=PairState.OPEN, started=date(2026, 3, 1))
NEW = Pair("mentor", "mentee", state=PairState.OPEN, started=date(2026, 5, 20))


def test_a_pair_is_on_track_when_its_check_ins_are_good() -> None:
    health = pair_health(OLD, [response("mentor", SAT=4, FIT=5)], TODAY)
    assert (health.state, health.days) == (State.ON_TRACK, 92)
    assert health.reasons[0].says == "check-ins are good"


@pytest.mark.parametrize(
    "answer", [{"FIT": 1}, {"SAT": 2}, {"SAFE": 2}, {"SAT": 7 / 3}]
)
@pytest.mark.parametrize("who", ["mentor", "mentee"])
@pytest.mark.parametrize("pair", [OLD, NEW])
def test_a_bad_check_in_of_either_is_at_risk_at_once(
    pair: Pair, who: str, answer: dict[str, float]
) -> None:
    health = pair_health(pair, [rated(who, answer)], TODAY)
    assert health.state is State.AT_RISK
    (reason,) = health.reasons
    assert reason.person == who
    assert reason.private == ("SAFE" in answer)


def test_still_deciding_is_to_be_watched() -> None:
    assert pair_health(OLD, [response("mentee", FIT=3)], TODAY).state is State.WATCH


def test_the_first_thirty_days_are_too_early() -> None:
    assert pair_health(NEW, [], TODAY).state is State.TOO_EARLY
    assert pair_health(NEW, [response("mentor", FIT=3)], TODAY).state is State.TOO_EARLY


@pytest.mark.parametrize(("days", "state"), [(20, State.TOO_EARLY), (21, State.WATCH)])
def test_an_agreement_not_signed_for_three_weeks_is_to_be_watched(
    days: int, state: State
) -> None:
    issued = TODAY - timedelta(days=days)
    pair = Pair("mentor", "mentee", state=PairState.OPEN, started=issued)
    health = pair_health(pair, [], TODAY, Unsigned(("mentee",), issued))
    assert health.state is state
    if state is State.WATCH:
        (reason,) = health.reasons
        assert reason.person == "mentee"
        assert reason.says == "has not signed the agreement for 21 days"


@pytest.mark.parametrize(
    "counted_only",
    [
        response("mentor", Checkpoint.END, FIT=1, SAT=1, SAFE=1),
        response("mentor", Checkpoint.MIDDLE, LOAD=1, REC=0),
        response("stranger", Checkpoint.MIDDLE, FIT=1),
    ],
)
def test_evaluation_never_feeds_health(counted_only: Response) -> None:
    assert pair_health(OLD, [counted_only], TODAY).state is State.ON_TRACK


def test_the_latest_check_in_counts() -> None:
    first = response("mentor", Checkpoint.FIRST_MEETING, FIT=1)
    middle = response("mentor", Checkpoint.MIDDLE, FIT=5)
    assert pair_health(OLD, [middle, first], TODAY).state is State.ON_TRACK


def test_a_pair_without_a_day_has_no_days() -> None:
    health = pair_health(Pair("mentor", "mentee"), [], TODAY)
    assert (health.state, health.days) == (State.ON_TRACK, None)
