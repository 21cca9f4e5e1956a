from rmentor.core.feedback.parse import Feedback, parse_feedback
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.model.people import by_key
from rmentor.core.model.tables import Table
from support.responses import person, table

SAFE = "I feel safe to speak openly"


def parse(form: Table, checkpoint: Checkpoint | None) -> Feedback:
    people = by_key([person("Ana Example")])
    return parse_feedback([form], people, checkpoint=checkpoint, mapping={})


def test_a_form_that_asks_before_and_now_is_about_two_times() -> None:
    titles = [
        "Email",
        "Before the program: I communicate well across generations",
        "Now: I communicate well across generations",
        "I feel safe to speak openly",
    ]
    row = ["ana.example@corp.test", "Disagree", "Agree", "Strongly agree"]
    feedback = parse(table(titles, row), checkpoint=None)
    assert [
        (r.checkpoint, [(a.dimension, a.value) for a in r.answers])
        for r in feedback.responses
    ] == [
        (Checkpoint.BASELINE, [(Dimension.COMMUNICATION, 2)]),
        (
            Checkpoint.END,
            [(Dimension.SAFETY, 5), (Dimension.COMMUNICATION, 4)],
        ),
    ]
    assert feedback.issues == ()


def test_now_is_the_checkpoint_that_the_form_says() -> None:
    titles = ["Vorher: Ich kann offen sprechen", "Heute: Ich kann offen sprechen"]
    feedback = parse(table(titles, ["2", "4"]), checkpoint=Checkpoint.SIX_MONTHS_LATER)
    assert [r.checkpoint for r in feedback.responses] == [
        Checkpoint.BASELINE,
        Checkpoint.SIX_MONTHS_LATER,
    ]


def test_before_alone_belongs_to_its_statement() -> None:
    titles = ["I could speak openly before the group", SAFE]
    feedback = parse(table(titles, ["2", "4"]), Checkpoint.MIDDLE)
    assert [r.checkpoint for r in feedback.responses] == [Checkpoint.MIDDLE]
