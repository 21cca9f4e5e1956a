"""Which single-byte alphabet a text is in, judged by the words it would give.

Every alphabet of one byte per letter reads every file, mostly into nonsense: what is
`Dvořák` in Windows-1250 is `Dvoøák` in Windows-1252. A word is plausible when all its
letters belong to one language of the alphabet and no capital follows a small letter.
The alphabet that makes most words plausible is taken. Where several do equally well
and read different words (`Kučera` or `Kuèera`), addresses and plain words of a
language decide (`@corp.cz`, `Nazwisko`), then the order below; the words are always
shown, with what they would be otherwise. Where no alphabet makes half of the words
plausible the file is refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MOST_WORDS = 3_000
_ENOUGH = 0.5
# Bytes of Chinese or Japanese pairs come out as Greek capitals half of the time.
_ENOUGH_ALONE = 0.75
_LONG = 4
_MOSTLY_ODD = 0.6
_HEAD = 100_000
_DOT_ABOVE = "\u0307"  # of a capital I with a dot, in lower case

_TOKEN = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PARTS = re.compile("[\u2018\u2019\u201c\u201d\u201e\u2013\u2014\u2026\u2022\xa0]+")
_SIGN_AT_A_LETTER = re.compile("[\xa9\xae]\xbb?[^\\W\\d_]{2}")
"""No sign of copyright stands directly before a word; letters of Latin-2 do."""
_EDGES = (
    "\u20ac\xa3\xa7\xb0\xa9\xae\u2122\xb7\xbf\xa1\xab\xbb"
    "\u2039\u203a\xb2\xb3\xbd\xaa\xba\u2116"
)
# A capital after a small letter, or two before one: `RenÉ`, `MÅller`.
_CASES = re.compile("sC|CCs")

_WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "àáâãçéêíóôõú", "àèéìòù",
    "áäåæëéèïöøü", "áéíóúýþæöð",
)  # fmt: skip
_CENTRAL = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž",
    "ăâîșțşţ", "äöüß",
)  # fmt: skip
_CYRILLIC = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгдежзийклмнопрстуфхцчшщьюяєіїґў",
    "абвгдежзиклмнопрстуфхцчшјљњћђџѓќѕ",
)  # fmt: skip
# Greek read as Cyrillic has plausible letters, but words that nobody can say.
_UNSAYABLE = re.compile("[бвгджзйклмнпрстфхцчшщъь]{5}")
_GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)


@dataclass(frozen=True, slots=True)
class Alphabet:
    """One byte per letter.

    Attributes:
        encoding: As Python and `--encoding` name it.
        name: For people.
        languages: The letters of each beyond a to z.
        signs: What a text in these languages holds in plain letters, lower case.
        alone: Whether its words hold no Latin letter.
    """

    encoding: str
    name: str
    languages: tuple[str, ...]
    signs: re.Pattern[bytes]
    alone: bool = False


def _signs(domains: str, words: str) -> re.Pattern[bytes]:
    pattern = rf"@[\w.-]+\.(?:{domains})\b|\b(?:{words})\b"
    return re.compile(pattern.encode())


_WESTERN_SIGNS = _signs(
    "fr|de|at|ch|es|pt|br|it|nl|be|se|dk|no|fi|is|mx",
    "nom|courriel|poste|oui|vorname|nachname|abteilung|standort|nombre|apellidos|"
    "correo|nome|cognome|voornaam|achternaam|fornavn|efternavn|nafn",
)
_CENTRAL_SIGNS = _signs(
    "pl|cz|sk|hu|hr|si|ro|rs",
    "nazwisko|stanowisko|rola|tak|nie|pozice|pracovisko|ano|keresztnev|beosztas|ime|"
    "prezime|nume|prenume|imi|dzia",
)
_CYRILLIC_SIGNS = _signs("ru|ua|bg|by|rs|mk|kz", "familiya")

ALPHABETS = (
    Alphabet("cp1252", "Windows-1252", _WESTERN, _WESTERN_SIGNS),
    Alphabet("cp1250", "Windows-1250", _CENTRAL, _CENTRAL_SIGNS),
    Alphabet("iso8859-2", "Latin-2", _CENTRAL, _CENTRAL_SIGNS),
    Alphabet("mac-roman", "Mac Roman", _WESTERN, _WESTERN_SIGNS),
    Alphabet("cp1251", "Windows-1251", _CYRILLIC, _CYRILLIC_SIGNS, alone=True),
    Alphabet("koi8-r", "KOI8-R", _CYRILLIC, _CYRILLIC_SIGNS, alone=True),
    Alphabet("cp850", "the alphabet of DOS", _WESTERN, _WESTERN_SIGNS),
    Alphabet("cp1254", "Windows-1254", ("çğıöşü",), _signs("tr", "soyad|soyadi")),
    Alphabet("cp1253", "Windows-1253", _GREEK, _signs("gr|cy", "onoma"), alone=True),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The alphabet that was chosen and the first that would do as well, if any."""

    alphabet: Alphabet
    rival: Alphabet | None = None


def likeliest(data: bytes) -> Reading | None:
    """Choose the alphabet of a text that is not UTF-8; None when none fits."""
    words = tuple(dict.fromkeys(_TOKEN.findall(data)))[:_MOST_WORDS]
    rated = [
        (share, each)
        for each in ALPHABETS
        if _fits(data, each) and (share := _plausible(words, each)) >= _enough(each)
    ]
    if not rated:
        return None
    best = max(share for share, _ in rated)
    head = data[:_HEAD].lower()
    tied = sorted(
        (each for share, each in rated if share == best),
        key=lambda alphabet: -len(alphabet.signs.findall(head)),
    )
    chosen, *others = tied
    rivals = (rival for rival in others if _differ(words, chosen, rival))
    return Reading(chosen, next(rivals, None))


def _enough(alphabet: Alphabet) -> float:
    return _ENOUGH_ALONE if alphabet.alone else _ENOUGH


def _fits(data: bytes, alphabet: Alphabet) -> bool:
    try:
        data.decode(alphabet.encoding)
    except UnicodeDecodeError:
        return False
    return True


def _plausible(words: Iterable[bytes], alphabet: Alphabet) -> float:
    """Give the share of words that are plausible; 1.0 when there is none to judge."""
    tokens = [word.decode(alphabet.encoding) for word in words]
    judged = [_is_word(part, alphabet) for token in tokens for part in _parts(token)]
    judged += [False for token in tokens if _SIGN_AT_A_LETTER.search(token)]
    return sum(judged) / len(judged) if judged else 1.0


def _parts(token: str) -> Iterable[str]:
    """Split at dashes and typographic quotation marks; signs at the edges fall off."""
    for part in _PARTS.split(token):
        word = part.strip(_EDGES)
        if word and not word.isascii():
            yield word


def _is_word(word: str, alphabet: Alphabet) -> bool:
    if _CASES.search("".join("C" if letter.isupper() else "s" for letter in word)):
        return False
    odd = {letter for letter in word.lower() if not letter.isascii()} - {_DOT_ABOVE}
    if not any(odd <= set(language) for language in alphabet.languages):
        return False
    if alphabet.alone:
        latin = any(letter.isascii() for letter in word)
        return not latin and not _UNSAYABLE.search(word.lower())
    share = sum(not letter.isascii() for letter in word) / len(word)
    return len(word) < _LONG or share < _MOSTLY_ODD


def _differ(words: Iterable[bytes], one: Alphabet, other: Alphabet) -> bool:
    return any(
        word.decode(one.encoding) != word.decode(other.encoding) for word in words
    )
