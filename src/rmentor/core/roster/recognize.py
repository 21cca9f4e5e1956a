"""How sure it is that a table is a roster, to tell it from feedback and from pairs."""

from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import IDENTITY, TOPICS, Confidence, Field
from rmentor.core.roster.pairs import is_pairs_table

# Only a sign-up asks for these.
_SIGN_UP = TOPICS | {
    Field.BOTH_ROLES,
    Field.WANTS_TO_MENTOR,
    Field.WANTS_A_MENTOR,
    Field.CAPACITY,
    Field.PREFERRED,
    Field.NOT_WANTED,
    Field.EARLIER_PARTNERS,
    Field.AVAILABILITY,
    Field.LANGUAGES,
    Field.MANAGER,
}
_PERSONAL = {
    Field.STAFF_ID,
    Field.JOB_TITLE,
    Field.GRADE,
    Field.DEPARTMENT,
    Field.TEAM,
    Field.FUNCTION,
    Field.LOCATION,
    Field.TIME_ZONE,
    Field.MEETING_MODE,
    Field.STATUS,
    Field.CONSENT,
}


def is_roster_table(table: Table) -> Confidence:
    """Judge by the columns whether a table lists people who take part.

    Returns:
        SURE for names or addresses with two answers that only a sign-up or a list of
        staff has; LIKELY with one, or with the role; UNSURE otherwise, as for a survey
        that asks for no more than who answers.
    """
    fields = {column.field for column in map_columns(table)}
    if is_pairs_table(table) or not fields & IDENTITY:
        return Confidence.UNSURE
    told = 2 * len(fields & _SIGN_UP) + len(fields & _PERSONAL)
    if told > 1:
        return Confidence.SURE
    return Confidence.LIKELY if told or Field.ROLE in fields else Confidence.UNSURE
