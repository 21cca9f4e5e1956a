import pytest

from rmentor.core.feedback.parse import parse_feedback
from rmentor.core.model.choices import Checkpoint
from support.responses import table


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("The time commitment is too high", "LOAD reversed"),
        ("Ich habe Angst, offen zu sprechen", "SAFE reversed"),
    ],
)
def test_a_question_asked_the_other_way_round_is_named_for_what_it_measures(
    title: str, meaning: str
) -> None:
    asked = table([title], ["Agree"], ["Disagree"])
    read = parse_feedback([asked], {}, checkpoint=Checkpoint.END, mapping={})
    (issue,) = [i for i in read.issues if i.code == "turned-question"]
    assert f"--map '{title}={meaning}'" in issue.hint
