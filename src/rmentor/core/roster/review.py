"""The review workbook as it comes back: what the coordinator decided about each pair.

Rows may be sorted, hidden, copied or half filled: a pair is told by the two emails in
its row, and a row without a decision says nothing.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import FIXED, TURNED_DOWN, Decision, KnownPair
from rmentor.core.model.tables import Record, Table, column_letter
from rmentor.core.model.words import joined
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.identify import other_name
from rmentor.core.roster.references import Resolve, namesakes, resolver, why_unknown
from rmentor.core.roster.review_columns import (
    DECISION,
    MENTEE,
    MENTEE_NAME,
    MENTOR,
    MENTOR_NAME,
    NOWHERE_ELSE,
    ROUND,
    SWAP,
)
from rmentor.core.roster.review_words import FIXED_AS, HINT, WORDS
from rmentor.core.roster.text import fold, fold_title
from rmentor.core.roster.turned_down import turned_down
from rmentor.core.roster.values import addresses

_SIDE = re.compile(r"^(mentor|mentee)\s+", re.IGNORECASE)

NEEDED = (DECISION, SWAP, MENTOR, MENTEE)


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the review."""

    table: Table
    record: Record
    column: int

    @property
    def address(self) -> str:
        """Give its name in the sheet, such as `D2`."""
        places = self.table.places
        number = places[self.column] if places else self.column + 1
        return f"{column_letter(number)}{self.record.row}"

    def stamped(self, issue: Issue) -> Issue:
        """Say of a finding that it is about this cell."""
        return replace(
            issue,
            file=self.table.file,
            sheet=self.table.sheet,
            row=self.record.row,
            column=self.table.titles[self.column],
            text=self.record.cells[self.column],
            cell=self.address,
        )


@dataclass(frozen=True, slots=True)
class Review:
    """What was decided.

    Attributes:
        decisions: Each pair once, by the keys of the two.
        pinned: For each pair that was fixed the cell that says so.
    """

    decisions: tuple[KnownPair, ...]
    issues: tuple[Issue, ...]
    pinned: Mapping[tuple[str, str], Place]


def is_review_table(table: Table) -> bool:
    """Tell the review workbook's sheet of pairs by its titles."""
    titles = set(map(fold_title, table.titles))
    return all(fold_title(title) in titles for title in NEEDED)


def was_review_table(table: Table) -> bool:
    """Tell a sheet of that workbook, though the columns that matter were deleted."""
    titles = set(map(fold_title, table.titles))
    return any(fold_title(title) in titles for title in NOWHERE_ELSE)


def parse_review(
    tables: Sequence[Table],
    people: Sequence[Person],
    round_number: int,
    current: Collection[tuple[str, str]],
    settled: Mapping[tuple[str, str], Decision],
) -> Review:
    """Read the decisions.

    Args:
        tables: Those of `is_review_table`.
        people: Everyone on the roster.
        round_number: The round that is being reviewed; rows of another are left out.
        current: Keys of the pairs that are proposed now or under way.
        settled: What was decided before, by the keys of mentor and mentee.
    """
    key_of, names = resolver(people), {person.key: person.name for person in people}
    told: dict[tuple[str, str], list[_Said]] = {}
    issues: list[Issue] = []
    shared = namesakes(people)
    for table in tables:
        reader = _Reader(table, (key_of, names, shared), round_number, issues)
        for record in table.records:
            for one in reader.decided(record):
                told.setdefault(one.pair, []).append(one)
    decisions, pinned = [], {}
    for pair, words in sorted(told.items()):
        if len({word.decision for word in words}) > 1:
            issues.append(_contradiction(words))
        else:
            decisions.append(KnownPair(*pair, words[0].decision))
            found = _doubts(words[0], current, settled.get(pair))
            issues += map(words[0].place.stamped, found)
            if words[0].decision is Decision.PIN:
                pinned[pair] = words[0].place
    return Review(tuple(decisions), tuple(issues), pinned)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one cell says about one pair."""

    pair: tuple[str, str]
    decision: Decision
    place: Place


def _doubts(
    said: _Said, current: Collection[tuple[str, str]], before: Decision | None
) -> Iterator[Issue]:
    """Say what a coordinator may not have meant who decides so about a pair."""
    if said.decision is Decision.APPROVED and said.pair not in current:
        yield _NOT_PROPOSED
    if said.decision in FIXED and before in TURNED_DOWN:
        now = f"is {FIXED_AS[said.decision]}"
        undo = "rmentor pair --never MENTOR=MENTEE"
        yield turned_down("The pair was", before, now, undo)


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self,
        table: Table,
        who: tuple[Resolve, Mapping[str, str], Collection[str]],
        round_number: int,
        issues: list[Issue],
    ) -> None:
        self._table = table
        self._places = {fold_title(title): n for n, title in enumerate(table.titles)}
        self._key_of, self._names, self._shared = who
        self._round = str(round_number)
        self._issues = issues

    def decided(self, record: Record) -> tuple[_Said, ...]:
        """Read one row; nothing when nothing is decided in it."""
        decision, swap = self._cell(record, DECISION), self._cell(record, SWAP)
        if not (decision or swap) or not self._is_of_this_round(record):
            return ()
        pair = self._person(record, MENTOR), self._person(record, MENTEE)
        named = zip((MENTOR_NAME, MENTEE_NAME), pair, strict=True)
        if not all(pair) or not all(self._is_named(record, *one) for one in named):
            return ()
        if swap:
            return self._swapped(record, pair, swap)
        meant = WORDS.get(fold(decision))
        if meant is None:
            message = f"'{shortened(decision)}' is no decision; the row is left out."
            self._say("pair-unknown-decision", message, HINT, record, DECISION)
            return ()
        return (_Said(pair, meant, self._place(record, DECISION)),)

    def _swapped(
        self, record: Record, pair: tuple[str, str], swap: str
    ) -> tuple[_Said, ...]:
        """Read a swap: the pair is declined, and that with the other is pinned."""
        other = self._meant(swap)
        if other not in self._names:
            message = f"{self._unknown(swap)}; nothing is swapped."
            hint = "Choose from the list, or write the person's email."
            self._say("pair-unknown-person", message, hint, record, SWAP)
            return ()
        mentor, mentee = pair
        instead = (
            (mentor, other) if fold(swap).startswith("mentee") else (other, mentee)
        )
        if other in pair:
            message = "The swap names one of the two themselves; nothing is swapped."
            hint = "Choose somebody else, or clear the cell."
            self._say("pair-with-self", message, hint, record, SWAP)
            return ()
        place = self._place(record, SWAP)
        return (
            _Said(pair, Decision.DECLINED, place),
            _Said(instead, Decision.PIN, place),
        )

    def _is_of_this_round(self, record: Record) -> bool:
        number = self._cell(record, ROUND)
        if number in ("", self._round):
            return True
        message = f"The decision is about round {number}, and round {self._round} is "
        message += "being reviewed; the row is left out."
        hint = "Decide in the newest workbook: rmentor pair -o review.xlsx"
        self._say("review-other-round", message, hint, record, ROUND)
        return False

    def _meant(self, text: str) -> str:
        """Give the key of whom a cell names, such as `mentor Ana <ana@corp.test>`.

        Who has no email stands in the list by staff id or name alone.
        """
        bare = _SIDE.sub("", text)
        known = bare.rpartition("<")[2].rstrip("> ")
        for word in (*addresses(text)[:1], text, bare, known):
            if (key := self._key_of(word)) in self._names:
                return key
        return self._key_of(text)

    def _person(self, record: Record, title: str) -> str:
        cell = self._cell(record, title)
        key = self._meant(cell)
        if key in self._names:
            return key
        message = f"{self._unknown(cell)}; the row is left out."
        hint = "Leave the columns with the emails as rmentor wrote them."
        self._say("pair-unknown-person", message, hint, record, title)
        return ""

    def _unknown(self, text: str) -> str:
        """Say why a text names nobody: several people may be called that."""
        name = _SIDE.sub("", text)
        return f"'{shortened(name)}' {why_unknown(name, self._shared)}"

    def _is_named(self, record: Record, title: str, key: str) -> bool:
        """Tell whether the name that was read belongs to the email that counts."""
        cell = self._cell(record, title)
        meant = self._meant(cell)
        if meant == key or (
            meant not in self._names and not other_name(cell, self._names[key])
        ):
            return True
        message = f"'{shortened(cell)}' is not whose email stands in the row, which is "
        message += f"{self._names[key]}; the row is left out."
        hint = f"Keep the names, and choose somebody else under '{SWAP}'."
        self._say("review-other-name", message, hint, record, title)
        return False

    def _cell(self, record: Record, title: str) -> str:
        place = self._places.get(fold_title(title))
        return record.cells[place] if place is not None else ""

    def _say(
        self, code: str, message: str, hint: str, record: Record, title: str
    ) -> None:
        issue = Issue(code, message, Severity.ERROR, hint)
        self._issues.append(self._place(record, title).stamped(issue))

    def _place(self, record: Record, title: str) -> Place:
        return Place(self._table, record, self._places[fold_title(title)])


_NOT_PROPOSED = Issue(
    "review-not-proposed",
    "The pair is approved here and not proposed any more: this workbook is older than "
    "the proposal. The next 'rmentor pair' makes a pair of the two again.",
    Severity.WARNING,
    "Decide in the newest workbook (rmentor pair -o review.xlsx), or take this back: "
    "rmentor pair --release MENTOR=MENTEE",
)


def _contradiction(said: Sequence[_Said]) -> Issue:
    """Name all cells that say something about one pair, the first one first."""
    words = sorted({str(one.decision) for one in said})
    issue = Issue(
        "review-contradiction",
        f"{joined([one.place.address for one in said])} say different things about "
        f"one pair ({joined(words)}); nothing is decided about it.",
        Severity.ERROR,
        "Decide once, and clear the other cells.",
    )
    return said[0].place.stamped(issue)
