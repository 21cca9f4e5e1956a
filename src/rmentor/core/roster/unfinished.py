"""Rows of answers that were begun and not sent, as survey services mark them."""

from collections.abc import Sequence

from rmentor.core.model.text_columns import TextColumn
from rmentor.core.roster.text import fold, fold_title, listed

_OF_A_SERVICE = frozenset(
    listed("""response id; sessionid; session id; submit date utc; date submitted
    time started; submission id; id response id""")
)
_STATES = frozenset(listed("status; response status; response type"))
_NOT_SENT = frozenset(
    listed("""partial; partially completed; partial response; incomplete; in progress
    started; not completed; abandoned; disqualified; deleted; screened out""")
)
# LimeSurvey leaves the day blank until all is sent, and tells the last page.
_SENT = frozenset(
    listed("""date submitted; submitdate; submitdate date submitted; datum abgeschickt
    date de soumission; fecha de envio; data wyslania; datum ingediend
    submitdate datum abgeschickt; data di invio; data de envio""")
)
_LAST_PAGES = frozenset(
    listed("""last page; lastpage; lastpage last page; letzte seite; derniere page
    ultima pagina; ostatnia strona; laatste pagina; lastpage letzte seite""")
)


def unfinished(titles: Sequence[str], columns: Sequence[TextColumn]) -> list[int]:
    """Give the places of rows that the service marks as begun and not sent."""
    folded = [fold_title(title) for title in titles]
    states = [n for n, title in enumerate(folded) if title in _STATES]
    sent = [n for n, title in enumerate(folded) if title in _SENT]
    if states and not _OF_A_SERVICE.isdisjoint(folded):
        cells = columns[states[0]]
        return [n for n in range(len(cells)) if fold(cells[n]) in _NOT_SENT]
    if sent and not _LAST_PAGES.isdisjoint(folded):
        cells = columns[sent[0]]
        return [
            n
            for n in range(len(cells))
            if not cells[n].strip() and any(column[n] for column in columns)
        ]
    return []
