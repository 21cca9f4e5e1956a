from rmentor.core.model.people import Role, Status
from rmentor.core.model.program import Pair
from rmentor.core.pairing.explaining.quality import Coverage, TopicDemand, quality
from support.cohorts import mentee, mentor, person


def test_scores_are_counted_in_bands_of_ten() -> None:
    pairs = [Pair("a", "s", score) for score in (0, 999, 1_000, 10_000)]
    assert quality([], pairs).bands == (2, 1, 0, 0, 0, 0, 0, 0, 0, 1)


def test_a_wish_is_served_by_partners_who_share_the_topic() -> None:
    people = [
        mentor("a", topics_to_share=("AI",)),
        mentor("b", topics_to_share=("AI", "SQL")),
        mentee("s", topics_to_learn=("ai", "Law")),
        mentee("t", topics_to_learn=("AI",)),
        mentee("u", topics_to_learn=("AI", "Law"), status=Status.LEFT),
    ]
    found = quality(people, [Pair("b@corp.test", "s@corp.test")])
    assert found.topics[:2] == (
        TopicDemand("ai", Role.MENTEE, 2, 2, 1, ("b@corp.test",)),
        TopicDemand("Law", Role.MENTEE, 1, 0, 0, ()),
    )
    assert [topic.topic for topic in found.missing] == ["Law"]


def test_who_takes_nobody_wants_and_shares_no_topic_unless_in_a_pair() -> None:
    people = [
        mentor("a", topics_to_share=("AI",), capacity=0),
        mentor("b", topics_to_share=("SQL",), capacity=0),
        mentee("s", topics_to_learn=("AI", "SQL")),
        mentee("t", topics_to_learn=("Law", "AI"), capacity=0),
    ]
    found = quality(people, [], [Pair("b@corp.test", "s@corp.test")])
    assert found.topics == (
        TopicDemand("AI", Role.MENTEE, 1, 0, 0, ()),
        TopicDemand("SQL", Role.MENTEE, 1, 1, 1, ("b@corp.test",)),
    )


def test_mentors_wishes_are_counted_apart() -> None:
    people = [
        mentor("a", topics_to_learn=("Strategy",)),
        mentee("s", topics_to_share=("Strategy",)),
    ]
    (topic,) = quality(people, [Pair("a@corp.test", "s@corp.test")]).topics
    assert (topic.role, topic.served) == (Role.MENTOR, 1)


def test_who_is_placed_across_wants_nothing_on_this_side() -> None:
    people = [
        person("a", topics_to_share=("AI",), topics_to_learn=("AI",)),
        person("b", topics_to_learn=("AI",)),
        mentee("s", topics_to_learn=("AI",)),
    ]
    found = quality(people, [Pair("a@corp.test", "s@corp.test")]).topics
    counts = {topic.role: (topic.wanted, topic.served) for topic in found}
    assert counts == {Role.MENTEE: (2, 1), Role.MENTOR: (2, 0)}


def test_departments_count_people_and_those_in_a_pair() -> None:
    people = [
        mentor("a", department="IT"),
        mentor("b", department="it"),
        mentee("s", department="HR"),
        mentee("t"),
    ]
    found = quality(people, [], [Pair("a@corp.test", "s@corp.test")])
    assert found.departments == (
        Coverage("HR", 1, 1),
        Coverage("IT", 2, 1),
        Coverage("", 1, 0),
    )
