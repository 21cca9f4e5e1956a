"""The wording of a pair's mail and calendar, read from what its template wrote.

At the top, between two lines `---`, stand `key: text` lines; below stands the mail.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from rmentor.core.model.choices import Checkpoint

FEEDBACK_DAYS = (
    Checkpoint.FIRST_MEETING,
    Checkpoint.MIDDLE,
    Checkpoint.END,
    Checkpoint.SIX_MONTHS_LATER,
)
_FENCE = "---"
_KEYS = ("subject", "meeting", "meeting-note", "feedback-note", *FEEDBACK_DAYS)


@dataclass(frozen=True, slots=True)
class Letter:
    """One pair's wording.

    Attributes:
        subject: Of the mail, on one line.
        meeting: Title of a meeting in the calendar, with `{number}`.
        meeting_note: What stands below it there.
        feedback: Title of each day on which feedback is asked.
        feedback_note: What stands below these.
        body: Of the mail, plain text.
    """

    subject: str
    meeting: str
    meeting_note: str
    feedback: Mapping[Checkpoint, str]
    feedback_note: str
    body: str

    def meeting_title(self, number: int) -> str:
        """Give the title of a meeting, counted from 1."""
        return self.meeting.replace("{number}", str(number))


@dataclass(frozen=True, slots=True)
class Note:
    """A mail to one person; the body is plain text."""

    subject: str
    body: str


def letter_from(text: str) -> tuple[Letter | None, str]:
    """Read a filled-in template.

    Returns:
        The wording; or None, and for people what is missing or wrong.
    """
    said, body = _parted(text, _KEYS)
    return (_letter(said, body), "") if said else (None, body)


def note_from(text: str) -> tuple[Note | None, str]:
    """Read a filled-in template whose head has nothing but a subject.

    Returns:
        The mail; or None, and for people what is missing or wrong.
    """
    said, body = _parted(text, _KEYS[:1])
    return (Note(said["subject"], _tidy(body)), "") if said else (None, body)


def _parted(text: str, keys: Sequence[str]) -> tuple[Mapping[str, str], str]:
    """Part head and body; without a head that says all, give what is wrong."""
    before, fence, rest = text.partition(f"{_FENCE}\n")
    head, closed, body = rest.partition(f"\n{_FENCE}\n")
    if before.strip() or not (fence and closed):
        return {}, "it does not begin with 'key: text' lines between two lines '---'"
    lines = [line.partition(":") for line in head.split("\n") if line.strip()]
    said = {key.strip(): " ".join(value.split()) for key, _, value in lines}
    for key in said:
        if key not in keys:
            near = get_close_matches(key, keys, n=1) or (", ".join(keys),)
            return {}, f"its head has '{key}', known is {near[0]}"
    missing = [key for key in keys if not said.get(key)]
    return ({}, f"its head must say '{missing[0]}'") if missing else (said, body)


def _letter(said: Mapping[str, str], body: str) -> Letter:
    return Letter(
        subject=said["subject"],
        meeting=said["meeting"],
        meeting_note=said["meeting-note"],
        feedback={checkpoint: said[checkpoint] for checkpoint in FEEDBACK_DAYS},
        feedback_note=said["feedback-note"],
        body=_tidy(body),
    )


def _tidy(body: str) -> str:
    """Take out the blank lines that an `{% if %}` leaves which wrote nothing."""
    return re.sub(r"\n{3,}", "\n\n", body).strip("\n") + "\n"
