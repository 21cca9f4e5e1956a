"""What is left of everybody else when people are forgotten."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any
from unicodedata import category, normalize

from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Person

FORGOTTEN = "(forgotten)"
_SHORTEST = 3
_SHORTEST_NUMBER = 4  # "100" is in too many answers to be somebody's staff id
_LONG = 8  # so long a word is no part of others by chance
_NOWHERE = r"(?!)"
_WHO = frozenset(("key", "name", "email", "staff_id", "mentor", "mentee", "person"))
_PARTNERS = ("preferred", "not_wanted", "earlier_partners")


@dataclass(frozen=True, slots=True)
class Traces:
    """By what people are known who are to be forgotten.

    Attributes:
        keys: Theirs in the program.
        words: Names, addresses and staff ids, as they were written.
        others: Marks of other people in which one of these words occurs; they stay.
        pattern: Finds what names them, in any case.
        first_names: Finds what comments call them: parts of names nobody else has.
    """

    keys: tuple[str, ...]
    words: tuple[str, ...]
    others: tuple[str, ...]
    pattern: re.Pattern[str]
    first_names: re.Pattern[str]

    @classmethod
    def of(cls, gone: Collection[Person], everybody: Iterable[Person]) -> "Traces":
        """Gather what names people; a mark too short to be theirs alone is left."""
        keys = tuple(sorted(person.key for person in gone))
        rest = [person for person in everybody if person.key not in keys]
        words = tuple(dict.fromkeys(w for person in gone for w in _marks(person)))
        pattern = finding(words, ())
        marks = (mark for person in rest for mark in _marks(person))
        others = tuple(sorted({m for m in marks if _longer(m, pattern)}))
        shared = {part for person in rest for part in _parts(person)}
        own = {part for person in gone for part in _parts(person)} - shared
        first = "|".join(re.escape(part) for part in sorted(own))
        return cls(
            *(keys, words, others, finding(words, others)),
            re.compile(rf"(?<!\w)(?:{first or _NOWHERE})(?!\w)"),
        )

    def found(self, text: str) -> bool:
        """Tell whether a text names one of them."""
        return any(match["gone"] for match in self.pattern.finditer(text))

    def masked(self, text: str) -> str:
        """Put a stand-in where a text names one of them."""
        return self.pattern.sub(lambda m: m["other"] or FORGOTTEN, text)

    def masked_comment(self, text: str) -> str:
        """Put a stand-in for first names and last names too."""
        return self.first_names.sub(FORGOTTEN, self.masked(text))

    def may_be_in(self, record: str) -> bool:
        """Tell whether one of them may be named in a JSON document."""
        text = record.replace(r"\"", '"').replace(r"\\", "\\")
        return bool(self.pattern.search(text) or self.first_names.search(text))

    def masked_record(self, record: str) -> str:
        """Put a stand-in wherever a JSON document names one of them.

        Who it is about is known by key, which is another's and stays.
        """
        return json.dumps(self._masked(json.loads(record)), ensure_ascii=False)

    def _masked(self, value: object) -> object:
        if isinstance(value, dict):
            return {
                name: part if name in _WHO else self._masked(part)
                for name, part in value.items()
            }
        if isinstance(value, list):
            return [self._masked(part) for part in value]
        return self.masked(value) if isinstance(value, str) else value


def finding(words: Iterable[str], others: Iterable[str]) -> re.Pattern[str]:
    """Find one of some words, as the group `gone`; what stands in `others` is `other`.

    A short word must stand alone. A whole name or an address is found anywhere: many
    languages put an ending, or no space, after it.
    """
    gone = _either(words, _loose)
    return re.compile(
        rf"(?P<other>{_either(others, _spaced)})|(?P<gone>{gone})", re.IGNORECASE
    )


def _either(words: Iterable[str], written: Callable[[str], str]) -> str:
    forms = {form for word in words for form in (word, normalize("NFD", word)) if form}
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(map(written, longest)) or _NOWHERE


def _spaced(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))


def _loose(word: str) -> str:
    """Write a mark as a pattern; letters such as 林 have no spaces around words."""
    if " " in word or "@" in word or (len(word) >= _LONG and not word.isdigit()):
        return _spaced(word)
    before = "" if category(word[0]) == "Lo" else r"(?<!\w)"
    after = "" if category(word[-1]) == "Lo" else r"(?!\w)"
    return f"{before}{_spaced(word)}{after}"


def _longer(mark: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether a mark holds one of the words and more."""
    return bool(pattern.search(mark)) and not pattern.fullmatch(mark)


def _marks(person: Person) -> Iterator[str]:
    """Give what a person is known by, a name also with its last word first."""
    name = " ".join(person.name.split())
    last, _, first = name.partition(", ")
    ahead, _, behind = name.rpartition(" ")
    turned = f"{first} {last}" if first else f"{behind}, {ahead}" if ahead else ""
    for word in (name, turned, person.email, person.staff_id, person.key):
        text = " ".join(word.split())
        if len(text) >= (_SHORTEST_NUMBER if text.isdigit() else _SHORTEST):
            yield text


def _parts(person: Person) -> Iterator[str]:
    parts = re.findall(r"[^\W\d_]+", person.name)
    return (part for part in parts if len(part) >= _SHORTEST and not part.islower())


def without(person: Person, gone: Traces) -> Person:
    """Give somebody else, who no longer names those that are forgotten."""
    said = {name: _masked(getattr(person, name), gone) for name in _SAID}
    said |= {
        name: tuple(text for text in getattr(person, name) if not gone.found(text))
        for name in _PARTNERS
    }
    extra = tuple((gone.masked(t), gone.masked_comment(x)) for t, x in person.extra)
    manager = "" if gone.found(person.manager) else person.manager
    return replace(person, **said, extra=extra, manager=manager)


_SAID = tuple(
    field.name
    for field in fields(Person)
    if field.name not in (*_WHO, *_PARTNERS, "manager", "extra")
)


def _masked(value: Any, gone: Traces) -> Any:
    """Mask a text or several; a number or a choice stays."""
    if type(value) is str:
        return gone.masked(value)
    if isinstance(value, tuple):
        return tuple(gone.masked(text) for text in value)
    return value


def nameless(response: Response, key: str) -> Response:
    """Give the answers of a person that is forgotten: numbers, without words."""
    answers = tuple(Answer(a.question, a.dimension, a.value) for a in response.answers)
    return replace(response, person=key, answers=answers)


def not_naming(response: Response, gone: Traces) -> Response:
    """Give somebody's answers, in which those that are forgotten are not named."""
    answers = tuple(
        replace(a, question=gone.masked(a.question), text=gone.masked_comment(a.text))
        for a in response.answers
    )
    return replace(response, answers=answers)


def phrases(responses: Iterable[Response]) -> tuple[str, ...]:
    """Give what people wrote in words of their own, ready for `says`."""
    answers = (answer for response in responses for answer in response.answers)
    texts = (a.text for a in answers if a.dimension in (None, Dimension.COMMENT))
    runs = dict.fromkeys(map(_run_of_words, texts))
    return tuple(run for run in runs if " " in run)


def says(text: str, quoted: Iterable[str]) -> bool:
    """Tell whether a text has one of these phrases, or a good part of one."""
    run = f" {_run_of_words(text)} "
    return any(f" {part} " in run for phrase in quoted for part in _windows(phrase))


_WINDOW = 4


def _windows(phrase: str) -> Iterator[str]:
    """Give the phrase, or every four words of it: the others may be masked."""
    words = phrase.split()
    last = max(len(words) - _WINDOW, 0)
    return (" ".join(words[at : at + _WINDOW]) for at in range(last + 1))


def _run_of_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
