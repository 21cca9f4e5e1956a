"""How many partners somebody takes, `No limit` included."""

from functools import lru_cache

from rmentor.core.model.issues import Severity
from rmentor.core.roster.cells import RowCells, shortened
from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import fold, phrases
from rmentor.core.roster.values import capacity

_NUMBER_HINT = (
    "Write a number, such as 2, or leave it blank for the program's usual number."
)
_OPEN_HINT = "To let them have more partners, write how many at most."
_ANY_NUMBER = phrases(
    "no (?:preference|limit|maximum|max)|any|any number|unlimited|without limit"
    "|(?:as many|however many)(?: people| mentees| mentors)? as \\w+.*|flexible"
    "|does not matter|doesn t matter|don t mind|open|egal|unbegrenzt|keine begrenzung"
    "|keine praferenz|illimite|sans limite|peu importe|pas de preference|ilimitado"
    "|sin limite|sin preferencia|da igual|sem limite|sem preferencia|tanto faz"
    "|onbeperkt|geen limiet|geen voorkeur|illimitato|senza limite|indifferente"
    "|nessuna preferenza|bez limitu|bez ograniczen|obojetnie"
)


@lru_cache(maxsize=4096)
def is_any_number(text: str) -> bool:
    """Tell `No limit`, `Any`, `As many as needed` from a number of partners."""
    return bool(_ANY_NUMBER.fullmatch(fold(text)))


def partners(row: RowCells) -> int | None:
    """Read how many partners; `No limit` leaves it to the program, and that is said."""
    column, cell = next(iter(row.answers(Field.CAPACITY)), (None, ""))
    if column is None or not is_any_number(cell):
        return row.value(Field.CAPACITY, capacity, _NUMBER_HINT)
    message = f"'{shortened(cell)}' is no number; the program's usual number counts."
    about = (column, cell)
    row.report(
        "capacity-open", message, _OPEN_HINT, severity=Severity.INFO, about=about
    )
    return None
