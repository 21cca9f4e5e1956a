"""What words count, and how they are laid out."""

from rmentor.core.pairing.cohort.words import tables, vocabulary
from support.cohorts import mentee, mentor


def test_a_topic_that_more_want_than_can_share_counts_more() -> None:
    mentors = [mentor("a", topics_to_share=("AI", "Law"))]
    mentees = [
        *[mentee(f"s{n}", topics_to_learn=("AI", "Law", "Go")) for n in range(2)],
        mentee("t", topics_to_learn=("AI",)),
    ]
    scarce = vocabulary(mentors, mentees, scarce=True)
    # Three want AI, two want Law, one can share them; nobody can share Go.
    assert scarce.tables["wanted"][1].tolist() == [[8, 6], [8, 6], [8, 0]]
    assert scarce.enough_wanted.tolist() == [18, 18, 8]
    plain = vocabulary(mentors, mentees, scarce=False)
    assert plain.tables["wanted"][1].tolist() == [[2, 2], [2, 2], [2, 0]]


def test_sums_that_do_not_fit_8_bits_take_16() -> None:
    words = {f"w{n}": 1 for n in range(100)}
    wishes = dict.fromkeys(words, 3)
    assert tables([words], [wishes])[1].dtype == "uint16"
    assert tables([words], [{"w1": 3}])[1].dtype == "uint8"
