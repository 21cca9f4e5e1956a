"""What a rule costs, where another would take its place."""

from rmentor.core.model.people import Role
from rmentor.core.pairing.pair import pair_up
from support.cohorts import mentee, mentor, names, person, settings


def test_a_rule_costs_nobody_where_the_order_of_equals_forbids_the_same_pair() -> None:
    people = [
        mentor("ana"),
        person("bo", role=Role.EITHER, grade="A", earlier_partners=("ana@corp.test",)),
        person("cy", role=Role.EITHER, grade="A"),
    ]
    options = settings(grades=("A", "B"), min_grade_gap=1)

    proposal = pair_up(people, options, (), ())
    without = pair_up(people, settings(rules={"grade_gap": False}), (), ())

    assert names(proposal) == names(without) == [("ana", "cy")]
    assert {rule.rule: rule.people for rule in proposal.rules}["grade_gap"] == 0


def test_a_second_side_of_somebody_who_may_be_either_is_no_more_people() -> None:
    people = [
        mentor("m", grade="A", topics_to_share=("AI",)),
        person("e", grade="B", topics_to_share=("Law",), topics_to_learn=("SQL",)),
        mentee("s", grade="C", topics_to_learn=("Law",)),
    ]
    proposal = pair_up(people, settings(grades=("A", "B", "C")), (), ())
    assert [one.person for one in proposal.left_over] == ["m@corp.test"]
    costs = {rule.rule: rule.people for rule in proposal.rules}
    assert costs["shared_topic"] == 1


def test_what_would_help_two_people_with_one_place_helps_one_of_them() -> None:
    people = [
        mentor("m", topics_to_share=("AI",)),
        mentee("s", topics_to_learn=("AI",)),
        mentee("t", topics_to_learn=("AI",)),
        mentee("u", topics_to_learn=("AI",)),
    ]
    assert pair_up(people[:3], settings(), (), ()).together is None
    proposal = pair_up(people, settings(), (), ())
    assert {one.remedy for one in proposal.left_over} == {
        "Would be placed if M took one more mentee (score 100 of 100)."
    }
    assert proposal.together == 1


def test_what_would_help_two_people_elsewhere_helps_both() -> None:
    people = [
        mentor("m", topics_to_share=("AI",)),
        mentor("n", topics_to_share=("Law",), capacity=0),
        mentee("s", topics_to_learn=("AI",)),
        mentee("t", topics_to_learn=("AI",)),
        mentee("u", topics_to_learn=("Law",)),
    ]
    proposal = pair_up(people, settings(), (), ())
    # The third is the mentor who takes nobody, and would take one then.
    assert (len(proposal.left_over), proposal.together) == (3, 3)
