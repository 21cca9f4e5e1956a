"""No published report lets anybody calculate what a few people answered.

The attacker here knows the group sizes and may add and subtract published figures. A
figure over a set of people is a row of zeros and ones over the people who answered; a
few people are exposed when some combination of rows is about nobody else.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.feedback.disclosure import Hidden, Shown, groups_to_hide
from rmentor.core.feedback.scores import ratings_of
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import BENEFITS, Dimension, Response
from rmentor.core.model.people import Role
from rmentor.core.report.benefits import TITLES
from rmentor.core.report.measures import EVERYONE, GROUPS
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report, ReportTable, Unit
from rmentor.core.settings import FeedbackSettings, Settings
from support.responses import rated

TODAY = date(2026, 6, 1)
FEW, MANY = 5, 8
TABLES = {
    "satisfaction": Dimension.SATISFACTION,
    "fit": Dimension.FIT,
    "recommendation": Dimension.RECOMMENDATION,
}
OF_DISTRIBUTIONS = {"spread", "deciding", "no-fit"}
ROLE_OF = {label: role for role, label in GROUPS}
People = frozenset[str]


def exposed(published: Iterable[People], threshold: int) -> People | None:
    """Find fewer than `threshold` people that the published figures give away.

    People whom the same figures are about are told apart by none, so it is enough to
    look at sets of such classes.
    """
    figures = sorted(set(published), key=sorted)
    classes: dict[tuple[bool, ...], set[str]] = {}
    for person in frozenset(chain.from_iterable(figures)):
        classes.setdefault(tuple(person in f for f in figures), set()).add(person)
    signs = sorted(classes)
    rows = [[int(sign[i]) for sign in signs] for i in range(len(figures))]
    full = rank(rows)
    for size in range(1, len(signs) + 1):
        for chosen in combinations(range(len(signs)), size):
            people = frozenset(chain.from_iterable(classes[signs[i]] for i in chosen))
            if len(people) < threshold and rank(without(rows, chosen)) < full:
                return people
    return None


def without(rows: Sequence[Sequence[int]], columns: Sequence[int]) -> list[list[int]]:
    return [[cell for i, cell in enumerate(row) if i not in columns] for row in rows]


def rank(rows: Sequence[Sequence[int]]) -> int:
    """Give the number of independent rows, exactly."""
    matrix = [[Fraction(cell) for cell in row] for row in rows]
    found = 0
    for column in range(len(matrix[0]) if matrix else 0):
        pivot = next((r for r in range(found, len(matrix)) if matrix[r][column]), None)
        if pivot is None:
            continue
        matrix[found], matrix[pivot] = matrix[pivot], matrix[found]
        for r in range(found + 1, len(matrix)):
            factor = matrix[r][column] / matrix[found][column]
            pairs = zip(matrix[r], matrix[found], strict=True)
            matrix[r] = [a - factor * b for a, b in pairs]
        found += 1
    return found


def names(prefix: str, count: int) -> People:
    return frozenset(f"{prefix}{i}" for i in range(count))


def test_the_audit_sees_what_suppression_is_for() -> None:
    nine, six, three = names("a", 9), names("b", 6), names("c", 3)
    total = nine | six | three
    assert exposed([three], FEW) == three
    assert exposed([total, nine, six], FEW) == three
    assert exposed([total, nine], FEW) is None
    assert exposed([total, nine | six], FEW) == three
    overlapping = [nine | six, nine | three, six | three]
    assert exposed(overlapping, FEW) == three


@given(st.lists(st.integers(0, 12), max_size=6), st.integers(3, 8))
def test_what_a_breakdown_shows_exposes_no_small_group(
    sizes: list[int], threshold: int
) -> None:
    groups = [names(f"g{i}-", size) for i, size in enumerate(sizes)]
    total = frozenset(chain.from_iterable(groups))
    hidden = groups_to_hide(sizes, threshold)
    shown = [g for g, hide in zip(groups, hidden, strict=True) if g and not hide]
    if len(total) >= threshold:
        assert exposed([total, *shown], threshold) is None
    assert all(len(group) >= threshold for group in shown)


@given(st.lists(st.integers(5, 12), max_size=6))
def test_nothing_is_hidden_where_every_group_is_large(sizes: list[int]) -> None:
    assert not any(groups_to_hide(sizes, FEW))


@st.composite
def programs(draw: st.DrawFn) -> list[Response]:
    """Up to 24 people who answered some questions at some checkpoints."""
    roles = st.sampled_from((Role.MENTOR, Role.MENTEE, None))
    asked = (Checkpoint.BASELINE, Checkpoint.MIDDLE, Checkpoint.END)
    codes = st.sampled_from(("SAT", "FIT", "REC", "COM"))
    found: list[Response] = []
    for i in range(draw(st.integers(0, 24))):
        role = draw(roles)
        for checkpoint in draw(st.sets(st.sampled_from(asked))):
            values = draw(st.dictionaries(codes, st.integers(1, 5)))
            found.append(rated(f"p{i:02}", values, checkpoint, role))
    return found


def report_on(
    responses: Sequence[Response], settings: Settings | None = None
) -> Report:
    return summarize((), (), (), responses, settings or Settings(), TODAY)


def published(
    report: Report, responses: Sequence[Response]
) -> dict[tuple[Dimension, Checkpoint, bool], list[People]]:
    """Give the people behind each shown cell, by what was asked and how it counts.

    The last part of the key tells figures from distributions.
    """
    found: dict[tuple[Dimension, Checkpoint, bool], list[People]] = {}
    for table in report.tables:
        for row in table.rows:
            for column, value in zip(table.columns, row, strict=True):
                if isinstance(value, Shown) and column.unit is not Unit.TEXT:
                    strict = column.code in OF_DISTRIBUTIONS
                    for dimension, checkpoint, people in behind(table, row, responses):
                        key = (dimension, checkpoint, strict)
                        found.setdefault(key, []).append(people)
    return found


def behind(
    table: ReportTable, row: Sequence[object], responses: Sequence[Response]
) -> list[tuple[Dimension, Checkpoint, People]]:
    """Work out from the labels of a row whose answers it is about."""
    ratings = ratings_of(responses, {})
    if table.code in TABLES:
        dimension, checkpoint = TABLES[table.code], Checkpoint(str(row[0]))
        people = frozenset(
            rating.person
            for rating in ratings[dimension, checkpoint]
            if row[1] == EVERYONE or rating.role is ROLE_OF[str(row[1])]
        )
        return [(dimension, checkpoint, people)]
    if table.code in ("benefits", "benefit-levels"):
        benefit = next(b for b in BENEFITS if TITLES[b][0] == row[0])
        if table.code == "benefit-levels":
            at = Checkpoint(str(row[1]))
            return [(benefit, at, frozenset(r.person for r in ratings[benefit, at]))]
        ends = (Checkpoint.BASELINE, Checkpoint.END)
        both = frozenset.intersection(
            *(frozenset(r.person for r in ratings[benefit, at]) for at in ends)
        )
        return [(benefit, at, both) for at in ends]
    return []


@given(programs())
def test_no_figure_of_a_report_exposes_fewer_than_its_threshold(
    responses: list[Response],
) -> None:
    report = report_on(responses)
    for (_, _, strict), figures in published(report, responses).items():
        assert exposed(figures, MANY if strict else FEW) is None


@given(programs())
def test_no_count_of_replies_exposes_a_small_group(responses: list[Response]) -> None:
    tables = {table.code: table for table in report_on(responses).tables}
    counts: dict[str, list[People]] = {}
    for checkpoint, who, _, answered, _ in (
        tables["responses"].rows if responses else ()
    ):
        people = frozenset(
            r.person
            for r in responses
            if r.checkpoint == checkpoint and who in (EVERYONE, label_of(r))
        )
        if isinstance(answered, Shown):
            assert answered.value == len(people)
            counts.setdefault(str(checkpoint), []).append(people)
    for figures in counts.values():
        # How many answered in all is always told; a total of a few exposes no group.
        if len(max(figures, key=len)) >= FEW:
            assert exposed(figures, FEW) is None


def label_of(answered: Response) -> str:
    return next(label for role, label in GROUPS if role is answered.role)


@given(programs(), st.integers(-5, 20), st.integers(-5, 20))
def test_no_setting_shows_a_figure_about_fewer_than_three(
    responses: list[Response], figures: int, distributions: int
) -> None:
    settings = Settings(feedback=FeedbackSettings(figures, distributions, 0))
    report = report_on(responses, settings)
    for sets in published(report, responses).values():
        assert all(len(people) >= 3 for people in sets)
        assert exposed(sets, 3) is None


@given(programs())
def test_a_hidden_cell_never_prints_a_number_of_its_own(
    responses: list[Response],
) -> None:
    values = [v for t in report_on(responses).tables for row in t.rows for v in row]
    assert {str(v) for v in values if isinstance(v, Hidden)} <= {"– (<5)", "– (<8)"}  # noqa: RUF001
