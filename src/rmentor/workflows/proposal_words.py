"""Words about a proposal that stand in the terminal and in the workbook."""

from rmentor.core.model.words import count
from rmentor.core.pairing.told import NEVER_LIFTED
from rmentor.core.settings import RULES
from rmentor.workflows.proposal_view import ProposalView

STAYING = "people who may be either stay on the side on which they are placed now"
"""What is reckoned with where a pair is said to cost something."""


def between(view: ProposalView) -> str:
    """Count both sides, and say who counts on both: together they are fewer people."""
    sides = f"{count(view.mentors, 'mentor')} and {count(view.mentees, 'mentee')}"
    if not view.either:
        return sides
    counts = "counts" if view.either == 1 else "count"
    either = count(view.either, "person", "people")
    return f"{sides} ({either} may be either and {counts} as both)"


def fixed(view: ProposalView) -> str:
    """Name what holds pairs in their place: pins, approvals, or both; empty if none."""
    words = {pair.decision for pair in view.pairs if pair.pinned}
    named = ["pins"] if words - {"approve"} else []
    return " and ".join([*named, *(["approvals"] if "approve" in words else [])])


def switch(rule: str) -> str:
    """Give the key that switches a rule off for a try; empty where none should."""
    return rule if rule in RULES and rule not in NEVER_LIFTED else ""
