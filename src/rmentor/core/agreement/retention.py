"""Until when a program may keep what it knows of people: what agreements promise."""

from collections.abc import Iterable, Mapping
from datetime import date

from rmentor.core.agreement.schedule import add_months, plan_meetings
from rmentor.core.agreement.terms import Edition, agreement_terms
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair, PairState
from rmentor.core.settings import Settings


def kept_until(
    people: Mapping[str, Person], pairs: Iterable[Pair], settings: Settings
) -> dict[str, date]:
    """Give the last day on which each person's data may be kept, by key.

    It is the one that the agreement of their latest pair names. Who was never in a pair
    is kept as long as anybody, and without any pair by the program's own plan. Nobody
    who is proposed for a pair, and nobody while no day is known, has one.
    """
    proposed: set[str] = set()
    days: dict[str, date] = {}
    for pair in pairs:
        both = pair.people
        if pair.state is PairState.PROPOSED:
            proposed.update(both)
        elif set(both) <= people.keys():
            day = _promised(pair, people, settings)
            days |= {key: max(day, days.get(key, day)) for key in both if day}
    last = max(days.values(), default=_planned(settings))
    known = ((key, days.get(key, last)) for key in people if key not in proposed)
    return {key: day for key, day in known if day}


def _promised(
    pair: Pair, people: Mapping[str, Person], settings: Settings
) -> date | None:
    if pair.started is None:
        return None
    start = max(settings.program.start or pair.started, pair.started)
    edition = Edition(version=1, issued=start, start=start)
    mentor, mentee = people[pair.mentor], people[pair.mentee]
    return agreement_terms(pair, mentor, mentee, settings, edition).keep_until


def _planned(settings: Settings) -> date | None:
    start, agreement = settings.program.start, settings.agreement
    if start is None:
        return None
    last = plan_meetings(start, agreement).meetings[-1].day
    return add_months(last, agreement.keep_months)
