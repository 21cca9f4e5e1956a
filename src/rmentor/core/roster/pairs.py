"""Files that name pairs: partners of earlier rounds, pairs to fix or to forbid."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import Decision, KnownPair
from rmentor.core.model.tables import Record, Table
from rmentor.core.model.words import joined
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.decision_words import DECISIONS, TITLES
from rmentor.core.roster.fields import IDENTITY
from rmentor.core.roster.lists import people_listed
from rmentor.core.roster.references import (
    Resolve,
    namesakes,
    resolver,
    why_unknown,
)
from rmentor.core.roster.refusals import NoPairsError
from rmentor.core.roster.roles import (
    WHO_IS_MENTORED,
    WHO_LEARNS,
    WHO_MENTORS,
    whose_first,
)
from rmentor.core.roster.text import fold, fold_title
from rmentor.core.roster.values import yes_or_no
from rmentor.core.roster.wording import guess

_MARKS = (
    "",
    " email",
    " e mail",
    " email address",
    " id",
    " staff id",
    " wwid",
    " name",
)
_MENTOR = tuple(f"{who}{mark}" for mark in _MARKS for who in WHO_MENTORS)
_MENTEE = tuple(f"{who}{mark}" for mark in _MARKS for who in WHO_IS_MENTORED)
_LEARNER = tuple(f"{who}{mark}" for mark in _MARKS for who in WHO_LEARNS)
# So many partners of everybody on average are more than a list of rounds has.
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table has its mentors, mentees and decisions; the best column first."""

    mentor: tuple[int, ...]
    mentee: tuple[int, ...]
    decision: tuple[int, ...]


def is_pairs_table(table: Table) -> bool:
    """Tell whether each row names a mentor and a mentee."""
    columns = _columns(table)
    sides = (columns.mentor, columns.mentee)
    if not all(places and _names_people(table, places) for places in sides):
        return False
    titles = {whose_first(fold_title(table.titles[p])) for p in columns.mentee}
    if titles.isdisjoint(_LEARNER):
        return True
    # A student's own row may name a tutor, or leave room for one.
    return _is_mostly_filled(table, columns.mentor) and not _names_others(
        table, (*columns.mentor, *columns.mentee)
    )


def names_everybody(table: Table) -> bool:
    """Tell a list of what pairs might score: nearly every mentor with every mentee.

    Taken for pairs that were made, it would keep all of them from being proposed.
    """
    columns = _columns(table)
    if not (columns.mentor and columns.mentee) or columns.decision:
        return False
    sides = [table.columns[one[0]] for one in (columns.mentor, columns.mentee)]
    pairs = {(fold(a), fold(b)) for a, b in zip(*sides, strict=True) if a and b}
    mentors, mentees = ({pair[side] for pair in pairs} for side in (0, 1))
    many = len(pairs) >= _SEVERAL * max(len(mentors), len(mentees), 1)
    return many and 2 * len(pairs) > len(mentors) * len(mentees)


def columns_of_pairs(table: Table) -> tuple[tuple[int, str], ...]:
    """Say which columns name the pairs: position, and mentor, mentee or decision."""
    columns = _columns(table)
    named = dict.fromkeys(columns.mentor, "mentor")
    named |= dict.fromkeys(columns.mentee, "mentee")
    named |= dict.fromkeys(columns.decision, "decision")
    return tuple(sorted(named.items()))


def _names_people(table: Table, places: Sequence[int]) -> bool:
    """Tell names from crosses, or the title once more, under `Mentor` and `Mentee`."""
    cells = [
        (table.titles[place], cell)
        for place in places
        for cell in table.columns[place]
        if cell
    ]
    ticks = sum(_is_tick(title, cell) for title, cell in cells)
    return 2 * ticks <= len(cells)


def _is_mostly_filled(table: Table, places: Sequence[int]) -> bool:
    rows = zip(*(table.columns[place] for place in places), strict=True)
    filled = sum(1 for cells in rows if any(cells))
    return 2 * filled > len(table.records)


def _names_others(table: Table, sides: Sequence[int]) -> bool:
    """Tell a roster, which has names of its own, from a list of pairs."""
    return any(
        guess(title).field in IDENTITY
        for place, title in enumerate(table.titles)
        if place not in sides
    )


def _is_tick(title: str, cell: str) -> bool:
    return yes_or_no(cell) is not None or fold(cell) == fold(title)


def parse_pairs(
    tables: Sequence[Table], people: Sequence[Person]
) -> tuple[tuple[KnownPair, ...], tuple[Issue, ...]]:
    """Read pairs of known people, by email, staff id or name.

    Args:
        tables: Of one file, at least one, see `is_pairs_table`.
        people: Everybody the program knows.

    Returns:
        Each pair once, by key, and the rows that name nobody known. A pair that is
        pinned in one row and kept apart in another is left out and named; that two
        were a pair before says nothing against either.

    Raises:
        NoPairsError: When no table has a column of mentors and one of mentees.
    """
    key_of = resolver(people)
    known, shared = {person.key for person in people}, namesakes(people)
    told: dict[frozenset[str], list[_Told]] = {}
    issues: list[Issue] = []
    chosen = [table for table in tables if is_pairs_table(table)]
    if not chosen:
        titles = [title for table in tables for title in table.titles]
        raise NoPairsError(tables[0].file, titles)
    for table in chosen:
        reader = _PairReader(table, _columns(table), key_of, known, shared)
        for record in table.records:
            for pair in reader.pairs(record, issues):
                one = _Told(pair, reader, record)
                told.setdefault(frozenset(pair.people), []).append(one)
    pairs: dict[tuple[str, str], KnownPair] = {}
    for rows in told.values():
        if {Decision.PIN, Decision.NEVER} <= {one.pair.decision for one in rows}:
            issues.append(_contradiction(rows))
            continue
        for one in sorted(rows, key=lambda one: one.pair.decision != Decision.EARLIER):
            pairs[one.pair.people] = one.pair
    return tuple(pairs[place] for place in sorted(pairs)), tuple(issues)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one row says about one pair."""

    pair: KnownPair
    reader: "_PairReader"
    record: Record


def _contradiction(told: Sequence[_Told]) -> Issue:
    """Name the rows that pin two people and keep them apart, at the last of them."""
    rows = sorted({one.record.row for one in told})
    which = f" (rows {joined([str(row) for row in rows])})" if len(rows) > 1 else ""
    message = f"The list pins two people and keeps them apart{which}; nothing is "
    message += "decided about them."
    reader, record = told[-1].reader, told[-1].record
    place = reader.columns.decision[0]
    return reader.issue("review-contradiction", message, record, place)


@dataclass(frozen=True, slots=True)
class _PairReader:
    """Reads the rows of one table of pairs."""

    table: Table
    columns: _Columns
    key_of: Resolve
    known: set[str]
    shared: frozenset[str]

    def pairs(self, record: Record, issues: list[Issue]) -> tuple[KnownPair, ...]:
        """Read one row, which may list several mentees of one mentor.

        Who is nobody known, and a pair of one person, is named in an ERROR issue.
        """
        mentors = self._keys(record, self.columns.mentor, issues)
        mentees = self._keys(record, self.columns.mentee, issues)
        decision = self._decision(record, issues)
        if decision is None:
            return ()
        for _ in set(mentors) & set(mentees):
            message = "Mentor and mentee are the same person; the row is left out."
            issues.append(self.issue("pair-with-self", message, record, 0))
        both = product(mentors, mentees)
        return tuple(KnownPair(*pair, decision) for pair in both if len(set(pair)) > 1)

    def _keys(
        self, record: Record, columns: tuple[int, ...], issues: list[Issue]
    ) -> tuple[str, ...]:
        """Give whom the first column that names somebody known names."""
        cells = [(place, record.cells[place]) for place in columns]
        filled = [(place, cell) for place, cell in cells if cell]
        for place, cell in filled:
            listed = (cell,) if self.key_of(cell) in self.known else people_listed(cell)
            found = {each: self.key_of(each) for each in listed}
            if not self.known.isdisjoint(found.values()):
                unknown = [each for each, key in found.items() if key not in self.known]
                said = (self._unknown(one, record, place, "pair") for one in unknown)
                issues += said
                return tuple(key for key in found.values() if key in self.known)
        place, cell = filled[0] if filled else (columns[0], "")
        issues.append(self._unknown(cell, record, place))
        return ()

    def _unknown(
        self, who: str, record: Record, place: int, what: str = "row"
    ) -> Issue:
        why = why_unknown(who, self.shared)
        named = f"'{shortened(who)}' {why}" if who else "Blank"
        message = f"{named}; the {what} is left out."
        return self.issue("pair-unknown-person", message, record, place)

    def _decision(self, record: Record, issues: list[Issue]) -> Decision | None:
        for place in self.columns.decision:
            if cell := record.cells[place]:
                decision = DECISIONS.get(fold(cell))
                if decision is None:
                    message = (
                        f"'{shortened(cell)}' is no decision; the row is left out."
                    )
                    issues.append(
                        self.issue("pair-unknown-decision", message, record, place)
                    )
                return decision
        return Decision.EARLIER

    def issue(self, code: str, message: str, record: Record, place: int) -> Issue:
        """Say what is wrong with a cell."""
        table = self.table
        return Issue(
            code,
            message,
            Severity.ERROR,
            _HINTS[code],
            table.file,
            table.sheet,
            record.row,
            table.titles[place],
            record.cells[place],
        )


_HINTS = {
    "pair-with-self": "Correct one of the two.",
    "pair-unknown-person": "Import the roster first, or correct the name or email; "
    "--as roster makes people of those whom this list names.",
    "pair-unknown-decision": "Write earlier, never or pin.",
    "review-contradiction": "Decide once, and delete the other row.",
}


def _columns(table: Table) -> _Columns:
    folded = [whose_first(fold_title(title)) for title in table.titles]

    def places(wordings: Sequence[str]) -> tuple[int, ...]:
        return tuple(
            place
            for wording in wordings
            for place, title in enumerate(folded)
            if title in (wording, f"{wording}s", f"{wording}es")
        )

    mentees = places(_MENTEE) or places(_LEARNER)
    return _Columns(places(_MENTOR), mentees, places(TITLES))
