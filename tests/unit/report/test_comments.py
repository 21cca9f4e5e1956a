import pytest

from rmentor.core.feedback.disclosure import Hidden, thresholds_from
from rmentor.core.model.choices import Checkpoint
from rmentor.core.report.comments import Masker, comments_to_show
from rmentor.core.settings import FeedbackSettings
from support.responses import person, response

PEOPLE = [
    person("Ana Example"),
    person("Will Sample"),
    person("Zoë Müller-O'Hara"),
    person("Jan van den Berg"),
]
THRESHOLDS = thresholds_from(FeedbackSettings())


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ana Example was great", "[name] was great"),
        ("I told ana's team", "I told [name]'s team"),
        ("Will will come; we will see", "[name] will come; we will see"),
        ("ZOE MULLER-O'HARA helped", "[name] helped"),
        ("Write to ana.example@corp.test.", "Write to [address]."),
        ("The van den Berg method", "The van den [name] method"),
        ("A banana is fine", "A banana is fine"),
    ],
)
def test_names_and_addresses_are_masked_in_any_spelling(text: str, masked: str) -> None:
    assert Masker(PEOPLE).mask(text) == masked


def test_comments_need_ten_people_who_rated_at_the_checkpoint() -> None:
    nine = [response(f"p{i}", SAT=4, comment=f"Said {i}") for i in range(9)]
    assert comments_to_show(nine, [], THRESHOLDS) == Hidden(10)
    silent = response("p9", SAT=4)
    shown = comments_to_show([*nine, silent], [], THRESHOLDS)
    assert isinstance(shown, tuple)
    assert sorted(shown) == [f"Said {i}" for i in range(9)]
    end = response("p1", Checkpoint.END, comment="At the end, alone")
    assert comments_to_show([*nine, silent, end], [], THRESHOLDS) == shown


def test_the_order_says_nothing_about_who_wrote() -> None:
    written = [response(f"p{i}", SAT=4, comment=f"Said {i}") for i in range(12)]
    shown = comments_to_show(written, [], THRESHOLDS)
    assert isinstance(shown, tuple)
    assert shown == comments_to_show(written[::-1], [], THRESHOLDS)
    assert list(shown) != sorted(shown)


def test_saying_nothing_is_no_comment() -> None:
    empty = [response(f"p{i}", SAT=4, comment="n/a") for i in range(12)]
    assert comments_to_show(empty, [], THRESHOLDS) is None
