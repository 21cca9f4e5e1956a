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
