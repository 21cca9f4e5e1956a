"""What is left of everybody else when one person is forgotten."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rmentor.core.model.feedback import Answer, Response
from rmentor.core.model.people import Person

FORGOTTEN = "(forgotten)"
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """By what a person is known.

    Attributes:
        key: In the program.
        words: Name, address and staff id, as they were written.
    """

    key: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, person: Person) -> "Traces":
        """Gather what names a person; a mark too short to be theirs alone is left."""
        words = (person.name, person.email, person.staff_id, person.key)
        told = (" ".join(word.split()) for word in words)
        return cls(
            person.key, tuple(dict.fromkeys(w for w in told if len(w) >= _SHORTEST))
        )

    @property
    def pattern(self) -> re.Pattern[str]:
        """Find one of the words, not as a part of a longer one, in any case."""
        longest = sorted(self.words, key=len, reverse=True)
        either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
        return re.compile(rf"(?<!\w)(?:{either or '(?!)'})(?!\w)", re.IGNORECASE)

    def masked(self, text: str) -> str:
        """Put a stand-in where a text names the person."""
        return self.pattern.sub(FORGOTTEN, text)

    def name(self, text: str) -> bool:
        """Tell whether a text is just one of the words."""
        return bool(self.pattern.fullmatch(text.strip()))


def without(person: Person, gone: Traces) -> Person:
    """Give somebody else, who no longer names the person that is forgotten."""
    keep: Callable[[tuple[str, ...]], tuple[str, ...]] = lambda names: tuple(  # noqa: E731
        name for name in names if not gone.name(name)
    )
    return replace(
        person,
        manager="" if gone.name(person.manager) else person.manager,
        preferred=keep(person.preferred),
        not_wanted=keep(person.not_wanted),
        earlier_partners=keep(person.earlier_partners),
        extra=tuple((title, gone.masked(text)) for title, text in person.extra),
    )


def nameless(response: Response, key: str) -> Response:
    """Give the answers of the person that is forgotten: numbers, without words."""
    answers = tuple(Answer(a.question, a.dimension, a.value) for a in response.answers)
    return replace(response, person=key, answers=answers)


def not_naming(response: Response, gone: Traces) -> Response:
    """Give somebody else's answers, in which the person is no longer named."""
    answers = tuple(replace(a, text=gone.masked(a.text)) for a in response.answers)
    return replace(response, answers=answers)
