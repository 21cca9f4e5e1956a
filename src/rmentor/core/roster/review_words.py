"""What stands under Decision in the review workbook, and what is said of it."""

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Decision
from rmentor.core.roster.text import listed

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
