"""How many partners somebody takes, `No limit` included."""

from collections.abc import Sequence
from functools import lru_cache

from rmentor.core.model.issues import Severity
from rmentor.core.roster.cells import RowCells, shortened
from rmentor.core.roster.fields import ColumnMapping, Field
from rmentor.core.roster.text import fold, phrases, split_grid
from rmentor.core.roster.values import capacity

_NUMBER_HINT = (
    "Write a number, such as 2, or leave it blank for the program's usual number."
)
_OPEN_HINT = "To let them have more partners, write how many at most."
_TOTAL = phrases("in total|total|altogether|overall|insgesamt|au total|en total")
_ANY_NUMBER = phrases(
    "no (?:preference|limit|maximum|max)|any|any number|unlimited|without limit"
    "|(?:as many|however many)(?: people| mentees| mentors)? as \\w+.*|flexible"
    "|does not matter|doesn t matter|don t mind|open|egal|unbegrenzt|keine begrenzung"
    "|keine praferenz|illimite|sans limite|peu importe|pas de preference|ilimitado"
    "|sin limite|sin preferencia|da igual|sem limite|sem preferencia|tanto faz"
    "|onbeperkt|geen limiet|geen voorkeur|illimitato|senza limite|indifferente"
    "|nessuna preferenza|bez limitu|bez ograniczen|obojetnie"
)


def _asks_for_all(column: ColumnMapping) -> bool:
    return bool(_TOTAL.search(fold(column.title)))


def _of_kinds(
    title: str, answered: Sequence[tuple[ColumnMapping, str]]
) -> Sequence[int]:
    """Give the numbers for all options of one question; nothing where one is none."""
    question = split_grid(title)[0]
    options = {
        option: capacity(cell)
        for column, cell in answered
        if (parts := split_grid(column.title))[0] == question and (option := parts[1])
    }
    numbers = [number for number in options.values() if number is not None]
    return numbers if 1 < len(options) == len(numbers) else ()


@lru_cache(maxsize=4096)
def is_any_number(text: str) -> bool:
    """Tell `No limit`, `Any`, `As many as needed` from a number of partners."""
    return bool(_ANY_NUMBER.fullmatch(fold(text)))


def partners(row: RowCells) -> int | None:
    """Read how many partners; `No limit` leaves it to the program, and that is said.

    A question asked of each kind of partner (`How many mentors? [Graduates]`) is
    answered by the sum, unless another asks for the total; of several questions the
    first that is answered counts.
    """
    answered = row.answers(Field.CAPACITY)
    totals = [capacity(cell) for about, cell in answered if _asks_for_all(about)]
    if total := next(filter(None, totals), None):
        return total
    column, cell = answered[0] if answered else (None, "")
    if column and (of_kinds := _of_kinds(column.title, answered)):
        return sum(of_kinds)
    if column is None or not is_any_number(cell):
        return row.value(Field.CAPACITY, capacity, _NUMBER_HINT)
    message = f"'{shortened(cell)}' is no number; the program's usual number counts."
    about = (column, cell)
    row.report(
        "capacity-open", message, _OPEN_HINT, severity=Severity.INFO, about=about
    )
    return None
