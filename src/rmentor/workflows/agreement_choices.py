"""Which variant, language and formats agreements can have."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rmentor.adapters.documents.render import FORMATS
from rmentor.adapters.documents.wording import (
    is_word_file,
    languages,
    mail_languages,
    variants,
)
from rmentor.errors import UsageError

CALENDAR, MAIL, MERGE = "ics", "eml", "csv"
COMPANIONS = (CALENDAR, MAIL, MERGE)
"""What goes with agreements: per pair a calendar and a mail draft, a list of all."""


class UnknownVariantError(UsageError):
    """No template has this name."""

    code = "unknown-variant"

    def __init__(self, name: str, known: Sequence[str]) -> None:
        message = f"There is no agreement variant '{name}'."
        super().__init__(message, f"Known: {', '.join(known)}.")


class UnknownLanguageError(UsageError):
    """No file has the wording in this language."""

    code = "unknown-language"

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(
            f"There are no agreements in the language '{name}'.",
            f"Known: {', '.join(known)}. To add one, see docs/agreements.md.",
        )


class UnknownFormatError(UsageError):
    """Agreements cannot be written in this format."""

    code = "unknown-format"

    def __init__(self, name: str) -> None:
        message = f"Agreements have no format '{name}'."
        known = (*FORMATS, *COMPANIONS)
        super().__init__(message, f"Known: {', '.join(known)}.")


class NoMailError(UsageError):
    """No file has the mail in this language."""

    code = "no-mail"

    def __init__(
        self, language: str, known: Sequence[str], folder: str = "mail"
    ) -> None:
        super().__init__(
            f"There is no mail in the language '{language}'.",
            f"Known: {', '.join(known)}. To add one, translate templates/{folder}/"
            "en.txt.j2; 'rmentor agreement --edit-templates' gives you a copy.",
        )


class OnlyWordError(UsageError):
    """A Word file of the coordinator's own cannot become another kind of file."""

    code = "only-word"

    def __init__(self, variant: str) -> None:
        super().__init__(
            f"'{variant}' is a Word file of your own; it can only be written as docx.",
            "Leave --format and --bundle out, or open the files in Word and save them "
            "as PDF.",
        )


def check_choices(
    variant: str, language: str, formats: Iterable[str], folders: Sequence[Path]
) -> None:
    """Refuse what does not exist.

    Raises:
        UsageError: The variant, the language or a format is not known.
    """
    if variant not in variants(folders):
        raise UnknownVariantError(variant, variants(folders))
    if language not in languages(folders):
        raise UnknownLanguageError(language, languages(folders))
    for name in formats:
        if name not in (*FORMATS, *COMPANIONS):
            raise UnknownFormatError(name)
        if name in (CALENDAR, MAIL) and language not in mail_languages(folders):
            raise NoMailError(language, mail_languages(folders))
        if name in FORMATS[1:] and is_word_file(variant, folders):
            raise OnlyWordError(variant)


def files_of(formats: Sequence[str]) -> tuple[str, ...]:
    """Give the suffixes of each pair's files."""
    beside = tuple(name for name in formats if name in (CALENDAR, MAIL))
    return documents_of(formats) + beside


def documents_of(formats: Sequence[str]) -> tuple[str, ...]:
    """Give the formats of the documents; what goes with them goes with one at least."""
    return tuple(name for name in formats if name in FORMATS) or FORMATS[:1]
