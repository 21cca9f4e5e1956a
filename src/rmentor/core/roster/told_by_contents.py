"""Fields that only the cells of a column, or the columns beside it, tell."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, checked, looks_like_names
from rmentor.core.roster.fields import (
    IDENTITY,
    TOPICS,
    ColumnMapping,
    Confidence,
    Field,
)
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import (
    fold,
    fold_title,
    listed,
    phrases,
    split_grid,
    without_parentheses,
)
from rmentor.core.roster.topics import topic_key
from rmentor.core.roster.values import addresses, yes_or_no
from rmentor.core.roster.wording import Guess, base_title
from rmentor.core.roster.zones import time_zone

_NEARLY_ALL = 0.8
_ENOUGH = 1_000  # rows to know a column of names by
_HALF = 0.5
_FEW_WORDINGS = 6
_LONGEST_ROLE = 80
_SHORTEST_PART = 3
_LONGEST_NAME = 6
_BY_RANK = {Role.MENTOR, Role.MENTEE}
_NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
_NO_NAME = phrases(
    "manager|supervisor|advisor|company|organi[sz]ation|school|university|college"
    "|street|address|city|town|preferred|emergency|assistant"
)

Guesses = dict[int, Guess]


def find_names(table: Table, columns: Sequence[Column], guesses: Guesses) -> None:
    """Take the column whose cells the addresses repeat for the names.

    `Ana Lima` stands beside `ana.lima@corp.test`. Without addresses, a column that
    holds nothing but names is taken, if it is the only one.
    """
    if any(guessed.field in _NAMES for guessed in guesses.values()):
        return
    free = [c for c in columns if _may_be_name(c, guesses[c.position])]
    emails = [p for p, guessed in guesses.items() if guessed.field is Field.EMAIL]
    found = [c for c in free for e in emails if _repeated(table, c.position, e)]
    reason = "the email addresses repeat it"
    known = {guessed.field for guessed in guesses.values()}
    if not found and Field.STAFF_ID not in known:
        rows = len(table.records)
        whole = [c for c in free if len(c.cells) >= _NEARLY_ALL * rows]
        found = [column for column in whole if looks_like_names(column)]
        reason = "holds names"
        if len(found) > 1:
            # `Civil Engineering` looks like one; names precede addresses.
            found = [column for column in found if column.position + 1 in emails]
        found = found if len(found) == 1 else []
    if found:
        guesses[found[0].position] = Guess(Field.NAME, Confidence.LIKELY, reason, 2000)
    elif not table.header_row and not known & IDENTITY:
        _find_parted_names(table, columns, guesses)


def _find_parted_names(
    table: Table, columns: Sequence[Column], guesses: Guesses
) -> None:
    """Take the first two columns of a list without titles for first and last names."""
    if len(columns) > 1 and columns[0].position == 0:
        both = zip(table.columns[0], table.columns[1], strict=True)
        names = TextColumn.of(" ".join(filter(None, pair)) for pair in both)
        if looks_like_names(Column(0, "", names)):
            reason = "holds names with the column beside it"
            for place, field in enumerate((Field.FIRST_NAME, Field.LAST_NAME)):
                guesses[place] = _likely(field, reason)


def _may_be_name(column: Column, guessed: Guess) -> bool:
    return (
        guessed.field is None
        and bool(column.cells)
        and not _NO_NAME.search(fold_title(column.title))
    )


def _repeated(table: Table, place: int, email: int) -> bool:
    """Tell whether most addresses hold a word of the cell beside them."""
    beside = zip(table.columns[place], table.columns[email], strict=True)
    filled = islice((pair for pair in beside if all(pair)), _ENOUGH)
    both = [(name, found[0]) for name, cell in filled if (found := addresses(cell))]
    same = sum(1 for name, address in both if _is_in(name, address))
    return same > 0 and same >= _HALF * len(both)


def _is_in(name: str, address: str) -> bool:
    words = fold(name).split()
    account = fold(address.partition("@")[0]).replace(" ", "")
    return 1 <= len(words) <= _LONGEST_NAME and any(
        len(word) >= _SHORTEST_PART and word.isalpha() and word in account
        for word in words
    )


def find_roles(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take a column that holds nothing but roles for the role column."""
    if any(guessed.field is Field.ROLE for guessed in guesses.values()):
        return
    for column in _free(columns, guesses):
        if _holds_roles(column):
            guesses[column.position] = _likely(Field.ROLE, "holds roles")
            return


_BY_YEARS = phrases("class|year|standing|school|level|grade|seniority|experience")


def _holds_roles(column: Column) -> bool:
    """Tell a list of few wordings that name a role from names and life stories."""
    wordings = {without_parentheses(wording) for wording in column.texts}
    named = any("ment" in wording.casefold() for wording in wordings)
    by_rank = not _BY_YEARS.search(fold_title(column.title))
    return (
        len(wordings) <= _FEW_WORDINGS
        and len({role_in_words(wording) for wording in wordings} - {None}) > 1
        and (named or (by_rank and set(map(role_in_words, wordings)) >= _BY_RANK))
        and not any(c.isdecimal() for wording in wordings for c in wording)
        and all(len(wording) <= _LONGEST_ROLE for wording in wordings)
        and column.share(role_in_words) >= _NEARLY_ALL
    )


def set_network_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Drop Typeform's `Network ID`, which stands for an IP address, not a person."""
    titles = {fold_title(column.title): column.position for column in columns}
    place = titles.get("network id")
    if (
        place is not None
        and "submit date utc" in titles
        and guesses[place].strength >= 0
    ):
        reason = "stands for an IP address"
        guesses[place] = Guess(Field.PRIVATE, Confidence.SURE, reason)


def find_zones(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take a column of `UTC+01:00` or `Europe/London` for the time zones."""
    if any(guessed.field is Field.TIME_ZONE for guessed in guesses.values()):
        return
    for column in _free(columns, guesses):
        if column.share(_is_zone) >= _NEARLY_ALL:
            guesses[column.position] = _likely(Field.TIME_ZONE, "holds time zones")
            return


def _is_zone(cell: str) -> bool:
    says_so = "/" in cell or fold(cell)[:3] in ("utc", "gmt")
    return says_so and time_zone(cell) is not None


_NO_TOPICS = phrases(
    "citizenships?|nationalit\\w+|countr(?:y|ies)|regions?|cit(?:y|ies)|address|phone"
    "|universit\\w+|college|schools?|courses?|majors?|minors?|degrees?|compan(?:y|ies)"
    "|barriers|health|diet\\w*|allerg\\w+|why|how|notes?|comments?|locations?|offices?"
    "|days?|times?|(?:time)?slots?|dates?|months?|methods?|channels?|contact|linkedin"
    "|education|certificat\\w+|memberships?|clubs|events?|heard|personality|traits?|pets"
    "|adjectives|describe|identify|support needs|accessib\\w+|devices|industry tags"
    "|attendance|previous"
)
_FIELDS_OF_WORK = frozenset(
    listed("""domain; domains; domain name; subdomain; sub domain; research domain
    research area; research areas; field; fields; field of work; specialization
    specialisation; specialty; speciality; specialties; area of concentration
    fachgebiet; specialite; especialidad; especialidade; specialisatie
    specializzazione; specjalizacja""")
)
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
                guesses[column.position] = _likely(Field.INTERESTS, why)


_SERIES = phrases(
    "skills?|interests?|topics?|expertise|competenc\\w+|capabilit\\w+|strengths|hobbies"
    "|kompetenzen|competences|competencias|habilidades|vaardigheden|umiejetnosci"
)


def find_topic_series(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take `professional_skills_1` to `_3`, each with a skill in words, for topics."""
    free = [c for c in _free(columns, guesses) if not all(map(str.isdecimal, c.texts))]
    members: dict[str, list[Column]] = {}
    for column in free:
        stem = base_title(column.title)
        if _SERIES.search(stem) and stem != fold_title(column.title):
            members.setdefault(stem, []).append(column)
    for series in members.values():
        for column in series if len(series) > 1 else ():
            found = _likely(Field.INTERESTS, "one of a series of topics")
            guesses[column.position] = checked(found, column)


def find_topic_lists(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take fields of work and lists whose parts recur (`AI, Video`) for topics.

    Only where no title asks for topics. What a form offers to tick is chosen by several
    people; prose is not.
    """
    if any(guesses[c.position].field in TOPICS and c.cells for c in columns):
        return
    for column in _free(columns, guesses):
        title = fold_title(column.title)
        if title in _FIELDS_OF_WORK and column.distinct < len(column.cells):
            guesses[column.position] = _likely(Field.INTERESTS, "a field of work")
        elif _holds_lists(column) and not _NO_TOPICS.search(title):
            reason = "holds lists of what recurs"
            guesses[column.position] = _likely(Field.INTERESTS, reason)


def topics_told(table: Table, mapping: Sequence[ColumnMapping]) -> frozenset[str]:
    """Give the keys of the topics that a table's own columns name."""
    cells = {
        cell
        for column in mapping
        if column.field in TOPICS
        for cell in TextColumn.of(table.columns[column.position]).texts
    }
    titles = {m.option or split_grid(m.title)[1] for m in mapping if m.field in TOPICS}
    parts = {part for cell in cells for part in _parts(cell)} | {
        fold(t) for t in titles
    }
    return frozenset(map(topic_key, filter(None, parts)))


def find_shared_topics(
    columns: Sequence[Column], guesses: Guesses, topics: Collection[str]
) -> None:
    """Take a column whose cells are topics that others share or want for topics."""
    for column in _free(columns, guesses):
        parts = {topic_key(part) for cell in column.texts for part in _parts(cell)}
        known = sum(1 for part in parts if part in topics)
        few = len(parts) < _FEWEST_LISTS or _NO_TOPICS.search(fold_title(column.title))
        if not few and known >= _NEARLY_ALL * len(parts):
            reason = "holds topics that others name"
            guesses[column.position] = _likely(Field.INTERESTS, reason)


def _holds_lists(column: Column) -> bool:
    plain = column.cells.without(lambda cell: "{" in cell)
    cells = plain.each(lambda cell: tuple(_parts(cell)))
    lists = sum(1 for parts in cells if len(parts) > 1)
    parts = [part for each in cells for part in each]
    return (
        lists >= max(_FEWEST_LISTS, _HALF * len(cells))
        and len(parts) >= _PARTS_RECUR * len(set(parts))
        and all(len(part) <= _LONGEST_TOPIC for part in parts)
        and not any(yes_or_no(part) is not None for part in parts)
        and not all(map(str.isdecimal, parts))
    )


def _parts(cell: str) -> Iterator[str]:
    separator = ";" if ";" in cell else ","
    return filter(None, (fold(part) for part in cell.split(separator)))


def _free(columns: Sequence[Column], guesses: Guesses) -> list[Column]:
    return [c for c in columns if guesses[c.position].field is None and c.cells]


def _likely(field: Field, reason: str) -> Guess:
    return Guess(field, Confidence.LIKELY, reason)
