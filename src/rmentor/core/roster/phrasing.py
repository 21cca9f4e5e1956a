"""What stands around the word that a question is about, as data.

`Please select your location from the list` and `An welchem Standort arbeiten Sie?` ask
for what `location` and `Standort` stand for in `rmentor.core.roster.titles`.
"""

import re
from collections import Counter
from collections.abc import Sequence

from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import fold, listed

_PART = re.compile(
    r"^\s*(?:[(\[]([^)\]]+)[)\]]\s*|([^:|>\n]{2,60}?)\s*(?:[:|>\n]| - )\s*)"
)
_FOR_ONE_ROLE = (
    "(?:for|if you(?: are| re| want to be| would like to be| signed up as| sign up as)?"
    "|as|reverse|an?|the|only|section|questions?|part|side|falls|wenn|du|sie|als|fur"
    "|nur|ein|eine|sein|werden|sind|bist|mochten|mochtest|pour|les|si|vous etes|tu es"
    "|un|une|una|um|uma|eres|es|usted es|para|se|voce|e|for|voor|je|u|bent|per|sei|i"
    "|jesli|jestes|chcesz byc|dla)"
)
_PART_OF_FORM = re.compile(
    rf"(?:(?:{_FOR_ONE_ROLE} )*(?:ment\w+|podopiecz\w+)(?: in)?(?: {_FOR_ONE_ROLE})*"
    "|(?:your |my )?(?:(?:section|part|step|page) \\w{1,3} ?)?(?:personal|contact|basic"
    "|general|participant|employee|background|work|job|employment|program(?:me)?"
    "|profile|matching|mentoring|about)?(?: (?:details?|info|information|data|profile"
    "|questions?|preferences?|you|me|you and your work))?)"
)
_LEADS = re.compile(
    r"^(?:(?:q ?\d+[a-z]?|question \d+|frage \d+|pregunta \d+|\d+[a-z]?|[a-e]"
    r"|part \d+ of \d+|please|what(?: is| are| s)?|which is|which are"
    r"|enter|provide|give|type|select|choose|indicate|state|tell us|confirm|your|my"
    r"|mein|meine|meinen|meiner|mon|ma|mes|mi|mis|meu|minha|mijn|moj|moja|il mio|la mia"
    r"|the|our|official|main|usual|normal|present|substantive|current|corporate|dein"
    r"|deine|deinen|ihr|ihre|ihren|wie ist"
    r"|votre|vos|ton|ta|tes|quel est|quelle est|quels sont|su|sus|tu|cual es|seu|sua"
    r"|qual e|o seu|a sua|uw|je|jouw|wat is|il tuo|la tua|qual|twoj|twoje|jakie jest"
    r") )+"
)
_PART_OF_NAME = re.compile(
    r"\s*(?:\w+ )?(?:name|nom|nombre|nome|naam|namn|navn)\s*[(\[]([^()\[\]]+)[)\]]\W*",
    re.IGNORECASE,
)
_FEWEST_ALIKE = 4
_NEARLY_ALL = 0.8
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+)[_ .:-]+(\S.*)", re.DOTALL)
_WHOSE = re.compile(
    r"^(?:mentor|mentee|participant|employee|applicant|leader|senior|junior|student"
    r"|candidate|member|volunteer|expert)(?: s)? "
)
_OWNER = re.compile(
    r" (?:de la|de l|de el|del|de|do|da|des|der|dell[ao]?|van de|van het|of the|of)"
    r" (?:estudiantes?|alumn[oa]s?|participantes?|emplead[oa]|colaborador[ae]?"
    r"|alun[oa]s?|etudiante?s?|eleves?|salarie|membres?|teilnehm\w+|studierenden"
    r"|schuler\w*|mitarbeit\w+|deelnemers?|medewerkers?|studente|partecipante"
    r"|dipendente|participant|student|employee|member|applicant)$"
)
SMALL_PARTS_OF_NAMES = frozenset(
    listed("""prefix; middle; suffix; middle name; middle initial; title; salutation
    anrede; titel; zweiter vorname; nachspann; prafix; namenszusatz; initial""")
)
"""What a form asks for beside first and last name."""
_WHICH = re.compile(
    r"^(?:(?:please|and|names? of|in|at|on|from|to|which|what|current(?:ly)?|global"
    r"|main|usual|present|substantive"
    r"|the|your"
    r"|in|an|auf|aus|zu|welche[mnrs]?|was ist|dans|sur|a|au|quel(?:le)?s?|est|en|de|que"
    r"|cual|em|qual|op|welke?|wat is|quale|quali|che|w|na|jakim|jakiej|jakie|jaki) )+"
)
_ENDS = re.compile(
    r"(?: (?:(?:do|are|would) you"
    r"|(?:you (?:are )?)?(?:usually|mainly|normally|currently|primarily|mostly)"
    r"|(?:where|that|which|in which) you (?:are )?"
    r"|work(?:ing)?|based|sit|belong|located|have|in|at|for|to|from|you"
    r"|of work|from the (?:drop down )?(?:list|menu)(?: below)?"
    r"|(?:at|in|within) (?:the|our|your) (?:company|organi[sz]ation|university|firm"
    r"|business|charity|council|school|bank|group)"
    r"|desc|description|names?|of your (?:role|work)"
    r"|arbeite[nt]?|arbeitest|sind|bist|haben|hast|befinden|befindest|sitzen|sitzt"
    r"|gehoren|sie|du|sich|dich|an|ein|tatig|derzeit|aktuell|uberwiegend|hauptsachlich"
    r"|travaill\w+|etes|es|vous|tu|base|e|actuellement|rattache"
    r"|trabaja\w*|trabalha\w*|estas|esta|actualmente|atualmente|usted|voce|tienes|tem"
    r"|werk|werkt|zit|ben|bent|je|jij|u|lavori|lavora|ti trovi|sei|in azienda"
    r"|parli|fala|hablas|falas|spreek|spreekt|sprechen|sprichst|parlez|parles"
    r"|pracujesz|jestes|zatrudnion[ya]|obecnie))+$"
)
ASKED_IN_QUESTIONS = frozenset(
    (
        Field.JOB_TITLE,
        Field.GRADE,
        Field.DEPARTMENT,
        Field.TEAM,
        Field.FUNCTION,
        Field.LOCATION,
        Field.TIME_ZONE,
        Field.LANGUAGES,
        Field.AVAILABILITY,
    )
)
"""Fields for which the word alone, in such a question, says what is asked."""


def without_lead(folded: str) -> str:
    """Take `please enter your` from before a folded title."""
    return _LEADS.sub("", folded)


def asked_about(folded: str) -> str:
    """Take a whole question apart: `standort` of `an welchem standort arbeiten sie`.

    Returns:
        Nothing when there is no question around the word.
    """
    bare = _ENDS.sub("", _WHICH.sub("", without_lead(folded)))
    return "" if bare == folded else bare


def part_of_name(title: str) -> str:
    """Give what stands behind `Name`, folded: `Name (Vorname)`; else nothing."""
    found = _PART_OF_NAME.fullmatch(title)
    return fold(found[1]) if found else ""


def without_common_word(titles: Sequence[str]) -> Sequence[str]:
    """Leave out the word with which nearly all titles begin: `Expert_Name`."""
    parts = [_FIRST_WORD.match(title) for title in titles]
    words = Counter(part[1].casefold() for part in parts if part)
    word, times = max(words.items(), key=lambda each: each[1], default=("", 0))
    if times < max(_FEWEST_ALIKE, _NEARLY_ALL * len(titles)):
        return titles
    return [
        part[2] if part and part[1].casefold() == word else title
        for title, part in zip(titles, parts, strict=True)
    ]


def without_whose(folded: str) -> str:
    """Leave out who is asked: `participant department`."""
    return _WHOSE.sub("", folded)


def without_owner(folded: str) -> str:
    """Leave out whose it is: `nombre completo del estudiante`."""
    return _OWNER.sub("", folded)


def within_part(title: str) -> tuple[str, str]:
    """Take `Mentors only: ...`, `(Mentees) ...` or `Personal details: ...` apart.

    Returns:
        The part of the form and the question within it; both empty for other titles.
    """
    found = _PART.match(title)
    label = found and (found[1] or found[2])
    if found is None or not label or not _PART_OF_FORM.fullmatch(fold(label)):
        return "", ""
    return label, title[found.end() :].strip()
