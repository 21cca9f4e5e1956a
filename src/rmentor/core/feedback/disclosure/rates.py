"""Counts of replies: how many of those invited answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from rmentor.core.feedback.disclosure.control import Control, Group
from rmentor.core.feedback.disclosure.figures import Cell, Hidden, Shown
from rmentor.core.feedback.disclosure.members import Members, Sum, sum_over


@dataclass(frozen=True, slots=True)
class Replies:
    """Who was invited to answer at a checkpoint, and who did.

    Attributes:
        name: Of the checkpoint.
        answered: Invited or not: anonymous answers count as well.
    """

    name: str
    invited: Members
    answered: Members

    def of(self, group: Group) -> tuple[Members, Members]:
        """Give whom of a group was invited, and who answered."""
        return group.members & self.invited, group.members & self.answered


def publish_rates(
    control: Control, replies: Replies, everyone: Group, groups: Sequence[Group]
) -> tuple[tuple[Cell, Cell, Cell], ...]:
    """Give invited, answered and the rate of everyone, then of each group.

    How many replied in all is always told: it says nothing about anybody's answer. A
    group's row needs enough answers and, since a rate tells who did not answer, enough
    people invited; and neither may follow for a smaller group.
    """
    fewest = control.thresholds.figures
    safe = _safe(control, replies.name, (everyone, *groups), replies)
    first = _cells(replies, everyone)
    if replies.answered.bit_count() < fewest:
        # The count of replies may be told, the share of so few may not.
        first = (*first[:2], Hidden(fewest))
    return (
        first,
        *(
            _cells(replies, group)
            if group in safe
            else (_cells(replies, group)[0], Hidden(fewest), Hidden(fewest))
            for group in groups
        ),
    )


def _safe(
    control: Control, name: str, groups: Sequence[Group], replies: Replies
) -> frozenset[Group]:
    """Give the groups, the first of them everyone, whose replies may be counted."""
    first, *_ = groups
    safe = frozenset(groups)
    told: list[tuple[str, dict[Group, Sum]]] = []
    for place, fewest in (
        (1, control.thresholds.figures),  # answered
        (0, control.thresholds.distributions),  # invited
    ):
        people = {g: replies.of(g)[place] for g in groups if g in safe}
        sums = {group: sum_over(who, {}) for group, who in people.items() if who}
        asked = {group: row for group, row in sums.items() if group != first}
        given = [sums[first]] if first in sums else []
        variable = f"replies/{name}/{place}"
        safe -= asked.keys() - control.allowed(variable, asked, fewest, given=given)
        told.append((variable, sums))
    for variable, sums in told:
        control.tell(variable, {group: sums[group] for group in sums if group in safe})
    return safe


def _cells(replies: Replies, group: Group) -> tuple[Cell, Cell, Cell]:
    """Give the counts, and the rate unless more answered than were invited."""
    invited, answered = (who.bit_count() for who in replies.of(group))
    may_be_rate = 0 < invited >= answered
    return (
        Shown(invited) if invited else None,
        Shown(answered),
        Shown(Fraction(answered, invited)) if may_be_rate else None,
    )
