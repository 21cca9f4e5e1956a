"""The terms as plain values for a template, and what each of them means."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TypeAlias

from rmentor.core.agreement.terms import Learning, Terms

Plain: TypeAlias = "str | int | Mapping[str, Plain] | Sequence[Plain]"
"""All that a template gets to see: no objects, hence no methods of ours."""

Values: TypeAlias = Mapping[str, Plain]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    *("Saturday", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a template.

    Attributes:
        name: Dotted; `[]` stands for each item of a list.
    """

    name: str
    says: str
    example: str


def agreement_values(terms: Terms) -> Values:
    """Lay the terms out as a template names them (see `FIELDS`)."""
    return {
        "agreement": {
            "version": terms.edition.version,
            "issued": _day(terms.edition.issued),
        },
        "program": {"name": terms.program, "organization": terms.organization},
        "mentor": asdict(terms.mentor),
        "mentee": asdict(terms.mentee),
        "mentee_learns": _learning(terms.mentee_learns),
        "mentor_learns": _learning(terms.mentor_learns),
        "review": _day(terms.schedule.review),
        "meetings": _meetings(terms),
        "feedback": {
            "min_answers": terms.min_answers,
            "checkpoints": [
                {"code": point.checkpoint.value, "date": _day(point.day)}
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
            "until": _day(terms.keep_until),
        },
    }


def _meetings(terms: Terms) -> Values:
    days = terms.schedule.meetings
    return {
        "count": len(days),
        "minutes": terms.promises.minutes,
        "weeks_between": terms.promises.weeks_between,
        "first_within_weeks": terms.promises.first_within_weeks,
        "place": terms.promises.place,
        "dates": [_day(day) for day in days],
    }


def _learning(learning: Learning) -> Values:
    return {"goals": list(learning.goals), "more": list(learning.more)}


def _day(day: date) -> Values:
    """Write a date in ways that no reader takes for another day."""
    month = _MONTHS[day.month - 1]
    return {
        "iso": day.isoformat(),
        "weekday": _DAYS[day.weekday()],
        "long": f"{day.day} {month} {day.year}",
        "short": f"{day.day} {month[:3]}",
    }


def _date_fields(name: str, says: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.iso", f"{says}, for sorting", "2026-03-16"),
        Field(f"{name}.weekday", f"{says}, day of the week", "Monday"),
        Field(f"{name}.long", f"{says}, in full", "16 March 2026"),
        Field(f"{name}.short", f"{says}, without the year", "16 Mar"),
    )


def _party_fields(role: str, who: str) -> tuple[Field, ...]:
    return (
        Field(f"{role}.name", f"Name of {who}", "Noor Haddad"),
        Field(f"{role}.email", f"Email of {who}", "noor.haddad@corp.test"),
        Field(f"{role}.job_title", f"Job title of {who}; may be empty", "Analyst"),
        Field(f"{role}.department", f"Department of {who}; may be empty", "Finance"),
    )


FIELDS = (
    Field("agreement.version", "1 for the first agreement of a pair", "1"),
    *_date_fields("agreement.issued", "Date of this version"),
    Field("program.name", "Name of the program", "Reverse mentoring 2026"),
    Field("program.organization", "Your organization; may be empty", "Example Ltd"),
    *_party_fields("mentor", "the mentor, the junior of the two"),
    *_party_fields("mentee", "the mentee, the senior of the two"),
    Field("mentee_learns.goals[]", "A topic the mentee wants to learn", "AI at work"),
    Field("mentee_learns.more[]", "A further topic, if time allows", "Podcasts"),
    Field("mentor_learns.goals[]", "A topic the mentor wants to learn", "Budgets"),
    Field("mentor_learns.more[]", "A further topic, if time allows", "Negotiation"),
    *_date_fields("review", "When the goals are looked at again"),
    Field("meetings.count", "How many meetings", "6"),
    Field("meetings.minutes", "Length of a meeting in minutes", "60"),
    Field("meetings.weeks_between", "Weeks from one meeting to the next", "4"),
    Field("meetings.first_within_weeks", "Weeks until the first meeting", "3"),
    Field("meetings.place", "Where meetings are held", "away from the office"),
    *_date_fields("meetings.dates[]", "A meeting"),
    Field("feedback.min_answers", "Answers a figure needs to be shown", "5"),
    Field("feedback.checkpoints[].code", "Which feedback is asked", "first-meeting"),
    *_date_fields("feedback.checkpoints[].date", "When it is asked"),
    Field("contacts.coordinator", "Program coordinator; may be empty", "Ida Berg"),
    Field("contacts.coordinator_email", "Their email", "ida.berg@corp.test"),
    Field("contacts.second", "Second contact; may be empty", "Sam Osei, ext. 214"),
    Field("contacts.support", "Support services; may be empty", "Employee helpline"),
    Field("reply_days", "Working days within which messages are answered", "2"),
    Field("cancel_hours", "Hours of notice to cancel a meeting", "24"),
    Field("exit_days", "Days of notice to leave", "7"),
    Field("keep.months", "Months that data are kept after the close", "12"),
    *_date_fields("keep.until", "When data go if the plan is kept"),
)
"""Every field a template may name, in the order of the agreement."""
