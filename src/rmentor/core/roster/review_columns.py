"""The columns of the review workbook, and what its drop-down offers."""

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Decision
from rmentor.core.roster.text import listed

DECISION, SWAP = "Decision", "Swap with"
MENTOR, MENTEE, ROUND = "Mentor email", "Mentee email", "Round"
MENTOR_NAME, MENTEE_NAME = "Mentor (junior)", "Mentee (senior)"
MENTORS_NEXT, MENTEES_NEXT = "Mentor's runner-up", "Mentee's runner-up"
WOULD_MEAN = "What it would mean"
NOWHERE_ELSE = (SWAP, MENTORS_NEXT, MENTEES_NEXT, WOULD_MEAN)
"""Titles that no other file has: they tell the workbook where others were deleted."""
READ_BACK = {
    DECISION: "decision",
    SWAP: "swap",
    MENTOR: "mentor",
    MENTEE: "mentee",
    ROUND: "round",
}
CHOICES: dict[str, Decision] = {
    "approve": Decision.APPROVED,
    "decline": Decision.DECLINED,
    "pin": Decision.PIN,
    "never": Decision.NEVER,
}
WORDS = {
    word: decision
    for decision, words in (
        (
            Decision.APPROVED,
            """approve; approved; yes; ok; okay; accept; accepted; agree; agreed; x
            good; genehmigt; ja; oui; si; sim; tak""",
        ),
        (
            Decision.DECLINED,
            """decline; declined; no; reject; rejected; refuse; refused; not now
            abgelehnt; nein; non; nao; nie""",
        ),
        (Decision.PIN, "pin; pinned; fix; fixed; keep"),
        (Decision.NEVER, "never; exclude; excluded; forbid; forbidden"),
    )
    for word in listed(words)
}
HINT = "Write approve, decline, pin or never, or leave the cell blank."


def turned_down(now: Decision, before: Decision | None) -> Issue:
    """Warn that a pair is fixed which one of the two, or the coordinator, declined.

    A workbook taken in again knows nothing of what people have answered since.
    """
    was = "kept apart" if before is Decision.NEVER else "declined or refused"
    return Issue(
        "was-turned-down",
        f"The pair was {was} before, and is {_FIXED[now]} now.",
        Severity.WARNING,
        "If that was not meant: rmentor pair --never MENTOR=MENTEE",
    )


_FIXED = {Decision.APPROVED: "approved", Decision.PIN: "pinned"}
