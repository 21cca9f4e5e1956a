"""Numbers beside topics: ranks, where 1 is the most wanted, or ratings."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rmentor.core.roster.text import fold

_RANK_WORDS = {
    word: rank
    for rank, words in enumerate(
        (
            "first erste erster premier premiere primera primeira eerste pierwszy",
            "second zweite zweiter deuxieme second segunda tweede seconda drugi",
            "third dritte dritter troisieme tercera terceira derde terza trzeci",
            "fourth vierte quatrieme cuarta quarta vierde czwarty",
            "fifth funfte cinquieme quinta vijfde piaty",
        ),
        start=1,
    )
    for word in words.split()
}
_CHOICE = (
    "choice|preference|priority|place|wahl|wunsch|choix|opcion|opcao|eleccion|keuze"
    "|scelta|wybor"
)
_RANK = re.compile(
    r"(?:choice|rank|priority|preference|no|number)? ?"
    rf"(?:([1-9]\d?)(?:st|nd|rd|th|er|e|a|o)?|({'|'.join(_RANK_WORDS)}))"
    rf"(?: (?:{_CHOICE}))?"
)
_HIGHEST_RATING = 10
_LEAST_RATING = 3


def rank_in(folded: str) -> int:
    """Read `1`, `2nd`, `First Choice` from a folded text; 0 for what is no rank."""
    found = _RANK.fullmatch(folded)
    if found is None:
        return 0
    return int(found[1]) if found[1] else _RANK_WORDS[found[2]]


def best_rank_in(cell: str) -> int:
    """Read the best of the ranks in a cell: `First Choice, Second Choice` is 1.

    0 for what is no rank, or not only ranks.
    """
    ranks = [rank_in(fold(part)) for part in re.split(r"[,;]", cell) if part.strip()]
    return min(ranks, default=0)


class Ratings(NamedTuple):
    """What the numbers in the columns of a grid are.

    Attributes:
        most: The highest rating; 0 when they are no ratings.
        ranks: Whether nobody gives two topics the same number.
    """

    most: int
    ranks: bool


def ratings_of(columns: Sequence[Sequence[str]]) -> Ratings:
    """Tell ratings from ranks: a rank is given once, and is no more than the topics.

    Args:
        columns: The cells of each column, in the order of the rows.
    """
    filled = [cell for column in columns for cell in column if cell]
    if len(columns) < 2 or not filled or not all(map(str.isdecimal, filled)):  # noqa: PLR2004
        return Ratings(0, ranks=False)
    most = max(map(int, filled))
    if not _LEAST_RATING <= most <= _HIGHEST_RATING:
        return Ratings(0, ranks=False)
    rows = [[cell for cell in row if cell] for row in zip(*columns, strict=True)]
    ranks = most <= len(columns) and all(
        len(set(row)) == len(row) and "0" not in row for row in rows
    )
    return Ratings(0 if ranks else most, ranks)
