from collections.abc import Sequence
from dataclasses import replace

import pytest

from rmentor.core.feedback.disclosure.figures import Hidden
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Response
from rmentor.core.report.masking import Masker, Reviewer
from support.responses import person, report_on, response

PEOPLE = [
    person("Ana Example"),
    person("Will Sample"),
    person("Zoë Müller-O'Hara"),
    person("Jan van den Berg", staff_id="E1234"),
    person("Bo Li"),
]


def comments_in(responses: Sequence[Response]) -> tuple[str, ...] | Hidden | None:
    return report_on(responses).comments


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
        ("Bo said so, and Ms Li agreed", "[name] said so, and Ms [name] agreed"),
        ("Call +44 (0)20 7946 0018 or 555-0100-22!", "Call [phone] or [phone]!"),
        ("We met on 2026-03-12 for 60 minutes", "We met on 2026-03-12 for 60 minutes"),
        ("See https://corp.test/ana?x=1.", "See [link]."),
        ("Ask @ana.e on chat", "Ask [name] on chat"),
        ("Employee E1234 knows", "Employee [id] knows"),
    ],
)
def test_names_and_addresses_are_masked_in_any_spelling(text: str, masked: str) -> None:
    assert Masker(PEOPLE).mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bens Idee war gut, Danke", "[name] Idee war gut, Danke"),
        ("Spotkania z Tomaszem i Hanną", "Spotkania z [name] i [name]"),
        ("Od Kowalskiego i Hani", "Od [name] i Hani"),
        ("Dla Marka", "Dla [name]"),
        ("This helped; Thanks", "This helped; Thanks"),
        ("Bene tibi, z tomaszem", "Bene tibi, z tomaszem"),
    ],
)
def test_names_are_masked_with_the_endings_of_their_language(
    text: str, masked: str
) -> None:
    names = ["Ben Thi", "Tomasz Kowalski", "Hanna Lis", "Marek Dub"]
    assert Masker([person(name) for name in names]).mask(text) == masked


def test_comments_need_ten_people_who_rated_at_the_checkpoint() -> None:
    nine = [response(f"p{i}", SAT=4, comment=f"Said {i}") for i in range(9)]
    assert comments_in(nine) == Hidden(10)
    silent = response("p9", SAT=4)
    shown = comments_in([*nine, silent])
    assert isinstance(shown, tuple)
    assert sorted(shown) == [f"Said {i}" for i in range(9)]
    end = response("p1", Checkpoint.END, comment="At the end, alone")
    assert comments_in([*nine, silent, end]) == shown


def test_the_order_says_nothing_about_who_wrote() -> None:
    written = [response(f"p{i}", SAT=4, comment=f"Said {i}") for i in range(12)]
    shown = comments_in(written)
    assert isinstance(shown, tuple)
    assert shown == comments_in(written[::-1])
    assert list(shown) != sorted(shown)


def test_saying_nothing_is_no_comment() -> None:
    empty = [response(f"p{i}", SAT=4, comment="n/a") for i in range(12)]
    assert comments_in(empty) is None


def test_a_comment_about_a_department_of_few_waits_for_a_reader() -> None:
    people = [replace(p, department="Tax") for p in PEOPLE[:3]]
    others = [replace(person(f"P {i}"), department="Sales") for i in range(6)]
    reviewer = Reviewer([*people, *others], 5)
    assert reviewer.holds("Nobody in tax listens")
    assert not reviewer.holds("Nobody in sales listens; a taxi came")
    assert not Reviewer([], 5).holds("Nobody in tax listens")
    assert Reviewer(others[:4], 5).holds("Nobody in sales listens")
    assert not Reviewer(others[:5], 5).holds("Nobody in sales listens")


def test_held_comments_are_for_the_coordinator_alone() -> None:
    people = [replace(PEOPLE[0], department="Treasury")]
    texts = ["The treasury was rude", *(f"Said {i}" for i in range(11))]
    written = [
        response(f"p{i:02}", SAT=3 + i % 2, comment=text)
        for i, text in enumerate(texts)
    ]
    made = report_on(written, people=people)
    assert isinstance(made.comments, tuple)
    assert len(made.comments) == 11
    (held,) = [t for t in made.private if t.code == "held-comments"]
    assert held.rows == (("The treasury was rude",),)


def test_only_those_are_quoted_who_allow_it() -> None:
    asked = "May the program quote your words, without your name?"
    written = [
        with_answer(response(f"p{i:02}", SAT=4, comment=f"Said {i}"), asked, said)
        for i, said in enumerate(["Yes", "No", "yes, show me first", "", *[""] * 8])
    ]
    made = report_on(written)
    assert isinstance(made.comments, tuple)
    assert len(made.comments) == 12
    assert sorted(made.quotes) == ["Said 0"]
    late = with_answer(response("p01", Checkpoint.END, SAT=4), asked, "Yes")
    assert made.quotes == report_on([*written, late]).quotes
    assert report_on(written[:9]).quotes == ()


def with_answer(given: Response, question: str, text: str) -> Response:
    return replace(given, answers=(*given.answers, Answer(question, None, None, text)))
