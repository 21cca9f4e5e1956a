"""Taking files into a program: a copy of its state grows, file by file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rmentor.core.feedback.changes import changed_answers
from rmentor.core.feedback.checkpoints import checkpoint_of_names
from rmentor.core.feedback.columns import measured_in
from rmentor.core.feedback.disclosure.ledger import Change
from rmentor.core.feedback.meetings.parse import parse_meetings
from rmentor.core.feedback.merge import merged
from rmentor.core.feedback.parse import parse_feedback
from rmentor.core.feedback.respondents import recognized
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.issues import Issue
from rmentor.core.model.meetings import LoggedMeeting
from rmentor.core.model.people import Person, Role, by_key
from rmentor.core.model.program import PairState
from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import ColumnMapping, Field
from rmentor.core.roster.identities import told_apart
from rmentor.core.roster.join import join, role_both, role_changes, role_unknown
from rmentor.core.roster.pairs import parse_pairs
from rmentor.core.roster.parse import RosterHints, parse_roster
from rmentor.core.roster.refusals import NoUsableRowError
from rmentor.core.roster.review import Place, parse_review
from rmentor.core.roster.roles import role_in_label
from rmentor.core.roster.spellings import with_synonyms
from rmentor.core.roster.topics import topic_key
from rmentor.core.roster.topics_by_contents import topics_told
from rmentor.workflows.import_request import ImportRequest
from rmentor.workflows.import_views import ColumnView, FileView, ImportView, sheet_views
from rmentor.workflows.kinds import ImportKind
from rmentor.workflows.reading import ReadFile
from rmentor.workflows.state import State

_OTHER_KINDS = (
    *(ImportKind.FEEDBACK, ImportKind.PAIRS, ImportKind.REVIEW, ImportKind.MEETINGS),
)
_FEW_IN_BOTH = 0.1
_ROLES = {ImportKind.MENTORS: Role.MENTOR, ImportKind.MENTEES: Role.MENTEE}


class Importer:
    """Takes one file after the other into a copy of the state.

    Attributes:
        state: As it will be.
        issues: Findings so far.
        pinned: The cells of a review that fixed pairs, by mentor and mentee.
    """

    def __init__(
        self,
        state: State,
        request: ImportRequest,
        synonyms: Mapping[str, str],
        files: Sequence[ReadFile],
    ) -> None:
        self.before = state
        self.state = replace(state, mapping={**state.mapping, **request.remembered})
        self.issues: list[Issue] = []
        self.pinned: dict[tuple[str, str], Place] = {}
        self._request = request
        self._synonyms = synonyms
        self._topics = _topics_named(state, files)
        self._all = files
        self._files: list[FileView] = []
        self._unchanged: set[str] = set()
        self._meetings_kept = 0
        self._placed: frozenset[str] = frozenset()
        self._both: set[str] = set()

    def take(self, file: ReadFile) -> None:
        """Take in one file as what it is.

        Raises:
            InputRefusedError: It has no people, or no answers, or no pairs.
        """
        self.issues += file.issues
        if file.kind is ImportKind.FEEDBACK:
            columns = self._take_answers(file.tables, self._request.checkpoint)
        elif file.answered:
            columns = self._take_sign_up_with_feedback(file)
        elif file.kind is ImportKind.PAIRS:
            columns = self._take_pairs(file)
        elif file.kind is ImportKind.REVIEW:
            columns = self._take_review(file)
        elif file.kind is ImportKind.MEETINGS:
            columns = self._take_meetings(file)
        else:
            columns = self._take_roster(file)
        sheets = sheet_views(file, columns)
        book = file.book
        self._files.append(
            FileView(book.file, file.kind, book.kind, book.dialect, sheets)
        )

    def _take_sign_up_with_feedback(self, file: ReadFile) -> list[ColumnView]:
        """Take in the people, then their answers, which are those of the start."""
        people = self._take_roster(file)
        for table in file.answered:
            named = checkpoint_of_names(table.file, table.sheet)
            checkpoint = self._request.checkpoint or named or Checkpoint.BASELINE
            answers = self._take_answers((table,), checkpoint)
            kept = [answers[place] for place in measured_in(table)]
            views = {(view.sheet, view.title): view for view in kept}
            people = [views.get((view.sheet, view.title), view) for view in people]
        return people

    def _take_roster(self, file: ReadFile) -> list[ColumnView]:
        state = self.state
        mappings = [self._mapped(table, file) for table in file.tables]
        known = by_key(with_synonyms(state.people.values(), self._synonyms))
        hints = RosterHints(
            _ROLES.get(file.kind),
            self._beside(file),
            _topics(known.values()),
            self._synonyms,
        )
        roster = parse_roster(file.tables, mappings, hints)
        if not roster.people:
            raise NoUsableRowError(file.book.file, roster.issues)
        joined = join(known, roster.people, self._placed)
        self._both |= {
            key
            for key in self._placed & joined.placed
            if joined.people[key].role is not state.people[key].role
        }
        self._placed |= joined.placed
        said = roster.issues
        if known:
            said = role_unknown(said, len(joined.unplaced))
        self.issues += (*said, *joined.issues)
        # Guests of earlier surveys may be on the roster now.
        responses = state.responses
        if responses:
            responses = merged((), recognized(responses, joined.people))
        self.state = replace(state, people=joined.people, responses=responses)
        self._unchanged |= joined.unchanged
        return [ColumnView.of_roster(column) for column in roster.columns]

    def _beside(self, file: ReadFile) -> Role | None:
        """Give the role that the names of all other files tell, if it is one.

        A list of many of the same people tells more about them, not others.
        """
        others = [other for other in self._all if other.path != file.path]
        roles = {role_in_label(other.path.name) for other in others}
        if len(roles) != 1 or None in roles:
            return None
        who = self._who(file)
        known = set().union(*map(self._who, others))
        return roles.pop() if len(who & known) <= _FEW_IN_BOTH * len(who) else None

    def _who(self, file: ReadFile) -> set[str]:
        return {
            who for t in file.tables for who in told_apart(t, self._mapped(t, file))
        }

    def _take_pairs(self, file: ReadFile) -> list[ColumnView]:
        known, issues = parse_pairs(file.tables, tuple(self.state.people.values()))
        self.issues += issues
        self.state = self.state.deciding(known)
        return [view for table in file.tables for view in ColumnView.of_pairs(table)]

    def _take_review(self, file: ReadFile) -> list[ColumnView]:
        """Take in what was decided about the proposals of the newest round."""
        people = tuple(self.state.people.values())
        newest = max(self.state.rounds, default=1)
        current = self.state.in_state(PairState.PROPOSED, PairState.OPEN)
        both = {pair.people for pair in current}
        review = parse_review(file.tables, people, newest, both, self.state.decisions)
        self.issues += review.issues
        self.pinned |= review.pinned
        self.state = self.state.deciding(review.decisions)
        return [view for table in file.tables for view in ColumnView.of_review(table)]

    def _take_meetings(self, file: ReadFile) -> list[ColumnView]:
        there = self.state
        log = parse_meetings(file.tables, there.people, there.pairs, there.mapping)
        self.issues += log.issues
        before = set(self.state.meetings)
        self._meetings_kept += len(before & set(log.meetings))
        self.state = self.state.having_met(log.meetings)
        return [
            ColumnView.of_meetings(t, c) for t, columns in log.columns for c in columns
        ]

    def _mapped(self, table: Table, file: ReadFile) -> tuple[ColumnMapping, ...]:
        """Map a table's columns; answers that are feedback stay off the roster."""
        mapping = map_columns(
            table, self.before.mapping, self._request.forced, self._topics
        )
        answered = measured_in(table) if table in file.answered else ()
        return tuple(
            replace(column, field=Field.FORM) if column.position in answered else column
            for column in mapping
        )

    def _take_answers(
        self, tables: Sequence[Table], checkpoint: Checkpoint | None
    ) -> list[ColumnView]:
        read = parse_feedback(
            tables,
            self.state.people,
            checkpoint=checkpoint,
            mapping=self.state.mapping,
        )
        self.issues += read.issues
        responses = merged(self.state.responses, read.responses)
        self.state = replace(self.state, responses=responses)
        return [ColumnView.of_feedback(column) for column in read.columns]

    def finish(self) -> None:
        """Say what only all files together tell: whose role is another than before."""
        before, after = self.before.people, self.state.people
        both = [after[k] for k in sorted(self._both) if after[k] != before.get(k)]
        self.issues += (role_both(both),) if both else ()
        news = {key: p for key, p in before.items() if key not in self._both}
        self.issues += role_changes(news, after)

    def new_people(self) -> Sequence[Person]:
        """Give the people who are new, or about whom something is."""
        known = self.before.people
        after = self.state.people
        return [
            person
            for key, person in after.items()
            if key not in known or known[key] != person
        ]

    def new_meetings(self) -> tuple[LoggedMeeting, ...]:
        """Give the meetings that are new, or of which something is."""
        known = set(self.before.meetings)
        return tuple(m for m in self.state.meetings if m not in known)

    def changed_answers(self) -> tuple[Change, ...]:
        """Name the answers that are not what they were."""
        return changed_answers(self.before.responses, self.state.responses)

    def view(self, *, started: bool) -> ImportView:
        """Sum up what changes."""
        before, after = self.before, self.state
        changed = sum(
            person is not after.people[key] and person != after.people[key]
            for key, person in before.people.items()
        )
        decided = set(after.known_pairs) - set(before.known_pairs)
        met = set(_keys(before.meetings))
        return ImportView(
            # Where nothing could be used, nothing is written, and no program begins.
            started=started and after != before,
            dry_run=self._request.dry_run,
            files=tuple(self._files),
            people=len(after.people),
            people_added=len(after.people) - len(before.people),
            people_changed=changed,
            people_unchanged=sum(
                after.people[key] == before.people.get(key) for key in self._unchanged
            ),
            responses=len(after.responses),
            responses_new=len(set(after.responses) - set(before.responses)),
            meetings=len(after.meetings),
            meetings_new=len(after.meetings) - len(before.meetings),
            meetings_changed=sum(m in met for m in _keys(self.new_meetings())),
            meetings_kept=self._meetings_kept,
            decisions_new=len(decided),
            decided=Counter(str(pair.decision) for pair in decided),
        )


def _keys(meetings: Iterable[LoggedMeeting]) -> Iterator[tuple[str, str, date]]:
    return ((m.mentor, m.mentee, m.day) for m in meetings)


def _topics_named(state: State, files: Sequence[ReadFile]) -> frozenset[str]:
    """Give the keys of topics that the program and the lists beside one another name.

    What the one list calls `Interests` may stand in the other under any title.
    """
    known = frozenset(map(topic_key, _topics(state.people.values())))
    lists = [t for f in files if f.kind not in _OTHER_KINDS for t in f.tables]
    if len(lists) < 2:  # noqa: PLR2004
        return known
    told = (topics_told(t, map_columns(t, state.mapping)) for t in lists)
    return known.union(*told)


def _topics(people: Iterable[Person]) -> tuple[str, ...]:
    topics = {
        topic
        for person in people
        for topic in (*person.topics_to_share, *person.topics_to_learn)
    }
    return tuple(sorted(topics))
