"""Cells that list people, languages or anything else, told from sentences."""

import re
from functools import lru_cache

from rmentor.core.roster.text import fold, listed, plain_dashes, without_parentheses
from rmentor.core.roster.values import addresses, says_nothing, yes_or_no

_BETWEEN_PEOPLE = re.compile(r"[;,|\n]")
_BETWEEN_LANGUAGES = re.compile(r"[;,|/\n+]| and | und | et | y | e | en | i ")
_LEVEL = re.compile(
    r"\s*(?:[-:]\s*)?\b(?:[ABC][12]\b.*|native|fluent|basic|good|conversational"
    r"|intermediate|advanced|beginner|mother tongue|flie(?:ß|ss)end|muttersprache)\b.*",
    re.IGNORECASE,
)
_SENTENCE_WORDS, _LONGEST_OPTION = 6, 14
_FEW, _FEW_WORDS = 2, 6


def people_listed(cell: str) -> tuple[str, ...]:
    """Read people in the order given: emails, staff ids or names as typed.

    Between people stand semicolons, commas or lines; between ids and addresses a
    space will do.
    """
    found: list[str] = []
    for piece in _BETWEEN_PEOPLE.split(cell):
        if emails := addresses(piece):
            found += [email.casefold() for email in emails]
        elif all(word.isdecimal() for word in piece.split()):
            found += piece.split()
        elif not names_nobody(piece) and not yes_or_no(piece):
            found.append(" ".join(piece.split()))
    return tuple(dict.fromkeys(found))


def names_nobody(cell: str) -> bool:
    """Tell `No` and `none` to "Is there anyone you prefer?" from names and ids."""
    quoted = cell.strip(" \"'.")
    return says_nothing(cell) or (len(quoted) > 1 and yes_or_no(quoted) is False)


@lru_cache(maxsize=4096)
def languages_listed(cell: str) -> tuple[str, ...]:
    """Read languages, each under its English name where it is a usual one."""
    pieces = _BETWEEN_LANGUAGES.split(plain_dashes(without_parentheses(cell)))
    names = (_LEVEL.sub("", piece).strip() for piece in pieces)
    known = (_LANGUAGES.get(fold(name), name) for name in names)
    return tuple(dict.fromkeys(name for name in known if not says_nothing(name)))


def language_named(word: str) -> str:
    """Give the English name of a language that people speak; empty for other words."""
    return _LANGUAGES.get(fold(word), "")


def is_level(cell: str) -> bool:
    """Tell whether a cell says how well a language is spoken, and nothing else."""
    return bool(_LEVEL.fullmatch(cell))


def names_language(cell: str) -> bool:
    """Tell whether a cell names a language that people speak."""
    return not _SPOKEN.isdisjoint(languages_listed(cell))


def is_list(cell: str) -> bool:
    """Know `Leading a team, product thinking, writing`: short parts, and several."""
    parts = cell.split(",")
    return len(parts) > _FEW and len(cell.split()) <= _FEW_WORDS * len(parts)


def is_sentence(cell: str) -> bool:
    """Know a sentence by its end, or by more words between commas than options have."""
    ends = cell.endswith((".", "!")) and len(cell.split()) >= _SENTENCE_WORDS
    parts = re.split(r"[,;\n|]", cell)
    return ends or any(len(part.split()) > _LONGEST_OPTION for part in parts)


_SPELLED_ALIKE = listed("""afrikaans; albanian; amharic; armenian; azerbaijani; basque
belarusian; bengali; bosnian; bulgarian; burmese; cantonese; catalan; croatian; estonian
farsi; filipino; galician; georgian; gujarati; hausa; hebrew; hungarian; icelandic; igbo
indonesian; kannada; kazakh; khmer; korean; kurdish; latvian; lithuanian; luxembourgish
macedonian; malay; malayalam; maltese; marathi; mongolian; nepali; pashto; persian
punjabi; romanian; sanskrit; serbian; sinhala; slovak; slovene; slovenian; somali
swahili; tagalog; tamil; telugu; thai; tswana; urdu; vietnamese; xhosa; yoruba; zulu""")
_LANGUAGES = {
    word: name
    for name, words in {
        "English": "english englisch anglais ingles engels inglese angielski en eng",
        "German": "german deutsch allemand aleman alemao duits tedesco niemiecki de",
        "French": "french franzosisch francais frances frans francese francuski fr",
        "Spanish": "spanish spanisch espagnol espanol espanhol castellano spaans"
        " spagnolo hiszpanski es",
        "Portuguese": "portuguese portugiesisch portugais portugues portugees"
        " portoghese portugalski pt",
        "Dutch": "dutch niederlandisch hollandisch neerlandais neerlandes holandes"
        " nederlands olandese holenderski niderlandzki nl",
        "Italian": "italian italienisch italien italiano italiaans wloski it",
        "Polish": "polish polnisch polonais polaco polones pools polacco polski pl",
        "Chinese": "chinese mandarin chinesisch chinois chino chines",
        "Japanese": "japanese japanisch japonais japones",
        "Hindi": "hindi",
        "Arabic": "arabic arabisch arabe",
        "Russian": "russian russisch russe ruso russo rosyjski",
        "Ukrainian": "ukrainian ukrainisch ukrainien ucraniano ukrainski",
        "Turkish": "turkish turkisch turc turco",
        "Swedish": "swedish schwedisch svenska",
        "Danish": "danish danisch dansk",
        "Norwegian": "norwegian norwegisch norsk",
        "Finnish": "finnish finnisch suomi",
        "Greek": "greek griechisch grec griego",
        "Czech": "czech tschechisch cestina",
        "Welsh": "welsh cymraeg",
        "Irish": "irish gaeilge",
        **{name.title(): name for name in _SPELLED_ALIKE},
    }.items()
    for word in words.split()
}
_SPOKEN = frozenset(_LANGUAGES.values())
