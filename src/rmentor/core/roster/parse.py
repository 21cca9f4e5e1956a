"""From tables to a roster: the people of a file and what is to be said about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role
from rmentor.core.model.tables import Table
from rmentor.core.roster.assignment import RoleReader
from rmentor.core.roster.cells import shortened
from rmentor.core.roster.fields import IDENTITY, ColumnMapping, Field
from rmentor.core.roster.identify import identify
from rmentor.core.roster.labels import labels_for_names
from rmentor.core.roster.long_rows import joined_rows
from rmentor.core.roster.plain_names import with_plain_names
from rmentor.core.roster.references import resolve_people
from rmentor.core.roster.refusals import (
    EmptyTableError,
    LabelsForNamesError,
    NoPeopleError,
)
from rmentor.core.roster.rows import Entry, TableReader
from rmentor.core.roster.spellings import spell

Columns = Sequence[ColumnMapping]


@dataclass(frozen=True, slots=True)
class RosterHints:
    """What is known beside the file.

    Attributes:
        role: Of everybody in the file, as the coordinator says (`--as mentors`).
        beside: Of everybody in all other files of the import, by their names.
        topics: Known to the program; they help to split options with commas.
        synonyms: The coordinator's own: name -> topic.
    """

    role: Role | None = None
    beside: Role | None = None
    topics: tuple[str, ...] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roster:
    """What a file says.

    Attributes:
        people: By key; each key once.
        columns: What every column of every table was taken for.
        issues: In the order of the file; those of one row together.
    """

    people: tuple[Person, ...]
    columns: tuple[ColumnMapping, ...]
    issues: tuple[Issue, ...]


def parse_roster(
    tables: Sequence[Table],
    mappings: Sequence[Columns],
    hints: RosterHints | None = None,
) -> Roster:
    """Read the people of one file.

    Every row becomes a person, is merged into one (issue `person-twice`) or is named
    in an issue of severity ERROR.

    Args:
        tables: Of one file, see `rmentor.core.roster.forms.find_tables`.
        mappings: For each table its columns, see `rmentor.core.roster.columns`.
        hints: What is known beside the file.

    Raises:
        EmptyTableError: When there are titles but no rows.
        NoPeopleError: When no column names people.
        LabelsForNamesError: When titles stand where the names should.
    """
    hints = hints or RosterHints()
    issues: list[Issue] = []
    entries: list[Entry] = []
    chosen = _about_people(tables, mappings, issues)
    for place, (whole, columns) in enumerate(chosen):
        named = with_plain_names(whole, columns)
        joined = joined_rows(*named, hints.topics)
        table, mapping = joined.table, joined.mapping
        role = RoleReader(table, mapping, hints.role, hints.beside)
        reader = TableReader(table, mapping, hints.topics)
        entries += reader.entries(place, role)
        issues += (*joined.issues, *_not_kept(table, mapping))
        issues += (*role.issues(), *reader.issues)
    identified = identify(entries)
    people = resolve_people(identified.people, identified.people)
    themselves = _without_self(people, entries, issues)
    spelled = spell(themselves, hints.topics, hints.synonyms)
    issues += spelled.issues
    read = tuple(column for mapping in mappings for column in mapping)
    return Roster(spelled.people, read, (*issues, *identified.issues))


def _about_people(
    tables: Sequence[Table], mappings: Sequence[Columns], issues: list[Issue]
) -> list[tuple[Table, Columns]]:
    """Choose the tables that say who their rows are about; refuse a file without."""
    filled = [(t, m) for t, m in zip(tables, mappings, strict=True) if t.records]
    if not filled:
        raise EmptyTableError(tables[0].file if tables else "The file")
    chosen = [(t, m) for t, m in filled if any(c.field in IDENTITY for c in m)]
    if not chosen:
        titles = [title for table, _ in filled for title in table.titles]
        raise NoPeopleError(tables[0].file, titles)
    labels = [labels_for_names(*each) for each in chosen]
    chosen = [each for each, found in zip(chosen, labels, strict=True) if not found]
    if not chosen:
        raise LabelsForNamesError(tables[0].file, labels[0])
    for table, mapping in filled:
        if (table, mapping) not in chosen:
            message = f"Sheet '{table.sheet}' has no names, emails or ids; left out."
            hint = "Name the column that has them: --map 'Title=email'."
            issues.append(
                Issue(
                    "sheet-without-people",
                    message,
                    Severity.WARNING,
                    hint,
                    table.file,
                    table.sheet,
                )
            )
    return chosen


def _not_kept(table: Table, mapping: Columns) -> list[Issue]:
    return [
        Issue(
            "column-not-kept",
            f"'{shortened(column.title)}' is not kept: such data has no place in a "
            "mentoring program.",
            Severity.INFO,
            "Leave the question out of the next form.",
            table.file,
            table.sheet,
            table.header_row,
            shortened(column.title),
        )
        for column in mapping
        if column.field is Field.PRIVATE
    ]


def _without_self(
    people: Sequence[Person], entries: Sequence[Entry], issues: list[Issue]
) -> list[Person]:
    """Take away managers who are the person themselves."""
    own = {person.key for person in people if _is_own_manager(person)}
    if not own:
        return list(people)
    first = {e.person.key: e for e in reversed(entries) if e.person.key in own}
    result = []
    for person in people:
        if person.key in own:
            entry = first.get(person.key, entries[0])
            issues.append(
                Issue(
                    "self-manager",
                    f"{person.name or person.address} is given as their own manager; "
                    "the manager is left blank.",
                    Severity.WARNING,
                    "Write the line manager's email.",
                    entry.file,
                    entry.sheet,
                    entry.row,
                    text=person.manager,
                )
            )
            result.append(replace(person, manager=""))
        else:
            result.append(person)
    return result


def _is_own_manager(person: Person) -> bool:
    return bool(person.manager) and person.manager in (
        person.key,
        person.email.casefold(),
    )
