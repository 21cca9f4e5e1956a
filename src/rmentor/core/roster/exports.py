"""Which service exported a table, by its signature (domain: what exports look like)."""

import re
from collections.abc import Sequence

from rmentor.core.model.tables import Export, Record
from rmentor.core.roster.headers import Header
from rmentor.core.roster.text import fold_title, listed

_TIMESTAMPS = frozenset(
    listed("""timestamp; zeitstempel; horodateur; marca temporal; carimbo de data hora
    tijdstempel; informazioni cronologiche; sygnatura czasowa; tidsstempel; tidstempel
    tidsstampel; tidstampel; aikaleima; casova znacka; casova peciatka; casovni zig
    vremenska oznaka; idobelyeg; marcaj de timp; zaman damgasi; タイムスタンプ; 时间戳记
    отметка времени""")
)
_STARTED = frozenset(
    listed("""start time; startzeit; heure de debut; hora de inicio; begintijd
    ora di inizio; godzina rozpoczecia; starttidspunkt; starttid; aloitusaika
    cas zahajeni; 开始时间; время начала""")
)
_COMPLETED = frozenset(
    listed("""completion time; fertigstellungszeit; heure de fin; hora de finalizacion
    hora de conclusao; tijd van voltooien; ora di completamento; godzina ukonczenia
    fuldforelsestidspunkt; fullforingstidspunkt; slutforandetid; valmistumisaika
    cas dokonceni; 完成时间; время выполнения""")
)
_GOOGLE_DOWNLOAD = re.compile(r"\d{4}/\d{2}/\d{2} .*(?:AM|PM)? (?:GMT|UTC)\S*")


def export_of(
    titles: Sequence[str], header: Header, records: Sequence[Record]
) -> Export:
    """Recognize the service by its titles, and Google's download by its times."""
    folded = [fold_title(title) for title in titles]
    if header.ids:
        return Export.QUALTRICS
    if {"respondent id", "collector id"} <= set(folded):
        return Export.SURVEYMONKEY
    if _STARTED & set(folded) and _COMPLETED & set(folded):
        return Export.MICROSOFT_FORMS
    return _google(records) if folded[0] in _TIMESTAMPS else Export.LIST


def _google(records: Sequence[Record]) -> Export:
    """Tell a linked sheet from a download, which says the zone with each time."""
    stamps = [record.cells[0] for record in records if record.cells[0]]
    if stamps and all(_GOOGLE_DOWNLOAD.match(stamp) for stamp in stamps):
        return Export.GOOGLE_DOWNLOAD
    return Export.GOOGLE_SHEET
