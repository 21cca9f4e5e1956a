"""The kinds of file that `rmentor import` reads."""

from enum import StrEnum


class ImportKind(StrEnum):
    """MENTORS and MENTEES are rosters whose people all have that role."""

    ROSTER = "roster"
    MENTORS = "mentors"
    MENTEES = "mentees"
    FEEDBACK = "feedback"
    PAIRS = "pairs"
    REVIEW = "review"
    MEETINGS = "meetings"
