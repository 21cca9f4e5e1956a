"""What the columns of a feedback table mean: who, when, or an answer to what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from rmentor.core.feedback.before_and_now import times_asked
from rmentor.core.feedback.checkpoints import checkpoint_in
from rmentor.core.feedback.chosen import is_chosen
from rmentor.core.feedback.meetings.columns import PART_NAMES
from rmentor.core.feedback.questions import KINDS
from rmentor.core.feedback.recognize import is_turned, recognize, stem
from rmentor.core.feedback.scales import Column, scales_of
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import IDENTITY, TOPICS, Confidence, Field
from rmentor.core.roster.refusals import UnknownFieldError
from rmentor.core.roster.text import (
    fold,
    fold_title,
    listed,
    phrases,
    without_parentheses,
)
from rmentor.core.roster.wishes import wish_in
from rmentor.core.roster.wording import guess

_FEWEST_DIMENSIONS = 2
_EXAMPLES = 2


class Part(StrEnum):
    """What a column can be besides a field of a person or a dimension."""

    CHECKPOINT = "checkpoint"
    RESPONSE_ID = "response_id"
    OTHER = "other"


Meaning = Field | Dimension | Part


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What one column was taken for.

    Attributes:
        position: Of the column in its table, from 0.
        meaning: A dimension is an answer; OTHER a question that measures none of
            ours, kept as answered. Fields that say nothing about who or when are not
            kept.
        scale: For people: "agreement, 5 answers"; empty for text and for no question.
        reversed: Whether the highest answer is the worst: `I am afraid to speak up`.
        checkpoint: Which of two times that one form asks about, see `before_and_now`;
            None for that of the row.
        examples: At most two values found in it.
    """

    file: str
    sheet: str
    position: int
    title: str
    meaning: Meaning
    scale: str = ""
    reversed: bool = False
    checkpoint: Checkpoint | None = None
    examples: tuple[str, ...] = ()


_DIMENSION_NAMES = {
    name: dimension for dimension in Dimension for name in (dimension, dimension.name)
}
_NAMED: dict[str, Meaning] = {
    **{fold(field): field for field in Field},
    **{fold(name): dimension for name, dimension in _DIMENSION_NAMES.items()},
    **{fold(part): part for part in Part},
    "ignored": Field.IGNORED,
    "comments": Dimension.COMMENT,
}
_REVERSED: dict[str, Meaning] = {
    f"{fold(name)} reversed": dimension for name, dimension in _DIMENSION_NAMES.items()
}
_OFFERED = sorted(
    fold(name)
    for name in (
        *_DIMENSION_NAMES,
        *Part,
        Field.EMAIL,
        Field.NAME,
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.STAFF_ID,
        Field.ROLE,
        Field.SUBMITTED_AT,
        Field.IGNORED,
    )
)
"""The names worth telling about; a roster's fields are known too, since the program
remembers one mapping for all its files."""
_CHECKPOINT_TITLES = phrases(
    "checkpoint|check point|stage|time ?point|point in time|survey|wave|phase|when"
    "|point in the program(?:me)?|milestone|zeitpunkt|befragung|wann|phase|etape|moment"
    "|momento|fase|kiedy|etap|quand|cuando|wanneer"
)
_SAID_BY_SERVICES: Mapping[str, Meaning] = {
    **dict.fromkeys(
        listed(
            """respondent id; response id; submission id; entry id; record id
            response no; id response id; antwort id; id antwort id; id de reponse"""
        ),
        Part.RESPONSE_ID,
    ),
    # Of Typeform: it stands for an IP address, not for a person.
    "network id": Field.PRIVATE,
}

_OF_SIGN_UPS = {
    Field.TOPICS_TO_SHARE,
    Field.TOPICS_TO_LEARN,
    Field.CAPACITY,
    Field.PREFERRED,
    Field.NOT_WANTED,
    Field.TIME_ZONE,
}


def meaning_named(name: str) -> Meaning:
    """Read what a coordinator maps a column to: `SAFE`, `safety reversed`, `email`.

    Raises:
        UnknownFieldError: When nothing has that name.
    """
    meaning = _NAMED.get(fold(name)) or _REVERSED.get(fold(name))
    if meaning is None:
        raise UnknownFieldError(name, _OFFERED)
    return meaning


def columns_of(table: Table, mapping: Mapping[str, str]) -> tuple[ColumnMeaning, ...]:
    """Say what each column means; `mapping` (title -> name) counts before the title.

    What the mapping says of columns of meeting logs is passed over: a program remembers
    one for all its files.

    Raises:
        UnknownFieldError: When a title of this table is mapped to what is not known.
    """
    told = {
        fold(title): name
        for title, name in mapping.items()
        if fold(name) in _NAMED or fold(name) not in PART_NAMES
    }
    reversed_ones = {title for title, name in told.items() if fold(name) in _REVERSED}
    return _at_their_times(
        ColumnMeaning(
            table.file,
            table.sheet,
            position,
            title,
            meaning_named(told[fold(title)])
            if fold(title) in told
            else _meaning(table, position),
            reversed=fold(title) in reversed_ones,
            examples=_examples(table, position),
        )
        for position, title in enumerate(table.titles)
    )


def _at_their_times(columns: Iterable[ColumnMeaning]) -> tuple[ColumnMeaning, ...]:
    found = tuple(columns)
    measured = {c.title: c.meaning for c in found if isinstance(c.meaning, Dimension)}
    times = times_asked(measured)
    return tuple(replace(c, checkpoint=times.get(c.title)) for c in found)


def is_feedback_table(table: Table) -> bool:
    """Tell feedback from a roster, by the titles.

    At least two columns measure something, one way round or the other (comments aside:
    any form asks for them),
    and they are more than the columns that ask for topics to share or to learn. Beside
    questions of a sign-up form, only what is answered on a scale measures.
    """
    meanings = [_meaning(table, position) for position in range(len(table.titles))]
    topics = sum(isinstance(m, Field) and m in TOPICS for m in meanings)
    measured = measured_in(table)
    if any(map(any, (table.columns[place] for place in measured))):
        scaled = _on_a_scale(table, measured)
        if not _OF_SIGN_UPS.isdisjoint(meanings) or (
            Field.ROLE in meanings and not scaled
        ):
            measured = scaled
    turned = sum(map(is_turned, table.titles))
    return len(measured) + turned > max(topics, _FEWEST_DIMENSIONS - 1)


def measured_in(table: Table) -> tuple[int, ...]:
    """Give the places of the columns that measure something, comments aside."""
    return tuple(
        position
        for position in range(len(table.titles))
        if isinstance(meaning := _meaning(table, position), Dimension)
        and meaning is not Dimension.COMMENT
        and not _holds_wishes(table, position)
    )


def is_sign_up_with_feedback(table: Table) -> bool:
    """Tell a form that asks both for what signing up needs and for what measures.

    Its people belong on the roster; those of a feedback form, which asks neither for
    topics to share or to learn nor how many partners somebody takes, do not.
    `Leadership skills 1`, answered in words of one's own, measures nothing.
    """
    measured = measured_in(table)
    if len(_on_a_scale(table, measured)) < _FEWEST_DIMENSIONS:
        return False
    fields = {m.field for m in map_columns(table) if m.position not in measured}
    return bool(fields & IDENTITY) and bool(fields & _OF_SIGN_UPS)


def by_strength(columns: Iterable[ColumnMeaning]) -> list[ColumnMeaning]:
    """Order columns: of one meaning, the most telling title first."""
    return sorted(columns, key=lambda column: guess(column.title).strength)


def _meaning(table: Table, position: int) -> Meaning:
    title = table.titles[position]
    folded = fold_title(without_parentheses(title))
    if folded in _SAID_BY_SERVICES:
        return _SAID_BY_SERVICES[folded]
    if _CHECKPOINT_TITLES.search(folded) and _holds_checkpoints(table, position):
        return Part.CHECKPOINT
    field = guess(title)
    dimension = recognize(title)
    if field.field is not None and field.confidence is Confidence.SURE:
        return field.field
    if dimension is Dimension.COMMENT and field.field in IDENTITY:
        return field.field  # below words of welcome; a comment would be shown
    if dimension and is_chosen(dimension, title, table.columns[position]):
        dimension = None
    return dimension or field.field or Part.OTHER


def _on_a_scale(table: Table, places: Sequence[int]) -> tuple[int, ...]:
    """Keep the places of columns whose answers some scale knows."""
    scales = scales_of([_rated(table, position) for position in places])
    return tuple(p for p, scale in zip(places, scales, strict=True) if scale)


def _rated(table: Table, position: int) -> Column:
    meaning = Dimension(_meaning(table, position))
    title, cells = table.titles[position], tuple(table.columns[position])
    return Column(title, KINDS[meaning], stem(title), cells)


def _holds_wishes(table: Table, position: int) -> bool:
    """Most cells say who shares or wants a topic, which measures nothing."""
    cells = [cell for cell in table.columns[position] if cell]
    return 2 * sum(wish_in(cell) is not None for cell in cells) > len(cells)


def _holds_checkpoints(table: Table, position: int) -> bool:
    """Most cells speak of a checkpoint: `Stage` may be anything."""
    cells = [cell for cell in table.columns[position] if cell]
    known = sum(checkpoint_in(cell) is not None for cell in cells)
    return known > 0 and 2 * known >= len(cells)


def _examples(table: Table, position: int) -> tuple[str, ...]:
    filled = dict.fromkeys(filter(None, table.columns[position]))
    return tuple(islice(filled, _EXAMPLES))
