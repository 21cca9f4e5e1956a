"""Published sets of questions, scored by their own rules.

- MCA-21 and its longer form: how skilled a mentor is, from 1 to 7, in six
  competencies. A competency is the mean of its items, the whole that of all items.
  Hyun et al., "The MCA-21", Journal of Clinical and Translational Science 6(1), 2022;
  Fleming et al., Academic Medicine 88(7), 2013.
- MEMeQ: own goals, each with its importance and the satisfaction with it. The score is
  sum(importance x satisfaction) / sum(importance). Schäfer et al., BMC Medical
  Education 15:201, 2015.

Items are recognized by their wording; a set counts when enough of it is there.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from rmentor.core.feedback.numbers import number_in
from rmentor.core.feedback.recognize import split_statement
from rmentor.core.feedback.scores import exactly
from rmentor.core.model.feedback import Response
from rmentor.core.roster.text import fold

COMPETENCIES: Mapping[str, str] = {
    "Maintaining effective communication": "active listening|constructive feedback"
    "|based on trust|communication styles|improve communication"
    "|coordinating effectively",
    "Aligning expectations": "clear expectations|align\\w* (?:your )?expectations"
    "|impact expectations|set (?:research |learning )?goals|meet (?:their )?goals",
    "Assessing understanding": "level of (?:scientific )?knowledge"
    "|ability to (?:conduct|do) research|knowledge and abilities",
    "Fostering independence": "motivating|building \\w+ ?\\w* ?confidence"
    "|stimulating \\w+ ?\\w* ?creativity|acknowledging \\w+|path to \\w* ?independence",
    "Addressing diversity": "biases and prejudices|background is different",
    "Promoting professional development": "network effectively|career goals"
    "|personal life|as a role model|acquire resources",
}
WHOLE = "All items"
HIGHEST = 7
_FEWEST_COMPETENCIES = 4
_PATTERNS = {
    competency: re.compile(rf"\b(?:{words})\b")
    for competency, words in COMPETENCIES.items()
}
_IMPORTANCE = re.compile(r"\b(?:importance|important)\b")
_SATISFACTION = re.compile(r"\b(?:satisfaction|satisfied)\b")
_FRAME = re.compile(
    r"\b(?:importance|important|satisfaction|satisfied|how|is|are|was|were|you|your|with"
    r"|of|the|this|my|to|for|me|rate|rating|please)\b"
)


@dataclass(frozen=True, slots=True)
class Sets:
    """Which questions belong to which set.

    Attributes:
        skills: Question -> competency.
        goals: For each own goal its questions about importance and satisfaction.
    """

    skills: Mapping[str, str]
    goals: tuple[tuple[str, str], ...]

    @property
    def questions(self) -> frozenset[str]:
        """All of them: they are scored here and nowhere else."""
        return frozenset(self.skills) | {q for goal in self.goals for q in goal}


def sets_in(questions: Iterable[str]) -> Sets:
    """Recognize the sets among the titles of columns."""
    titles = sorted(set(questions))
    skills = {title: found for title in titles if (found := _competency(title))}
    if len(set(skills.values())) < _FEWEST_COMPETENCIES:
        skills = {}
    return Sets(skills, _goals(title for title in titles if title not in skills))


def _competency(title: str) -> str:
    _, statement = split_statement(title)
    text = fold(statement or title)
    return next((c for c, words in _PATTERNS.items() if words.search(text)), "")


def _goals(titles: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pair the questions that differ only in asking for importance or satisfaction."""
    important: dict[str, str] = {}
    satisfied: dict[str, str] = {}
    for title in titles:
        text = fold(title)
        goal = " ".join(_FRAME.sub(" ", text).split())
        asks = bool(_IMPORTANCE.search(text)), bool(_SATISFACTION.search(text))
        if goal and asks == (True, False):
            important.setdefault(goal, title)
        elif goal and asks == (False, True):
            satisfied.setdefault(goal, title)
    both = sorted(important.keys() & satisfied.keys())
    return tuple((important[goal], satisfied[goal]) for goal in both)


def skills_of(response: Response, sets: Sets) -> dict[str, Fraction]:
    """Score one person's skills; empty unless every competency was answered."""
    given: dict[str, list[Fraction]] = {}
    for question, value in _numbers(response).items():
        if question in sets.skills and 1 <= value <= HIGHEST:
            given.setdefault(sets.skills[question], []).append(value)
    if not given or given.keys() != set(sets.skills.values()):
        return {}
    every = [value for values in given.values() for value in values]
    return {
        **{c: _mean(given[c]) for c in COMPETENCIES if c in given},
        WHOLE: _mean(every),
    }


def weighted_satisfaction(response: Response, sets: Sets) -> Fraction | None:
    """Score one person's own goals; None when none has both answers."""
    numbers = _numbers(response)
    rated = [
        (numbers[importance], numbers[satisfaction])
        for importance, satisfaction in sets.goals
        if importance in numbers and satisfaction in numbers
    ]
    weight = sum((importance for importance, _ in rated), Fraction())
    if not weight:
        return None
    return sum((i * s for i, s in rated), Fraction()) / weight


def _numbers(response: Response) -> dict[str, Fraction]:
    found = ((a.question, number_in(a.text)) for a in response.answers)
    return {question: exactly(n.value) for question, n in found if n is not None}


def _mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)
