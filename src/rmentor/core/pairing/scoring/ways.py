"""The shortest way to put every rule and criterion into a tile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.by_words import ByWords
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.kinds import Kinds
from rmentor.core.pairing.scoring.parts import (
    SETTLED,
    Barrier,
    ByKind,
    Grid,
    Listed,
    Merit,
    Striped,
)
from rmentor.core.pairing.solving.scores import Ints, run_starts


@dataclass(frozen=True, slots=True)
class Limits:
    """Where one way to score pairs gives way to another: all give the same.

    Attributes:
        kinds: Of mentors, that rules and criteria that share a table may tell apart.
        sets: Of words, that mentors may have for a table of them.
        table: Kinds of mentors x kinds of mentees in a table.
        listed: Pairs in a list, for each person.
        height: Mentors in a tile.
        width: Mentees in a tile.
    """

    kinds: int = 128
    sets: int = 32
    table: int = 1 << 24
    listed: int = 32
    height: int = 512
    width: int = 2048


LIMITS = Limits()


class Ways:
    """Finds the shortest way for every rule and criterion."""

    def __init__(self, cohort: Cohort, limits: Limits) -> None:
        self._cohort = cohort
        self._limits = limits

    def found(self, what: Sequence[Barrier | Merit]) -> tuple[Striped, ...]:
        """Give all that must be put together for a tile."""
        by_kind: list[tuple[Kinds, Kinds, Barrier | Merit]] = []
        by_words: dict[str, list[Barrier | Merit]] = {}
        listed: list[tuple[Ints, Barrier | Merit]] = []
        grid: list[Barrier | Merit] = []
        for one in what:
            kinds = self._kinds(one)
            if kinds and len(kinds[0]) <= self._limits.kinds:
                by_kind.append((*kinds, one))
            elif one.words:
                by_words.setdefault(one.words, []).append(one)
            elif (pairs := self._pairs(one)) is not None:
                listed.append((pairs, one))
            elif kinds and len(kinds[0]) * len(kinds[1]) <= self._limits.table:
                by_kind.append((*kinds, one))
            else:
                grid.append(one)
        return (
            *self._grouped(by_kind),
            *(ByWords(self._cohort, words, asked) for words, asked in by_words.items()),
            *_listed(self._cohort, listed),
            *([Grid(self._cohort, grid)] if grid else ()),
        )

    def _kinds(self, one: Barrier | Merit) -> tuple[Kinds, Kinds] | None:
        """Sort both sides into kinds that a rule or criterion cannot tell apart.

        None when it tells more than traits and few sets of words apart.
        """
        if not one.reads:
            return None
        mentors, mentees = (
            Kinds.by([traits.of(trait) for trait in one.reads])
            for traits in (self._cohort.mentor_traits, self._cohort.mentee_traits)
        )
        if not one.words:
            return mentors, mentees
        said = [Kinds.by_words(table) for table in self._cohort.words[one.words]]
        if not said[0] or not said[1] or len(said[0]) > self._limits.sets:
            return None
        return mentors.and_by(said[0]), mentees.and_by(said[1])

    def _pairs(self, one: Barrier | Merit) -> Ints | None:
        """List the pairs that a rule or criterion is about, if they are few."""
        if not one.between:
            return None
        return one.between(self._cohort, self._limits.listed * sum(self._cohort.shape))

    def _grouped(
        self, found: Sequence[tuple[Kinds, Kinds, Barrier | Merit]]
    ) -> Iterator[ByKind]:
        """Let rules and criteria share a table as long as it stays small."""
        most = self._limits.kinds
        waiting = sorted(found, key=lambda one: len(one[0]))
        while waiting:
            mentors, mentees, first = waiting.pop(0)
            group, rest = [first], []
            for kinds in waiting:
                both = mentors.and_by(kinds[0]), mentees.and_by(kinds[1])
                if len(both[0]) <= most and len(both[1]) <= most * most:
                    mentors, mentees = both
                    group.append(kinds[2])
                else:
                    rest.append(kinds)
            yield ByKind(self._cohort, group, mentors, mentees)
            waiting = rest


def _listed(
    cohort: Cohort, found: Sequence[tuple[Ints, Barrier | Merit]]
) -> Iterator[Listed]:
    """Put all listed pairs into one list of vetoes, and criteria into one each."""
    settled = cohort.marks["taken"].codes
    codes, vetoes = [settled], [np.full(len(settled), SETTLED)]
    for pairs, one in found:
        if isinstance(one, Barrier):
            codes.append(pairs)
            vetoes.append(np.full(len(pairs), one.veto))
        else:
            rows, columns = np.divmod(pairs, max(1, cohort.shape[1]))
            reached, _ = one.criterion.rates(Frame.listed(cohort, rows, columns))
            points = reached.astype(np.int64) * one.weight
            yield Listed(cohort, pairs, points, veto=False)
    yield Listed(
        cohort, *_highest(np.concatenate(codes), np.concatenate(vetoes)), veto=True
    )


def _highest(codes: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Give each code once, with the highest of its values."""
    order = np.lexsort([-values, codes])
    first = order[run_starts(codes[order])]
    return codes[first], values[first]
