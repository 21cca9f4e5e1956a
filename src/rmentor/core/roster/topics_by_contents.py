"""Topics that no title asks for, told by what the columns of a list hold."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, checked
from rmentor.core.roster.fields import TOPICS, ColumnMapping, Confidence, Field
from rmentor.core.roster.text import fold, fold_title, listed, phrases, split_grid
from rmentor.core.roster.told_by_contents import Guesses, free_columns, likely
from rmentor.core.roster.topics import topic_key
from rmentor.core.roster.values import says_nothing, yes_or_no
from rmentor.core.roster.wording import Guess, base_title

_NEARLY_ALL = 0.8
_HALF = 0.5
_QUARTER = 0.25
_NO_TOPICS = phrases(
    "citizenships?|nationalit\\w+|countr(?:y|ies)|regions?|cit(?:y|ies)|address|phone"
    "|universit\\w+|college|schools?|courses?|majors?|minors?|degrees?|compan(?:y|ies)"
    "|barriers|health|diet\\w*|allerg\\w+|why|how|notes?|comments?|locations?|offices?"
    "|days?|times?|(?:time)?slots?|dates?|months?|methods?|channels?|contact|linkedin"
    "|education|certificat\\w+|memberships?|clubs|events?|heard|personality|traits?|pets"
    "|adjectives|describe|identify|support needs|accessib\\w+|devices|industry tags"
    "|attendance|previous|bio|biograph\\w+|about|description|summary|profile|groups?"
)
_FIELDS_OF_WORK = frozenset(
    listed("""domain; domains; domain name; subdomain; sub domain; research domain
    research area; research areas; field; fields; field of work
    area of concentration""")
)
_SPECIALTIES = frozenset(
    listed("""specialization; specialisation; specialty; speciality; specialties
    specializations; specialisations; fachgebiet; fachgebiete; specialite; specialites
    especialidad; especialidades; especialidade; especializacion; especializacao
    specialisatie; specializzazione; specjalizacja""")
)
_TIMES = phrases(r"\d{1,2} ?[ap]m|(?:mon|tues|wednes|thurs|fri|satur|sun)days?")
_UNTITLED = re.compile(r"Column [A-Z]+")
_FEWEST_LISTS = 3
_LONGEST_TOPIC = 60
_PARTS_RECUR = 2


_OF_EITHER_SIDE = frozenset(
    listed("""skill; skills; my skills; key skills; top skills; technical skills
    skill set; skillset; tech stack; technologies; competences; competencies""")
)


def find_skills_of_either_side(columns: Sequence[Column], guesses: Guesses) -> None:
    """Read a list's only topics, called no more than `Skills`, by each person's role.

    Mentors share theirs; from mentees, who would else want nothing, they are wishes.
    """
    topics = [c for c in columns if guesses[c.position].field in TOPICS and c.cells]
    if all(base_title(c.title) in _OF_EITHER_SIDE for c in topics):
        for column in topics:
            if guesses[column.position].strength >= 0:
                why = "the only topics: offers of mentors, wishes of mentees"
                guesses[column.position] = likely(Field.INTERESTS, why)


_SERIES = phrases(
    "skills?|interests?|topics?|expertise|competenc\\w+|capabilit\\w+|strengths|hobbies"
    "|kompetenzen|competences|competencias|habilidades|vaardigheden|umiejetnosci"
)


def find_topic_series(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take `professional_skills_1` to `_3`, each with a skill in words, for topics."""
    free = [
        c
        for c in free_columns(columns, guesses)
        if not all(map(str.isdecimal, c.texts))
    ]
    members: dict[str, list[Column]] = {}
    for column in free:
        if is_numbered(column.title):
            members.setdefault(base_title(column.title), []).append(column)
    reason = "one of a series of topics"
    if not members and not any(guesses[c.position].field in TOPICS for c in columns):
        members = _choices(free)
        reason = "choices in order"
    for series in members.values():
        for column in series if len(series) > 1 else ():
            found = likely(Field.INTERESTS, reason)
            guesses[column.position] = checked(found, column)


_CHOICE = phrases("choice|preference")
_NO_CHOICE = phrases(
    "mentors?|mentees?|partners?|budd(?:y|ies)|bigs?|littles?|people|persons?|names?"
    "|leaders?|teachers?|projects?|workshops?|sessions?|tracks?|roles?|positions?"
)


def _choices(free: Sequence[Column]) -> dict[str, list[Column]]:
    """Find `Instrument (First Choice)` and `(Second Choice)`, of which some recur."""
    members: dict[str, list[Column]] = {}
    for column in free:
        title = fold_title(column.title)
        stem = base_title(column.title)
        is_choice = _CHOICE.search(title) and not _CHOICE.search(stem)
        if is_choice and not (_NO_TOPICS.search(stem) or _NO_CHOICE.search(stem)):
            members.setdefault(stem, []).append(column)
    return {stem: each for stem, each in members.items() if stem and _recur(each)}


def _recur(choices: Sequence[Column]) -> bool:
    cells = [fold(cell) for column in choices for cell in column.cells]
    return len(set(cells)) < len(cells)


def is_numbered(title: str) -> bool:
    """Tell `Hobbies 16`, which stands for no topic, from the name of one."""
    stem = base_title(title)
    return bool(_SERIES.search(stem)) and stem != fold_title(title)


def find_topic_lists(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take fields of work and lists whose parts recur (`AI, Video`) for topics.

    Only where no title asks for topics. What a form offers to tick is chosen by several
    people; prose is not.
    """
    if any(guesses[c.position].field in TOPICS and c.cells for c in columns):
        return
    for column in free_columns(columns, guesses):
        title = fold_title(column.title)
        if _is_field_of_work(title, column):
            guesses[column.position] = likely(Field.INTERESTS, "a field of work")
        elif _holds_lists(column) and not _NO_TOPICS.search(title):
            reason = "holds lists of what recurs"
            guesses[column.position] = likely(Field.INTERESTS, reason)


def find_untitled_topics(
    columns: Sequence[Column], guesses: Guesses, options: Collection[int]
) -> None:
    """Take what stands right of topics, under no title, for topics of that question.

    Its title is merged over several columns. Notes may stand there as well, but of
    them few are topics elsewhere.

    Args:
        columns: Of a table.
        guesses: About them; corrected.
        options: Positions of columns that only mark the topic of their title.
    """
    asked = [
        c
        for c in columns
        if guesses[c.position].field in TOPICS
        and not (c.position in options or split_grid(c.title)[1])
    ]
    topics = _named_in(asked)
    free = free_columns(columns, guesses)
    untitled = {c.position for c in free if _UNTITLED.fullmatch(c.title)}
    for column in asked:
        right = columns[column.position + 1 :]
        run = tuple(takewhile(lambda c: c.position in untitled, right))
        named = _named_in(run)
        if named and len(named & topics) >= _QUARTER * len(named):
            field = guesses[column.position].field
            found = Guess(field, Confidence.LIKELY, "more topics, under no title")
            guesses.update((c.position, checked(found, c)) for c in run)


def _named_in(columns: Iterable[Column]) -> set[str]:
    cells = {cell for column in columns for cell in column.texts}
    return {part for cell in cells if not says_nothing(cell) for part in _parts(cell)}


def topics_told(table: Table, mapping: Sequence[ColumnMapping]) -> frozenset[str]:
    """Give the keys of the topics that a table's own columns name."""
    named = {
        column.position: column.option or split_grid(column.title)[1]
        for column in mapping
        if column.field in TOPICS
    }
    cells = {
        cell
        for place, title in named.items()
        if not title  # else the cells only mark what the title names
        for cell in TextColumn.of(table.columns[place]).texts
    }
    parts = {part for cell in cells for part in _parts(cell)}
    parts |= set(map(fold, named.values()))
    return frozenset(map(topic_key, filter(None, parts)))


def find_shared_topics(
    columns: Sequence[Column], guesses: Guesses, topics: Collection[str]
) -> None:
    """Take a column whose cells are topics that others share or want for topics."""
    for column in free_columns(columns, guesses):
        parts = {topic_key(part) for cell in column.texts for part in _parts(cell)}
        known = sum(1 for part in parts if part in topics)
        few = len(parts) < _FEWEST_LISTS or _NO_TOPICS.search(fold_title(column.title))
        if not few and known >= _NEARLY_ALL * len(parts):
            reason = "holds topics that others name"
            guesses[column.position] = likely(Field.INTERESTS, reason)


def _is_field_of_work(title: str, column: Column) -> bool:
    """Tell a field of work; a specialty is one even where nobody has another's."""
    recurs = column.distinct < len(column.cells)
    if title in _SPECIALTIES:
        parts = (part for text in column.texts for part in _parts(text))
        return recurs or all(map(_is_short, parts))
    return title in _FIELDS_OF_WORK and recurs


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TOPIC and any(map(str.isalpha, text))


def _holds_lists(column: Column) -> bool:
    plain = column.cells.without(_is_code)
    cells = plain.each(lambda cell: tuple(_parts(cell)))
    lists = sum(1 for parts in cells if len(parts) > 1)
    parts = [part for each in cells for part in each]
    return (
        lists >= max(_FEWEST_LISTS, _HALF * len(cells))
        and len(parts) >= _PARTS_RECUR * len(set(parts))
        and all(len(part) <= _LONGEST_TOPIC for part in parts)
        and not any(yes_or_no(part) is not None for part in parts)
        and not all(map(str.isdecimal, parts))
        and not any(map(_TIMES.search, set(parts)))
    )


def _is_code(cell: str) -> bool:
    """Know what programs wrote: data of theirs, or `OU=Users,DC=corp`."""
    return "{" in cell or "=" in cell or cell[:5] == "data:"


def _parts(cell: str) -> Iterator[str]:
    separator = ";" if ";" in cell else ","
    return filter(None, (fold(part) for part in cell.split(separator)))
