"""Finding a person in a file, whatever kind it is: text, workbook, document, mail."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from html import unescape

_MARKUP = re.compile(r"<[^>]*>")
_FOLDED = re.compile(r"\r?\n[ \t]|=\r?\n")


def holds(name: str, content: bytes, tells: Callable[[str], bool]) -> bool:
    """Tell whether a file holds what is looked for; in doubt, as in a PDF, it does.

    Args:
        name: The file's; its suffix says what it is.
        content: All of it.
        tells: Whether a text holds it.
    """
    if name.casefold().endswith(".pdf"):
        # Fonts are cut to the letters in use: the text cannot be told from outside.
        return True
    return any(tells(text) for text in _texts(name, content))


def _texts(name: str, content: bytes) -> Iterator[str]:
    if content.startswith(b"PK"):
        yield from _members(content)
    elif name.casefold().endswith(".eml"):
        yield from _mail(content)
    else:
        yield from _readings(content)


def _members(content: bytes) -> Iterator[str]:
    """Give the texts of a packed file, without markup: words may be cut by it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                text = archive.read(member).decode("utf-8", errors="replace")
                yield unescape(_MARKUP.sub("", text))
                yield unescape(_MARKUP.sub(" ", text))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        yield from _readings(content)


def _mail(content: bytes) -> Iterator[str]:
    from email import message_from_bytes
    from email.policy import default

    message = message_from_bytes(content, policy=default)
    yield " ".join(f"{value}" for value in message.values())
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            yield from _texts(part.get_filename() or "", payload)


def _readings(content: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "utf-16"):
        text = content.decode(encoding, errors="replace")
        yield text
        yield _FOLDED.sub("", unescape(text))
