"""A pair that was turned down, and is fixed all the same."""

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Decision


def turned_down(who: str, before: Decision | None, now: str, hint: str) -> Issue:
    """Warn that a pair is fixed which one of the two, or the coordinator, declined.

    Args:
        who: Begins the sentence, its verb included: `The pair was`.
        before: What was decided.
        now: What is: `is approved`.
        hint: What to do if that was not meant.
    """
    was = "kept apart" if before is Decision.NEVER else "declined or refused"
    message = f"{who} {was} before, and {now} now."
    hint = f"If that was not meant: {hint}"
    return Issue("was-turned-down", message, Severity.WARNING, hint)
