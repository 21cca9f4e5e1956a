"""What an agreement says, as values; how it says it is the template's business."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256

from rmentor.core.agreement.hours import meeting_hours
from rmentor.core.agreement.schedule import Schedule, add_months, plan_meetings
from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair
from rmentor.core.settings import AgreementSettings, ProgramSettings, Settings

MOST_GOALS = 3
"""Goals per person: more than a handful of meetings can serve only few."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which issue of a pair's agreement this is.

    Attributes:
        version: 1 for the first.
        start: From when the dates count; the same in every version, or a mere re-run
            would move the meetings.
    """

    version: int
    issued: date
    start: date


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two who sign; what is not known is empty."""

    name: str
    email: str
    job_title: str
    department: str


@dataclass(frozen=True, slots=True)
class Learning:
    """What one of the two wants to learn from the other.

    Attributes:
        goals: Topics, best first, at most `MOST_GOALS`; empty when none matched.
        more: Further topics that matched, for when time allows.
    """

    goals: tuple[str, ...]
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promises:
    """The numbers and places that both hold to (`[agreement]` of the settings)."""

    minutes: int
    weeks_between: int
    first_within_weeks: int
    place: str
    reply_days: int
    cancel_hours: int
    exit_days: int
    keep_months: int
    support: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that one agreement says.

    Attributes:
        coordinator: Name; empty leaves a line to fill in, as for the next two.
        min_answers: Answers that a figure needs before anybody sees it.
        keep_until: When the data go if the plan is kept.
    """

    program: str
    organization: str
    mentor: Party
    mentee: Party
    mentee_learns: Learning
    mentor_learns: Learning
    schedule: Schedule
    promises: Promises
    coordinator: str
    coordinator_email: str
    second_contact: str
    min_answers: int
    keep_until: date
    edition: Edition


def agreement_terms(
    pair: Pair, mentor: Person, mentee: Person, settings: Settings, edition: Edition
) -> Terms:
    """Compose the terms of one pair."""
    agreement, program = settings.agreement, settings.program
    hours = meeting_hours(mentor, mentee, edition.start, agreement)
    schedule = plan_meetings(edition.start, agreement, hours)
    return Terms(
        program=program.name,
        organization=program.organization,
        mentor=_party(mentor),
        mentee=_party(mentee),
        mentee_learns=_learning(pair.topics_wanted),
        mentor_learns=_learning(pair.topics_back),
        schedule=schedule,
        promises=_promises(agreement),
        coordinator=program.coordinator,
        coordinator_email=program.coordinator_email,
        second_contact=program.second_contact,
        min_answers=settings.feedback.min_answers,
        keep_until=add_months(schedule.meetings[-1].day, agreement.keep_months),
        edition=edition,
    )


def content_fingerprint(terms: Terms, template_text: str) -> str:
    """Tell one content from another, whenever and how often it is issued.

    The version and the date of issue are left out: a changed goal makes a new
    version, running the command again does not.
    """
    said = asdict(terms)
    del said["edition"]
    text = json.dumps([said, template_text], default=str, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def contact_issues(program: ProgramSettings) -> tuple[Issue, ...]:
    """Name the contacts that agreements must leave blank; once for all of a run."""
    return tuple(
        Issue(
            "contact-missing",
            f"The settings name no {what}, so each agreement has a line to fill in.",
            hint=f'Write {key} = "…" under [program] in rmentor.toml.',
            file="rmentor.toml",
            column=f"program.{key}",
        )
        for key, what in _blank_contacts(program)
    )


def _blank_contacts(program: ProgramSettings) -> Iterator[tuple[str, str]]:
    contacts = (
        ("coordinator", "program coordinator"),
        ("coordinator_email", "address of the program coordinator"),
        ("second_contact", "second contact"),
    )
    return ((key, what) for key, what in contacts if not getattr(program, key))


def _party(person: Person) -> Party:
    name = person.name or person.address
    return Party(name, person.email, person.job_title, person.department)


def _learning(topics: tuple[str, ...]) -> Learning:
    return Learning(topics[:MOST_GOALS], topics[MOST_GOALS:])


def _promises(agreement: AgreementSettings) -> Promises:
    return Promises(
        minutes=agreement.minutes,
        weeks_between=agreement.weeks_between,
        first_within_weeks=agreement.first_within_weeks,
        place=agreement.place,
        reply_days=agreement.reply_days,
        cancel_hours=agreement.cancel_hours,
        exit_days=agreement.exit_days,
        keep_months=agreement.keep_months,
        support=agreement.support,
    )
