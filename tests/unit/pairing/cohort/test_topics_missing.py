"""People without topics are named, since rules let them pass."""

from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.topics_missing import topics_missing

ANA = Person("ana@corp.test", "Ana", topics_to_share=("AI",))
BO = Person("bo@corp.test", "Bo", topics_to_learn=("AI",))
CY = Person("cy@corp.test", "Cy")


def test_only_those_without_an_answer_are_named() -> None:
    mentors, mentees = topics_missing((ANA, CY), (BO, CY))
    assert "cy@corp.test" in mentors.message
    assert "ana@corp.test" not in mentors.message
    assert "to learn" in mentees.message


def test_a_roster_without_topics_is_said_once() -> None:
    assert [issue.code for issue in topics_missing((CY,), (BO,))] == ["no-topics"]


def test_complete_people_need_no_word() -> None:
    assert topics_missing((ANA,), (BO,)) == ()
    assert topics_missing((), ()) == ()
