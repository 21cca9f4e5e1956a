"""Words in common, added up for all pairs of a tile, word by word, in 8 bits each."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rmentor.core.pairing.cohort.cohort import Cohort, Counts, Small
from rmentor.core.pairing.scoring.criteria import SHIFT, Overlap, enough_words, per_word
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.kinds import Kinds
from rmentor.core.pairing.scoring.parts import Barrier, Bytes, Merit, Part, Tile, spread
from rmentor.core.pairing.solving.scores import Ints, places_in_runs


class ByWords:
    """Rules and criteria about words in common, in answers with many kinds."""

    def __init__(
        self, cohort: Cohort, words: str, what: Sequence[Barrier | Merit]
    ) -> None:
        self._cohort = cohort
        self._what = what
        mentors, self._mentees = cohort.words[words]
        row, word = np.nonzero(mentors)
        counts = mentors[row, word].astype(np.int64)
        entries = Kinds.by([word, counts])
        self._word, self._counts = word[entries.first], counts[entries.first]
        self._lengths = np.bincount(row, minlength=len(mentors))
        longest = int(self._lengths.max(initial=0))
        # Which lines of a stripe's table each mentor adds up; the last line is empty.
        self._lines = np.full((len(mentors), longest), len(entries), np.int32)
        self._lines[row, places_in_runs(row)] = entries.of

    def stripe(self, columns: slice) -> "Part":
        """Look at some mentees."""
        mentees = self._mentees[columns]
        counts = self._counts.astype(mentees.dtype)
        table: Counts = np.zeros((len(counts) + 1, len(mentees)), mentees.dtype)
        np.multiply(mentees.T[self._word], counts[:, None], out=table[:-1])
        return _ByWordsStripe(
            table,
            self._lines,
            self._lengths,
            tuple(_asked(self._cohort, one, columns) for one in self._what),
        )


@dataclass(frozen=True, slots=True)
class _Need:
    """What a rule needs: a word in common where both answered.

    Attributes:
        veto: Of the rule.
        kinds: Of mentors.
        answered: Vetoes, kinds of mentors x mentees, 0 where one did not answer.
    """

    veto: int
    kinds: Ints
    answered: Bytes

    def put(self, tile: Tile, common: Counts) -> None:
        missing = tile.scratch.array("missing", tile.shape, np.uint8)
        np.equal(common, 0, out=missing.view(np.bool_))
        answered = spread(self.answered, self.kinds[tile.rows], tile.scratch)
        np.multiply(missing, answered, out=missing)
        np.maximum(tile.vetoes, missing, out=tile.vetoes)


@dataclass(frozen=True, slots=True)
class _Share:
    """What a criterion adds for words in common.

    Attributes:
        weight: Of the criterion.
        kinds: Of mentors.
        enough: Full marks, kinds of mentors x mentees.
        per_word: What each counts, see `share`; 0 where one did not answer.
    """

    weight: int
    kinds: Ints
    enough: Counts
    per_word: npt.NDArray[np.uint16]

    def put(self, tile: Tile, common: Counts) -> None:
        if tile.points is None:
            return
        kinds = self.kinds[tile.rows]
        enough = spread(self.enough, kinds, tile.scratch)
        part = tile.scratch.array("part", tile.shape, common.dtype.type)
        np.minimum(common, enough, out=part)
        counts = spread(self.per_word, kinds, tile.scratch)
        points = tile.scratch.array("points of words", tile.shape, np.uint16)
        np.multiply(part, counts, out=points)
        np.right_shift(points, np.uint16(SHIFT), out=points)
        np.multiply(points, np.uint16(self.weight), out=points)
        np.add(tile.points, points.view(np.int16), out=tile.points)


@dataclass(frozen=True, slots=True)
class _ByWordsStripe:
    """Words of all mentors x some mentees.

    Attributes:
        table: What each word adds up to, words x mentees; the last line is empty.
        lines: For each mentor the lines to add.
        lengths: How many there are.
        asked: What needs the sums.
    """

    table: Counts
    lines: npt.NDArray[np.int32]
    lengths: Ints
    asked: tuple[_Need | _Share, ...]

    def put(self, tile: Tile) -> None:
        common = self._common(tile)
        for one in self.asked:
            one.put(tile, common)

    def _common(self, tile: Tile) -> Counts:
        """Add up, word by word; the few mentors with many words on their own."""
        lines, lengths = self.lines[tile.rows], self.lengths[tile.rows]
        kind = self.table.dtype.type
        common = tile.scratch.array("common", tile.shape, kind)
        added = tile.scratch.array("taken", tile.shape, kind)
        common[:] = 0
        for turn in range(int(lengths.max(initial=0))):
            more = np.flatnonzero(lengths > turn)
            if 2 * len(more) > len(lengths):
                np.take(self.table, lines[:, turn], axis=0, mode="clip", out=added)
                np.add(common, added, out=common)
            else:
                common[more] += self.table[lines[more, turn]]
        return common


def _asked(cohort: Cohort, one: Barrier | Merit, columns: slice) -> _Need | _Share:
    """Prepare what a rule or criterion about words says of some mentees."""
    said = one.rule.reads if isinstance(one, Barrier) else _overlap(one).said
    limit = "" if isinstance(one, Barrier) else _overlap(one).enough[0]
    mentors = cohort.mentor_traits
    kinds = Kinds.by([mentors.of(said[0]) > 0, *([mentors.of(limit)] if limit else [])])
    mentees = np.arange(columns.start, columns.stop)
    frame = Frame.grid(cohort, kinds.first, mentees)
    answered = (frame.mentor.of(said[0]) > 0) & (frame.mentee.of(said[-1]) > 0)
    if isinstance(one, Barrier):
        return _Need(one.veto, kinds.of, answered * np.uint8(one.veto))
    enough: Small = enough_words(frame, _overlap(one))
    counts = np.where(answered, per_word(enough), 0).astype(np.uint16)
    return _Share(one.weight, kinds.of, enough.astype(np.uint8), counts)


def _overlap(merit: Merit) -> Overlap:
    """Give what a criterion about words counts.

    Raises:
        TypeError: It is about something else: a bug.
    """
    if merit.criterion.overlap is None:
        message = f"{merit.criterion.code} is not about words"
        raise TypeError(message)
    return merit.criterion.overlap
