"""Laws of pairing, on whole small cohorts with every feature in use."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rmentor.core.model.choices import Objective
from rmentor.core.model.people import Person, Role, Status
from rmentor.core.model.program import Decision, KnownPair, Pair, PairState
from rmentor.core.pairing.cohort.assemble import assemble
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.pair import Proposal, check_proposal, pair_up
from rmentor.core.pairing.posed import program_of
from rmentor.core.pairing.scoring.board import Board
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import first_blocks, score
from rmentor.core.pairing.scoring.ways import LIMITS, Limits
from rmentor.core.settings import RULES, PairingSettings
from rmentor.core.settings.own_criteria import How, OwnCriterion
from support.cohorts import still_open
from support.matrices import by_brute_force, whole, worth

MOST = 7
KEYS = [f"p{index}@corp.test" for index in range(MOST)]
SOMEONE = st.sampled_from([*KEYS, "P1", "nobody"])
TOPICS = st.lists(st.sampled_from(["AI", "ai", "SQL", "Law"]), max_size=3).map(tuple)
WORDS = st.sampled_from(["", "a", "b"])
SOME_WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=2).map(tuple)

PERSON = st.builds(
    Person,
    key=st.just(""),
    name=st.just(""),
    role=st.sampled_from([*Role, None]),
    grade=st.sampled_from(["", "A", "B", "C", "C"]),
    department=WORDS,
    team=WORDS,
    function=WORDS,
    location=WORDS,
    time_zone=st.sampled_from(["", "UTC", "UTC+4", "UTC-8", "UTC+13"]),
    languages=SOME_WORDS,
    manager=st.one_of(st.just(""), SOMEONE),
    topics_to_share=TOPICS,
    topics_to_learn=TOPICS,
    learn_ranked=st.booleans(),
    availability=SOME_WORDS,
    meeting_mode=st.sampled_from(["", "online", "either", "here"]),
    capacity=st.sampled_from([None, None, 0, 1, 2]),
    preferred=st.lists(SOMEONE, max_size=2).map(tuple),
    not_wanted=st.lists(SOMEONE, max_size=1).map(tuple),
    earlier_partners=st.lists(SOMEONE, max_size=1).map(tuple),
    status=st.sampled_from([None, None, Status.ACTIVE, Status.PAUSED]),
    extra=st.tuples(
        st.sampled_from(["", "red", "Red", "blue"]).map(lambda text: ("Color", text)),
        st.sampled_from(["", "1", "2,5", "some"]).map(lambda text: ("Years", text)),
        st.sampled_from(["", "a;b", "b, c", "c"]).map(lambda text: ("Clubs", text)),
    ),
)
PEOPLE = st.lists(PERSON, max_size=MOST).map(
    lambda people: tuple(
        replace(person, key=key, email=key, name=key[:2].upper())
        for person, key in zip(people, KEYS, strict=False)
    )
)
OWN = (
    OwnCriterion("same color", How.SAME, "Color", "Color", weight=2),
    OwnCriterion("other color", How.DIFFERENT, "Color", "Color", rule=True),
    OwnCriterion("near", How.CLOSEST, "Years", "Years", weight=3, by=2.5),
    OwnCriterion("not far", How.CLOSEST, "Years", "Years", rule=True, by=5),
    OwnCriterion("more", How.AT_LEAST, "Years", "Years", weight=1, by=-1),
    OwnCriterion("clubs", How.OVERLAP, "Clubs", "Clubs", weight=10),
    OwnCriterion("a club", How.OVERLAP, "clubs", "Clubs", rule=True),
)
SETTINGS = st.builds(
    PairingSettings,
    grades=st.sampled_from([(), ("A", "B", "C")]),
    min_grade_gap=st.integers(0, 2),
    objective=st.sampled_from(Objective),
    mentor_capacity=st.integers(1, 2),
    rules=st.dictionaries(st.sampled_from(list(RULES)), st.booleans()).map(
        lambda switched: RULES | switched
    ),
    scarce_topics=st.booleans(),
    criteria=st.lists(st.sampled_from(OWN), max_size=2, unique=True).map(tuple),
)
KNOWN = st.lists(
    st.builds(
        KnownPair,
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.sampled_from(Decision),
    ),
    max_size=3,
).map(tuple)
UNDER_WAY = st.lists(
    st.builds(
        Pair,
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        state=st.sampled_from([PairState.OPEN, PairState.ENDED]),
    ),
    max_size=2,
).map(tuple)

Cohort = tuple[
    tuple[Person, ...], PairingSettings, tuple[KnownPair, ...], tuple[Pair, ...]
]
COHORTS = st.tuples(PEOPLE, SETTINGS, KNOWN, UNDER_WAY)


@given(COHORTS)
def test_nobody_is_paired_twice_with_the_same_person_or_with_themselves(
    cohort: Cohort,
) -> None:
    proposal = pair_up(*cohort)
    free = [pair for pair in proposal.pairs if not pair.pinned]
    met = Counter(frozenset(pair.people) for pair in free)
    assert all(len(two) == 2 and times == 1 for two, times in met.items())


@given(COHORTS)
def test_nobody_has_more_partners_than_places(cohort: Cohort) -> None:
    people, options, _, under_way = cohort
    proposal = pair_up(*cohort)
    given_places = {person.key: person.capacity for person in people}
    counted = still_open(under_way)
    for side, default in (
        ("mentor", options.mentor_capacity),
        ("mentee", options.mentee_capacity),
    ):
        partners = Counter(getattr(pair, side) for pair in (*counted, *proposal.pairs))
        for pair in proposal.pairs:
            key = getattr(pair, side)
            places = given_places[key]
            most = default if places is None else places
            assert pair.pinned or partners[key] <= most


@given(COHORTS)
def test_everyone_who_takes_part_is_placed_or_explained(cohort: Cohort) -> None:
    people, _, _, under_way = cohort
    proposal = pair_up(*cohort)
    placed = {key for pair in proposal.pairs for key in pair.people}
    busy = {key for pair in still_open(under_way) for key in pair.people}
    left = [person.person for person in proposal.left_over]
    active = {person.key for person in people if person.is_active}
    assert left == sorted(active - placed - busy)
    assert all(person.reason.endswith(".") for person in proposal.left_over)


@given(COHORTS)
def test_the_checker_accepts_every_proposal(cohort: Cohort) -> None:
    proposal = pair_up(*cohort)
    assert check_proposal(proposal, *cohort) == ()
    assert proposal.total == proposal.bound <= proposal.best_total


@given(COHORTS, st.data())
def test_the_checker_rejects_a_tampered_proposal(
    cohort: Cohort, data: st.DataObject
) -> None:
    proposal = pair_up(*cohort)
    free = [pair for pair in proposal.pairs if not pair.pinned]
    if not free:
        return
    lost = data.draw(st.sampled_from(free))
    pairs = tuple(pair for pair in proposal.pairs if pair is not lost)
    scores = [pair.score for pair in pairs]
    tampered = [
        replace(proposal, total=proposal.total + 1),
        replace(proposal, bound=proposal.bound - 1),
        _with_score(proposal, lost, lost.score + 1),
        replace(
            proposal, pairs=pairs, total=sum(scores), worst=min(scores, default=None)
        ),
        replace(proposal, pairs=(*proposal.pairs, lost)),
    ]
    assert all(check_proposal(one, *cohort) for one in tampered)


def _with_score(proposal: Proposal, changed: Pair, score: int) -> Proposal:
    pairs = tuple(
        replace(pair, score=score) if pair is changed else pair
        for pair in proposal.pairs
    )
    scores = [pair.score for pair in pairs]
    return replace(proposal, pairs=pairs, total=sum(scores), worst=min(scores))


@settings(max_examples=60)
@given(COHORTS)
def test_no_other_choice_places_more_or_totals_more(cohort: Cohort) -> None:
    people, options, known, under_way = cohort
    proposal = pair_up(*cohort)
    assembly = assemble(people, options, History.of(known, under_way))
    board = Board(assembly.cohort)
    posed = program_of(board)
    best, equals = by_brute_force(posed)
    rows = {person.key: row for row, person in enumerate(board.cohort.mentors)}
    columns = {person.key: at for at, person in enumerate(board.cohort.mentees)}
    free = [pair for pair in proposal.pairs if not pair.pinned]
    chosen = sorted((rows[pair.mentor], columns[pair.mentee]) for pair in free)
    assert worth(posed, tuple(chosen)) == best
    assert tuple(chosen) in equals


@given(COHORTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(cohort: Cohort, random: Random) -> None:
    people, options, known, under_way = cohort
    again = pair_up(
        random.sample(people, len(people)),
        options,
        random.sample(known, len(known)),
        random.sample(under_way, len(under_way)),
    )
    assert again == pair_up(*cohort)


@given(COHORTS, st.sampled_from(list(RULES)))
def test_one_more_rule_never_helps(cohort: Cohort, rule: str) -> None:
    people, options, known, under_way = cohort
    strict = replace(options, rules={**options.rules, rule: True})
    loose = replace(options, rules={**options.rules, rule: False})
    with_rule = pair_up(people, strict, known, under_way)
    without = pair_up(people, loose, known, under_way)
    assert with_rule.allowed <= without.allowed
    assert _reached(with_rule, strict, under_way) <= _reached(without, loose, under_way)


def _reached(
    proposal: Proposal, options: PairingSettings, under_way: Sequence[Pair]
) -> tuple[int, int, list[int], int]:
    """Give the levels of the objective, people with a partner before pairs."""
    made = (*still_open(under_way), *proposal.pairs)
    people = {key for pair in made for key in pair.people}
    free = sorted(pair.score for pair in proposal.pairs if not pair.pinned)
    worst = {Objective.BEST: 0, Objective.FAIR: 1, Objective.LEXIMIN: len(free)}
    return len(people), len(free), free[: worst[options.objective]], sum(free)


WAYS = st.sampled_from(
    [
        LIMITS,
        Limits(height=2, width=3),
        Limits(kinds=0, sets=0, height=3, width=2),
        Limits(kinds=0, sets=0, table=0, height=2, width=3),
        Limits(kinds=0, sets=0, table=0, listed=0),
        Limits(kinds=3, sets=2, table=8, listed=1),
    ]
)


@settings(max_examples=300)
@given(COHORTS, WAYS)
def test_all_ways_to_score_all_pairs_agree_with_the_definition(
    cohort: Cohort, limits: Limits
) -> None:
    people, options, known, under_way = cohort
    encoded = assemble(people, options, History.of(known, under_way)).cohort
    board = Board(encoded, limits)
    rows, columns = np.indices(board.shape).reshape(2, -1)
    frame = Frame.listed(encoded, rows, columns)
    allowed, blocked = first_blocks(frame, board.rules)
    scores = np.where(allowed, score(frame), -1).reshape(board.shape)
    assert board.at(rows, columns).tolist() == scores.ravel().tolist()
    found = np.full(board.shape, -2, np.int64)
    for cut_rows, cut_columns in product(board.rows, board.columns):
        found[cut_rows, cut_columns] = board.tile(cut_rows, cut_columns)
    assert found.tolist() == scores.tolist()
    # What is kept of the tiles says the same.
    assert board.at(rows, columns).tolist() == scores.ravel().tolist()
    survey = board.survey()
    hits = np.array(blocked, np.int64).reshape(len(board.rules), *board.shape)
    assert survey.by_mentor.tolist() == hits.sum(axis=2).tolist()
    assert survey.by_mentee.tolist() == hits.sum(axis=1).tolist()


@settings(max_examples=300)
@given(COHORTS, WAYS, st.randoms(use_true_random=False))
def test_a_part_of_a_cohort_scores_as_the_whole(
    cohort: Cohort, limits: Limits, random: Random
) -> None:
    people, options, known, under_way = cohort
    encoded = assemble(people, options, History.of(known, under_way)).cohort
    board = Board(encoded, limits)
    rows, columns = (
        np.flatnonzero([random.random() < 0.6 for _ in range(side)])
        for side in board.shape
    )
    expected = board.at(*(one.ravel() for one in np.meshgrid(rows, columns)))
    part = board.part(rows, columns)
    whole(board)
    for one in (part, board.part(rows, columns)):  # the second of what is kept
        assert whole(one).T.ravel().tolist() == expected.tolist()
