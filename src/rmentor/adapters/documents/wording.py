"""Which agreement templates there are, and their text: to tell when it changes."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from rmentor.adapters.documents.templates import (
    AGREEMENTS,
    INVITATION,
    LANGUAGES,
    MAIL,
    MAIL_SUFFIX,
    SUFFIX,
    WORD,
    TemplateError,
)

_PART = "_"  # a file that begins with it is part of others, no variant


def variants(folders: Sequence[Path]) -> tuple[str, ...]:
    """List the variants that the folders have a template for, by name."""
    return _names(folders, ".", SUFFIX) + _own_word_files(folders)


def languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """List the languages that agreements can be written in, by code."""
    return _names(folders, LANGUAGES, SUFFIX)


def mail_languages(folders: Sequence[Path], kind: str = MAIL) -> tuple[str, ...]:
    """List the languages that mail can be written in, by code."""
    files = [
        path for folder in folders for path in (folder / kind).glob(f"*{MAIL_SUFFIX}")
    ]
    return tuple(sorted({path.name.removesuffix(MAIL_SUFFIX) for path in files}))


def invitation_languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """List the languages in which the two of a pair can be asked, by code."""
    return mail_languages([folder / MAIL for folder in folders], INVITATION)


def is_word_file(variant: str, folders: Sequence[Path]) -> bool:
    """Tell whether a variant is a Word file of the coordinator's own."""
    return variant in _own_word_files(folders)


def wording(variant: str, language: str, folders: Sequence[Path]) -> str:
    """Read the wording of a variant, shared parts included.

    Raises:
        TemplateError: There is none, or it is not UTF-8 text.
    """
    if is_word_file(variant, folders):
        return sha256(_find(variant + WORD, folders).read_bytes()).hexdigest()
    parts = sorted({path.name for folder in folders for path in _parts(folder)})
    names = (*parts, f"{LANGUAGES}/{language}{SUFFIX}", variant + SUFFIX)
    return "\f".join(_read(_find(name, folders)) for name in names)


def _names(folders: Sequence[Path], under: str, suffix: str) -> tuple[str, ...]:
    found = {
        path.name.removesuffix(suffix)
        for folder in folders
        for path in (folder / AGREEMENTS / under).glob(f"*{suffix}")
        if not path.name.startswith((_PART, "~", "."))  # Word locks with ~$
    }
    return tuple(sorted(found))


def _own_word_files(folders: Sequence[Path]) -> tuple[str, ...]:
    texts = _names(folders, ".", SUFFIX)
    return tuple(n for n in _names(folders, ".", WORD) if n not in texts)


def _parts(folder: Path) -> Iterator[Path]:
    return (folder / AGREEMENTS).glob(f"{_PART}*{SUFFIX}")


def _find(name: str, folders: Sequence[Path]) -> Path:
    for folder in folders:
        path = folder / AGREEMENTS / name
        if path.is_file():
            return path
    known = ", ".join(variants(folders))
    problem = f"there is no such file (the variants are {known})"
    raise TemplateError(name, problem)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise TemplateError(str(path), "it is not UTF-8 text") from error
