"""Codes (`T1` is Generative AI) that a sheet or a title explains, and their cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.tables import Record, Table
from rmentor.core.roster.fields import TOPICS, Field
from rmentor.core.roster.text import fold, fold_title, listed, split_grid
from rmentor.core.roster.values import addresses
from rmentor.core.roster.wishes import level_in
from rmentor.core.roster.wording import guess

_CODE_TITLES = frozenset(
    listed("""code; codes; id; key; value; nr; no; number; option; abbreviation; abbr
    short; short name; kurzel; schlussel; wert; cle; valeur; clave; valor; codigo; sigla
    codice; chiave; valore; kod; klucz; topic id; topic code; skill id; skill code
    acronym
    acronym; item; choice; category code; option code; option number""")
)
_LABEL_TITLES = frozenset(
    listed("""label; labels; meaning; description; topic; topics; skill; skills; name
    text; title; long name; full name; option text; value label; bezeichnung; bedeutung
    thema; themen; libelle; signification; descripcion; significado; descricao
    omschrijving
    omschrijving; betekenis; descrizione; significato; opis; znaczenie; department
    location; interest
    topic name; skill name; display name; full text; answer; role; grade; slot""")
)
_LIST_TITLES = frozenset(
    listed("""question; list; field; column; variable; set; group; category; lookup
    type; frage; liste; feld; champ; lista; campo; kolumna; question id""")
)
_BETWEEN = re.compile(r"[;,|\n]")
_IN_TITLE = re.compile(
    r"(?<!\w)(\d{1,2}|[A-Z]\d?)\s*=\s*([^=]+?)"
    r"\s*(?=[,;/|\n]?\s*(?<!\w)(?:\d{1,2}|[A-Z]\d?)\s*=|[)\]]|$)"
)
_LONGEST_CODE = 12
_NEARLY_ALL = 0.9
_FEWEST = 2
_STEM = 4
_SEVERAL = TOPICS | {Field.AVAILABILITY, Field.LANGUAGES}
_TOLD_BY_TITLE = _SEVERAL | {Field.ROLE}


@dataclass(frozen=True, slots=True)
class Codes:
    """What a sheet says that codes mean.

    Attributes:
        sheet: Its name; "" for codes that the title of a column explains.
        about: Folded words that name what is coded: the sheet, its title of labels.
        labels: Code, without case -> label.
    """

    sheet: str
    about: str
    labels: Mapping[str, str]

    def means(self, cell: str) -> list[str] | None:
        """Translate each of the codes in a cell; None when one is no code."""
        codes = [code.strip() for code in _BETWEEN.split(cell) if code.strip()]
        known = [label for c in codes if (label := self.labels.get(c.casefold()))]
        return known if codes and len(known) == len(codes) else None


def find_codes(table: Table) -> tuple[Codes, ...]:
    """Read a sheet of codes and labels; nothing for any other sheet.

    A third column may name the list to which each code belongs.
    """
    titles = [fold_title(title) for title in table.titles]
    if any(guess(title).field is Field.EMAIL for title in table.titles):
        return ()
    code = next((i for i, t in enumerate(titles) if t in _CODE_TITLES), None)
    rest = [i for i in range(len(titles)) if i != code]
    label = next((i for i in rest if titles[i] in _LABEL_TITLES), None)
    if code is None or label is None or len(titles) > _FEWEST + 1:
        return ()
    lists = [i for i in rest if titles[i] in _LIST_TITLES and i != label]
    by_list: dict[str, dict[str, str]] = {}
    for record in table.records:
        key, said = record.cells[code].casefold(), record.cells[label]
        if len(key) > _LONGEST_CODE or addresses(said):
            return ()
        if key and said:
            name = record.cells[lists[0]] if lists else ""
            by_list.setdefault(name, {})[key] = said
    words = " ".join((fold(table.sheet), titles[label]))
    return tuple(
        Codes(table.sheet, fold(name) or words, labels)
        for name, labels in by_list.items()
        if len(labels) >= _FEWEST
    )


def _codes_in_title(title: str) -> Codes | None:
    """Read `Topics to share (1 = AI, 2 = Data)`; None for a scale such as 1 = low."""
    if "=" not in title or split_grid(title)[1]:
        return None
    labels = {code.casefold(): label for code, label in _IN_TITLE.findall(title)}
    if len(labels) < _FEWEST or any(level_in(label) for label in labels.values()):
        return None
    return Codes("", "", labels) if guess(title).field in _TOLD_BY_TITLE else None


def translated(
    table: Table, explained: Sequence[Codes]
) -> tuple[Table, tuple[Issue, ...]]:
    """Write labels instead of codes, in the titles and cells of one table."""
    issues: list[Issue] = []
    titles, columns = list(table.titles), dict[int, Codes]()
    for place, title in enumerate(table.titles):
        own = _codes_in_title(title)
        if own and _holds(table, place, own):
            columns[place] = own
            issues.append(_said(table, title, own))
    for codes in explained:
        for place, title in enumerate(table.titles):
            if not title.isdecimal() and (label := codes.labels.get(title.casefold())):
                titles[place] = label
            elif place not in columns and _holds(table, place, codes):
                columns[place] = codes
                issues.append(_said(table, title, codes))
    if not columns:
        return replace(table, titles=tuple(titles)), ()
    records = tuple(
        Record(r.row, tuple(_cell(c, titles[i], columns.get(i)) for i, c in _each(r)))
        for r in table.records
    )
    return replace(table, titles=tuple(titles), records=records), tuple(issues)


def _each(record: Record) -> enumerate[str]:
    return enumerate(record.cells)


def _cell(cell: str, title: str, codes: Codes | None) -> str:
    labels = codes.means(cell) if codes and cell else None
    if labels is None:
        return cell
    if guess(title).field in _SEVERAL:
        return "".join(f"{label};" for label in labels)
    return "; ".join(labels)


def _holds(table: Table, place: int, codes: Codes) -> bool:
    """Tell whether a column holds these codes; numbers only where it is about them."""
    cells = [cell for r in table.records if (cell := r.cells[place])]
    known = [labels for cell in cells if (labels := codes.means(cell))]
    if not known or len(known) < _NEARLY_ALL * len(cells):
        return False
    if all(label.casefold() in codes.labels for labels in known for label in labels):
        return False
    if not codes.sheet or not any(c.isdecimal() for c in cells):
        return True
    return _about(table.titles[place], codes)


def _about(title: str, codes: Codes) -> bool:
    stems = {word[:_STEM] for word in fold_title(title).split() if len(word) >= _STEM}
    if stems & {word[:_STEM] for word in codes.about.split()}:
        return True
    return guess(title).field in TOPICS and guess(codes.about).field in (*TOPICS, None)


def _said(table: Table, title: str, codes: Codes) -> Issue:
    code, label = next(iter(codes.labels.items()))
    where = f"sheet '{codes.sheet}' explains" if codes.sheet else "its title explains"
    return Issue(
        "codes-translated",
        f"'{title}' holds codes that {where}; they are read as what they stand for "
        f"({code}: {label}).",
        Severity.INFO,
        "",
        table.file,
        table.sheet,
        table.header_row,
        title,
    )
