"""The columns of the review workbook, and what its drop-down offers."""

from rmentor.core.model.program import Decision

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
