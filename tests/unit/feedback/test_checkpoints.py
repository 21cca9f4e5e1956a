import pytest

from rmentor.core.feedback.checkpoints import checkpoint_in, checkpoint_of_names
from rmentor.core.model.choices import Checkpoint


@pytest.mark.parametrize(
    ("text", "checkpoint"),
    [
        ("Baseline", Checkpoint.BASELINE),
        ("Start of programme/baseline", Checkpoint.BASELINE),
        ("Before the first meeting", Checkpoint.BASELINE),
        ("After first meeting", Checkpoint.FIRST_MEETING),
        ("End of the first meeting", Checkpoint.FIRST_MEETING),
        ("first-meeting", Checkpoint.FIRST_MEETING),
        ("Mid-point", Checkpoint.MIDDLE),
        ("End of program", Checkpoint.END),
        ("end", Checkpoint.END),
        ("Six months after the end", Checkpoint.SIX_MONTHS_LATER),
        ("six-months-later", Checkpoint.SIX_MONTHS_LATER),
        ("Exit", Checkpoint.EXIT),
        ("Abschlussbefragung 2026", Checkpoint.END),
        ("Nach dem ersten Treffen", Checkpoint.FIRST_MEETING),
        ("À mi-parcours", Checkpoint.MIDDLE),
        ("Antes del programa", Checkpoint.BASELINE),
        ("Zes maanden later", Checkpoint.SIX_MONTHS_LATER),
        ("Po programie", Checkpoint.END),
        ("Weekend", None),
        ("Phase 9", None),
        ("", None),
    ],
)
def test_checkpoints_are_found_by_whole_words(
    text: str, checkpoint: Checkpoint | None
) -> None:
    assert checkpoint_in(text) is checkpoint


def test_every_checkpoint_understands_its_own_name() -> None:
    assert [checkpoint_in(checkpoint) for checkpoint in Checkpoint] == list(Checkpoint)


def test_the_sheet_counts_before_the_file() -> None:
    assert checkpoint_of_names("feedback_end.xlsx", "Baseline") is Checkpoint.BASELINE
    assert checkpoint_of_names("feedback_end.xlsx", "Sheet1") is Checkpoint.END
    assert checkpoint_of_names("feedbackMidpoint.csv", "") is Checkpoint.MIDDLE
    assert checkpoint_of_names("answers.csv", "") is None
