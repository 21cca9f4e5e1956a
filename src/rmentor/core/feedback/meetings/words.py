"""What the cells of a meeting log say: what became of a meeting, how long it was."""

import re

from rmentor.core.model.meetings import MeetingState
from rmentor.core.roster.text import fold, phrases
from rmentor.core.roster.values import yes_or_no

_LONGEST = 60
"""Characters of a cell that says what became of a meeting; longer ones tell a story."""
_MOST_MINUTES = 720

# In this order: "cancelled, moved to May" was moved, "not yet held" is planned.
_STATES = (
    (
        MeetingState.NO_SHOW,
        phrases(
            "no ?shows?|did ?n o?t (?:show|attend|come|turn up)|did not (?:show|attend"
            "|come|turn up)|dna|absent|nicht erschienen|lapin"
        ),
    ),
    (
        MeetingState.MOVED,
        phrases(
            "moved|rescheduled|re scheduled|postponed|rebooked|shifted|deferred"
            "|verschoben|verlegt|reporte|deplace|aplazad[ao]|pospuest[ao]"
        ),
    ),
    (
        MeetingState.PLANNED,
        phrases(
            "planned|scheduled|upcoming|booked|arranged|pending|to be held|not yet"
            "|in the future|geplant|prevu|previst[ao]|planifie|programad[ao]"
        ),
    ),
    (
        MeetingState.CANCELLED,
        phrases(
            "cancell?ed|cancell?ation|called off|not (?:held|met|completed)"
            "|did (?:not|n t) (?:happen|take place|meet)|didn t (?:happen|take place"
            "|meet)|missed|abgesagt|ausgefallen|annule|cancelad[ao]"
        ),
    ),
    (
        MeetingState.HELD,
        phrases(
            "held|completed?|done|took place|taken place|met|attended|happened"
            "|finished|stattgefunden|gehalten|tenue?|eu lieu|realizad[ao]|celebrad[ao]"
        ),
    ),
)
_HOURS_MINUTES = re.compile(
    r"(\d+)\s*(?:h|hrs?|hours?|std|:)\s*(\d{1,2})?\s*(?:m|mins?|minutes?)?(?::00)?",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(\d*[.,]?\d+)\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\.?", re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?:ca\.?|about|~|approx\.?)?\s*(\d+)(?:[.,]0+)?\s*"
    r"(?:['\u2032]|m|mins?|minutes?|minuten|minutos?)?\.?",
    re.IGNORECASE,
)
_HOUR = 60


def state_in(cell: str) -> MeetingState | None:
    """Read what became of a meeting in words; None when they do not say."""
    if len(cell) > _LONGEST:
        return None
    text = fold(cell)
    return next((state for state, said in _STATES if said.search(text)), None)


def answered_state(
    cell: str, yes: MeetingState, no: MeetingState | None
) -> MeetingState | None:
    """Read words, or yes and no to a question such as `Did you meet?`.

    Args:
        cell: Not blank.
        yes: What the answer yes says.
        no: What the answer no says; None where it says nothing, as in `Moved?`.

    Raises:
        ValueError: The cell says neither.
    """
    if state := state_in(cell):
        return state
    answer = yes_or_no(cell)
    if answer is None:
        raise ValueError(cell)
    return yes if answer else no


def minutes_in(cell: str, *, hours: bool) -> int | None:
    """Read how long a meeting was: `60`, `45 min`, `1h30`, `1:15`, `1.5 hours`.

    Args:
        cell: Not blank.
        hours: Whether a bare number counts hours.

    Returns:
        Minutes, 1 to 720; None when the cell says no such thing.
    """
    text = cell.strip()
    if found := _MINUTES.fullmatch(text):
        bare = text.replace(".0", "").isdecimal()
        minutes = float(found[1]) * (_HOUR if hours and bare else 1)
    elif found := _HOURS_MINUTES.fullmatch(text):
        minutes = int(found[1]) * _HOUR + int(found[2] or 0)
    elif found := _HOURS.fullmatch(text) or (hours and _BARE.fullmatch(text)) or None:
        minutes = float(found[1].replace(",", ".")) * _HOUR
    else:
        return None
    return round(minutes) if 0 < minutes <= _MOST_MINUTES else None


_BARE = re.compile(r"(\d*[.,]?\d+)")
