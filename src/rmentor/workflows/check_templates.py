"""`rmentor agreement --check`: are the templates right? And `--fields`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rmentor.adapters.documents.markdown import parse
from rmentor.adapters.documents.templates import (
    Renderer,
    TemplateError,
    template_renderer,
)
from rmentor.adapters.documents.wording import (
    is_word_file,
    languages,
    mail_languages,
    variants,
)
from rmentor.adapters.settings_file import read_settings
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.fields import FIELDS, Field
from rmentor.core.agreement.sample import sample_terms
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.settings import Settings
from rmentor.workflows.agreement import template_folders
from rmentor.workflows.agreement_choices import check_choices
from rmentor.workflows.agreement_companions import filled_letter
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
    issues = tuple(
        Issue("template", check.problem, Severity.ERROR, file=check.variant)
        for check in checks
        if check.problem
    )
    return Outcome(checks, issues, (), ("rmentor agreement",))


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
        """Try the mail of each language, with dates as English writes them."""
        words = self.renderer.words("en")
        for code in codes:
            try:
                for terms in sample_terms(self.settings):
                    filled_letter(self.renderer, agreement_values(terms, words), code)
            except TemplateError as error:
                yield Check("mail", code, f"{error.message} {error.hint}")
            else:
                yield Check("mail", code)

    def _try(self, variant: str, language: str) -> None:
        words = self.renderer.words(language)
        for terms in sample_terms(self.settings):
            values = agreement_values(terms, words, variant, language)
            if is_word_file(variant, self.folders):
                self.renderer.word_file(variant, values)
            else:
                parse(self.renderer.markdown(variant, values), variant)
