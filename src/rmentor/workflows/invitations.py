"""The mails that ask one of a proposed pair whether they accept the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.documents.templates import (
    Renderer,
    TemplateError,
    invitation_template,
)
from rmentor.adapters.documents.wording import invitation_languages
from rmentor.adapters.mail import Draft, Mailbox, draft_file, is_mailable
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.filename import Names, file_stems
from rmentor.core.agreement.letter import Note, note_from
from rmentor.core.agreement.terms import Edition, Terms, agreement_terms
from rmentor.core.model.people import Role
from rmentor.core.model.program import Invitation, Pair
from rmentor.core.settings import Settings
from rmentor.workflows.agreement_choices import NoMailError
from rmentor.workflows.agreement_companions import sender_of
from rmentor.workflows.state import State


@dataclass(frozen=True, slots=True)
class Addressed:
    """A pair, and the invitation to one of the two."""

    pair: Pair
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class Inviter:
    """Writes invitations as mail drafts."""

    state: State
    settings: Settings
    renderer: Renderer

    def drafts(self, asked: Sequence[Addressed]) -> tuple[tuple[str, bytes], ...]:
        """Give for each of them a file's name and content; nothing is sent.

        Raises:
            TemplateError: The template is wrong.
        """
        stems = file_stems([self._names(one.pair) for one in asked])
        return tuple(
            (f"{stem} - {one.invitation.role}.eml", self._draft(one))
            for stem, one in zip(stems, asked, strict=True)
        )

    def _names(self, pair: Pair) -> Names:
        mentor, mentee = self.state.name(pair.mentor), self.state.name(pair.mentee)
        return Names(mentor, mentee, f"{pair.mentor} {pair.mentee}")

    def _draft(self, one: Addressed) -> bytes:
        language = self.settings.agreement.language
        terms = self._terms(one)
        values = agreement_values(terms, self.renderer.words(language))
        note = filled_note(self.renderer, values, one.invitation.role, language)
        person = self.state.people[one.invitation.person]
        known = (Mailbox(person.name, person.email),)
        return draft_file(
            Draft(
                sender=sender_of(terms),
                to=known if is_mailable(person.email) else (),
                subject=note.subject,
                body=note.body,
                day=one.invitation.asked,
            )
        )

    def _terms(self, one: Addressed) -> Terms:
        people, asked = self.state.people, one.invitation.asked
        edition = Edition(1, asked, max(self.settings.program.start or asked, asked))
        both = people[one.pair.mentor], people[one.pair.mentee]
        return agreement_terms(one.pair, *both, self.settings, edition)


def check_language(language: str, folders: Sequence[Path]) -> None:
    """Refuse a language that has no invitation.

    Raises:
        NoMailError: There is none.
    """
    if language not in invitation_languages(folders):
        raise NoMailError(language, invitation_languages(folders), "mail/invitation")


def filled_note(
    renderer: Renderer, values: Mapping[str, object], to: Role, language: str
) -> Note:
    """Fill in the invitation of a language.

    Raises:
        TemplateError: Its template is wrong.
    """
    text = renderer.invitation(language, {**values, "to": str(to)})
    note, problem = note_from(text)
    if note is None:
        raise TemplateError(invitation_template(language), problem)
    return note
