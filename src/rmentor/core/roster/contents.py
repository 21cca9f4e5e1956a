"""What the cells of a column say about the guess made from its title."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import compress

from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster import values
from rmentor.core.roster.capacities import is_any_number
from rmentor.core.roster.fields import Confidence, Field
from rmentor.core.roster.lists import (
    is_list,
    is_sentence,
    names_language,
    names_nobody,
)
from rmentor.core.roster.person_names import is_first_name, may_be_name, names_somebody
from rmentor.core.roster.ranks import best_rank_in
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.slots import names_slot, names_time
from rmentor.core.roster.text import fold, listed, phrases, split_grid
from rmentor.core.roster.wishes import level_in
from rmentor.core.roster.wording import Guess
from rmentor.core.roster.zones import time_zone

_QUARTER, _HALF, _MOST, _NEARLY_ALL = 0.25, 0.5, 0.8, 0.9
_PROSE = 90
_LONGEST_ROLE = 80
_FEWEST_NAMES = 3
_NO_ADDRESSES = "holds no addresses"
_COUNT = re.compile(r"\d+ ?(?:\+|- ?\d+)?$")
_SALUTATIONS = frozenset(
    listed("mr; mrs; ms; miss; mx; dr; prof; herr; frau; m; mme; mlle; sr; sra")
)
_EMPLOYMENT = phrases(
    "full ?time|part ?time|freelance|contract(?:or)?|permanent|vollzeit|teilzeit"
    "|temps (?:plein|partiel)|tiempo (?:completo|parcial)|tempo (?:integral|parcial)"
    "|voltijds?|deeltijds?|tempo pieno|pelny etat|niepelny etat"
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its cells, the blank ones left out."""

    position: int
    title: str
    cells: TextColumn

    @property
    def texts(self) -> tuple[str, ...]:
        """Each different cell once."""
        return self.cells.texts

    def share(self, holds: Callable[[str], object]) -> float:
        """Tell how many of the cells hold something, from 0 to 1; 1 when none is."""
        found = [bool(holds(text)) for text in self.texts]
        if all(found) or not any(found):
            return float(all(found))
        return sum(compress(self.cells.times(), found)) / len(self.cells)

    @property
    def distinct(self) -> int:
        """How many different cells there are, without case."""
        return len(set(map(str.casefold, self.texts)))

    @property
    def is_uniform(self) -> bool:
        """Whether all cells say the same, without case; no cells do not."""
        said = map(str.casefold, self.texts)
        return bool(first := next(said, "")) and all(text == first for text in said)


def checked(guess: Guess, column: Column) -> Guess:
    """Correct a guess by what the column holds."""
    if guess.field is None or not column.cells:
        return guess
    check = _CHECKS.get(guess.field)
    return check(guess, column) if check else guess


def holds_addresses(column: Column) -> bool:
    """Tell whether a column is one of email addresses, whatever its title."""
    signs = "".join(column.cells).count("@")
    return 2 * signs > len(column.cells) and column.share(values.addresses) > _HALF


def looks_like_names(column: Column, least: float = _NEARLY_ALL) -> bool:
    """Tell whether a column is one of names: `Ana Lima`, `Lima, Ana`, all different.

    Args:
        column: Of any title.
        least: How many of the cells must be written like names, from 0 to 1.
    """
    return (
        len(column.cells) >= _FEWEST_NAMES
        and column.distinct >= _NEARLY_ALL * len(column.cells)
        and column.share(may_be_name) >= least
    )


def says_role(cell: str) -> bool:
    """Tell a role from a life story in which mentors occur."""
    return len(cell) <= _LONGEST_ROLE and role_in_words(cell) is not None


def _kept(reason: str) -> Guess:
    return Guess(None, Confidence.UNSURE, f"{reason}; kept with the person")


def _email(guess: Guess, column: Column) -> Guess:
    if any(map(values.addresses, column.texts)):
        return guess
    if column.share(values.says_nothing) == 1:
        return replace(guess, field=Field.FORM, reason=_NO_ADDRESSES)
    if "user" not in fold(column.title):
        return guess if guess.confidence is Confidence.SURE else _kept(_NO_ADDRESSES)
    if column.share(lambda cell: may_be_name(cell.replace("_", " "))) >= _NEARLY_ALL:
        return Guess(Field.NAME, Confidence.LIKELY, "holds names", 3000)
    return _kept(_NO_ADDRESSES)


def _name(guess: Guess, column: Column) -> Guess:
    if "@" in "".join(column.texts):
        bare = column.cells.without(_names_with_address)
        if bare and holds_addresses(replace(column, cells=bare)):
            return Guess(Field.EMAIL, Confidence.LIKELY, "holds email addresses", 500)
    if "ment" in fold(column.title) and column.share(_is_number) == 1:
        return Guess(Field.CAPACITY, Confidence.LIKELY, "holds numbers of partners")
    return guess


def _names_with_address(cell: str) -> bool:
    """Know `Ana Example <ana@corp.test>` from an address alone."""
    return "@" in cell and bool(values.addresses(cell)) and " " in cell.strip()


def _capacity(guess: Guess, column: Column) -> Guess:
    """Keep a column that is about other than numbers of partners as it is."""
    if guess.confidence is Confidence.SURE:
        return guess
    read = column.share(lambda c: is_any_number(c) or values.capacity(c) is not None)
    return guess if read >= _HALF else _kept("holds no numbers of partners")


def _role(guess: Guess, column: Column) -> Guess:
    if column.share(says_role) >= _HALF:
        return guess
    if guess.confidence is Confidence.SURE and "role" in fold(column.title).split():
        return Guess(Field.JOB_TITLE, Confidence.LIKELY, "holds job titles", 1)
    return _kept("holds no roles")


def _job_title(guess: Guess, column: Column) -> Guess:
    if column.share(lambda cell: fold(cell) in _SALUTATIONS) >= _MOST:
        return Guess(Field.FORM, Confidence.LIKELY, "holds forms of address")
    return guess


def _grade(guess: Guess, column: Column) -> Guess:
    """Tell how senior somebody is from how well somebody knows a topic."""
    if column.share(level_in) >= _MOST:
        return _kept("holds levels of skill")
    return guess


def _answered(guess: Guess, column: Column) -> Guess:
    if column.share(_is_yes_or_no) >= _HALF:
        return guess
    option = fold(column.title)
    repeated = column.share(lambda cell: fold(cell) == option) >= _HALF
    is_option = column.title.endswith("]")
    if repeated or (is_option and column.share(role_in_words) >= _HALF):
        return guess  # the option is written out instead of a cross
    is_named = fold(column.title) in ("mentor", "mentee")
    if is_named and not any(map(role_in_words, column.texts)):
        return Guess(Field.NAME, Confidence.LIKELY, "holds names", 900)
    return _kept("holds other answers than yes and no")


def _consent(guess: Guess, column: Column) -> Guess:
    if guess.confidence is Confidence.SURE:
        return guess
    return _answered(guess, column)


def _status(guess: Guess, column: Column) -> Guess:
    if column.share(values.status) >= _HALF:
        return guess
    return _kept("does not say who takes part")


def _slots(guess: Guess, column: Column) -> Guess:
    if column.share(_is_number) > _HALF:
        return _kept("holds numbers, not times to meet")
    if column.share(lambda cell: _EMPLOYMENT.search(fold(cell))) > _HALF:
        return _kept("holds kinds of employment")
    return _no_yes_or_no(guess, column)


def _languages(guess: Guess, column: Column) -> Guess:
    """Tell what people speak from `Python` and `Java`."""
    if column.distinct > 1 and not any(map(names_language, column.texts)):
        return _kept("names no language that people speak")
    return _no_yes_or_no(guess, column)


def _no_yes_or_no(guess: Guess, column: Column) -> Guess:
    """Refuse a column of yes and no, unless each column is an option of a grid."""
    is_option = column.title.endswith("]")
    if not is_option and column.share(_is_yes_or_no) > _HALF:
        return _kept("holds yes and no")
    return guess


def _topics(guess: Guess, column: Column) -> Guess:
    if column.share(_is_time) >= _MOST:
        return Guess(Field.AVAILABILITY, Confidence.LIKELY, "holds times to meet")
    by_question = guess.confidence is not Confidence.SURE
    average = sum(map(len, column.cells)) / len(column.cells)
    marked = column.share(lambda cell: ";" in cell) >= _QUARTER
    long = by_question and average > _PROSE and column.share(is_list) < _HALF
    if long and not marked and column.distinct > 1:
        return _kept("holds whole sentences")
    if column.distinct > 1 and not marked and column.share(is_sentence) > _HALF:
        return _kept("holds whole sentences")
    return _no_yes_or_no(guess, column)


def _people(guess: Guess, column: Column) -> Guess:
    """Tell whom somebody prefers from how much, and from whether at all.

    Where one is asked for people, most answer `No`, and few name somebody.
    """
    said = column.cells.without(names_nobody)
    named = replace(column, cells=said) if said else column
    if split_grid(column.title)[1] and named.share(best_rank_in) >= _HALF:
        return guess  # each column of the grid is a person, each cell a rank
    if guess.confidence is Confidence.SURE:
        return _no_yes_or_no(guess, named)
    by_first_name = fold(column.title).startswith("who ") and named.share(is_first_name)
    if max(by_first_name, named.share(names_somebody)) < _HALF:
        return _kept("holds no people")
    return guess


def _manager(guess: Guess, column: Column) -> Guess:
    """Tell who leads somebody from how many people somebody leads."""
    if guess.confidence is not Confidence.SURE and column.share(_COUNT.match) > _HALF:
        return _kept("holds numbers")
    return _no_yes_or_no(guess, column)


def _is_time(cell: str) -> bool:
    """Know `Morning, Midday` and `Monday;`, but no numbers, which may be ranks."""
    said = names_slot(cell) or names_time(cell)
    return said and not any(map(str.isdecimal, cell))


def _is_yes_or_no(cell: str) -> bool:
    return "@" not in cell and values.yes_or_no(cell) is not None


def _is_number(cell: str) -> bool:
    return cell.replace(".", "").replace(",", "").isdecimal()


def _location(guess: Guess, column: Column) -> Guess:
    """Read `Location/time zone` as the zone, which rules need, where all name one."""
    asked = "time zone" in fold(column.title) or "timezone" in fold(column.title)
    if asked and column.share(time_zone) >= _MOST:
        return Guess(Field.TIME_ZONE, Confidence.LIKELY, "holds time zones", 500)
    return _no_yes_or_no(guess, column)


_CHECKS: dict[Field, Callable[[Guess, Column], Guess]] = {
    Field.EMAIL: _email,
    Field.NAME: _name,
    Field.ROLE: _role,
    Field.BOTH_ROLES: _answered,
    Field.WANTS_TO_MENTOR: _answered,
    Field.WANTS_A_MENTOR: _answered,
    Field.CONSENT: _consent,
    Field.STATUS: _status,
    Field.AVAILABILITY: _slots,
    Field.CAPACITY: _capacity,
    Field.GRADE: _grade,
    Field.LOCATION: _location,
    Field.JOB_TITLE: _job_title,
    Field.LANGUAGES: _languages,
    Field.MANAGER: _manager,
    Field.PREFERRED: _people,
    Field.NOT_WANTED: _people,
    Field.EARLIER_PARTNERS: _people,
    Field.TOPICS_TO_SHARE: _topics,
    Field.TOPICS_TO_LEARN: _topics,
    Field.INTERESTS: _topics,
}
