"""Fields that only the cells of a column, or the columns beside it, tell."""

from collections.abc import Sequence
from itertools import islice

from rmentor.core.model.people import Role
from rmentor.core.model.tables import Table
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.contents import Column, looks_like_names
from rmentor.core.roster.fields import IDENTITY, NAMES, Confidence, Field
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import (
    compact,
    fold,
    fold_title,
    phrases,
    without_parentheses,
)
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wording import Guess
from rmentor.core.roster.zones import time_zone

_NEARLY_ALL = 0.8
_ENOUGH = 1_000  # rows to know a column of names by
_HALF = 0.5
_FEW_WORDINGS = 6
_TWO_SIDES = 2
_LONGEST_ROLE = 80
_SHORTEST_PART = 3
_LONGEST_NAME = 6
_BY_RANK = {Role.MENTOR, Role.MENTEE}
_NO_NAME = phrases(
    "manager|supervisor|advisor|company|organi[sz]ation|school|university|college"
    "|street|address|city|town|preferred|emergency|assistant|team|project|course|user"
)

Guesses = dict[int, Guess]


def find_names(table: Table, columns: Sequence[Column], guesses: Guesses) -> None:
    """Take the column whose cells the addresses repeat for the names.

    `Ana Lima` stands beside `ana.lima@corp.test`. Without addresses, a column that
    holds nothing but names is taken, if it is the only one.
    """
    if any(guessed.field in NAMES for guessed in guesses.values()):
        return
    free = [c for c in columns if _may_be_name(c, guesses[c.position])]
    emails = [p for p, guessed in guesses.items() if guessed.field is Field.EMAIL]
    # The first column of a SharePoint list is called so, whatever it holds.
    called = [c for c in columns if _is_called_title(c, guesses[c.position])]
    found = [
        c for c in (*free, *called) for e in emails if _repeated(table, c.position, e)
    ]
    reason = "the email addresses repeat it"
    known = {guessed.field for guessed in guesses.values()}
    if Field.STAFF_ID in known:  # beside it only a title tells names from other words
        free = [c for c in free if fold_title(c.title).endswith(" name")]
    if not found:
        found = _holding_names(free, len(table.records), emails)
        reason = "holds names"
    if found and _are_parted(found):
        guesses[found[0].position] = likely(Field.FIRST_NAME, reason)
        guesses[found[1].position] = likely(Field.LAST_NAME, reason)
    elif found:
        guesses[found[0].position] = Guess(Field.NAME, Confidence.LIKELY, reason, 2000)
    elif not table.header_row and not known & IDENTITY:
        _find_parted_names(table, columns, guesses)


def _is_called_title(column: Column, guessed: Guess) -> bool:
    is_open = guessed.field is Field.JOB_TITLE and guessed.strength >= 0
    return is_open and fold_title(column.title) == "title"


def _holding_names(
    free: Sequence[Column], rows: int, emails: Sequence[int]
) -> list[Column]:
    """Find the one column that holds names and nothing else."""
    whole = [c for c in free if len(c.cells) >= _NEARLY_ALL * rows]
    found = [column for column in whole if looks_like_names(column)]
    if len(found) > 1:
        # `Civil Engineering` looks like one; names precede addresses.
        found = [column for column in found if column.position + 1 in emails]
    if not found:
        # Before an address even `ana lima` is one of the names around it.
        before = [c for c in whole if c.position + 1 in emails]
        found = [c for c in before if looks_like_names(c, _NEARLY_ALL)]
    return found if len(found) == 1 else []


def _are_parted(found: Sequence[Column]) -> bool:
    """Tell first and last names in two columns from names of two kinds."""
    return (
        len(found) > 1
        and found[1].position == found[0].position + 1
        and found[0].share(_is_one_word) >= _NEARLY_ALL
        and found[1].share(_is_one_word) >= _NEARLY_ALL
        and found[0].share(lambda cell: cell in found[1].texts) < _HALF
    )


def _is_one_word(cell: str) -> bool:
    return " " not in cell


def _has_words(cell: str) -> bool:
    return " " in cell.strip()


def _find_parted_names(
    table: Table, columns: Sequence[Column], guesses: Guesses
) -> None:
    """Take the first two columns of a list without titles for first and last names.

    Beside whole names stands what people are called for short: `Ana Lima`, `Ana L.`.
    """
    if len(columns) > 1 and columns[0].position == 0:
        both = zip(table.columns[0], table.columns[1], strict=True)
        names = TextColumn.of(" ".join(filter(None, pair)) for pair in both)
        if not looks_like_names(Column(0, "", names)):
            return
        if columns[0].share(_has_words) >= _NEARLY_ALL and looks_like_names(columns[0]):
            guesses[0] = Guess(Field.NAME, Confidence.LIKELY, "holds names", 2000)
            return
        reason = "holds names with the column beside it"
        for place, field in enumerate((Field.FIRST_NAME, Field.LAST_NAME)):
            guesses[place] = likely(field, reason)


def _may_be_name(column: Column, guessed: Guess) -> bool:
    return (
        guessed.is_open
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
    account = compact(address.partition("@")[0])
    return 1 <= len(words) <= _LONGEST_NAME and any(
        len(word) >= _SHORTEST_PART and word.isalpha() and word in account
        for word in words
    )


def find_roles(columns: Sequence[Column], guesses: Guesses) -> None:
    """Take a column that holds nothing but roles for the role column."""
    if any(guessed.field is Field.ROLE for guessed in guesses.values()):
        return
    free = free_columns(columns, guesses)
    groups = [c for c in columns if _is_group(c, guesses[c.position])]
    found = [*filter(_holds_roles, free), *filter(_holds_one_role, groups)]
    if found:
        guesses[found[0].position] = likely(Field.ROLE, "holds roles")


_GROUP = phrases("groups?|types?|categor(?:y|ie|ia)|kind|gruppe|groupe|grupo|typ|tipo")


def _is_group(column: Column, guessed: Guess) -> bool:
    is_free = guessed.is_open or guessed.field is Field.DEPARTMENT
    called_so = _GROUP.search(fold(column.title)) is not None
    return called_so and is_free and guessed.strength >= 0


def _holds_one_role(column: Column) -> bool:
    """Know `Mentor` and `Graduate` for two sides, of which one is known by name."""
    wordings = {fold(wording) for wording in column.texts}
    roles = [wording for wording in wordings if wording in ("mentor", "mentee")]
    return len(wordings) == _TWO_SIDES and len(roles) == 1


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
    for column in free_columns(columns, guesses):
        if column.share(_is_zone) >= _NEARLY_ALL:
            guesses[column.position] = likely(Field.TIME_ZONE, "holds time zones")
            return


def _is_zone(cell: str) -> bool:
    says_so = "/" in cell or fold(cell)[:3] in ("utc", "gmt")
    return says_so and time_zone(cell) is not None


def free_columns(columns: Sequence[Column], guesses: Guesses) -> list[Column]:
    """Give the columns that hold something and are no field yet."""
    return [c for c in columns if guesses[c.position].is_open and c.cells]


def likely(field: Field, reason: str) -> Guess:
    """Guess a field from what a column holds."""
    return Guess(field, Confidence.LIKELY, reason)
