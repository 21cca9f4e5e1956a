"""From a column's title to the field it asks for, without looking into the cells."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rmentor.core.model.people import Role
from rmentor.core.roster.fields import IDENTITY, TOPICS, Confidence, Field
from rmentor.core.roster.private import is_private
from rmentor.core.roster.questions import rule_for
from rmentor.core.roster.roles import role_in_words
from rmentor.core.roster.text import (
    fold,
    fold_title,
    phrases,
    split_grid,
    without_parentheses,
)
from rmentor.core.roster.titles import STRENGTH, TITLES


@dataclass(frozen=True, slots=True)
class Guess:
    """What a title seems to ask for.

    Attributes:
        strength: Place among the titles of its field, the most telling first.
    """

    field: Field | None
    confidence: Confidence
    reason: str
    strength: int = 0


_ROLE_OPTIONS: dict[Role | None, Field] = {
    Role.MENTOR: Field.WANTS_TO_MENTOR,
    Role.MENTEE: Field.WANTS_A_MENTOR,
    Role.EITHER: Field.BOTH_ROLES,
}
_SKILL = phrases(
    "confiden(?:t|ce)|proficien(?:t|cy)|expertise|skill levels?|how good|comfortable"
    "|how skilled|your (?:knowledge|skills?)|level of (?:knowledge|skill|experience)"
)
_OF_OTHERS = phrases("team|students?|how effectively|to what extent|instructor|course")
_LONGEST_TITLE = 2000
_SHORTEST_MISSPELLED, _LONGEST_MISSPELLED = 7, 40
_UNKNOWN = Guess(None, Confidence.UNSURE, "not recognized; kept with the person")

_FILLERS = re.compile(
    r"^(?:(?:q ?\d+|question \d+|frage \d+|pregunta \d+|\d+[a-z]?|[a-e]"
    r"|part \d+ of \d+|please|what(?: is| are| s)?|which is|which are"
    r"|enter|provide|give|type|select|choose|indicate|state|tell us|confirm|your|my"
    r"|the|our|official|current|corporate|dein|deine|deinen|ihr|ihre|ihren|wie ist"
    r"|votre|vos|quel est|quelle est|quels sont|su|sus|tu|cual es|seu|sua|qual e"
    r"|o seu|a sua|uw|je|jouw|wat is|il tuo|la tua|qual|twoj|twoje|jakie jest) )+"
)
_PARTS = re.compile(r"\s*[\n|]\s*|\s+/\s+|\s*:\s+|\s*[([]")
_FOR_ONE_ROLE = re.compile(
    r"(?:for |if you are an? |as an? |reverse )?ment\w+(?: only| section| questions?)?"
)
_EXAMPLES = re.compile(
    r"\((?:e\.? ?g\b|for (?:example|instance)|such as|ex\.|z\. ?b\.|p\. ?(?:ex|ej)\b"
    r"|por ejemplo|par exemple|bijv\.|ad es\.|np\.)[^()]*\)",
    re.IGNORECASE,
)
_GENDERED = re.compile(r"(?<=\w)[/·(*:_](?:a|o|e|r|in|innen|ne|trice)\b\)?")
"""`Jefe/a`, `Mentor·e`, `Vorgesetzte(r)`."""
_WHOSE = re.compile(r"^(?:mentor|mentee|participant|employee|applicant)(?: s)? ")
_TRAITS = {
    Field.JOB_TITLE,
    Field.GRADE,
    Field.DEPARTMENT,
    Field.TEAM,
    Field.FUNCTION,
    Field.LOCATION,
    Field.TIME_ZONE,
    Field.LANGUAGES,
    Field.AVAILABILITY,
    Field.MANAGER,
}
_FIRST_PART = re.compile(r"[\n?!]")
_WHOLE_ONLY = {
    Field.WANTS_TO_MENTOR,
    Field.WANTS_A_MENTOR,
    Field.BOTH_ROLES,
    Field.FORM,
    Field.SUBMITTED_AT,
}
_ORDINAL = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)"
_COUNTED = re.compile(
    rf"(?: ?\d+| (?:no )?\d+| {_ORDINAL}(?: choice| preference)?)$"
    rf"|^{_ORDINAL} (?:choice |preference )?"
)


def guess(title: str) -> Guess:
    """Guess the field from a title of any length, in eight languages.

    In `question [option]` the option counts where it names who the person is
    (`Contact information [Email]`), else the question does.
    """
    question, option = split_grid(title[:_LONGEST_TITLE])
    if option:
        about_options = _guess_plain(question)
        named = _exact(fold_title(option))
        if named and named.field in IDENTITY and about_options.field not in TOPICS:
            return named
        if about_options.field is Field.ROLE:
            return _role_option(about_options, option)
        asked = fold(question)
        own = _SKILL.search(asked) and not _OF_OTHERS.search(asked)
        if about_options.field is None and own:
            return Guess(Field.TOPICS_TO_SHARE, Confidence.LIKELY, "rates own skills")
        return about_options
    return _guess_plain(title[:_LONGEST_TITLE])


def _role_option(about: Guess, option: str) -> Guess:
    """Read a column per role under one question, as some services export it."""
    field = _ROLE_OPTIONS.get(role_in_words(option))
    return replace(about, field=field) if field else about


def base_title(title: str) -> str:
    """Give what `Topic 1` and `Topic 2`, or one title repeated, have in common."""
    return _COUNTED.sub("", fold_title(split_grid(title)[0])).strip()


def _guess_plain(title: str) -> Guess:
    # `(e.g. Machine Learning)` says nothing about what is asked.
    title = _EXAMPLES.sub(" ", title)
    folded = fold_title(title)
    if title and not folded:
        return Guess(Field.FORM, Confidence.LIKELY, "numbers the rows")
    if is_private(fold_title(without_parentheses(title))):
        return Guess(Field.PRIVATE, Confidence.SURE, "personal data nobody should keep")
    exact = _by_title(title) or _by_part(title)
    if exact:
        return exact
    first = fold_title(_FIRST_PART.split(title.strip(), maxsplit=1)[0])
    rule = (rule_for(first) if first != folded else None) or rule_for(folded)
    if rule and rule.field:
        return Guess(rule.field, Confidence.LIKELY, "the question's wording", 1000)
    return (None if rule else _misspelled(folded)) or _UNKNOWN


def _misspelled(folded: str) -> Guess | None:
    """Find the one usual title that differs by a letter: `Postion`."""
    if not _SHORTEST_MISSPELLED <= len(folded) <= _LONGEST_MISSPELLED:
        return None
    meant = {
        title for form in _a_letter_less(folded) for title in _spelled().get(form, ())
    }
    fields = {TITLES[title] for title in meant}
    if len(fields) != 1:
        return None
    reason = f"close to '{min(meant)}'"
    return Guess(fields.pop(), Confidence.LIKELY, reason, 1000)


@lru_cache(maxsize=1)
def _spelled() -> dict[str, set[str]]:
    """Index the usual titles by what is left of them without any one letter."""
    index: dict[str, set[str]] = {}
    for title in TITLES:
        if len(title) >= _SHORTEST_MISSPELLED:
            for form in _a_letter_less(title):
                index.setdefault(form, set()).add(title)
    return index


def _a_letter_less(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _by_title(title: str) -> Guess | None:
    """Find a title that is known as it stands, without its number or its fillers."""
    title = _GENDERED.sub("", title)
    bare = fold_title(without_parentheses(title))
    spellings = (fold_title(title), bare, fold(title), _FILLERS.sub("", bare))
    if exact := next((found for s in spellings if (found := _exact(s))), None):
        return exact
    counted = _exact(_COUNTED.sub("", _FILLERS.sub("", bare)).strip())
    if counted and counted.field is not Field.FORM:
        return counted
    about = _exact(_WHOSE.sub("", bare))
    return about if about and about.field in _TRAITS else None


def _by_part(title: str) -> Guess | None:
    """Find `Name / Nom`, `E-mail: the one you read`, or the first of two lines."""
    parts = _PARTS.split(title.strip(), maxsplit=1)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    if _FOR_ONE_ROLE.fullmatch(fold(parts[0])):
        return _by_title(parts[1])
    found = _by_title(parts[0])
    return found if found and found.field not in _WHOLE_ONLY else None


def _exact(folded: str) -> Guess | None:
    field = TITLES.get(folded)
    if field is None:
        return None
    strength = STRENGTH.get(folded, 0)
    return Guess(field, Confidence.SURE, "the title", strength)
