"""Columns of a row about one topic: which way it goes, and how much it is wanted."""

from collections.abc import Sequence
from dataclasses import replace

from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import IDENTITY, TOPICS, Confidence, Field
from rmentor.core.roster.ranks import rank_in
from rmentor.core.roster.text import fold, fold_title, listed, phrases, split_grid
from rmentor.core.roster.wishes import wish_in
from rmentor.core.roster.wording import Guess

_NEARLY_ALL = 0.9
_FEW_WORDINGS = 8
_KINDS = phrases(
    "type|kind|direction|way|category|share|learn|teach|offers?|offering|needs?|wants?"
    "|wanted|request(?:s|ed)?|purpose|intent|interest type|relation|level of interest"
    "|art|richtung|typ|sens|tipo|soort|rodzaj|seeking|i want to|i would like to|mode"
)
_RANKS = frozenset(
    listed("""rank; ranking; priority; order; preference; choice; choice number
    choice no; choice rank; preference rank; interest rank; topic rank; sequence; no
    number; nr; rang; prioritat; reihenfolge; wahl; priorite; ordre; choix; prioridad
    orden
    prioridade; ordem; prioriteit; volgorde; priorita; ordine; priorytet; kolejnosc""")
)

Guesses = dict[int, Guess]


def find_one_topic_columns(columns: Sequence[Column], guesses: Guesses) -> None:
    """Correct the guesses about a list with a row per person and topic."""
    direction = _direction(columns, guesses)
    if direction:
        reason = "says whether the topic of the row is shared or wanted"
        guesses[direction.position] = Guess(Field.DIRECTION, Confidence.LIKELY, reason)
        for column in _topic_columns(columns, guesses):
            guesses[column.position] = replace(
                guesses[column.position], field=Field.INTERESTS
            )
    if rank := _rank(columns, guesses):
        reason = "ranks the topic of the row"
        guesses[rank.position] = Guess(Field.RANK, Confidence.LIKELY, reason)


def _topic_columns(columns: Sequence[Column], guesses: Guesses) -> list[Column]:
    return [
        c
        for c in columns
        if guesses[c.position].field in TOPICS
        and guesses[c.position].strength >= 0
        and not split_grid(c.title)[1]
    ]


def _direction(columns: Sequence[Column], guesses: Guesses) -> Column | None:
    for column in columns:
        guessed = guesses[column.position]
        if (
            (guessed.field is None or guessed.field in {*TOPICS, Field.ROLE})
            and _KINDS.search(fold_title(column.title))
            and _says_only_ways(column)
            and [c for c in _topic_columns(columns, guesses) if c is not column]
        ):
            return column
    return None


def _says_only_ways(column: Column) -> bool:
    wordings = column.texts
    return (
        0 < len(wordings) <= _FEW_WORDINGS
        and not any("ment" in said or "buddy" in said for said in map(fold, wordings))
        and column.share(wish_in) >= _NEARLY_ALL
    )


def _rank(columns: Sequence[Column], guesses: Guesses) -> Column | None:
    """Find ranks, which only a list in which people stand several times has."""
    if not _topic_columns(columns, guesses):
        return None
    for column in columns:
        if (
            guesses[column.position].field in (None, Field.GRADE, Field.FORM)
            and fold_title(column.title) in _RANKS
            and column.cells
            and column.share(lambda cell: rank_in(fold(cell))) == 1
            and column.distinct < len(column.cells)
            and _people_repeat(columns, guesses)
        ):
            return column
    return None


def _people_repeat(columns: Sequence[Column], guesses: Guesses) -> bool:
    who = [c for c in columns if guesses[c.position].field in IDENTITY]
    return bool(who) and all(c.distinct < len(c.cells) for c in who)
