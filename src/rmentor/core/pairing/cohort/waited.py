"""Who waited: people without a partner in the newest round, who come first now."""

from collections.abc import Sequence

import numpy as np

from rmentor.core.model.people import Person
from rmentor.core.model.program import PairState
from rmentor.core.pairing.cohort.relations import History
from rmentor.core.pairing.cohort.wording import folded
from rmentor.core.pairing.solving.scores import Bools

_TITLES = frozenset(("waited", "waiting", "waited in the last round", "waiting list"))
_NO = frozenset(("", "no", "n", "false", "0", "-"))


def waited(people: Sequence[Person], history: History) -> Bools:
    """Tell for each person whether they waited.

    They did when a column of the roster says so (`Waited`, any answer but no), when the
    round before left them over, or when they had a partner in an earlier round and none
    since.

    Args:
        people: In any order.
        history: Pairs under way and pairs that ended, and who was left over.
    """
    rounds: dict[str, int] = {}
    busy = set()
    for pair in (*history.open, *history.ended):
        for key in pair.people:
            rounds[key] = max(pair.round, rounds.get(key, 0))
            if pair.state is PairState.OPEN:
                busy.add(key)
    newest = max(rounds.values(), default=0)

    def is_waiting(person: Person) -> bool:
        before = 0 < rounds.get(person.key, 0) < newest
        left_over = person.key in history.waiting
        return person.key not in busy and (before or left_over or _says_so(person))

    return np.array([is_waiting(person) for person in people], np.bool_)


def _says_so(person: Person) -> bool:
    return any(
        folded(title) in _TITLES and folded(text) not in _NO
        for title, text in person.extra
    )
