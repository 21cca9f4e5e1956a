"""Columns that nobody should keep, by their answers, under whatever title.

`Describe yourself` may ask for ethnicity, and `How do you identify?` for gender.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rmentor.core.roster.contents import Column
from rmentor.core.roster.fields import Confidence, Field
from rmentor.core.roster.text import fold, listed, without_parentheses
from rmentor.core.roster.wishes import is_mark
from rmentor.core.roster.wording import Guess

_NEARLY_ALL = 0.8
_HALF = 0.5
_FEWEST = 3
_MOST_WORDINGS = 300
"""Boxes to tick; more than that is text."""
_PARTS = re.compile(r"[,;/&]|\bor\b|\band\b")

_PRIVATE = frozenset(
    listed("""african american; african; black; white; caucasian; hispanic; latino
    latina; latinx; latine; asian; east asian; south asian; southeast asian
    asian american; pacific islander; native american; american indian; alaska native
    alaskan native; native hawaiian; middle eastern; north african; mixed race; mixed
    biracial; multiracial; two; more races; black british; white british; indigenous
    caribbean; european; latin american; west indian; west asian; arab; first nations
    metis; inuit; aboriginal
    male; female; man; woman; non binary; nonbinary; transgender; cisgender; genderqueer
    he him; she her; they them; straight; heterosexual; gay; lesbian; bisexual; queer
    christian; muslim; jewish; hindu; buddhist; sikh; atheist; agnostic
    maennlich; mannlich; weiblich; divers; homme; femme; hombre; mujer; homem
    mulher; boy; girl; boys; girls
    vegetarian; vegan; pescatarian; halal; kosher; veg; non veg; vegetarisch
    vegetarien; vegetariano; vegetariana; vegano; vegana; vegetarisk; vegansk
    gluten free; dairy free; lactose free; lactose intolerant; glutenfrei; laktosefrei
    sans gluten; sin gluten; sem gluten; no pork; no beef; no meat; no fish; no seafood
    no dairy; no gluten; no nuts; nuts; peanuts; asthma; pollen; celiac; coeliac
    diabetic; diabetes; nut allergy; peanut allergy; lactose; gluten; shellfish""")
)
_AMBIGUOUS = frozenset(
    listed(
        "two; mixed; straight; divers; man; woman; european; pollen; diabetes; asthma"
    )
)
"""As titles of boxes these may ask for something else."""
_IP_ADDRESS = re.compile(
    r"(?:\d{1,3}\.){3}\d{1,3}|(?=.*::)[\da-f:]{3,39}|(?:[\da-f]{1,4}:){7}[\da-f]{1,4}",
    re.IGNORECASE,
)
_ASKS_MORE = re.compile(
    r"(?:if (?:yes|so|other|others|applicable)|(?:please |kindly )?(?:specify"
    r"|elaborate)"
    r"|please (?:describe|explain|clarify|state|list|give details)|other please specify"
    r"|(?:more |further )?details$|which(?: one| ones)?$"
    r"|wenn ja|falls ja|wenn (?:sonstige|andere)"
    r"|bitte (?:angeben|erlautern|beschreiben)"
    r"|welche[rs]?$|si oui|si autre|(?:merci de |veuillez )?precise[rz]|la?e?quelle?s?$"
    r"|en caso afirmativo|si (?:su|tu) respuesta|especifi(?:que|ca|car|quelo)"
    r"|cual(?:es)?$"
    r"|(?:informe|indique|diga) (?:qual|quais|cual|cuales)|se sim|se outr[oa]"
    r"|em caso afirmativo|qua(?:l|is)$|zo ja|indien ja|anders namelijk|licht toe|welke$"
    r"|se si|in caso affermativo|specifica(?:re)?$|qual[ei]$|jesli tak|prosze (?:podac"
    r"|okreslic)|jaki[ae]?$)"
)
"""A question that means nothing without the one before it."""
_OPEN = frozenset(
    listed("""other; others; no preference; prefer not to say; prefer not to answer
    none; n a
    prefer not to disclose; decline to answer; prefer to self describe""")
)

Guesses = dict[int, Guess]


def set_private_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Keep none of the columns that say of what origin, gender or faith people are."""
    for column in columns:
        if guesses[column.position].field is None and (
            _is_private(column) or _is_private_box(column)
        ):
            reason = "says of people what nobody should keep"
            guesses[column.position] = Guess(Field.PRIVATE, Confidence.SURE, reason)


def set_follow_ups_aside(columns: Sequence[Column], guesses: Guesses) -> None:
    """Keep no `Please specify` behind a question whose answers are not kept."""
    for before, column in pairwise(columns):
        guessed = guesses[column.position]
        is_free = guessed.field is None and guessed.strength >= 0
        is_behind = guesses[before.position].field is Field.PRIVATE
        if is_free and is_behind and _ASKS_MORE.match(fold(column.title)):
            reason = "asks more about what nobody should keep"
            guesses[column.position] = Guess(Field.PRIVATE, Confidence.SURE, reason)


def _is_private(column: Column) -> bool:
    if column.cells and column.share(_IP_ADDRESS.fullmatch) >= _NEARLY_ALL:
        return True
    told = _PRIVATE | _OPEN
    return (
        len(column.cells) >= _FEWEST
        and len(column.texts) <= _MOST_WORDINGS
        and column.share(lambda cell: _parts(cell) <= told) >= _NEARLY_ALL
        and column.share(lambda cell: not _parts(cell) <= _OPEN) >= _HALF
    )


def _is_private_box(column: Column) -> bool:
    """Know `White (European descent)` over crosses, or over the same words again."""
    boxes = _parts(without_parentheses(column.title))
    if not boxes or not boxes <= _PRIVATE - _AMBIGUOUS:
        return False
    repeats = {fold(column.title), fold(without_parentheses(column.title))}
    return column.share(lambda cell: is_mark(cell) or fold(cell) in repeats) == 1


def _parts(cell: str) -> set[str]:
    return {part for piece in _PARTS.split(cell.casefold()) if (part := fold(piece))}
