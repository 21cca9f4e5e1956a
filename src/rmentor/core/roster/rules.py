"""A rule for the wording of a question: words it needs, and words that rule it out."""

import re
from dataclasses import dataclass

from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import phrases


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording of a question.

    Attributes:
        field: None says: no field at all, whatever later rules think.
    """

    field: Field | None
    needs: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None

    def fits(self, folded: str) -> bool:
        """Tell whether a folded title is worded like this."""
        return all(need.search(folded) for need in self.needs) and not (
            self.unless and self.unless.search(folded)
        )


def rule(field: Field | None, *needs: str, unless: str = "") -> Rule:
    """Compile a rule; `|` separates the alternatives of each text."""
    barred = phrases(unless) if unless else None
    return Rule(field, tuple(phrases(need) for need in needs), barred)
