"""What was said: comments without names, in an order that tells nothing."""

import re
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
from rmentor.core.roster.values import says_nothing, yes_or_no

_ASKS_TO_QUOTE = re.compile(
    r"\b(?:quot(?:e|ed|ing)|zitier\w*|citer|citar|citare|citeren|cytowa\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comments:
    """Comments for everybody, and those that a person should read first.

    Attributes:
        shown: Masked and shuffled; Hidden when too few people answered, None when
            nobody wrote one.
        held: Masked too, but they speak of a small department, team or job title.
        quotable: Those shown whose authors said that they may be quoted.
    """

    shown: tuple[str, ...] | Hidden | None
    held: tuple[str, ...] = ()
    quotable: tuple[str, ...] = ()


def comments_to_show(
    responses: Sequence[Response],
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
    permitted = _permitted(responses)
    told: list[tuple[str, bool]] = []
    for checkpoint, written in found.items():
        who = _tellable(checkpoint, findings, control)
        for person, texts in written.items():
            if findings.register.members([person]) & who:
                may_quote = (checkpoint, person) in permitted
                told += ((masker.mask(text), may_quote) for text in texts)
    if not told:
        return Comments(Hidden(control.thresholds.comments))
    reviewer = Reviewer(people, control.thresholds.figures)
    ordered = sorted(told, key=lambda said: _digest(said[0]))
    held = {text for text, _ in ordered if reviewer.holds(text)}
    return Comments(
        tuple(text for text, _ in ordered if text not in held),
        tuple(text for text, _ in ordered if text in held),
        tuple(text for text, may_quote in ordered if may_quote and text not in held),
    )


def _permitted(responses: Iterable[Response]) -> set[tuple[Checkpoint, str]]:
    """Find who said at which checkpoint that their words may be quoted.

    A yes with a condition (`yes, but show me first`) is none.
    """
    return {
        (response.checkpoint, response.person)
        for response in responses
        for answer in response.answers
        if _ASKS_TO_QUOTE.search(answer.question)
        and yes_or_no(answer.text)
        and len(answer.text.split()) == 1
    }


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
