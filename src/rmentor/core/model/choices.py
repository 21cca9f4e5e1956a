"""The closed sets of words that the command line offers.

Alone in a module that imports nothing heavy: `rmentor --help` reads them.
"""

from enum import StrEnum


class Objective(StrEnum):
    """What the best assignment is, once as many people as possible are placed."""

    BEST = "best"
    FAIR = "fair"
    LEXIMIN = "leximin"


class Stage(StrEnum):
    """In which order the two of a proposed pair are told of it."""

    MENTEE_FIRST = "mentee-first"


class WeightsFrom(StrEnum):
    """Where the weights of the criteria come from."""

    SETTINGS = "settings"
    LEARNED = "learned"


class Checkpoint(StrEnum):
    """When feedback is asked, in the order of the year."""

    BASELINE = "baseline"
    FIRST_MEETING = "first-meeting"
    MIDDLE = "middle"
    END = "end"
    SIX_MONTHS_LATER = "six-months-later"
    EXIT = "exit"


class Preset(StrEnum):
    """Settings that suit common programs."""

    GENERAL = "general"
    DIGITAL_SKILLS = "digital-skills"
    INCLUSION = "inclusion"
    CIVIL_SERVICE = "civil-service"


class By(StrEnum):
    """What a report splits everyone by."""

    ROLE = "role"
    DEPARTMENT = "department"
    LOCATION = "location"
    GRADE_BAND = "grade-band"
    ROUND = "round"
