"""Choices spread over columns: topics and slots, in lists, grids and ranked columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rmentor.core.model.tables import Record, Records, Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.fields import ColumnMapping, Field
from rmentor.core.roster.ranks import best_rank_in, rank_in, ratings_of
from rmentor.core.roster.slots import slots
from rmentor.core.roster.text import fold, phrases, split_grid
from rmentor.core.roster.topic_questions import HIGHEST_FIRST, RANKED
from rmentor.core.roster.topics import Split, distinct, split_for, topic_key
from rmentor.core.roster.values import says_nothing, yes_or_no
from rmentor.core.roster.wishes import (
    NEITHER,
    UNWANTED,
    WANTED,
    Wish,
    level_in,
    wish_in,
)
from rmentor.core.roster.wording import base_title

_UNRANKED, _LAST, _HIGHEST = 500, 999, 1000
_OTHER = phrases("other|others|andere|anderes|autre|autres|otro|otra|outro|altro|inne")


class Chosen(NamedTuple):
    """One choice and its rank; equal ranks keep the columns' order.

    Attributes:
        wish: Which way, where the cell itself says so.
    """

    rank: int
    text: str
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class ChoiceColumn:
    """A column that holds choices.

    Attributes:
        option: The choice the column stands for; "" when the cells name it.
        first: Rank of what the cells hold, where the columns are ranked.
        ranked: Whether numbers in the cells are ranks.
        rated: The most that numbers in the cells can be, where they are ratings and
            the highest the best; 0 when they are none.
    """

    mapping: ColumnMapping
    split: Split
    option: str
    first: int
    ranked: bool
    rated: int


@dataclass(frozen=True, slots=True)
class Choices:
    """All columns of one field.

    Attributes:
        ranked: Whether the answers come in the order of preference.
        ranking: Positions of the columns whose titles ask for that order, where
            nothing else says it; an answer in another column has none.
    """

    columns: tuple[ChoiceColumn, ...]
    ranked: bool
    ranking: tuple[int, ...] = ()

    @classmethod
    def of(
        cls, table: Table, mappings: Sequence[ColumnMapping], known: Sequence[str]
    ) -> "Choices":
        """Prepare reading the given columns of a table.

        Args:
            table: With all rows, which decide how cells are split.
            mappings: The columns of one field, in their order.
            known: Options known to the program.
        """
        titled = tuple(m.position for m in mappings if RANKED.search(fold(m.title)))
        plain = [m.title for m in mappings if not _option_and_rank(m)[0]]
        repeated = len(plain) > 1 and len({base_title(t) for t in plain}) == 1
        cells = _cells_of(table, mappings)
        ratings = ratings_of([cells[m.position] for m in mappings if _is_option(m)])
        ordered = ratings.ranks or _name_choices(cells)
        ranked = bool(titled) or ordered
        columns = tuple(
            ChoiceColumn(
                mapping,
                split_for(cells[mapping.position], table.export, known),
                *_option_and_rank(mapping),
                ranked=ranked,
                rated=0 if ranked else ratings.most,
            )
            for mapping in mappings
        )
        ordered = ordered or repeated or any(column.first for column in columns)
        return cls(columns, ranked or ordered, () if ordered else titled)

    def is_ranked(self, records: Records) -> Sequence[bool]:
        """Tell for each row whether its answers come in the order of preference."""
        if not self.ranking:
            return [self.ranked] * len(records)
        asked = [records.columns[position] for position in self.ranking]
        return [any(cells) for cells in zip(*asked, strict=True)]

    def topics(
        self, record: Record, unknown: Callable[[ColumnMapping, str], None]
    ) -> tuple[str, ...]:
        """Read a person's topics, most wanted first when `ranked`.

        Args:
            record: The person's row.
            unknown: Told each column and cell that is not understood.
        """
        return distinct(chosen.text for chosen in self._chosen(record, unknown))

    def wishes(
        self, record: Record, unknown: Callable[[ColumnMapping, str], None]
    ) -> tuple[tuple[Wish | None, str], ...]:
        """Read topics that have no direction by their titles, each with its own.

        Args:
            record: The person's row.
            unknown: Told each column and cell that is not understood.

        Returns:
            For each topic which way it goes, None where the cell does not say it.
        """
        return tuple((c.wish, c.text) for c in self._chosen(record, unknown))

    def _chosen(
        self, record: Record, unknown: Callable[[ColumnMapping, str], None]
    ) -> list[Chosen]:
        chosen: list[Chosen] = []
        for column in self.columns:
            cell = record.cells[column.mapping.position]
            if not cell:
                continue
            found = _topics_in(column, cell)
            if found is None:
                unknown(column.mapping, cell)
            else:
                chosen += found
        return sorted(chosen, key=lambda c: c.rank)

    def slots(self, record: Record) -> tuple[str, ...]:
        """Read when a person can meet."""
        parts: list[str] = []
        for column in self.columns:
            cell = record.cells[column.mapping.position]
            parts += _slots_in(column, cell) if cell else ()
        return slots(parts)


def _cells_of(
    table: Table, mappings: Sequence[ColumnMapping]
) -> Mapping[int, TextColumn]:
    columns = table.columns
    return {m.position: TextColumn.of(columns[m.position]) for m in mappings}


def _name_choices(cells: Mapping[int, TextColumn]) -> bool:
    """Tell whether cells say `First Choice`."""
    return any("choice" in fold(c) for column in cells.values() for c in column.texts)


def _is_option(mapping: ColumnMapping) -> bool:
    return bool(_option_and_rank(mapping)[0])


def _option_and_rank(mapping: ColumnMapping) -> tuple[str, int]:
    """Take a grid's option; where it is a mark (`[5]`), the cells hold the option."""
    if mapping.option:
        return mapping.option, 0
    question, option = split_grid(mapping.title)
    if not option.isdecimal():
        rank = rank_in(fold(option))
        return ("", rank) if rank else (option, 0)
    mark = int(option)
    highest_first = HIGHEST_FIRST.search(fold(question))
    return "", _HIGHEST - mark if highest_first else mark


def _topics_in(column: ChoiceColumn, cell: str) -> list[Chosen] | None:
    """Read one cell; None when it is not understood."""
    if not column.option:
        return [Chosen(column.first, entry) for entry in column.split.entries(cell)]
    if _OTHER.match(fold(column.option)) and yes_or_no(cell) is None:
        return [Chosen(_LAST, entry) for entry in column.split.entries(cell)]
    if wish := _wish_given(column, cell):
        return [] if wish == NEITHER else [Chosen(_UNRANKED, column.option, wish)]
    rank = _rank_given(column, cell)
    return None if rank is None else [Chosen(rank, column.option)] if rank else []


def _wish_given(column: ChoiceColumn, cell: str) -> Wish | None:
    """Read which way a topic goes, where the title leaves that to the cell."""
    if wish := wish_in(cell):
        return wish
    return level_in(cell) if column.mapping.field is Field.INTERESTS else None


def _rank_given(column: ChoiceColumn, cell: str) -> int | None:
    """Read a grid's cell: the option's rank, 0 when not chosen, None when unclear."""
    folded = fold(cell)
    if column.ranked and (rank := best_rank_in(cell)):
        return rank
    if column.rated and cell.isdecimal():
        rated = int(cell)
        return _UNRANKED - rated if 2 * rated > column.rated else 0
    if topic_key(cell) == topic_key(column.option) or folded in WANTED:
        return _UNRANKED
    answer = yes_or_no(cell)
    if answer is False or folded in UNWANTED or says_nothing(cell):
        return 0
    return _UNRANKED if answer else None


def _slots_in(column: ChoiceColumn, cell: str) -> Iterable[str]:
    if not column.option:
        return column.split.entries(cell)
    answer = yes_or_no(cell)
    if answer is False:
        return ()
    if answer or fold(cell) == fold(column.option):
        return (column.option,)
    return (f"{column.option} {entry}" for entry in column.split.entries(cell))
