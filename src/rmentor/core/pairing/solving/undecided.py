"""What a best choice may do or leave, once prices have ruled the rest out.

By complementary slackness a choice is as good as the best exactly if it takes every
pair that gains more than its prices and none that gains less, and fills every place
that earns something at its price and none that costs something.
"""

from dataclasses import dataclass, replace

import numpy as np

from rmentor.core.pairing.solving.flow import best_of
from rmentor.core.pairing.solving.goal import Total
from rmentor.core.pairing.solving.places import must_fill
from rmentor.core.pairing.solving.scores import Bools, Ints

Both = tuple[Ints, Ints]
"""Something of mentors and of mentees."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """The pairs that may be chosen or not, and those that must be.

    Attributes:
        rows: Mentors of the pairs that may.
        columns: Their mentees.
        scores: Of the pairs.
        used: Which of them are chosen for now.
        taken: Mentors and mentees of the pairs that must be chosen.
        fewest: Partners each person must have from among the pairs that may; below 0
            where those that must be are more than that.
        most: Partners each may have.
    """

    rows: Ints
    columns: Ints
    scores: Ints
    used: Bools
    taken: Both
    fewest: Both
    most: Both

    @classmethod
    def of(cls, goal: Total, priced: Both, chosen: Both) -> "Undecided":
        """Look at all pairs.

        Args:
            goal: What is proven to be reached.
            priced: Prices that prove it.
            chosen: Mentors and mentees of a choice that reaches it.
        """
        rows, columns, over = goal.not_less(priced)
        width = goal.scores.shape[1]
        used = np.isin(rows * width + columns, chosen[0] * width + chosen[1])
        scores = goal.scores.at(rows, columns).astype(np.int64)
        numbers = [
            side.best_numbers(prices)
            for side, prices in zip(goal.sides, priced, strict=True)
        ]
        none = np.empty(0, np.int64)
        return cls(
            rows=rows,
            columns=columns,
            scores=scores,
            used=used,
            taken=(none, none),
            fewest=(numbers[0][0], numbers[1][0]),
            most=(numbers[0][1], numbers[1][1]),
        ).parted(over)

    @property
    def chosen(self) -> Both:
        """Mentors and mentees of all chosen pairs, those that must be among them."""
        return (
            np.append(self.taken[0], self.rows[self.used]),
            np.append(self.taken[1], self.columns[self.used]),
        )

    def only(self, pairs: Bools) -> "Undecided":
        """Leave out the others, none of which is chosen."""
        return replace(
            self,
            rows=self.rows[pairs],
            columns=self.columns[pairs],
            scores=self.scores[pairs],
            used=self.used[pairs],
        )

    def best(self, gains: Ints) -> "Undecided":
        """Choose the pairs that gain most."""
        most = int(np.abs(gains).max(initial=0))
        worth = (most + 1) * (min(map(len, self.fewest)) + 1)
        mentors, mentees = (
            must_fill(np.maximum(fewest, 0), most, worth)
            for fewest, most in zip(self.fewest, self.most, strict=True)
        )
        found = best_of(self.rows, self.columns, gains, (mentors, mentees))
        return replace(self, used=found.used)

    def after(self, gains: Ints, priced: Both) -> "Undecided":
        """Give what prices leave undecided that prove the choice to gain most."""
        over = gains - priced[0][self.rows] - priced[1][self.columns]
        bounds = list(zip(priced, self.fewest, self.most, strict=True))
        fewest = [np.where(price > 0, most, few) for price, few, most in bounds]
        most = [np.where(price < 0, few, most) for price, few, most in bounds]
        open_ = replace(self, fewest=(fewest[0], fewest[1]), most=(most[0], most[1]))
        return open_.parted(over)

    def parted(self, over: Ints) -> "Undecided":
        """Take the pairs that gain more than their prices, leave those that gain less.

        Args:
            over: What each pair gains more than its prices.
        """
        must = over > 0
        rows, columns = self.rows[must], self.columns[must]
        gone = [
            np.bincount(people, minlength=len(most))
            for people, most in zip((rows, columns), self.most, strict=True)
        ]
        fewest = [a - b for a, b in zip(self.fewest, gone, strict=True)]
        most = [a - b for a, b in zip(self.most, gone, strict=True)]
        return replace(
            self.only(over == 0),
            taken=(
                np.append(self.taken[0], rows),
                np.append(self.taken[1], columns),
            ),
            fewest=(fewest[0], fewest[1]),
            most=(most[0], most[1]),
        )
