"""Choices spread over columns: topics and slots, in lists, grids and ranked columns."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.fields import ColumnMapping
from rmentor.core.roster.questions import HIGHEST_FIRST, RANKED
from rmentor.core.roster.slots import slots
from rmentor.core.roster.text import fold, listed, phrases, split_grid
from rmentor.core.roster.topics import Split, distinct, split_for, topic_key
from rmentor.core.roster.values import says_nothing, yes_or_no
from rmentor.core.roster.wording import base_title

_RANK_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_RANK = re.compile(
    r"(?:choice|rank|priority|preference|no|number)? ?(?:([1-9]\d?)(?:st|nd|rd|th)?"
    rf"|({'|'.join(_RANK_WORDS)}))(?: (?:choice|preference|priority|place))?"
)
_WANTED = frozenset(
    listed("""very interested; interested; somewhat interested; quite interested
    extremely interested; very; high; medium; expert; advanced; intermediate; proficient
    confident; very confident; strong; good; very good; excellent; can share; can teach
    want to learn; would like to learn; must have; nice to have; essential; important
    very important; top priority""")
)
_UNWANTED = frozenset(
    listed("""not interested; no interest; not at all interested; low; beginner; novice
    no experience; not at all; not important; not confident; none; not relevant""")
)
_UNRANKED, _LAST, _HIGHEST = 500, 999, 1000
_OTHER = phrases("other|others|andere|anderes|autre|autres|otro|otra|outro|altro|inne")


class Chosen(NamedTuple):
    """One choice and its rank; equal ranks keep the columns' order."""

    rank: int
    text: str


@dataclass(frozen=True, slots=True)
class ChoiceColumn:
    """A column that holds choices.

    Attributes:
        option: The choice the column stands for; "" when the cells name it.
        first: Rank of what the cells hold, where the columns are ranked.
        ranked: Whether numbers in the cells are ranks.
    """

    mapping: ColumnMapping
    split: Split
    option: str
    first: int
    ranked: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """All columns of one field.

    Attributes:
        ranked: Whether the answers come in the order of preference.
    """

    columns: tuple[ChoiceColumn, ...]
    ranked: bool

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
        by_title = any(RANKED.search(fold(m.title)) for m in mappings)
        plain = [m.title for m in mappings if not split_grid(m.title)[1]]
        repeated = len(plain) > 1 and len({base_title(t) for t in plain}) == 1
        cells = _cells_of(table, mappings)
        choice_words = any(
            "choice" in cell.casefold()
            for m in mappings
            for cell in set(cells[m.position])
        )
        columns = tuple(
            ChoiceColumn(
                mapping,
                split_for(cells[mapping.position], table.export, known),
                *_option_and_rank(mapping.title),
                ranked=by_title or choice_words,
            )
            for mapping in mappings
        )
        marks = any(column.first for column in columns)
        return cls(columns, by_title or repeated or choice_words or marks)

    def topics(
        self, record: Record, unknown: Callable[[ColumnMapping, str], None]
    ) -> tuple[str, ...]:
        """Read a person's topics, most wanted first when `ranked`.

        Args:
            record: The person's row.
            unknown: Told each column and cell that is not understood.
        """
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
        return distinct(text for _, text in sorted(chosen, key=lambda c: c.rank))

    def slots(self, record: Record) -> tuple[str, ...]:
        """Read when a person can meet."""
        parts: list[str] = []
        for column in self.columns:
            cell = record.cells[column.mapping.position]
            parts += _slots_in(column, cell) if cell else ()
        return slots(parts)


def _cells_of(
    table: Table, mappings: Sequence[ColumnMapping]
) -> Mapping[int, Sequence[str]]:
    return {
        m.position: [record.cells[m.position] for record in table.records]
        for m in mappings
    }


def _option_and_rank(title: str) -> tuple[str, int]:
    """Take a grid's option; where it is a mark (`[5]`), the cells hold the option."""
    question, option = split_grid(title)
    if not option.isdecimal():
        return option, 0
    mark = int(option)
    highest_first = HIGHEST_FIRST.search(fold(question))
    return "", _HIGHEST - mark if highest_first else mark


def _topics_in(column: ChoiceColumn, cell: str) -> list[Chosen] | None:
    """Read one cell; None when it is not understood."""
    if not column.option:
        return [Chosen(column.first, entry) for entry in column.split.entries(cell)]
    if _OTHER.match(fold(column.option)) and yes_or_no(cell) is None:
        return [Chosen(_LAST, entry) for entry in column.split.entries(cell)]
    rank = _rank_given(column, cell)
    return None if rank is None else [Chosen(rank, column.option)] if rank else []


def _rank_given(column: ChoiceColumn, cell: str) -> int | None:
    """Read a grid's cell: the option's rank, 0 when not chosen, None when unclear."""
    folded = fold(cell)
    if column.ranked and (rank := _RANK.fullmatch(folded)):
        return int(rank[1]) if rank[1] else _RANK_WORDS[rank[2]]
    if topic_key(cell) == topic_key(column.option) or folded in _WANTED:
        return _UNRANKED
    answer = yes_or_no(cell)
    if answer is False or folded in _UNWANTED or says_nothing(cell):
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
