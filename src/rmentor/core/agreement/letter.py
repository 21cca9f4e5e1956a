"""The wording of a pair's mail and calendar, read from what its template wrote.

At the top, between two lines `---`, stand `key: text` lines; below stands the mail.
"""

import re
from collections.abc import Mapping
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


def letter_from(text: str) -> tuple[Letter | None, str]:
    """Read a filled-in template.

    Returns:
        The wording; or None, and for people what is missing or wrong.
    """
    before, fence, rest = text.partition(f"{_FENCE}\n")
    head, closed, body = rest.partition(f"\n{_FENCE}\n")
    if before.strip() or not (fence and closed):
        return None, "it does not begin with 'key: text' lines between two lines '---'"
    lines = [line.partition(":") for line in head.split("\n") if line.strip()]
    said = {key.strip(): " ".join(value.split()) for key, _, value in lines}
    for key in said:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1) or (", ".join(_KEYS),)
            return None, f"its head has '{key}', known is {near[0]}"
    missing = [key for key in _KEYS if not said.get(key)]
    if missing:
        return None, f"its head must say '{missing[0]}'"
    return _letter(said, body), ""


def _letter(said: Mapping[str, str], body: str) -> Letter:
    return Letter(
        subject=said["subject"],
        meeting=said["meeting"],
        meeting_note=said["meeting-note"],
        feedback={checkpoint: said[checkpoint] for checkpoint in FEEDBACK_DAYS},
        feedback_note=said["feedback-note"],
        # A `{% if %}` that wrote nothing leaves blank lines behind.
        body=re.sub(r"\n{3,}", "\n\n", body).strip("\n") + "\n",
    )
