"""What a column of a roster can mean."""

from dataclasses import dataclass
from enum import StrEnum

from rmentor.core.roster.refusals import UnknownFieldError
from rmentor.core.roster.text import fold


class Field(StrEnum):
    """The fields of a person, and what helps to fill them.

    INTERESTS are topics without a direction; where a row is about one of them,
    DIRECTION says whether it is shared or wanted and RANK how much. FORM is a form's
    own bookkeeping, PRIVATE what nobody should keep, IGNORED what the coordinator told
    us to leave out: none of the three is kept with the person.
    """

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    STAFF_ID = "staff_id"
    ROLE = "role"
    BOTH_ROLES = "both_roles"
    WANTS_TO_MENTOR = "wants_to_mentor"
    WANTS_A_MENTOR = "wants_a_mentor"
    JOB_TITLE = "job_title"
    GRADE = "grade"
    DEPARTMENT = "department"
    TEAM = "team"
    FUNCTION = "function"
    LOCATION = "location"
    TIME_ZONE = "time_zone"
    LANGUAGES = "languages"
    MANAGER = "manager"
    TOPICS_TO_SHARE = "topics_to_share"
    TOPICS_TO_LEARN = "topics_to_learn"
    INTERESTS = "interests"
    DIRECTION = "direction"
    RANK = "rank"
    AVAILABILITY = "availability"
    MEETING_MODE = "meeting_mode"
    CAPACITY = "capacity"
    PREFERRED = "preferred"
    NOT_WANTED = "not_wanted"
    EARLIER_PARTNERS = "earlier_partners"
    STATUS = "status"
    CONSENT = "consent"
    SUBMITTED_AT = "submitted_at"
    FORM = "form"
    PRIVATE = "private"
    IGNORED = "ignore"


NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)

IDENTITY = frozenset((*NAMES, Field.EMAIL, Field.STAFF_ID))
"""Fields that say who a row is about."""

TOPICS = frozenset((Field.TOPICS_TO_SHARE, Field.TOPICS_TO_LEARN, Field.INTERESTS))

SEVERAL = TOPICS | {
    Field.NAME,
    Field.EMAIL,
    Field.MANAGER,
    Field.LANGUAGES,
    Field.AVAILABILITY,
    Field.CAPACITY,
    Field.PREFERRED,
    Field.NOT_WANTED,
    Field.EARLIER_PARTNERS,
    Field.FORM,
    Field.PRIVATE,
    Field.IGNORED,
}
"""Fields that more than one column may fill."""

TOLD = "you said so"
"""The reason of a field that the coordinator named."""

_NOT_NAMED = frozenset((Field.FORM, Field.PRIVATE))


class Confidence(StrEnum):
    """How far a guess can be trusted; what is unsure is shown, not assumed."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What one column was taken for.

    Attributes:
        position: Of the column in its table, from 0.
        field: None when the column is kept with the person as it is.
        reason: For people: why.
        examples: At most two values found in it.
        turn: Of several columns for one field, which is asked first, from 0.
        option: The topic or slot that the column stands for, where its cells only
            mark it and the title does not say so as `question [option]`.
    """

    file: str
    sheet: str
    position: int
    title: str
    field: Field | None
    confidence: Confidence
    reason: str
    examples: tuple[str, ...] = ()
    turn: int = 0
    option: str = ""


def field_named(name: str) -> Field:
    """Read a field's name as a coordinator types it: `Staff ID`, `staff-id`.

    Raises:
        UnknownFieldError: When no field has that name.
    """
    known = {fold(field): field for field in Field if field not in _NOT_NAMED}
    known["ignored"] = Field.IGNORED
    field = known.get(fold(name))
    if field is None:
        raise UnknownFieldError(name, sorted(known))
    return field
