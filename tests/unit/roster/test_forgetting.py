"""What names the forgotten is masked; what names others stays."""

import pytest

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Person
from rmentor.core.roster.forgetting import FORGOTTEN as X
from rmentor.core.roster.forgetting import Traces, nameless, phrases, says, without

ANA = Person("ana@corp.test", "Ana Silva", "ana@corp.test", "S-71")
COSTA = Person("costa@corp.test", "Ana Silva-Costa", "diana@corp.test")
LIN = Person("id:0042", "林慧玲", staff_id="0042")
BO = Person("bo@corp.test", "Bo Mark", "bo@corp.test")
EVERYBODY = (ANA, COSTA, LIN, BO)


@pytest.mark.parametrize(
    ("gone", "text", "masked"),
    [
        (ANA, "Ask Ana Silva.", f"Ask {X}."),
        (ANA, "Ask ANA  SILVA, or Silva, Ana", f"Ask {X}, or {X}"),
        (ANA, "Ana Silvas idea, ana@corp.test/s-71", f"{X}s idea, {X}/{X}"),
        (ANA, "Ask Ana Silva-Costa: diana@corp.test", None),
        (ANA, "S-712, Anatol Silvan", None),
        (LIN, "我跟林慧玲聊了", f"我跟{X}聊了"),
        (LIN, "room 00421, 2042", None),
        (BO, "Mark it, bo!", None),
    ],
)
def test_names_are_found_as_languages_write_them(
    gone: Person, text: str, masked: str | None
) -> None:
    traces = Traces.of([gone], EVERYBODY)
    assert traces.masked(text) == (text if masked is None else masked)
    assert traces.found(text) == (masked is not None)


def test_comments_lose_first_names_that_nobody_else_has() -> None:
    assert Traces.of([BO], EVERYBODY).masked_comment("Mark it, Bo!") == f"{X} it, Bo!"
    assert Traces.of([ANA], EVERYBODY).masked_comment("Ana helped.") == "Ana helped."


def test_others_no_longer_name_the_person_anywhere_and_stay_who_they_are() -> None:
    namesake = Person(
        "id:5",
        "Ana Silva",
        staff_id="5",
        job_title="Assistant to Ana Silva",
        manager="Ana Silva <ana@corp.test>",
        topics_to_learn=("AI", "Ana Silva's method"),
        not_wanted=("bo@corp.test", "S-71"),
        extra=(("Knows Ana Silva?", "Ana Silva, yes"),),
    )
    left = without(namesake, Traces.of([ANA], (*EVERYBODY, namesake)))
    assert left == Person(
        "id:5",
        "Ana Silva",
        staff_id="5",
        job_title=f"Assistant to {X}",
        topics_to_learn=("AI", f"{X}'s method"),
        not_wanted=("bo@corp.test",),
        extra=((f"Knows {X}?", f"{X}, yes"),),
    )


def test_records_are_masked_but_for_keys() -> None:
    traces = Traces.of([ANA], EVERYBODY)
    record = '{"mentor": "name:ana silva", "why": "Knows Ana Silva", "parts": [1]}'
    assert traces.may_be_in(record)
    kept = traces.masked_record(record)
    assert kept == f'{{"mentor": "name:ana silva", "why": "Knows {X}", "parts": [1]}}'


def test_numbers_stay_and_words_go() -> None:
    answers = (
        Answer("Open?", Dimension.SAFETY, 4, "Agree"),
        Answer("Why?", Dimension.COMMENT, None, "We met often, and Bo listened well."),
        Answer("More?", None, None, "No"),
    )
    response = Response("ana@corp.test", None, Checkpoint.END, None, answers)
    left = nameless(response, "guest:forgotten-1")
    assert {(a.value, a.text) for a in left.answers} == {(4, ""), (None, "")}
    told = phrases([response])
    assert says("- We met often, and [name] listened well.", told)
    assert says("<li>we  met\noften and bo listened", told)
    assert not says("We met well.", told)
    assert len(told) == 1
