"""What an answer beside one topic says: shared, wanted, both or neither."""

from functools import lru_cache
from typing import NamedTuple

from rmentor.core.roster.text import fold, listed, phrases
from rmentor.core.roster.values import says_nothing, yes_or_no


class Wish(NamedTuple):
    """Whether somebody shares a topic, and whether they want to learn it."""

    share: bool
    learn: bool


SHARES, LEARNS, BOTH, NEITHER = (
    Wish(share=True, learn=False),
    Wish(share=False, learn=True),
    Wish(share=True, learn=True),
    Wish(share=False, learn=False),
)

_SHARING = phrases(
    "can|i can|kann|kann ich|puedo|je peux|posso|kan ik|moge|share|sharing"
    "|shares|teach|teaching|teacher|offer|offers|offered|offering|give|giv"
    "er|giving|provide|coach|supply|have|help others|can help|able to help"
    "|weitergeben|teilen|anbieten|angebot|biete|bietet|beibringen|partager|offrir"
    "|offre|propose|enseigner|compartir|ofrezco|ofrecer|ensenar|oferta|compartilhar"
    "|partilhar|oferecer|ofereco|ensinar|delen|aanbieden|aanbod|condividere|offro"
    "|insegnare|offerta|dziele|podzielic|oferuje|oferta|nauczac"
)
_LEARNING = phrases(
    "learn|learning|learner|want|wants|wanted|need|needs|needed|request|requests"
    "|requested|receive|receiver|develop|get help|seek|seeks|seeking|looking for"
    "|improve|lernen|suche|sucht|gesuch|bedarf|wunsch|apprendre|demande|besoin|cherche"
    "|aprender|necesito|demanda|busco|preciso|procuro|leren|zoek|vraag|imparare|cerco"
    "|richiesta|bisogno|uczyc|nauczyc sie|szukam|potrzebuje"
)
_BOTH_WAYS = frozenset(
    listed("both; beides; les deux; ambos; ambas; allebei; beide; entrambi; oba; obie")
)
_NOT = phrases("not|neither|no|none|don t|nicht|kein|keine|ni|ne|geen|niet|non|nie")
_LONGEST = 60

WANTED = frozenset(
    listed("""interests me; interests me a lot; interests me very much; of interest
    moderately interested; highly interested; very interested; interested
    somewhat interested; quite interested
    extremely interested; very; high; medium; expert; advanced; intermediate; proficient
    confident; very confident; strong; good; very good; excellent; can share; can teach
    want to learn; would like to learn; must have; nice to have; essential; important
    very important; top priority; experte; fortgeschritten; gut; sehr gut; avance
    experto; avanzado; avancado; especialista; gevorderd; esperto; avanzato; ekspert
    zaawansowany; hoch; mittel; eleve; moyen; alto; medio; hoog; wysoki; sredni""")
)
UNWANTED = frozenset(
    listed("""not interested; no interest; not at all interested; low; beginner; novice
    no experience; not at all; not important; not confident; none; not relevant; basic
    no knowledge; anfanger; einsteiger; keine; gering; niedrig; debutant; faible; bajo
    principiante; basico; iniciante; baixo; beginners; laag; basso; poczatkujacy; niski
    not familiar; little; a little; interests me a little; a little interested
    slightly interested; little interest; does not interest me""")
)
_SKILLED = frozenset(
    listed("""expert; advanced; intermediate; proficient; very confident; confident
    strong; excellent; very good; good; skilled; experienced; fluent; experte
    fortgeschritten; avance; experto; avanzado; avancado; especialista; gevorderd
    esperto; avanzato; ekspert; zaawansowany; intermedio; intermediaire; gemiddeld""")
)
_UNSKILLED = frozenset(
    listed("""beginner; novice; basic; basics; learner; new to this; weak; newbie
    anfanger; einsteiger; debutant; principiante; basico; iniciante; beginners
    poczatkujacy; starter; not confident""")
)


@lru_cache(maxsize=4096)
def wish_in(text: str) -> Wish | None:
    """Read `share`, `I want to learn this`, `Both`; None for what says neither way."""
    folded = fold(text)
    if len(folded) > _LONGEST:
        return None
    if folded in _BOTH_WAYS:
        return BOTH
    if folded in ("neither", "none", "weder noch", "ni l un ni l autre"):
        return NEITHER
    return None if _NOT.search(folded) else _worded(folded)


def _worded(folded: str) -> Wish | None:
    wish = Wish(bool(_SHARING.search(folded)), bool(_LEARNING.search(folded)))
    if wish == BOTH and "want" in folded and not _LEARNS_TOO.search(folded):
        return SHARES  # "want to teach" is an offer
    return None if wish == NEITHER else wish


_LEARNS_TOO = phrases("learn|learning|both|and|need|receive|lernen|apprendre|aprender")


@lru_cache(maxsize=4096)
def level_in(text: str) -> Wish | None:
    """Read how good somebody is: who is, can share; who begins, may want to learn."""
    folded = fold(text).partition(" level")[0]
    if folded in _SKILLED:
        return SHARES
    return LEARNS if folded in _UNSKILLED else None


def is_mark(cell: str) -> bool:
    """Tell whether a cell only marks what its column stands for."""
    folded = fold(cell)
    return (
        yes_or_no(cell) is not None
        or says_nothing(cell)
        or folded in WANTED
        or folded in UNWANTED
        or level_in(cell) is not None
        or wish_in(cell) is not None
    )
