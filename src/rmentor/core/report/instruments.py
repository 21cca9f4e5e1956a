"""Tables of published sets of questions, on their own scales."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from rmentor.core.feedback.disclosure.control import Asked, Control, Group
from rmentor.core.feedback.disclosure.members import Register, bits
from rmentor.core.feedback.instruments import (
    HIGHEST,
    Sets,
    sets_in,
    skills_of,
    weighted_satisfaction,
)
from rmentor.core.feedback.scores import Answers, mean_of, spread_of
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.report.program import Program, Scope
from rmentor.core.report.ratings import Measured
from rmentor.core.report.tables import Column, ReportTable, Unit, Value

_HALF = Fraction(1, 2)
_SPREAD = Measured(
    Column("spread", "Spread", Unit.SPREAD),
    spread_of,
    whole_distribution=True,
    ends=(0, None),
    band=_HALF,
)
_SKILL = Measured(
    Column("mean", "Mean (1-7)", Unit.POINTS), mean_of, ends=(1, HIGHEST), band=_HALF
)
_WEIGHTED = Measured(Column("mean", "Weighted mean", Unit.POINTS), mean_of)
_HOW_SKILLS = (
    "Mentoring competencies from 1 to 7: a person's mean over the items of each, and "
    "over all items (MCA-21, Hyun et al. 2022). Over the people who answered at least "
    "one item of every competency."
)
_HOW_GOALS = (
    "Satisfaction with own goals, weighted by their importance to each person: "
    "sum(importance x satisfaction) / sum(importance), then the mean over people, on "
    "the form's own scale (MEMeQ, Schäfer et al. 2015)."
)

Scored = Mapping[tuple[str, Checkpoint], Mapping[str, Fraction]]
"""What was scored, and when -> person -> score."""


def part_sets(program: Program) -> tuple[Sets, Program]:
    """Recognize published sets, and give the program without their questions."""
    sets = sets_in({a.question for r in program.responses for a in r.answers})
    if not sets.questions:
        return sets, program
    rest = [_without(response, sets) for response in program.responses]
    return sets, replace(program, responses=rest)


def _without(response: Response, sets: Sets) -> Response:
    kept = tuple(a for a in response.answers if a.question not in sets.questions)
    return replace(response, answers=kept)


class Instruments:
    """The published sets of one report."""

    def __init__(self, responses: Sequence[Response], sets: Sets) -> None:
        """Score everybody."""
        self._skills: dict[tuple[str, Checkpoint], dict[str, Fraction]] = {}
        self._goals: dict[tuple[str, Checkpoint], dict[str, Fraction]] = {}
        for response in responses if sets.questions else ():
            for name, score in skills_of(response, sets).items():
                key = (name, response.checkpoint)
                self._skills.setdefault(key, {})[response.person] = score
            weighted = weighted_satisfaction(response, sets)
            if weighted is not None:
                key = ("Own goals", response.checkpoint)
                self._goals.setdefault(key, {})[response.person] = weighted

    def tables(
        self, scope: Scope, everyone: Group, register: Register, control: Control
    ) -> tuple[ReportTable, ...]:
        """Give a table for each set that was answered."""
        made = (
            ("skills", "Mentoring skills", _SKILL, self._skills, _HOW_SKILLS),
            ("own-goals", "Own goals", _WEIGHTED, self._goals, _HOW_GOALS),
        )
        tables: list[ReportTable] = []
        for code, title, mean, scored, definition in made:
            measured = (mean, _SPREAD)
            rows = tuple(
                _row(key, scored[key], measured, (everyone, register, control))
                for key in _ordered(scored, scope)
            )
            columns = (
                Column("what", "What"),
                Column("checkpoint", "Checkpoint"),
                Column("n", "Answers", Unit.COUNT),
                *(m.column for m in measured),
            )
            if rows:
                tables.append(ReportTable(code, title, columns, rows, definition))
        return tuple(tables)


def _ordered(scored: Scored, scope: Scope) -> list[tuple[str, Checkpoint]]:
    """Keep the order of the competencies; each at its checkpoints."""
    names = list(dict.fromkeys(name for name, _ in scored))
    return [
        (name, checkpoint)
        for name in names
        for checkpoint in Checkpoint
        if (name, checkpoint) in scored and scope.covers(checkpoint)
    ]


def _row(
    key: tuple[str, Checkpoint],
    scores: Mapping[str, Fraction],
    measured: Sequence[Measured],
    over: tuple[Group, Register, Control],
) -> tuple[Value, ...]:
    everyone, register, control = over
    given: dict[Fraction, list[int]] = {}
    for person, score in scores.items():
        given.setdefault(score, []).append(register.numbers[person])
    answers = Answers({score: bits(who) for score, who in given.items()})
    asked = Asked(f"{key[0]}/{key[1]}", answers.people)
    (row,) = control.table(asked, [everyone], [m.over(answers) for m in measured])
    return (*key, row.n, *row.cells)
