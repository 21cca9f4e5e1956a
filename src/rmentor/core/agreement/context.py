"""The terms as plain values for a template (`fields` says what each means)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TypeAlias

from rmentor.core.agreement.schedule import Meeting
from rmentor.core.agreement.terms import Learning, Terms
from rmentor.core.agreement.words import Words

Plain: TypeAlias = "str | int | Mapping[str, Plain] | Sequence[Plain]"
"""All that a template gets to see: no objects, hence no methods of ours."""

Values: TypeAlias = Mapping[str, Plain]


def agreement_values(
    terms: Terms, words: Words, variant: str = "full", language: str = "en"
) -> Values:
    """Lay the terms out as a template names them (see `FIELDS`)."""
    days = _Days(words)
    return {
        "variant": variant,
        "language": language,
        "agreement": {
            "version": terms.edition.version,
            "issued": days.values(terms.edition.issued),
        },
        "program": {"name": terms.program, "organization": terms.organization},
        "mentor": asdict(terms.mentor),
        "mentee": asdict(terms.mentee),
        "mentee_learns": _learning(terms.mentee_learns),
        "mentor_learns": _learning(terms.mentor_learns),
        "review": days.values(terms.schedule.review),
        "meetings": _meetings(terms, days),
        "feedback": {
            "min_answers": terms.min_answers,
            "checkpoints": [
                {"code": point.checkpoint.value, "date": days.values(point.day)}
                for point in terms.schedule.feedback
            ],
        },
        "contacts": {
            "coordinator": terms.coordinator,
            "coordinator_email": terms.coordinator_email,
            "second": terms.second_contact,
            "support": terms.promises.support,
        },
        "reply_days": terms.promises.reply_days,
        "cancel_hours": terms.promises.cancel_hours,
        "exit_days": terms.promises.exit_days,
        "keep": {
            "months": terms.promises.keep_months,
            "until": days.values(terms.keep_until),
        },
    }


class _Days:
    """Writes days as the templates name them."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def values(self, day: date) -> dict[str, str]:
        """Write a date in ways that no reader takes for another day."""
        return {
            "iso": day.isoformat(),
            "weekday": self.words.weekday(day),
            "long": self.words.long(day),
            "short": self.words.short(day),
        }

    def meeting(self, meeting: Meeting) -> dict[str, str]:
        """Write a meeting's day, and its time by both clocks."""
        there = self.words.clock(meeting.mentor_starts)
        mentor_day = meeting.mentor_starts.date()
        if mentor_day != meeting.day:
            there = f"{there} ({self.words.short(mentor_day)})"
        return {
            **self.values(meeting.day),
            "time": self.words.clock(meeting.starts),
            "mentor_time": there,
        }


def _meetings(terms: Terms, days: _Days) -> Values:
    meetings, hours = terms.schedule.meetings, terms.schedule.hours
    return {
        "count": len(meetings),
        "minutes": terms.promises.minutes,
        "weeks_between": terms.promises.weeks_between,
        "first_within_weeks": terms.promises.first_within_weeks,
        "place": terms.promises.place,
        "two_clocks": int(terms.schedule.two_clocks),
        "mentee_zone": hours.mentee_zone,
        "mentor_zone": hours.mentor_zone,
        "dates": [days.meeting(meeting) for meeting in meetings],
    }


def _learning(learning: Learning) -> Values:
    return {"goals": list(learning.goals), "more": list(learning.more)}
