"""People: who takes part, and what they told the sign-up form."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from operator import attrgetter


class Role(StrEnum):
    """The mentor is the junior of the two, the mentee the senior, always."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    EITHER = "either"


class Status(StrEnum):
    """Only active people are paired."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Person:
    """One participant.

    Empty text, an empty tuple and None all mean "not said": criteria leave it out,
    and a blank in a later file does not wipe it.

    Attributes:
        key: Identity within the program, see `person_key`.
        manager: The line manager's email, or their name as typed.
        topics_to_share: In the form's order.
        topics_to_learn: Most wanted first when `learn_ranked`.
        availability: Slots, `mon-am` or as the form words them.
        capacity: How many partners this person takes; None when not said.
        preferred: People asked for (keys, emails, staff ids or names as typed), ranked.
        not_wanted: People this person does not want to be paired with.
        earlier_partners: Never to be paired with again.
        paused_until: The first day on which a paused person takes part again; None
            when no day was said.
        consent: To the use of the data; None when not asked.
        extra: Unknown columns, title and text, kept with the person.
    """

    key: str
    name: str
    email: str = ""
    staff_id: str = ""
    role: Role | None = None
    job_title: str = ""
    grade: str = ""
    department: str = ""
    team: str = ""
    function: str = ""
    location: str = ""
    time_zone: str = ""
    languages: tuple[str, ...] = ()
    manager: str = ""
    topics_to_share: tuple[str, ...] = ()
    topics_to_learn: tuple[str, ...] = ()
    learn_ranked: bool = False
    availability: tuple[str, ...] = ()
    meeting_mode: str = ""
    capacity: int | None = None
    preferred: tuple[str, ...] = ()
    not_wanted: tuple[str, ...] = ()
    earlier_partners: tuple[str, ...] = ()
    status: Status | None = None
    consent: bool | None = None
    extra: tuple[tuple[str, str], ...] = ()
    paused_until: date | None = None

    @property
    def may_mentor(self) -> bool:
        """Whether the person offered to be a mentor (nothing said counts as either)."""
        return self.role is not Role.MENTEE

    @property
    def may_be_mentored(self) -> bool:
        """Whether the person offered to be a mentee."""
        return self.role is not Role.MENTOR

    def places(self, usual: int) -> int:
        """How many partners the person takes; the usual number if they did not say."""
        return usual if self.capacity is None else self.capacity

    @property
    def is_active(self) -> bool:
        """Whether the person takes part now; consent refused means no."""
        return self.status in (None, Status.ACTIVE) and self.consent is not False

    def as_of(self, today: date) -> "Person":
        """Give the person on a day: whose pause is over takes part again."""
        due = self.paused_until is not None and self.paused_until <= today
        if not (due and self.status is Status.PAUSED):
            return self
        return replace(self, status=Status.ACTIVE, paused_until=None)

    @property
    def address(self) -> str:
        """How results name the person: the email, else the key."""
        return self.email or self.key


def person_key(name: str, email: str = "", staff_id: str = "") -> str:
    """Give the identity: email, else `id:` and staff id, else `name:` and name.

    Compared without case; a name's spaces count once.
    """
    if email:
        return email.casefold()
    if staff_id:
        return f"id:{staff_id.casefold()}"
    return f"name:{' '.join(name.casefold().split())}"


def merge(known: Person, news: Person) -> Person:
    """Lay a later answer over what is known; what the later one leaves blank stays.

    Unknown columns are merged title by title. The key of `known` is kept.
    """
    said = {
        name: value
        for name, value, before in zip(_SAID, _said(news), _said(known), strict=True)
        if value != before and value not in ("", (), None)
    }
    if "status" in said:
        # A day of return belongs to the pause for which it was said.
        said["paused_until"] = news.paused_until
    if news.topics_to_learn and news.learn_ranked != known.learn_ranked:
        said["learn_ranked"] = news.learn_ranked
    if news.extra not in ((), known.extra):
        extra = dict(known.extra) | dict(news.extra)
        said["extra"] = tuple(sorted(extra.items()))
    return replace(known, **said) if said else known


_SAID = tuple(
    field.name
    for field in fields(Person)
    if field.name not in ("key", "extra", "learn_ranked")
)
_said = attrgetter(*_SAID)


def by_key(people: Iterable[Person]) -> dict[str, Person]:
    """Index people by key, in key order."""
    return {person.key: person for person in sorted(people, key=attrgetter("key"))}
