"""`rmentor agreement --check`: are the templates right? And `--fields`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rmentor.adapters.documents.markdown import parse
from rmentor.adapters.documents.templates import (
    Renderer,
    TemplateError,
    template_renderer,
)
from rmentor.adapters.documents.wording import (
    invitation_languages,
    is_word_file,
    languages,
    mail_languages,
    variants,
)
from rmentor.adapters.settings_file import read_settings
from rmentor.core.agreement.context import Values, agreement_values
from rmentor.core.agreement.fields import FIELDS, Field
from rmentor.core.agreement.sample import sample_terms
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Role
from rmentor.core.settings import Settings
from rmentor.workflows.agreement import template_folders
from rmentor.workflows.agreement_choices import check_choices
from rmentor.workflows.agreement_companions import filled_letter
from rmentor.workflows.invitations import filled_note
from rmentor.workflows.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Check:
    """What came of trying one variant in one language.

    Attributes:
        problem: Empty when it is good.
    """

    variant: str
    language: str
    problem: str = ""


def template_fields() -> Outcome[tuple[Field, ...]]:
    """List what a template may name."""
    following = ("rmentor agreement --edit-templates", "rmentor agreement --check")
    return Outcome(FIELDS, next=following)


def check_templates(
    folder: Path, variant: str, language: str
) -> Outcome[tuple[Check, ...]]:
    """Try templates on invented pairs; nothing is written.

    Args:
        folder: The program's.
        variant: Empty for all of them.
        language: Empty for all of them.

    Raises:
        UsageError: There is no such variant or language.
    """
    folders, settings = template_folders(folder), read_settings(folder)
    known = languages(folders)
    check_choices(variant or "full", language or known[0], (), folders)
    with template_renderer(folders) as renderer:
        checker = _Checker(renderer, settings, folders)
        checks = tuple(
            check
            for name in ((variant,) if variant else variants(folders))
            for check in checker.checks(name, (language,) if language else known)
        )
        if not variant:
            checks += tuple(checker.mail_checks(mail_languages(folders)))
            asking = invitation_languages(folders)
            checks += tuple(checker.invitation_checks(asking))
    issues = tuple(
        Issue("template", check.problem, Severity.ERROR, file=check.variant)
        for check in {each.problem: each for each in checks[::-1]}.values()
        if check.problem
    )[::-1]
    again = "rmentor agreement --check" if issues else "rmentor agreement"
    return Outcome(checks, issues, (), (again,))


@dataclass(frozen=True, slots=True)
class _Checker:
    renderer: Renderer
    settings: Settings
    folders: Sequence[Path]

    def checks(self, variant: str, codes: Sequence[str]) -> Iterator[Check]:
        for code in codes:
            try:
                self._try(variant, code)
            except TemplateError as error:
                yield Check(variant, code, f"{error.message} {error.hint}")
            else:
                yield Check(variant, code)

    def mail_checks(self, codes: Sequence[str]) -> Iterator[Check]:
        """Try the mail of each language."""
        return self._mails("mail", codes, partial(filled_letter, self.renderer))

    def invitation_checks(self, codes: Sequence[str]) -> Iterator[Check]:
        """Try the mails that ask mentee and mentor in each language."""

        def ask(values: Values, code: str) -> None:
            for role in (Role.MENTEE, Role.MENTOR):
                filled_note(self.renderer, values, role, code)

        return self._mails("invitation", codes, ask)

    def _mails(
        self, kind: str, codes: Sequence[str], fill: Callable[[Values, str], object]
    ) -> Iterator[Check]:
        """Fill in a mail of each language, with dates as English writes them."""
        words = self.renderer.words("en")
        for code in codes:
            try:
                for terms in sample_terms(self.settings):
                    fill(agreement_values(terms, words), code)
            except TemplateError as error:
                yield Check(kind, code, f"{error.message} {error.hint}")
            else:
                yield Check(kind, code)

    def _try(self, variant: str, language: str) -> None:
        words = self.renderer.words(language)
        for terms in sample_terms(self.settings):
            values = agreement_values(terms, words, variant, language)
            if is_word_file(variant, self.folders):
                self.renderer.word_file(variant, values)
            else:
                parse(self.renderer.markdown(variant, values), variant)
