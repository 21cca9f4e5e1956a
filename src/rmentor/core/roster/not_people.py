"""Rows below the titles that are about nobody: units, examples, totals, notes."""

import re
from collections.abc import Container, Sequence
from itertools import islice

from rmentor.core.model.people import Role
from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.text import fold, listed, phrases
from rmentor.core.roster.values import addresses

_UNITS = frozenset(
    listed("""text; free text; list; number; date; yes no; required; optional; mandatory
    dropdown; drop down; string; integer; float; varchar; boolean; bool; single choice
    multiple choice; single select; multiple select; select; single line text; email
    long text; numeric; checkbox; choice; short answer; multi select; hh mm; dd mm yyyy
    pflichtfeld; freitext; zahl; datum; auswahl; liste; texte; nombre; obligatoire
    facultatif; texto; numero; fecha; obligatorio; opcional; tekst; verplicht; testo
    numero; obbligatorio; facoltativo; tekst; liczba; wymagane; name; person; url""")
)
_EXAMPLE = re.compile(
    r"(?:e\.g\.|eg\.|example:|z\. ?b\.|p\. ?ex\.|ex\.:|bijv\.|np\.) ?", re.I
)
_TOTAL = re.compile(
    r"(?:grand )?(?:sub)?(?:total(?:e|s|en)?|sum|count|average|mean|gesamt|summe|anzahl"
    r"|suma|somme|totaal|razem|media|moyenne|durchschnitt|nombre|antall?|aantal|n)\b\W*(?:\d.*)?"
    r"|(?:grand )?total\b.*",
    re.IGNORECASE,
)
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_RULE = re.compile(r":?-{2,}:?|={2,}")
_NUMBER = re.compile(r"[\d.,:\s%/()-]+|(?:grand )?total\b.*|.*: ?\d+", re.IGNORECASE)
_NOTE = phrases(
    "source|notes?|exported|generated|printed|page \\d+|last updated|updated|as of"
    "|confidential|created (?:by|on|with)|quelle|stand|erstellt|exportiert|fuente|fonte"
    "|exporte|exportado|bron|zrodlo|copyright|report|end of (?:list|file|report)|legend"
    "|legende|key|powered by|for questions|please|number of|disclaimer"
)
_HEADINGS = frozenset(
    listed("comments; kommentare; commentaires; comentarios; commenti; kommentarer")
)
_SENTENCE_WORDS = 6
_NAME_WORDS = 3
_FIRST_ROWS = 3
_ROLES = {
    **dict.fromkeys(
        ("mentors", "mentoren", "mentores", "mentori", "mentorzy", "juniors"),
        Role.MENTOR,
    ),
    **dict.fromkeys(
        ("mentees", "mentorados", "mentorizados", "mentorees", "seniors", "executives"),
        Role.MENTEE,
    ),
}


def suspects(columns: Sequence[TextColumn], titles: Container[str]) -> list[int]:
    """Find the rows that need a closer look; all others may be people.

    A blank row, or one with a single cell; the first few; those in which every cell is
    a title, a number or a word for totals.

    Args:
        columns: Of the sheet, from below its titles.
        titles: Of the sheet, as they may be repeated.

    Returns:
        Their places below the titles, from 0, in order.
    """
    rows = range(len(columns[0]))
    none: Sequence[int] = rows
    one: Sequence[int] = ()
    dull: Sequence[int] = rows
    for column in sorted(columns, key=lambda column: len(column.texts)):
        places = column.places
        filled = [bool(text) for text in column.texts]
        if all(filled):
            one, none = none, ()
        else:
            one = [n for n in one if not filled[places[n]]]
            one += [n for n in none if filled[places[n]]]
            none = [n for n in none if not filled[places[n]]]
        if dull:
            is_dull = [not t or t in titles or _may_total(t) for t in column.texts]
            dull = [n for n in dull if is_dull[places[n]]] if any(is_dull) else ()
    blank = set(none)
    top = islice((n for n in rows if n not in blank), _FIRST_ROWS)
    return sorted({*blank, *one, *dull, *top})


def _may_total(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell) or _TOTAL.fullmatch(cell))


def why_nobody(cells: Sequence[str], nth: int, width: int) -> str:
    """Say what one of the `suspects` is that tells of nobody; "" for a person.

    Args:
        cells: Of the row, some filled.
        nth: Its place below the titles, from 0.
        width: How many titles there are.
    """
    filled = [cell for cell in cells if cell]
    if nth < _FIRST_ROWS and len(filled) > 1 and _explains(filled):
        return "explains the columns"
    if _TOTAL.fullmatch(filled[0]) and all(map(_NUMBER.fullmatch, filled[1:])):
        return "is a total" if len(filled) > 1 or _counts(filled[0]) else ""
    if len(filled) == 1 and _CONFLICT.fullmatch(filled[0]):
        return "is a mark of two versions put together"
    if len(filled) == 1 and width > 1 and _is_note(filled[0]):
        return "is a note"
    return ""


def _counts(cell: str) -> bool:
    return any(c.isdecimal() for c in cell) or fold(cell) in ("total", "grand total")


def _explains(filled: Sequence[str]) -> bool:
    """Know a row of units (`(text)`, `required`) or of examples (`e.g. Ana`)."""
    examples = sum(1 for cell in filled if _EXAMPLE.match(cell))
    units = sum(1 for cell in filled if _is_unit(cell))
    return 2 * examples > len(filled) or units == len(filled)


def _is_unit(cell: str) -> bool:
    """Know also the line that a table in Markdown draws under its titles."""
    in_parentheses = cell[0] == "(" and cell[-1] == ")"
    return fold(cell) in _UNITS or in_parentheses or bool(_RULE.fullmatch(cell))


def _is_note(cell: str) -> bool:
    if not any(c.isalpha() for c in cell):
        # A date and time alone: a form sent off without an answer.
        return False
    folded = fold(cell)
    if folded in _HEADINGS:
        return True
    if addresses(cell) and len(folded.split()) < _SENTENCE_WORDS:
        return False
    told = ":" in cell or any(c.isdecimal() for c in cell) or "end of" in folded
    if _NOTE.match(folded) and (told or len(folded.split()) > _NAME_WORDS):
        return True
    ends = cell.endswith((".", "!", ")")) or ":" in cell or cell[0] in "*©#-"
    return ends and len(folded.split()) >= _SENTENCE_WORDS


def role_of_divider(cells: Sequence[str]) -> Role | None:
    """Read a row with the lone word `Mentors` or `Mentees` as who stands below it."""
    filled = [cell for cell in cells if cell]
    return _ROLES.get(fold(filled[0])) if len(filled) == 1 else None
