"""Every field that a template may name, for people: what it says, an example."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a template.

    Attributes:
        name: Dotted; `[]` stands for each item of a list.
    """

    name: str
    says: str
    example: str


def _date_fields(name: str, says: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.iso", f"{says}, for sorting", "2026-03-16"),
        Field(f"{name}.weekday", f"{says}, day of the week", "Monday"),
        Field(f"{name}.long", f"{says}, in full", "16 March 2026"),
        Field(f"{name}.short", f"{says}, without the year", "16 Mar"),
    )


def _party_fields(role: str, who: str, example: str) -> tuple[Field, ...]:
    """Give the fields of one of the two.

    Args:
        role: The fields' first part.
        who: For people.
        example: Name, job title and department, separated by semicolons.
    """
    name, job, department = example.split("; ")
    email = f"{name.casefold().replace(' ', '.')}@corp.test"
    return (
        Field(f"{role}.name", f"Name of {who}", name),
        Field(f"{role}.email", f"Email of {who}", email),
        Field(f"{role}.job_title", f"Job title of {who}; may be empty", job),
        Field(f"{role}.department", f"Department of {who}; may be empty", department),
    )


FIELDS = (
    Field("variant", "Which agreement it is", "full"),
    Field("language", "The language's code", "en"),
    Field("agreement.version", "1 for the first agreement of a pair", "1"),
    *_date_fields("agreement.issued", "Date of this version"),
    Field("program.name", "Name of the program", "Reverse mentoring 2026"),
    Field("program.organization", "Your organization; may be empty", "Example Ltd"),
    *_party_fields(
        "mentor", "the mentor, the junior of the two", "Noor Haddad; Analyst; Finance"
    ),
    *_party_fields(
        "mentee", "the mentee, the senior of the two", "Peter Lund; Director; Sales"
    ),
    Field("mentee_learns.goals[]", "A topic the mentee wants to learn", "AI at work"),
    Field("mentee_learns.more[]", "A further topic, if time allows", "Podcasts"),
    Field("mentor_learns.goals[]", "A topic the mentor wants to learn", "Budgets"),
    Field("mentor_learns.more[]", "A further topic, if time allows", "Negotiation"),
    *_date_fields("review", "When the goals are looked at again"),
    Field("meetings.count", "How many meetings", "6"),
    Field("meetings.minutes", "Length of a meeting in minutes", "60"),
    Field("meetings.weeks_between", "Weeks from one meeting to the next", "4"),
    Field("meetings.first_within_weeks", "Weeks until the first meeting", "3"),
    Field("meetings.place", "Where to meet; may be empty", "away from the office"),
    Field("meetings.two_clocks", "1 when their clocks show different times", "1"),
    Field("meetings.mentee_zone", "The mentee's time zone; may be empty", "Asia/Tokyo"),
    Field("meetings.mentor_zone", "The mentor's; may be empty", "Australia/Sydney"),
    *_date_fields("meetings.dates[]", "A meeting"),
    Field("meetings.dates[].time", "Its start, by the mentee's clock", "10:00"),
    Field("meetings.dates[].mentor_time", "The same, by the mentor's", "12:00"),
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
