"""What stands under Decision in the review workbook, in many words."""

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
FIXED_AS = {Decision.APPROVED: "approved", Decision.PIN: "pinned"}
