from fractions import Fraction

import pytest

from rmentor.core.feedback.disclosure.control import (
    Asked,
    Control,
    Group,
    Question,
    Statistic,
)
from rmentor.core.feedback.disclosure.figures import (
    Banded,
    Hidden,
    Shown,
    Thresholds,
    difference,
    stricter,
    thresholds_from,
)
from rmentor.core.feedback.disclosure.ledger import Entry, Ledger, new_entries
from rmentor.core.feedback.disclosure.members import Members, Register, bits, sum_over
from rmentor.core.settings import FeedbackSettings

THRESHOLDS = Thresholds(5, 8, 10)
MENTORS, MENTEES = bits(range(9)), bits(range(9, 17))
GROUPS = (
    Group("Everyone", MENTORS | MENTEES),
    Group("Mentors", MENTORS),
    Group("Mentees", MENTEES),
)


def control(ledger: Ledger | None = None) -> Control:
    return Control(THRESHOLDS, ledger or Ledger())


def mean_of(values: dict[int, int]) -> Statistic:
    def of(who: Members) -> Fraction:
        given = [v for number, v in values.items() if who >> number & 1]
        return Fraction(sum(given), len(given))

    ends = Fraction(1), Fraction(5)
    return Statistic("mean", of, False, *ends, band=Fraction(1, 2))


def means(
    values: dict[int, int], ledger: Ledger | None = None
) -> tuple[list[object], Ledger]:
    made = control(ledger)
    asked = Asked("SAT/end", bits(values))
    rows = made.table(asked, GROUPS, [mean_of(values)])
    known = ledger.entries if ledger else ()
    return [row.cells[0] for row in rows], Ledger(entries=(*known, *made.told))


def test_a_group_hidden_for_another_looks_the_same() -> None:
    cells, _ = means({n: 4 - n % 2 for n in (*range(9), 10, 11, 12)})
    assert cells[1:] == [Hidden(5), Hidden(5)]


def test_no_answer_is_nothing_rather_than_hidden() -> None:
    cells, _ = means(dict.fromkeys(range(9), 3))
    assert cells == [Shown(3), Shown(3), None]


def test_where_everyone_answered_the_same_extreme_only_a_band_is_told() -> None:
    cells, ledger = means({n: 5 if n < 9 else 4 for n in range(17)})
    # Mentees stay hidden: with everyone's mean they would give the mentors away.
    assert cells == [Shown(Fraction(77, 17)), Banded(low=Fraction(9, 2)), Hidden(5)]
    assert [e.label for e in ledger.entries if e.banded] == ["Mentors"]


def test_late_answers_wait_until_they_are_enough() -> None:
    first = dict.fromkeys(range(12), 4)
    before, ledger = means(first)
    one_more = {**first, 12: 1}
    assert means(one_more, ledger)[0][0] == before[0]
    enough = {**first, **dict.fromkeys(range(12, 17), 1)}
    assert means(enough, ledger)[0][0] == Shown(Fraction(53, 17))


def test_the_same_report_again_tells_nothing_new() -> None:
    values = {n: 4 - n % 2 for n in range(17)}
    cells, ledger = means(values)
    again, after = means(values, ledger)
    assert again == cells
    assert new_entries(after.entries, ledger) == ()


def test_tables_of_one_report_know_of_each_other() -> None:
    made = control()
    asked = Asked("SAT/end", bits(range(17)))
    few_less = Group("Most", bits(range(14)))
    assert Question(made, asked, GROUPS[:1]).members(GROUPS[0])
    assert not Question(made, asked, [few_less]).members(few_less)


def test_a_group_of_another_kind_is_no_earlier_figure_of_this_one() -> None:
    row = sum_over(bits(range(6)), {})
    ledger = Ledger(entries=(Entry("SAT/end/n", "since May: Everyone", row),))
    asked = Asked("SAT/end", bits(range(8)))
    everyone = Group("Everyone", bits(range(8)))
    assert not Question(control(ledger), asked, [everyone]).members(everyone)


def test_thresholds_rise_and_never_fall() -> None:
    assert stricter(Thresholds(5, 8, 10), Thresholds(6, 7, 10)) == Thresholds(6, 8, 10)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [((1, 1, 1), (3, 3, 3)), ((12, 8, 10), (12, 12, 12)), ((5, 8, 10), (5, 8, 10))],
)
def test_thresholds_have_a_floor_and_an_order(
    settings: tuple[int, int, int], expected: tuple[int, int, int]
) -> None:
    assert thresholds_from(FeedbackSettings(*settings)) == Thresholds(*expected)


def test_a_hidden_figure_prints_its_threshold_and_never_a_number() -> None:
    assert str(Hidden(5)) == "– (<5)"  # noqa: RUF001


def test_a_difference_needs_both_figures() -> None:
    assert difference(Shown(2), Shown(5)) == Shown(3)
    assert difference(Shown(2), Hidden(5)) == Hidden(5)
    assert difference(Banded(low=Fraction(1)), Shown(1)) is None


def test_people_keep_their_number() -> None:
    register = Register({"b": 0, "x": 4}, ["c", "a", "b"])
    assert register.numbers == {"b": 0, "x": 4, "a": 5, "c": 6}


def test_a_guest_who_joined_the_roster_is_one_person_in_the_ledger() -> None:
    row = sum_over(bits([0, 1, 2]), {})
    known = Ledger({"guest:1": 0, "a": 1, "b": 2}, (Entry("v", "l", row),))
    moved = known.renamed({"guest:1": "c"})
    assert moved.people == {"c": 0, "a": 1, "b": 2}
    assert moved.entries == known.entries
    joined = known.renamed({"guest:1": "a"})
    assert joined.people == {"a": 1, "b": 2}
    assert joined.entries[0].row == sum_over(bits([1, 2]), {})
