"""One form that asks about two times: `Before the program: ...`, `Now: ...`.

Such a form (a retrospective pretest: Howard, 1980, Evaluation Review 4(1)) holds the
baseline and the end of one person in a row. Read as one time, the two would be averaged
and no change could be told.
"""

from collections.abc import Mapping

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.text import fold, phrases

_BEFORE = phrases(
    "before|prior to|previously|pre|at the (?:start|beginning)|used to"
    "|when (?:i|you|we) (?:started|joined|began)|vorher|vor (?:dem|beginn)|zu beginn"
    "|avant|au debut|antes|al (?:inicio|principio)|no inicio|prima|all inizio|vooraf"
    "|voor het|voordat|aan het begin|przed|na poczatku"
)
_NOW = phrases(
    "after|now|today|currently|post|at the end|at present|nachher|nach dem|jetzt"
    "|heute|am ende|inzwischen|apres|maintenant|aujourd hui|a la fin|despues|ahora|hoy"
    "|al final|depois|agora|hoje|no final|dopo|ora|oggi|adesso|alla fine|na het|nu"
    "|achteraf|po programie|po zakonczeniu|teraz|obecnie|dzis"
)


def times_asked(measured: Mapping[str, Dimension]) -> dict[str, Checkpoint]:
    """Say which titles ask about the start and which about the end.

    Only where something is asked both ways: `before` alone may belong to a statement.

    Args:
        measured: Title -> what it measures.

    Returns:
        Title -> checkpoint, without those that speak of no time or of both.
    """
    said = {title: found for title in measured if (found := _time_in(title))}
    times: dict[Dimension, set[Checkpoint]] = {}
    for title, checkpoint in said.items():
        times.setdefault(measured[title], set()).add(checkpoint)
    return {t: c for t, c in said.items() if len(times[measured[t]]) > 1}


def _time_in(title: str) -> Checkpoint | None:
    text = fold(title)
    before, now = bool(_BEFORE.search(text)), bool(_NOW.search(text))
    if before == now:
        return None
    return Checkpoint.BASELINE if before else Checkpoint.END
