"""Titles as a coordinator types them: whole, the question of a grid, or a part."""

from collections.abc import Iterable, Mapping, Sequence

from rmentor.core.model.tables import Table
from rmentor.core.roster.refusals import UnknownTitleError
from rmentor.core.roster.text import fold_title, split_grid

_FEWEST_WORDS = 3
"""Of less of a title, such as `Name`, many a column has a part."""


def whole_titles(
    forced: Mapping[str, str], tables: Iterable[Table]
) -> tuple[tuple[str, str], ...]:
    """Give each title that is typed as the tables write it, and the field it is to be.

    The question of a grid stands for all its columns. Of long titles a part will do
    that no other column has.

    Raises:
        UnknownTitleError: For the first that no table has, or that several may be.
    """
    titles = tuple(dict.fromkeys(t for table in tables for t in table.titles if t))
    return tuple(
        (title, name)
        for typed, name in forced.items()
        for title in _meant(typed, titles)
    )


def _meant(typed: str, titles: Sequence[str]) -> Sequence[str]:
    """Find what is typed among the titles, the closest way that finds any."""
    said = fold_title(typed)
    if any(fold_title(title) == said for title in titles):
        return (typed,)
    grid = [title for title in titles if fold_title(split_grid(title)[0]) == said]
    if grid:
        return grid
    parts = [t for t in titles if f" {said} " in f" {fold_title(t)} "]
    questions = {split_grid(title)[0] for title in parts}
    if len(questions) != 1 or len(said.split()) < _FEWEST_WORDS:
        several = parts if len(parts) > 1 else ()
        raise UnknownTitleError(typed, titles, several)
    return parts
