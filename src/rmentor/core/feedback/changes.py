"""Answers that were given once and are different now."""

from collections.abc import Iterable, Mapping

from rmentor.core.feedback.disclosure.ledger import Change
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response

OTHER = "OTHER"
"""Stands for the dimension of questions that measure none of ours."""

_Said = Mapping[str, list[tuple[float | None, str]]]


def changed_answers(
    before: Iterable[Response], after: Iterable[Response]
) -> tuple[Change, ...]:
    """Name the answers that differ, by person, checkpoint and dimension.

    One that was given for the first time is none of them.
    """
    known = {(r.person, r.checkpoint): r for r in before}
    found: list[Change] = []
    for response in after:
        key: tuple[str, Checkpoint] = (response.person, response.checkpoint)
        earlier = known.get(key)
        if earlier is not None and earlier != response:
            found += _differing(earlier, response)
    return tuple(sorted(found))


def dropped_answers(
    before: Iterable[Response], after: Iterable[Response]
) -> tuple[Change, ...]:
    """Name the answers that are gone, by person, checkpoint and dimension."""
    kept = {(response.person, response.checkpoint) for response in after}
    gone = (r for r in before if (r.person, r.checkpoint) not in kept)
    named = ((r.person, r.checkpoint, what) for r in gone for what in _said(r))
    return tuple(sorted(named))


def _differing(earlier: Response, response: Response) -> list[Change]:
    old, new = _said(earlier), _said(response)
    return [
        (response.person, response.checkpoint, dimension)
        for dimension, said in old.items()
        if said != new.get(dimension, [])
    ]


def _said(response: Response) -> _Said:
    """Give what counts: the value of a rating, the text of a comment."""
    said: dict[str, list[tuple[float | None, str]]] = {}
    for answer in response.answers:
        rated = answer.dimension not in (None, Dimension.COMMENT)
        given = (answer.value, "" if rated else answer.text)
        said.setdefault(answer.dimension or OTHER, []).append(given)
    return said
