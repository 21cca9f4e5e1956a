"""From the text of a cell to one value: addresses, yes and no, numbers, states.

Every reader gives None for a text it does not recognize, so that the caller can report
it; nothing unrecognized is ever read as "no". A blank cell is the caller's business.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rmentor.core.model.people import Status
from rmentor.core.roster.text import fold, listed, phrases, plain_dashes

_NEVER_IN_ONE = r"\s@<>()\[\];:,\"\u201c-\u201e"
_QUOTE = r"'\u2018\u2019"  # O'Brien has one within
_ADDRESS = re.compile(
    rf"(?<![^{_NEVER_IN_ONE}])[{_QUOTE}]?"  # after what is never in one: looked at once
    rf"([^{_NEVER_IN_ONE}{_QUOTE}][^{_NEVER_IN_ONE}]*"
    rf"@[^{_NEVER_IN_ONE}]+\.[^{_NEVER_IN_ONE}{_QUOTE}.?]+)"
)

_NOTHING = frozenset(
    listed("""n a; na; none; nothing; no one; nobody; nil; null; nan; not applicable
    anonymous; anonym; anonyme; anonimo; anonymous user; anoniem; anonimowy
    keine; keiner; aucun; aucune; ninguno; ninguna; nenhum; geen; nessuno; brak; tbc
    tbd
    prefer not to say; unknown; other; other please specify; not sure; nope; nah
    nothing else; no others; none other; no other""")
)


def says_nothing(text: str) -> bool:
    """Tell whether a text only fills the cell: `-`, `n/a`, `anonymous`, `None`.

    For cells that list things; a person may well be called Na.
    """
    if text.isalnum() and not text.isalpha():
        return False  # quick for ids: what means nothing has no digits
    return _fills(text)


@lru_cache(maxsize=4096)
def _fills(text: str) -> bool:
    return not (folded := fold(text)) or folded in _NOTHING


def addresses(text: str) -> tuple[str, ...]:
    """Find the email addresses in a text such as `Ana Example <ana@corp.test>`."""
    if "@" not in text:
        return ()
    return tuple([found.rstrip(".") for found in _ADDRESS.findall(text)])


def are_addresses(cells: Sequence[str]) -> bool:
    """Tell, quickly for many, whether each is one email address and nothing else."""
    return _ADDRESS.findall("\n".join(cells)) == list(cells)


_YES = frozenset(
    listed("""yes; y; true; 1; x; ok; okay; sure; checked; selected; ticked; definitely
    definitely yes; of course; agreed; agree; i agree; i accept; i confirm; i consent
    accepted; accept; confirmed; confirm; consent; consented; given; granted; signed
    ja; j; oui; si; sim; s; tak; t; wahr; vrai; verdadero; verdadeiro; vero; prawda
    waar
    einverstanden; ich stimme zu; j accepte; d accord; acepto; estoy de acuerdo; aceito
    concordo; akkoord; ik ga akkoord; accetto; acconsento; zgadzam sie
    wyrazam zgode""")
)
_NO = frozenset(
    listed("""no; n; false; 0; unchecked; not selected; declined; refused; never
    definitely not; i disagree; disagree; i do not agree; i do not consent; i decline
    i don t agree; i don t consent; not given; no thanks; no thank you; not at all
    nein; non; nao; nee; nie; falsch; faux; falso; falsz; onwaar
    nicht einverstanden; je refuse; no acepto; nao aceito; niet akkoord; rifiuto""")
)
_MARKS = {"✓": True, "✔": True, "☑": True, "✗": False, "✘": False, "☐": False}
_CLEAR_YES = re.compile(r"(?:yes|ja|oui|s[ií]|sim|tak)\s*[,.;:!-]", re.IGNORECASE)
_CLEAR_NO = re.compile(r"(?:no|nein|non|n[aã]o|nee|nie)\s*[,.;:!-]", re.IGNORECASE)
_AGREES = phrases("i (?:hereby )?(?:agree|accept|consent|confirm)")
_DENIES = phrases("not|don t|no|never|cannot|can t|but|unless|disagree")


@lru_cache(maxsize=4096)
def yes_or_no(text: str) -> bool | None:
    """Read yes or no, in words, marks or a whole sentence; None when it is neither."""
    if (mark := _MARKS.get(text.strip())) is not None:
        return mark
    text, folded = plain_dashes(text), fold(text)
    if folded in _YES or folded in _NO:
        return folded in _YES
    denies = bool(_DENIES.search(folded))
    if _CLEAR_NO.match(text) and "yes" not in folded:
        return False
    if _CLEAR_YES.match(text) or _AGREES.match(folded):
        return None if denies else True
    return None


_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein eine einen einer eins un une uno una um uma een jeden jedna",
            "two zwei deux dos dois duas twee due dwa dwie dwoch dwu couple pair both",
            "three drei trois tres drie tre trzy trzech few",
            "four vier quatre cuatro quatro quattro cztery czterech",
            "five funf cinq cinco vijf cinque piec",
            "six sechs seis zes sei szesc",
            "seven sieben sept siete sete zeven sette siedem",
            "eight acht huit ocho oito otto osiem",
            "nine neun neuf nueve nove negen dziewiec",
            "ten zehn dix diez dez tien dieci dziesiec",
        ),
        start=1,
    )
    for word in words.split()
}
_COUNT = re.compile(r"(?<![\w.,-])([0-9]{1,3})(?:[.,]0+)?(?![\w.,]*\d)|[^\W\d_]+")
_SPAN = re.compile(r"(?<=\d)\s*-\s*(?=\d)")
_NONE_AT_ALL = frozenset(listed("0; no; none; zero; nobody; no one; not any; 0 0"))
_MAXIMUM = phrases(
    "max|maximum|maximal|up to|at most|hochstens|bis zu|no more than|jusqu a|au plus"
    "|au maximum|hasta|como maximo|ate|no maximo|maximaal|ten hoogste|tot|fino a"
    "|al massimo|do|maksymalnie|najwyzej|not more than"
)
_REFUSES = phrases("no|not|none|never|don t|kein|keine|cannot")
_PEOPLE = (
    "mentees?|mentors?|partners?|people|persons?|colleagues?|personen|personnes"
    "|personas|pessoas|persone|osob\\w*"
)
_MOST = 50


@lru_cache(maxsize=4096)
def capacity(text: str) -> int | None:
    """Read how many partners somebody takes: `2`, `4+`, `Up to two`, a sentence.

    Of a range (`1-2`, `two or three`) the most is meant. Where a sentence holds other
    numbers too, the one that stands before `mentees` or the like counts.
    """
    folded = fold(text)
    if folded in _NONE_AT_ALL:
        return 0
    text = _SPAN.sub(" to ", plain_dashes(text))
    counts = _counts(text)
    if _REFUSES.search(folded) and not (_MAXIMUM.search(folded) or text[0].isdecimal()):
        return None
    if len(counts) > 1 and not _is_range(text):
        beside = re.search(rf"(\w+) (?:more )?(?:{_PEOPLE})\b", folded)
        counts = _counts(beside[1]) if beside else []
    if not counts or max(counts) > _MOST:
        return None
    return max(counts)


def _counts(text: str) -> list[int]:
    plain = text.casefold() if any(c.isnumeric() for c in text) else fold(text)
    found = (match[1] or _NUMBERS.get(match[0]) for match in _COUNT.finditer(plain))
    return [int(number) for number in found if number is not None]


_RANGE = phrases(r"\w+ (?:to|or|bis|oder|a|ou|o|of|tot|do|lub) \w+")


def _is_range(text: str) -> bool:
    words = fold(text).split()
    number_words = [w for w in words if w.isdigit() or w in _NUMBERS]
    if len(words) == len(number_words) or _MAXIMUM.search(fold(text)):
        return True
    return any(
        all(_counts(word) for word in (found.split()[0], found.split()[-1]))
        for found in _RANGE.findall(fold(text))
    )


_STATES: dict[str, Status] = {
    word: status
    for status, words in (
        (
            Status.ACTIVE,
            """active; aktiv; actif; active participant; activo; ativo; actief; attivo
            aktywny; participating; enrolled; current; open; confirmed; registered
            employed; beschaftigt; en poste; in dienst; in forza; zatrudniony
            attending; member; admin; owner
            yes; true; 1; in program; in programme; waiting; waitlisted; unmatched""",
        ),
        (
            Status.PAUSED,
            """paused; pause; on pause; on hold; hold; on leave; leave; parental leave
            maternity leave; sick leave; sabbatical; inactive; suspended; pausiert
            en pause; en pausa; pausado; gepauzeerd; in pausa; wstrzymany; away
            inaktiv; inactif; inactivo; inativo; inactief; inattivo; nieaktywny
            beurlaubt; elternzeit; en conge; afastado; afastada
            not attending; cancelled; canceled
            not this round; skip; skipped; temporarily away; no; false; 0""",
        ),
        (
            Status.LEFT,
            """left; leaver; has left; left the company; left the program; withdrawn
            withdrew; dropped; dropped out; drop out; dropout; resigned; terminated
            retired; ausgeschieden; ausgetreten; parti; partie; baja; saiu; vertrokken
            former; former employee; ex employee; exited; departed; separated; gekundigt
            austritt; sorti; sortie; demissionnaire; licencie; licenciee; cesado; cesada
            despedido; despedida; desligado; desligada; demitido; demitida; uit dienst
            cessato; cessata; dimesso; licenziato; zwolniony; zwolniona
            uscito; odszedl; ended; quit; gone; opted out; no longer participating
            deactivated; deleted; disabled""",
        ),
    )
    for word in listed(words)
}


_WENT = phrases(
    r"(?:in)?voluntarily (?:terminated|separated|left)"
    r"|(?:terminated|dismissed|separated) (?:for|with|without|in)\b.*"
    r"|(?:resigned|retired|terminated|left)(?: on| in| as of)? [\d ]+"
)
"""`Voluntarily Terminated`, `Terminated for Cause`, `left 2024-03-01`."""


def status(text: str) -> Status | None:
    """Read whether somebody takes part now."""
    if state := _STATES.get(fold(text)):
        return state
    answer = yes_or_no(text)
    if answer is not None:
        return Status.ACTIVE if answer else Status.PAUSED
    return Status.LEFT if _WENT.fullmatch(fold(text)) else None


_EITHER_MODE = phrases(
    "either|both|hybrid|no preference|any|beides|egal|les deux|ambos|both work|mixed"
)
_ONLINE = phrases(
    r"online|remote(?:ly)?|virtual(?:ly)?|video|teams|zoom|call|distanciel|en linea"
    r"|a distance|zdalnie|digital"
)
_IN_PERSON = phrases(
    r"in person|face to face|f2f|on ?site|office|personlich|vor ort|prasenz|presentiel"
    r"|en personne|presencial|en persona|persoonlijk|di persona|osobiscie|coffee"
)


@lru_cache(maxsize=4096)
def meeting_mode(text: str) -> str:
    """Read how somebody wants to meet: online, in person, either, or as typed."""
    folded = fold(text)
    online, in_person = _ONLINE.search(folded), _IN_PERSON.search(folded)
    if _EITHER_MODE.search(folded) or (online and in_person):
        return "either"
    if online:
        return "online"
    return "in person" if in_person else text
