"""Until when a program may keep what it knows of people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rmentor.core.agreement.retention import kept_until
from rmentor.core.model.people import Person, by_key
from rmentor.core.model.program import Pair, PairState
from rmentor.core.settings import AgreementSettings, ProgramSettings, Settings

PEOPLE = by_key([Person(key, key.title()) for key in ("ana", "bo", "cy", "di")])
# One meeting within a week, and then a year.
SHORT = AgreementSettings(meetings=1, first_within_weeks=1)
SETTINGS = Settings(agreement=SHORT)
FIRST = Pair("ana", "bo", state=PairState.ENDED, started=date(2026, 3, 2))
LATER = replace(FIRST, mentee="cy", state=PairState.OPEN, started=date(2026, 9, 1))
YEAR_ONE, YEAR_TWO = date(2027, 3, 2), date(2027, 9, 1)


def kept(pairs: Sequence[Pair], settings: Settings = SETTINGS) -> dict[str, date]:
    return kept_until(PEOPLE, pairs, settings)


def test_the_latest_pair_of_each_decides_in_whatever_order_they_come() -> None:
    days = {"ana": YEAR_TWO, "bo": YEAR_ONE, "cy": YEAR_TWO}
    for pairs in ([FIRST, LATER], [LATER, FIRST]):
        # Di was in no pair, and is kept as long as anybody.
        assert kept(pairs) == {**days, "di": YEAR_TWO}


def test_who_is_proposed_for_a_pair_has_no_last_day() -> None:
    proposed = Pair("ana", "di")
    assert kept([FIRST, proposed]) == {"bo": YEAR_ONE, "cy": YEAR_ONE}


def test_without_a_pair_the_plan_of_the_program_decides() -> None:
    assert kept([]) == {}
    begun = ProgramSettings(start=date(2026, 3, 2))
    planned = kept([], Settings(program=begun, agreement=SHORT))
    assert planned == dict.fromkeys(PEOPLE, YEAR_ONE)


def test_a_pair_counts_from_the_start_of_the_program_if_that_is_later() -> None:
    begun = ProgramSettings(start=date(2026, 9, 1))
    assert kept([FIRST], Settings(program=begun, agreement=SHORT))["bo"] == YEAR_TWO


def test_pairs_with_somebody_forgotten_or_without_a_day_tell_nothing() -> None:
    gone = replace(FIRST, mentee="forgotten")
    undated = replace(FIRST, started=None)
    assert kept([gone]) == kept([undated]) == {}
