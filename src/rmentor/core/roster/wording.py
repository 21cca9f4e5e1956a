"""From a column's title to the field it asks for, without looking into the cells."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rmentor.core.model.people import Role
from rmentor.core.roster.fields import IDENTITY, TOPICS, Confidence, Field
from rmentor.core.roster.phrasing import (
    ASKED_IN_QUESTIONS,
    SMALL_PARTS_OF_NAMES,
    asked_about,
    part_of_name,
    within_part,
    without_lead,
    without_owner,
    without_whose,
)
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
from rmentor.core.roster.wishes import LEARNS, SHARES, Wish, wish_in


@dataclass(frozen=True, slots=True)
class Guess:
    """What a title seems to ask for.

    Attributes:
        strength: Place among the titles of its field, the most telling first.
        is_near: Whether only a letter makes it a usual title.
        settled: Whether it is no field whatever the cells hold: the title asks for
            something else, such as what nobody wants to talk about.
    """

    field: Field | None
    confidence: Confidence
    reason: str
    strength: int = 0
    is_near: bool = False
    settled: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the cells may still tell the field."""
        return self.field is None and not self.settled


_ROLE_OPTIONS: dict[Role | None, Field] = {
    Role.MENTOR: Field.WANTS_TO_MENTOR,
    Role.MENTEE: Field.WANTS_A_MENTOR,
    Role.EITHER: Field.BOTH_ROLES,
}
_DIRECTIONS: dict[Role | None, Field] = {
    Role.MENTOR: Field.TOPICS_TO_SHARE,
    Role.MENTEE: Field.TOPICS_TO_LEARN,
}
_SKILL = phrases(
    "confiden(?:t|ce)|proficien(?:t|cy)|expertise|skill levels?|how good|comfortable"
    "|how skilled|your (?:knowledge|skills?)|level of (?:knowledge|skill|experience)"
)
_OF_OTHERS = phrases("team|students?|how effectively|to what extent|instructor|course")
_LONGEST_TITLE = 2000
_SHORTEST_MISSPELLED, _LONGEST_MISSPELLED = 7, 40
_UNKNOWN = Guess(None, Confidence.UNSURE, "not recognized; kept with the person")
_OTHER = replace(_UNKNOWN, settled=True)

_PARTS_OF_NAMES = (Field.FIRST_NAME, Field.LAST_NAME)
_PARTS = re.compile(r"\s*[\n|]\s*|\s+/\s+|(?<=\w{3})/(?=\w{3})|\s*:\s+|\s*[([]")
_EXAMPLES = re.compile(
    r"\((?:e\.? ?g\b|for (?:example|instance)|such as|ex\.|z\. ?b\.|p\. ?(?:ex|ej)\b"
    r"|por ejemplo|par exemple|bijv\.|ad es\.|np\.)[^()]*\)",
    re.IGNORECASE,
)
_GENDERED = re.compile(r"(?<=\w)[/·(*:_](?:a|o|e|r|in|innen|ne|trice)\b\)?")
"""`Jefe/a`, `Mentor·e`, `Vorgesetzte(r)`."""
_PLURAL = re.compile(r"(?<=\w)\((s|es)\)")
"""`Topic(s) you could share`, which else is no more than `Topic` with a remark."""
_FOREMOST = re.compile("^(?:primary|secondary|tertiary|main) ")
_TRAITS = ASKED_IN_QUESTIONS | {Field.MANAGER}
_PARENTHESIS = re.compile(r"\(([^()]+)\)")
_WAYS: dict[Wish | None, Field] = {
    SHARES: Field.TOPICS_TO_SHARE,
    LEARNS: Field.TOPICS_TO_LEARN,
}
_OR, _TIGHT = re.compile(r"[/|]"), re.compile(r"^\w+/")
_EITHER_WORD = _TRAITS | {Field.STAFF_ID}
_LONGEST_PAIR = 6
_QUESTION = re.compile(r"[^.!?\n]{4,}\?")
_FIRST_PART = re.compile(r"[\n?!]")
_PARAGRAPH = re.compile(r"\n\s*\n")
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
    title = _PLURAL.sub(r"\1", title)
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
    part, rest = within_part(title)
    if rest:
        found = _asked(rest)
        if found.field not in (None, *_WHOLE_ONLY):
            return _for_role(found, part)
        # `Mentors` above a question of its own is a heading, not whose name is asked.
        if found.field is None and ("?" in rest or _PARAGRAPH.search(title)):
            return found
    return _asked(title)


def _for_role(found: Guess, part: str) -> Guess:
    """Say which way topics go that only mentors, or only mentees, are asked for."""
    direction = _DIRECTIONS.get(role_in_words(part))
    if found.field is Field.INTERESTS and direction:
        return replace(found, field=direction)
    return found


def _asked(title: str) -> Guess:
    folded = fold_title(title)
    if title and not folded:
        return Guess(Field.FORM, Confidence.LIKELY, "numbers the rows")
    if is_private(fold_title(without_parentheses(title))):
        return Guess(Field.PRIVATE, Confidence.SURE, "personal data nobody should keep")
    if exact := _by_part_of_name(title) or _by_title(title) or _by_part(title):
        return exact
    return _by_question(_GENDERED.sub("", title)) or _misspelled(folded) or _UNKNOWN


def _by_question(title: str) -> Guess | None:
    """Read a question: its own sentence says most, then the first, then the whole."""
    for sentence in dict.fromkeys(_sentences(title)):
        if (about := TITLES.get(asked_about(sentence))) in ASKED_IN_QUESTIONS:
            return _by_wording(about)
        if rule := rule_for(sentence):
            return _by_wording(rule.field)
    return None


def _by_wording(field: Field | None) -> Guess:
    if field is None:
        return _OTHER
    return Guess(field, Confidence.LIKELY, "the question's wording", 1000)


def _sentences(title: str) -> tuple[str, ...]:
    """Give a title's first question, its first and last part, and all of it, folded."""
    asked = _QUESTION.search(title)
    first = _FIRST_PART.split(title.strip(), maxsplit=1)[0]
    # Below words of welcome, which say nothing of it, the last part asks.
    last = _PARAGRAPH.split(title.strip())[-1]
    parts = (asked[0] if asked else first, first, last, title)
    return tuple(filter(None, map(fold_title, parts)))


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
    return Guess(fields.pop(), Confidence.LIKELY, reason, 1000, is_near=True)


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
    lead = without_lead(bare)
    spellings = (fold_title(title), bare, fold(title), lead, lead.removesuffix(" is"))
    if exact := next((found for s in spellings if (found := _exact(s))), None):
        return _this_way(exact, title)
    counted = _exact(_COUNTED.sub("", without_lead(bare)).strip())
    if counted and counted.field is not Field.FORM:
        return counted
    foremost = _exact(_FOREMOST.sub("", bare))
    if foremost and foremost.field in TOPICS:
        return foremost
    about, theirs = _exact(without_whose(bare)), _exact(without_owner(bare))
    if theirs and theirs.field in _TRAITS | IDENTITY:
        return theirs
    return about if about and about.field in _TRAITS else None


def _this_way(found: Guess, title: str) -> Guess:
    """Let `(to learn)` behind `Skills` say which way they go."""
    said = _PARENTHESIS.search(title)
    if said is None or found.field not in TOPICS:
        return found
    way = _WAYS.get(wish_in(said[1]))
    if found.field is Field.INTERESTS:
        way = way or _DIRECTIONS.get(role_in_words(said[1]))
    return replace(found, field=way) if way else found


def _by_part_of_name(title: str) -> Guess | None:
    """Read `Name (Vorname)` and `Name (Nachname)`; nobody is called by a prefix."""
    part = part_of_name(title)
    if part in SMALL_PARTS_OF_NAMES:
        return _OTHER
    found = _exact(part)
    return found if found and found.field in _PARTS_OF_NAMES else None


def _by_part(title: str) -> Guess | None:
    """Find `Name / Nom`, `E-mail: the one you read`, or the first of two lines.

    Of two words for one trait either will do: `Ward/Department`.
    """
    parts = _PARTS.split(title.strip(), maxsplit=1)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    found, other = _by_title(parts[0]), _by_title(parts[1].rstrip(")] "))
    if found and other and found.field is other.field:
        return found
    if found and (found.field in _TRAITS or not _TIGHT.search(title)):
        return found if found.field not in _WHOLE_ONLY else None
    is_other_word = _OR.search(title) and len(fold(title).split()) <= _LONGEST_PAIR
    if other and other.field in _EITHER_WORD and is_other_word:
        return replace(other, confidence=Confidence.LIKELY, strength=1000)
    return None


def _exact(folded: str) -> Guess | None:
    field = TITLES.get(folded)
    if field is None:
        return None
    strength = STRENGTH.get(folded, 0)
    return Guess(field, Confidence.SURE, "the title", strength)
