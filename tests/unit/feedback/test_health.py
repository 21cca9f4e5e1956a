from dataclasses import replace
from datetime import date, timedelta

import pytest

from rmentor.core.feedback.health import (
    About,
    Signs,
    State,
    judged,
    pair_health,
)
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.meetings import LoggedMeeting, MeetingState
from rmentor.core.model.program import Pair, PairState, Unsigned
from rmentor.core.settings import ProgramSettings, Settings
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


@pytest.mark.parametrize(("days", "state"), [(29, State.TOO_EARLY), (30, State.WATCH)])
def test_the_thirtieth_day_is_no_longer_too_early(days: int, state: State) -> None:
    pair = replace(NEW, started=TODAY - timedelta(days=days))
    assert pair_health(pair, [response("mentor", FIT=3)], TODAY).state is state


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


def logs(*days_ago: int, **others: int) -> Logs | None:
    """Give a log of meetings held so many days ago, and of others by their state."""
    told = [(days, MeetingState.HELD) for days in days_ago]
    told += [(days, MeetingState(name)) for name, days in others.items()]
    return logged(*told)


def logged(*told: tuple[int, MeetingState]) -> Logs | None:
    meetings = [
        LoggedMeeting("mentor", "mentee", TODAY - timedelta(days=days), state)
        for days, state in told
    ]
    # Somebody keeps a log, even where these two are not in it.
    meetings.append(LoggedMeeting("others", "mentee", TODAY))
    return Logs.of(meetings, Settings())


@pytest.mark.parametrize(
    ("log", "state", "says"),
    [
        (logs(42), State.ON_TRACK, "met 42 days ago; no check-in yet"),
        (logs(43), State.WATCH, "last met 43 days ago (every 28 days was agreed)"),
        (logs(56), State.WATCH, "last met 56 days ago (every 28 days was agreed)"),
        (logs(57), State.AT_RISK, "last met 57 days ago (every 28 days was agreed)"),
        (logs(89), State.AT_RISK, "last met 89 days ago (every 28 days was agreed)"),
        (logs(90), State.AT_RISK, "inactive: last met 90 days ago"),
        (logs(0), State.ON_TRACK, "met today; no check-in yet"),
        (logs(), State.AT_RISK, "inactive: not met in 92 days"),
        (logs(planned=3), State.AT_RISK, "inactive: not met in 92 days"),
        (
            logs(43, planned=-5),
            State.WATCH,
            "last met 43 days ago (every 28 days was agreed); next on 2026-06-06",
        ),
        # What is to come is not yet held.
        (
            logs(43, -5),
            State.WATCH,
            "last met 43 days ago (every 28 days was agreed); next on 2026-06-06",
        ),
    ],
)
def test_gaps_between_meetings_are_measured_by_the_rhythm(
    log: Logs | None, state: State, says: str
) -> None:
    health = pair_health(OLD, [], TODAY, logs=log)
    assert (health.state, health.reasons[0].says) == (state, says)


@pytest.mark.parametrize(
    ("days", "state"), [(29, State.TOO_EARLY), (30, State.WATCH), (57, State.AT_RISK)]
)
def test_a_first_meeting_is_missed_after_thirty_days(days: int, state: State) -> None:
    begun = TODAY - timedelta(days=days)
    pair = Pair("mentor", "mentee", state=PairState.OPEN, started=begun)
    assert pair_health(pair, [], TODAY, logs=logs()).state is state
    assert pair_health(pair, [], TODAY).state is not State.WATCH


def test_days_count_from_the_start_of_the_program_where_that_is_later() -> None:
    late = Settings(program=ProgramSettings(start=TODAY - timedelta(days=20)))
    log = Logs.of([LoggedMeeting("others", "mentee", TODAY)], late)
    assert pair_health(OLD, [], TODAY, logs=log).state is State.ON_TRACK


CANCELLED, NO_SHOW = MeetingState.CANCELLED, MeetingState.NO_SHOW
HELD, MOVED = MeetingState.HELD, MeetingState.MOVED


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([(30, HELD), (20, CANCELLED)], State.ON_TRACK),
        ([(30, HELD), (20, CANCELLED), (10, NO_SHOW)], State.WATCH),
        ([(30, HELD), (20, CANCELLED), (15, MOVED), (10, CANCELLED)], State.WATCH),
        ([(30, HELD), (20, CANCELLED), (-5, CANCELLED)], State.WATCH),
        ([(30, CANCELLED), (20, CANCELLED), (10, HELD)], State.ON_TRACK),
        ([(30, CANCELLED), (20, HELD), (10, CANCELLED)], State.ON_TRACK),
    ],
)
def test_two_meetings_that_fell_out_in_a_row_are_to_be_watched(
    told: list[tuple[int, MeetingState]], state: State
) -> None:
    health = pair_health(OLD, [], TODAY, logs=logged(*told))
    assert health.state is state
    if state is State.WATCH:
        (reason,) = health.reasons
        assert reason.says == "2 meetings in a row did not take place"
        assert reason.about is About.MEETINGS


def test_without_any_log_meetings_say_nothing() -> None:
    assert Logs.of([], Settings()) is None
    assert pair_health(OLD, [], TODAY).reasons[0].says == "no check-in yet"


def test_while_one_pauses_only_an_answer_calls_for_the_coordinator() -> None:
    paused = {"mentee"}
    unsigned = Unsigned(("mentor",), TODAY - timedelta(days=40))
    health = pair_health(OLD, [], TODAY, unsigned, logs(80), paused)
    assert health.state is State.PAUSED
    assert [(r.says, r.person) for r in health.reasons] == [("pauses", "mentee")]
    unsafe = [response("mentor", SAFE=1)]
    health = pair_health(OLD, unsafe, TODAY, unsigned, logs(80), paused)
    assert [reason.state for reason in health.reasons] == [State.AT_RISK, State.PAUSED]


def test_a_pair_that_has_ended_is_closed_and_on_no_worklist() -> None:
    ended = Pair("mentor", "mentee", state=PairState.ENDED)
    assert pair_health(ended, [response("mentor", SAFE=1)], TODAY).state is State.CLOSED
    assert judged([ended, OLD], Signs(), TODAY)[0][0] is OLD


def test_the_worklist_begins_with_the_most_urgent_then_the_longest() -> None:
    unsafe, longest = replace(NEW, mentor="unsafe"), replace(OLD, mentor="longest")
    shorter = replace(longest, mentor="shorter", started=date(2026, 4, 1))
    undated = replace(longest, mentor="undated", started=None)
    signs = Signs([response("unsafe", SAFE=1)])
    found = judged([undated, shorter, longest, unsafe], signs, TODAY)
    order = ["unsafe", "longest", "shorter", "undated"]
    assert [pair.mentor for pair, _ in found] == order


def test_that_neither_has_signed_is_said_once() -> None:
    unsigned = Unsigned(("mentor", "mentee"), TODAY - timedelta(days=40))
    (reason,) = pair_health(OLD, [], TODAY, unsigned).reasons
    assert reason.says == "neither has signed the agreement for 40 days"
    assert reason.person == ""


LATER = date(2026, 12, 1)
"""Long after the last of six meetings was due, which was on 9 August."""


def met_on(*days: date) -> Logs | None:
    return Logs.of([LoggedMeeting("mentor", "mentee", day) for day in days], Settings())


@pytest.mark.parametrize(
    ("last", "state"),
    [
        (date(2026, 7, 1), State.ON_TRACK),
        (date(2026, 6, 25), State.WATCH),
        (date(2026, 6, 1), State.AT_RISK),
    ],
)
def test_after_the_last_meeting_was_due_no_more_is_missed(
    last: date, state: State
) -> None:
    health = pair_health(OLD, [], LATER, logs=met_on(date(2026, 3, 20), last))
    assert health.state is state
    assert f"{(LATER - last).days} days ago" in health.reasons[0].says


def test_who_has_held_all_meetings_is_done() -> None:
    days = [date(2026, 3, 1) + timedelta(days=n) for n in range(6)]
    health = pair_health(OLD, [], LATER, logs=met_on(*days))
    assert health.state is State.ON_TRACK
    assert health.reasons[0].says == "all 6 meetings held; no check-in yet"
