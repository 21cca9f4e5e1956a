"""What was said: comments without names, in an order that tells nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from rmentor.core.feedback.disclosure.control import Control, Group, Question
from rmentor.core.feedback.disclosure.figures import Hidden
from rmentor.core.feedback.disclosure.members import Members
from rmentor.core.feedback.scales import is_missing
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.people import Person
from rmentor.core.report.groups import EVERYONE
from rmentor.core.report.masking import Masker, Reviewer
from rmentor.core.report.program import Scope
from rmentor.core.report.ratings import Findings
from rmentor.core.roster.values import says_nothing


@dataclass(frozen=True, slots=True)
class Comments:
    """Comments for everybody, and those that a person should read first.

    Attributes:
        shown: Masked and shuffled; Hidden when too few people answered, None when
            nobody wrote one.
        held: Masked too, but they speak of a small department, team or job title.
    """

    shown: tuple[str, ...] | Hidden | None
    held: tuple[str, ...] = ()


def comments_to_show(
    responses: Iterable[Response],
    people: Sequence[Person],
    scope: Scope,
    findings: Findings,
    control: Control,
) -> Comments:
    """Give the comments of checkpoints at which enough people rated something.

    Those of late answers wait until enough have come, as figures do. The order is that
    of a digest of the text: the same on every run, and unrelated to who wrote it.
    """
    found = _commented(responses, scope)
    if not any(found.values()):
        return Comments(None)
    masker = Masker(people)
    told: list[str] = []
    for checkpoint, written in found.items():
        who = _tellable(checkpoint, findings, control)
        for person, texts in written.items():
            if findings.register.members([person]) & who:
                told += map(masker.mask, texts)
    if not told:
        return Comments(Hidden(control.thresholds.comments))
    reviewer = Reviewer(people, control.thresholds.figures)
    ordered = sorted(told, key=_digest)
    return Comments(
        tuple(text for text in ordered if not reviewer.holds(text)),
        tuple(text for text in ordered if reviewer.holds(text)),
    )


def _tellable(checkpoint: Checkpoint, findings: Findings, control: Control) -> Members:
    """Give whose comments may be told: as if a comment were a figure of all raters."""
    raters = 0
    for (_, at), answers in findings.answers.items():
        raters |= answers.people if at is checkpoint else 0
    asked = findings.asked((Dimension.COMMENT, checkpoint), raters)
    everyone = Group(EVERYONE, raters, findings.kind)
    fewest = control.thresholds.comments
    return Question(control, asked, [everyone], fewest).members(everyone)


def _commented(
    responses: Iterable[Response], scope: Scope
) -> dict[Checkpoint, dict[str, list[str]]]:
    """Collect what was written: checkpoint -> person -> their comments."""
    written: dict[Checkpoint, dict[str, list[str]]] = {}
    for response in responses:
        for answer in response.answers:
            if (
                answer.dimension is Dimension.COMMENT
                and scope.covers(response.checkpoint)
                and _says_something(answer.text)
            ):
                texts = written.setdefault(response.checkpoint, {})
                texts.setdefault(response.person, []).append(answer.text)
    return written


def _says_something(text: str) -> bool:
    return not is_missing(text) and not says_nothing(text)


def _digest(text: str) -> tuple[bytes, str]:
    return blake2b(text.encode(), digest_size=8).digest(), text
