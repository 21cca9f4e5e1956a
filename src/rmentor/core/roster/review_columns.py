"""The columns of the review workbook, and what its drop-down offers."""

from rmentor.core.model.program import Decision

DECISION, SWAP = "Decision", "Swap with"
MENTOR, MENTEE, ROUND = "Mentor email", "Mentee email", "Round"
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
