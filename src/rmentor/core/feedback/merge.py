"""Laying newer responses over those that are known."""

from collections.abc import Iterable
from dataclasses import replace

from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response

_ORDER = {checkpoint: place for place, checkpoint in enumerate(Checkpoint)}


def merged(known: Iterable[Response], news: Iterable[Response]) -> tuple[Response, ...]:
    """Keep one response per person and checkpoint, question by question.

    Where both answer a question, the later day counts, and `news` when a day is
    missing or the same. A question that only one of them answers stays: a check-in and
    an evaluation of one checkpoint may be two forms.

    Returns:
        By person, then in checkpoint order; answers by question.
    """
    found: dict[tuple[str, Checkpoint], Response] = {}
    for response in (*known, *news):
        key = (response.person, response.checkpoint)
        earlier = found.get(key)
        found[key] = response if earlier is None else _laid_over(earlier, response)
    ordered = sorted(found.items(), key=lambda item: (item[0][0], _ORDER[item[0][1]]))
    return tuple(_in_order(response) for _, response in ordered)


def _laid_over(known: Response, news: Response) -> Response:
    old, new = known, news
    if known.submitted and news.submitted and news.submitted < known.submitted:
        old, new = news, known
    answers = {a.question: a for a in old.answers} | {
        a.question: a for a in new.answers
    }
    return replace(
        new,
        role=new.role or old.role,
        submitted=new.submitted or old.submitted,
        answers=tuple(answers.values()),
    )


def _in_order(response: Response) -> Response:
    answers = sorted(response.answers, key=lambda answer: answer.question)
    return replace(response, answers=tuple(answers))
