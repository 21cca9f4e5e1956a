"""What a rule costs, where another would take its place."""

from rmentor.core.model.people import Role
from rmentor.core.pairing.pair import pair_up
from support.cohorts import mentor, names, person, settings


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
