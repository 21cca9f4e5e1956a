"""The report: what a sponsor may see, and apart from it what the coordinator may."""

from collections.abc import Sequence
from datetime import date

from rmentor.core.feedback.disclosure import Cell, Thresholds, publish, thresholds_from
from rmentor.core.feedback.scores import (
    Rating,
    Ratings,
    ratings_of,
    recommendation_score,
    score,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.people import Person
from rmentor.core.model.program import Agreement, Pair
from rmentor.core.report.attention import pairs_to_look_at
from rmentor.core.report.benefits import benefit_tables
from rmentor.core.report.comments import comments_to_show
from rmentor.core.report.measures import (
    Program,
    funnel,
    people_who_answered,
    rates,
    response_rates,
    roles_in_pairs,
)
from rmentor.core.report.ratings import FEW_ANSWERS, rating_tables
from rmentor.core.report.tables import Figure, Report, ReportTable, Unit
from rmentor.core.settings import Settings

_ONLY_COUNTS = (
    "Only {answered} answered: with fewer than {needed} answers a report gives counts "
    "of replies only."
)
_NEEDS = (
    "Figures need {t.figures} answers, distributions {t.distributions}, comments "
    "{t.comments}. A hidden figure has fewer, or would give one away that has."
)
_FEW = (
    f"The recommendation score rests on fewer than {FEW_ANSWERS} answers: read it with "
    "care."
)


def summarize(
    people: Sequence[Person],
    pairs: Sequence[Pair],
    agreements: Sequence[Agreement],
    responses: Sequence[Response],
    settings: Settings,
    today: date,
) -> Report:
    """Sum the program up; no figure about people's answers bypasses disclosure.

    Args:
        people: Everybody who signed up, in any order, as are the others.
        pairs: Of every round, in any state.
        agreements: That were written.
        responses: One per person and checkpoint.
        settings: For names, thresholds and capacities.
        today: The day of the report, to count days up to.
    """
    program = Program(people, pairs, agreements, responses)
    thresholds = thresholds_from(settings.feedback)
    ratings = ratings_of(responses, roles_in_pairs(pairs))
    answered = people_who_answered(responses)
    enough = answered >= thresholds.figures
    figures = _figures(ratings, thresholds) if enough else ()
    return Report(
        program=settings.program.name,
        organization=settings.program.organization,
        day=today,
        thresholds=thresholds,
        notices=_notices(answered, ratings, thresholds),
        headline=_headline(ratings, thresholds) if enough else (),
        tables=(*_counts(program, settings), *figures),
        private=(pairs_to_look_at(people, pairs, responses, today),),
        comments=comments_to_show(responses, people, thresholds),
    )


def _counts(program: Program, settings: Settings) -> tuple[ReportTable, ...]:
    """Count people, pairs and replies."""
    eligible = settings.program.eligible
    roles = roles_in_pairs(program.pairs)
    tables = (
        funnel(program, eligible),
        rates(program, eligible, settings.pairing),
        response_rates(program, roles, thresholds_from(settings.feedback)),
    )
    return tuple(table for table in tables if table.rows)


def _figures(ratings: Ratings, thresholds: Thresholds) -> tuple[ReportTable, ...]:
    """Say what was answered."""
    return (*rating_tables(ratings, thresholds), *benefit_tables(ratings, thresholds))


def _notices(
    answered: int, ratings: Ratings, thresholds: Thresholds
) -> tuple[str, ...]:
    if not answered:
        return ("Nobody has answered yet.",)
    if answered < thresholds.figures:
        return (_ONLY_COUNTS.format(answered=answered, needed=thresholds.figures),)
    said = [_NEEDS.format(t=thresholds)]
    latest = _latest(ratings, Dimension.RECOMMENDATION)
    if latest and len(ratings[Dimension.RECOMMENDATION, latest]) < FEW_ANSWERS:
        said.append(_FEW)
    return tuple(said)


def _headline(ratings: Ratings, thresholds: Thresholds) -> tuple[Figure, ...]:
    """Give the latest satisfaction, safety and recommendation of everyone."""
    wanted = (
        (Dimension.SATISFACTION, "satisfaction", "Satisfaction", Unit.RATING),
        (Dimension.SAFETY, "safety", "Could speak openly", Unit.RATING),
        (Dimension.RECOMMENDATION, "recommendation", "Recommendation", Unit.SCORE),
    )
    figures: list[Figure] = []
    for dimension, code, label, unit in wanted:
        if checkpoint := _latest(ratings, dimension):
            group = ratings[dimension, checkpoint]
            value, n = _value_and_n(group, dimension, thresholds)
            figures.append(Figure(code, f"{label} ({checkpoint})", value, unit, n))
    return tuple(figures)


def _latest(ratings: Ratings, dimension: Dimension) -> Checkpoint | None:
    """Find the latest checkpoint at which somebody answered; exits aside."""
    found = [c for c in Checkpoint if (dimension, c) in ratings]
    stayed = [c for c in found if c is not Checkpoint.EXIT]
    return (stayed or found or [None])[-1]


def _value_and_n(
    group: Sequence[Rating], dimension: Dimension, thresholds: Thresholds
) -> tuple[Cell, Cell]:
    """Give the value and the number of answers."""
    if dimension is Dimension.RECOMMENDATION:
        value = recommendation_score(group)
    else:
        scored = score(group)
        value = scored.mean if scored else None
    n, needed = len(group), thresholds.figures
    return publish(value, n, needed), publish(n, n, needed)
