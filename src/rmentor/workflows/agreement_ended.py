"""Files of pairs that have ended: moved aside, and their meetings cancelled."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmentor.adapters.calendar.write import CANCEL, Organizer, calendar_file
from rmentor.adapters.mail import is_mailable
from rmentor.adapters.store import connection
from rmentor.adapters.store.calendar import Both, load_entries
from rmentor.adapters.store.written import load_written
from rmentor.core.agreement.filename import Names, file_stems
from rmentor.core.agreement.series import Entry, told_again
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.program import Pair, PairState
from rmentor.core.settings import ProgramSettings
from rmentor.workflows.agreement_drafts import Draft
from rmentor.workflows.agreement_files import Output
from rmentor.workflows.state import State

ASIDE = "ended"


@dataclass(frozen=True, slots=True)
class Ended:
    """Lays aside what was written for pairs that have ended since.

    Attributes:
        folder: The program's.
        moment: Now, in UTC without a zone.
    """

    folder: Path
    state: State
    program: ProgramSettings
    moment: datetime

    def lay_aside(
        self, output: Output, drafts: Sequence[Draft]
    ) -> Mapping[Both, tuple[Entry, ...]]:
        """Move their files, and write a calendar that takes their meetings out.

        Args:
            output: Where agreements lie.
            drafts: The agreements of pairs that go on.

        Returns:
            The events that are told as cancelled now, and the others of their pairs.
        """
        pairs = self._pairs()
        if not pairs:
            return {}
        with connection.reading(self.folder) as db:
            entries = load_entries(db)
            written = {file.path.resolve() for file in load_written(db, self.folder)}
        told, taken = {}, self._taken(drafts)
        for pair in pairs:
            stems = [stem for stem in self._stems(pair) if stem not in taken]
            for path in _files(output.folder, stems):
                if path.resolve() in written:
                    output.set_aside(path, ASIDE)
            both = pair.mentor, pair.mentee
            if cancelled := self._cancelled(entries.get(both, ())):
                told[both] = told_again((), cancelled, self.moment)
                name = f"{ASIDE}/{stems[0]} - cancelled.ics"
                output.add(name, self._calendar(told[both]))
                where = f"{output.folder.name}/{name}"
                output.issues.append(_to_send(where, self._named(pair)))
        return told

    def _pairs(self) -> Sequence[Pair]:
        """Give the pairs that have ended and are not together again, each once."""
        together = {p.people for p in self.state.in_state(PairState.OPEN)}
        over = {p.people: p for p in self.state.in_state(PairState.ENDED)}
        return [pair for both, pair in over.items() if both not in together]

    def _taken(self, drafts: Sequence[Draft]) -> Collection[str]:
        """Name the files that lie there for pairs that go on.

        Of a pair that is new nothing lies there yet: what has its name is of namesakes.
        """
        written = {one.people for one in self.state.agreements}
        return {draft.job.file_stem for draft in drafts if draft.pair.people in written}

    def _stems(self, pair: Pair) -> list[str]:
        """Name the files that were a pair's: with a mark, where it had a namesake."""
        mentor, mentee = self.state.name(pair.mentor), self.state.name(pair.mentee)
        mine = Names(mentor, mentee, f"{pair.mentor} {pair.mentee}")
        (alone,), (marked, _) = file_stems([mine]), file_stems([mine, mine])
        return [alone, marked]

    def _cancelled(self, entries: Sequence[Entry]) -> list[Entry]:
        """Give the events still to come that are in calendars."""
        ahead = [entry for entry in entries if entry.starts >= self.moment]
        return [entry for entry in ahead if not entry.cancelled]

    def _calendar(self, entries: Sequence[Entry]) -> bytes:
        name, email = self.program.coordinator, self.program.coordinator_email
        organizer = Organizer(name, email) if is_mailable(email) else None
        return calendar_file(entries, organizer, CANCEL)

    def _named(self, pair: Pair) -> str:
        return f"{self.state.name(pair.mentor)} and {self.state.name(pair.mentee)}"


def _files(folder: Path, stems: Collection[str]) -> Iterator[Path]:
    if folder.is_dir():
        found = (path for path in sorted(folder.iterdir()) if path.stem in stems)
        yield from (path for path in found if path.is_file())


def _to_send(name: str, pair: str) -> Issue:
    return Issue(
        "meetings-cancelled",
        f"{pair} are no pair any more; {name} takes their meetings out of calendars.",
        Severity.INFO,
        "Send it to both, with a mail of your own.",
        name,
    )
