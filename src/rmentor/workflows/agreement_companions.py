"""What goes with each agreement: a calendar, a mail draft, a row of the mail merge."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rmentor.adapters.calendar.write import METHOD, Organizer, calendar_file
from rmentor.adapters.documents.templates import (
    Renderer,
    TemplateError,
    mail_template,
)
from rmentor.adapters.mail import Attachment, Draft, Mailbox, draft_file, is_mailable
from rmentor.adapters.store.calendar import Both
from rmentor.core.agreement.letter import Letter, letter_from
from rmentor.core.agreement.series import Entry, Planner, told_again
from rmentor.core.agreement.signatures import Standing
from rmentor.core.agreement.terms import Terms
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort.wording import some
from rmentor.workflows.agreement_choices import CALENDAR, MAIL, MERGE, documents_of
from rmentor.workflows.agreement_drafts import Draft as AgreementDraft
from rmentor.workflows.agreement_files import Output
from rmentor.workflows.mail_merge import MERGE_FILE, merge_file


@dataclass(frozen=True, slots=True)
class Before:
    """What was known when the command began.

    Attributes:
        entries: Each pair's events as they were told last.
        moment: Now, in UTC without a zone.
    """

    entries: Mapping[Both, Sequence[Entry]]
    moment: datetime


class Companions:
    """Writes them, pair by pair, as the pair's documents are ready.

    Attributes:
        formats: All that were asked for.
        told: Each pair's events as they are told now.
    """

    def __init__(
        self, formats: Sequence[str], renderer: Renderer, output: Output, before: Before
    ) -> None:
        self.told: dict[Both, tuple[Entry, ...]] = {}
        self.formats, self._renderer, self._output = formats, renderer, output
        self._before = before
        self._unmailable: list[str] = []

    def add(self, draft: AgreementDraft, documents: Mapping[str, bytes]) -> None:
        """Write what goes with one agreement.

        Args:
            draft: The agreement.
            documents: Its files by name; the first one goes into the mail.

        Raises:
            TemplateError: The template of the mail is wrong.
        """
        if not {CALENDAR, MAIL}.intersection(self.formats):
            return
        language = str(draft.job.values["language"])
        letter = filled_letter(self._renderer, draft.job.values, language)
        calendar = self._calendar(draft, letter)
        stem = draft.job.file_stem
        if CALENDAR in self.formats:
            self._output.add(f"{stem}.{CALENDAR}", calendar)
        if MAIL in self.formats:
            name, content = next(iter(documents.items()))
            attached = (
                Attachment(name, content),
                Attachment(f"{stem}.{CALENDAR}", calendar, METHOD),
            )
            mail = self._mail(draft.terms, letter, attached)
            self._output.add(f"{stem}.{MAIL}", mail)

    def finish(
        self, drafts: Sequence[AgreementDraft], standings: Sequence[Standing]
    ) -> None:
        """Write the one file with a row for each person, and say what was noticed."""
        if MERGE in self.formats:
            suffix = documents_of(self.formats)[0]
            self._output.add(MERGE_FILE, merge_file(drafts, standings, suffix))
        self._output.issues += _floating(self.told.values())
        self._output.issues += _without_address(self._unmailable)

    def news(self) -> dict[Both, tuple[Entry, ...]]:
        """Give the pairs whose events are not as they were told last."""
        known = self._before.entries
        return {
            both: entries
            for both, entries in self.told.items()
            if set(entries) != set(known.get(both, ()))
        }

    def _calendar(self, draft: AgreementDraft, letter: Letter) -> bytes:
        both = draft.pair.people
        planner = Planner(draft.pair, letter, draft.terms.promises.place)
        planned = planner.events(draft.terms.schedule)
        before = self._before.entries.get(both, ())
        self.told[both] = told_again(planned, before, self._before.moment)
        sender = sender_of(draft.terms)
        organizer = Organizer(sender.name, sender.email) if sender else None
        return calendar_file(self.told[both], organizer)

    def _mail(
        self, terms: Terms, letter: Letter, attached: tuple[Attachment, ...]
    ) -> bytes:
        parties = (terms.mentor, terms.mentee)
        known = [party for party in parties if is_mailable(party.email)]
        self._unmailable += [party.name for party in parties if party not in known]
        return draft_file(
            Draft(
                sender=sender_of(terms),
                to=tuple(Mailbox(party.name, party.email) for party in known),
                subject=letter.subject,
                body=letter.body,
                day=terms.edition.issued,
                attachments=attached,
            )
        )


def filled_letter(
    renderer: Renderer, values: Mapping[str, object], language: str
) -> Letter:
    """Fill in the mail of a language.

    Raises:
        TemplateError: Its template is wrong.
    """
    letter, problem = letter_from(renderer.mail(language, values))
    if letter is None:
        raise TemplateError(mail_template(language), problem)
    return letter


def sender_of(terms: Terms) -> Mailbox | None:
    """Give the coordinator, if their address is known."""
    email = terms.coordinator_email.strip()
    return Mailbox(terms.coordinator, email) if is_mailable(email) else None


def _floating(told: Iterable[Sequence[Entry]]) -> list[Issue]:
    """Say that some meetings have no time zone."""
    without = [
        entries
        for entries in told
        if any(e.is_meeting and e.in_utc is None for e in entries)
    ]
    if not without:
        return []
    message = f"{count(len(without), 'pair')} gave no time zone: a calendar shows their"
    message += " meetings at the same hour wherever it is opened."
    hint = 'Write time_zone = "…" under [agreement] in rmentor.toml, such as '
    hint += '"Europe/Dublin", or import the zones with the roster.'
    return [Issue("no-time-zone", message, Severity.INFO, hint)]


def _without_address(names: Sequence[str]) -> list[Issue]:
    """Say whom no mail can reach."""
    people = tuple(dict.fromkeys(names))
    if not people:
        return []
    message = f"{count(len(people), 'person', 'people')} cannot be mailed: "
    message += f"{some(people)}. The drafts go to their partners alone."
    hint = "Add the address on the roster and import it, or in the mail program."
    return [Issue("no-address", message, Severity.WARNING, hint)]
