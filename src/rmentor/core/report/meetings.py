"""Whether pairs meet: completion, active pairs and health, where a log tells of it.

Nothing here rests on what people answered, so that no answer can show through.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rmentor.core.feedback.disclosure.figures import open_count, open_share
from rmentor.core.feedback.health import pair_health
from rmentor.core.feedback.meetings.rhythm import WATCH_GAP, Logs, Met
from rmentor.core.feedback.reasons import State
from rmentor.core.model.meetings import MeetingState
from rmentor.core.model.program import Pair, PairState
from rmentor.core.report.program import Program
from rmentor.core.report.tables import Column, ReportTable, Unit

_FELL_OUT = (MeetingState.CANCELLED, MeetingState.NO_SHOW)


def meeting_tables(program: Program, today: date) -> tuple[ReportTable, ...]:
    """Tell how pairs meet and how they are doing; nothing where nobody keeps a log."""
    if program.logs is None:
        return ()
    opened = [pair for pair in program.pairs if pair.state is PairState.OPEN]
    met = [program.logs.met(pair, today) for pair in opened]
    planned = sum(program.planned.get(p.people, 0) for p in opened)
    return (
        _meetings(met, planned, program.logs.agreed.rhythm),
        _health(program, today),
    )


def people_who_met(pairs: Sequence[Pair], logs: Logs, today: date) -> tuple[int, int]:
    """Count the people in a pair that has met, and in one that held all meetings."""
    met = [(pair, logs.met(pair, today)) for pair in pairs]
    once = [pair for pair, each in met if each.held]
    done = [pair for pair, each in met if each.is_done]
    return _people_in(once), _people_in(done)


def _people_in(pairs: Sequence[Pair]) -> int:
    return len({key for pair in pairs for key in pair.people})


def _meetings(met: Sequence[Met], planned: int, rhythm: int) -> ReportTable:
    held = sum(len(each.held) for each in met)
    fell_out = sum(m.state in _FELL_OUT for each in met for m in each.meetings)
    active = sum(each.is_in_rhythm for each in met)
    rows = (
        ("Meeting completion", held, planned),
        ("Meetings that fell out", fell_out, held + fell_out),
        ("Active pairs", active, len(met)),
    )
    return ReportTable(
        "meetings",
        "Meetings",
        (
            Column("measure", "Measure"),
            Column("count", "Count", Unit.NUMBER),
            Column("of", "Of", Unit.NUMBER),
            Column("share", "Share", Unit.SHARE),
        ),
        tuple(
            (label, open_count(part), open_count(whole), open_share(part, whole))
            for label, part, whole in rows
        ),
        "By meeting logs, over open pairs. Completion: held / planned by agreements "
        "up to this day. Fell out: cancelled or missed / these and held. Active: met "
        f"within {WATCH_GAP * rhythm:g} days (1.5 times the rhythm), began less than "
        "30 days ago, held all meetings or kept the rhythm to the end / open pairs.",
    )


def _health(program: Program, today: date) -> ReportTable:
    signs = program.signs
    begun = [pair for pair in program.pairs if pair.state is not PairState.PROPOSED]
    counted = Counter(
        pair_health(
            *(pair, (), today, signs.unsigned.get(pair.people)),
            *(signs.logs, signs.paused),
        ).state
        for pair in begun
    )
    rows = ((str(state), counted[state]) for state in State if counted[state])
    return ReportTable(
        "health",
        "How pairs are doing",
        (
            Column("state", "State"),
            Column("pairs", "Pairs", Unit.NUMBER),
            Column("share", "Of pairs begun", Unit.SHARE),
        ),
        tuple(
            (state, open_count(pairs), open_share(pairs, len(begun)))
            for state, pairs in rows
        ),
        "By meeting logs, signatures and days alone; answers do not count here. At "
        "risk: last met more than twice the rhythm ago. Watch: 1.5 times, no first "
        "meeting after 30 days, two in a row that fell out, or an agreement not signed "
        "for 21 days. Closed: ended.",
    )
