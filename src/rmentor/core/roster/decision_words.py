"""What a list of pairs calls its decisions, and the column that has them."""

from rmentor.core.model.program import Decision
from rmentor.core.roster.text import listed

TITLES = ("decision", "kind", "type", "status", "what", "action")
DECISIONS: dict[str, Decision] = {
    word: decision
    for decision, words in (
        (
            Decision.EARLIER,
            """earlier; previous; past; former; history; completed; ended; before
            last round; last year; done; finished""",
        ),
        (
            Decision.NEVER,
            """never; exclude; excluded; exclusion; forbid; forbidden; not; no; avoid
            do not pair; don t pair; block; blocked; conflict""",
        ),
        (
            Decision.PIN,
            """pin; pinned; fix; fixed; keep; must; yes; always; pair; approve
            approved""",
        ),
    )
    for word in listed(words)
}
