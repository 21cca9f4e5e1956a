"""Columns that seem to answer a question of ours, and were ticked or calculated."""

import re
from collections import Counter
from collections.abc import Sequence

from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.text import fold, listed, split_grid
from rmentor.core.roster.values import says_nothing

_GROUPS = frozenset(
    listed("promoter; passive; detractor; promoters; passives; detractors")
)
_BETWEEN = re.compile(r"[;,\n]\s*")
_FEW = 6
_OFTEN = 3


def is_chosen(dimension: Dimension, title: str, cells: Sequence[str]) -> bool:
    """Tell what only seems to answer a question.

    Qualtrics adds `Promoter` or `Detractor` beside each recommendation. And what was
    ticked under "What did you gain?" is no comment: it would be quoted as one, again
    and again.
    """
    filled = [cell for cell in cells if cell and not says_nothing(cell)]
    if not filled:
        return False
    if dimension is Dimension.RECOMMENDATION:
        return _GROUPS.issuperset(map(fold, set(filled)))
    return dimension is Dimension.COMMENT and _ticked(title, filled)


def _ticked(title: str, filled: Sequence[str]) -> bool:
    _, option = split_grid(title)
    if option and {fold(cell) for cell in filled} == {fold(option)}:
        return True
    parts = Counter(part for cell in filled for part in _BETWEEN.split(cell) if part)
    return len(filled) >= _FEW and parts.total() >= _OFTEN * len(parts)
