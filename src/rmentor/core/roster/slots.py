"""When people can meet: `mon-am`, or the form's own words for a slot."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rmentor.core.roster.text import fold, phrases, plain_dashes

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("am", "pm", "eve")

_DAYS_SAID = """
mon: mon monday mondays mo montag lun lundi lunes seg segunda maandag lunedi pon
mon: poniedzialek
tue: tue tues tuesday tuesdays di dienstag mar mardi martes ter terca dinsdag martedi
tue: wt wtorek
wed: wed weds wednesday wednesdays mi mittwoch mer mercredi mie miercoles qua quarta wo
wed: woensdag mercoledi sr sroda
thu: thu thur thurs thursday thursdays do donnerstag jeu jeudi jue jueves qui quinta
thu: donderdag giovedi czw czwartek
fri: fri friday fridays fr freitag ven vendredi vie viernes sex sexta vr vrijdag venerdi
fri: pt piatek
sat: sat saturday saturdays samstag samedi sabado zaterdag sabato sobota
sun: sun sunday sundays sonntag dimanche domingo zondag domenica niedziela
"""
_PARTS_SAID = """
am: am morning mornings vormittag vormittags morgens matin manana manha ochtend mattina
am: rano przedpoludnie ochtends morgen frueh fruh matinee manhas mananas
pm: apresmidi popoludniu tardes nachmiddag pomeriggi middags noon lunchtime lunch
pm: pm afternoon afternoons nachmittag nachmittags tarde middag pomeriggio popoludnie
eve: wieczorem noites noches soiree serale after-work
eve: eve evening evenings abend abends soir noche noite avond sera wieczor
"""


def _words_of(block: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in block.strip().splitlines())
    return {word: slot for slot, _, words in lines for word in words.split()}


_DAY_WORDS = _words_of(_DAYS_SAID)
_PART_WORDS = _words_of(_PARTS_SAID)
_WEEKENDS = (
    "week ?ends?|wochenenden?|fins? de semana|fim de semana|weekenden|fine settimana"
    "|weekendy"
)
_WEEKEND = phrases(_WEEKENDS)
_DAYS_TOGETHER = phrases(
    f"{_WEEKENDS}|weekdays?|any ?day|every ?day|working days|monday to friday"
)
_ANY_TIME = phrases("any ?time|flexible|always|all day every day|no preference")
_FILLING = phrases(
    "in|the|on|every|each|s|and|or|only|at|i am free|feira|all day|por la|a la|de|da"
    "|a|le|les|la|el|los|il|der|den|dem|w|we|op|und|oder|et|ou|y|o|e|en|z|lub|jours"
    "|afternoon s|ganztags|toute la journee|available|availability|free|preferred"
)
_COMPOUNDS = re.compile(
    r"\b(\w+(?:tag|woch|dag))(vormittag|nachmittag|morgen|abend|ochtend|middag|avond)s?\b"
)
_JOINED = (("apres midi", "apresmidi"), ("po poludniu", "popoludniu"))
_EVENING = phrases(
    r"(?:after|from) (?:[5-7]|17|18|19)(?: ?[03]0)?(?: ?p ?m)?"
    r"|after (?:work|hours|school)"
)
_DENIES = phrases("not|no|never|except|nicht|kein|keine|pas|nunca|niet|geen|mai|nie")
_FROM_TO = re.compile(
    r"\b([^\W\d_]+)"
    r"(?: ?- ?| (?:to|through|thru|until|till|bis|a|au|al|ate|tot|t/m|do) )"
    r"([^\W\d_]+)\b"
)
_TIME_WORDS = phrases(
    "to|and|or|h|uhr|noon|lunch|lunchtime|midday|early|late|all|day|any|time|after"
    "|before|work|hours|slot|available|availability|free|preferred"
)
_DATE = re.compile(r"\d{1,2}\.? [^\W\d_]+\.?(?: \d{4})?|[^\W\d_]+ \d{1,2}")


def slots(parts: Iterable[str]) -> tuple[str, ...]:
    """Read the slots that somebody marked, in their order, each once.

    A day alone means its morning and afternoon; `any time` and `flexible` mean all
    parts of all days; what is worded otherwise (`Tuesday, 3 March`, `9-11`) is a slot
    of its own.
    """
    found: dict[str, None] = {}
    for part in _dates_joined(parts):
        for slot in _slots_in(part):
            found.setdefault(slot)
    return tuple(found)


def names_slot(title: str) -> bool:
    """Tell whether a column's title is a weekday, with or without a time."""
    words = fold(title).split()
    return any(w in _DAY_WORDS for w in words) and all(
        w in _DAY_WORDS
        or w in _PART_WORDS
        or _TIME_WORDS.fullmatch(w)
        or w[0].isdecimal()
        for w in words
    )


def names_time(cell: str) -> bool:
    """Tell whether a cell only holds times of day: `Morning, 14:00-15:00`."""
    words = fold(cell).split()
    return bool(words) and all(
        w in _PART_WORDS or _TIME_WORDS.fullmatch(w) or w[0].isdecimal() for w in words
    )


def _dates_joined(parts: Iterable[str]) -> list[str]:
    """Join `Tuesday` and `3 March`, which a comma between them took apart."""
    joined: list[str] = []
    for part in parts:
        if joined and fold(joined[-1]) in _DAY_WORDS and _DATE.fullmatch(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _plain(text: str) -> str:
    """Fold a text, with `Montagvormittag` in two words and `après-midi` in one."""
    days = _FROM_TO.sub(_days_between, plain_dashes(text).casefold())
    folded = _COMPOUNDS.sub(r"\1 \2", fold(days))
    for apart, joined in _JOINED:
        folded = folded.replace(apart, joined)
    return _EVENING.sub("evening", folded)


def _days_between(found: re.Match[str]) -> str:
    """Write out `Mon-Fri`; whatever else stands there stays."""
    first, last = (_DAY_WORDS.get(fold(word)) for word in found.groups())
    if not (first and last) or DAYS.index(first) >= DAYS.index(last):
        return found[0]
    return " ".join(DAYS[DAYS.index(first) : DAYS.index(last) + 1])


@lru_cache(maxsize=4096)
def _slots_in(text: str) -> tuple[str, ...]:
    folded = _plain(text)
    if _ANY_TIME.fullmatch(folded):
        return tuple(f"{day}-{part}" for day in DAYS for part in PARTS)
    words = _FILLING.sub(" ", _DAYS_TOGETHER.sub(" ", folded)).split()
    together = list(_DAYS_TOGETHER.finditer(folded))
    is_read = all(w in _DAY_WORDS or w in _PART_WORDS for w in words)
    unclear = _DENIES.search(folded) or any(map(str.isdecimal, folded))
    if not is_read and (unclear or not together):
        return (" ".join(text.split()),)
    days = [_DAY_WORDS[w] for w in words if w in _DAY_WORDS]
    for found in together:
        days += DAYS[5:] if _WEEKEND.fullmatch(found[0]) else DAYS[:5]
    parts = [_PART_WORDS[w] for w in words if w in _PART_WORDS] or list(PARTS[:2])
    return tuple(
        f"{day}-{part}"
        for day in dict.fromkeys(days or DAYS[:5])
        for part in dict.fromkeys(parts)
    )
