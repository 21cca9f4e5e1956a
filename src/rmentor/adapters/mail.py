"""Mail drafts: files that a mail program opens ready to be sent. Nothing is sent.

`X-Unsent` makes Outlook and Thunderbird open the file for writing; `From` tells them
which of the coordinator's accounts is meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.charset import QP, Charset
from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime, formataddr
from hashlib import sha256

_NOON = time(12, tzinfo=UTC)
_USER = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+", re.ASCII)
_DOMAIN = re.compile(r"[a-z\d-]+(\.[a-z\d-]+)+", re.ASCII | re.IGNORECASE)
_UTF8 = Charset("utf-8")
_UTF8.body_encoding = QP
# Lines are broken here, where words end: the library would break before a long one.
_CRLF = compat32.clone(linesep="\r\n", max_line_length=None)
_ENCODED = 60  # characters of an encoded word: a header's name fits beside it
_KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "md": "text/markdown",
    "txt": "text/plain",
    "ics": "text/calendar",
}
"""Media types by suffix."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person as mail names them."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail.

    Attributes:
        name: With a suffix, which tells its kind.
        method: Of a calendar; empty for any other file.
    """

    name: str
    content: bytes
    method: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One mail.

    Attributes:
        sender: None leaves it to the mail program.
        day: Decides the date it bears until it is sent.
    """

    sender: Mailbox | None
    to: tuple[Mailbox, ...]
    subject: str
    body: str
    day: date
    attachments: Sequence[Attachment] = ()


def is_mailable(email: str) -> bool:
    """Tell whether an address can stand in every mail.

    Its domain may be in any script. Other letters before the `@` are rare, and few
    servers take them.
    """
    user, _, domain = email.rpartition("@")
    return bool(_USER.fullmatch(user) and _DOMAIN.fullmatch(_plain_domain(domain)))


def draft_file(draft: Draft) -> bytes:
    """Write a draft; the same draft gives the same bytes.

    Names cannot add headers: no header has a line end that is not ours.
    """
    digest = sha256(f"{draft.subject}\n{draft.body}".encode()).hexdigest()
    message = MIMEMultipart("mixed", f"rmentor-{digest[:32]}")
    message["X-Unsent"] = "1"
    if draft.sender:
        message["From"] = _mailbox(draft.sender)
    if draft.to:
        message["To"] = ",\n ".join(map(_mailbox, draft.to))
    message["Subject"] = _words(draft.subject)
    message["Date"] = format_datetime(datetime.combine(draft.day, _NOON))
    message.attach(MIMEText(draft.body, "plain", _UTF8))  # type: ignore[arg-type]
    for attachment in draft.attachments:
        message.attach(_part(attachment))
    return message.as_bytes(policy=_CRLF)


def _part(attachment: Attachment) -> MIMEBase:
    kind, _, sub = _KINDS[attachment.name.rpartition(".")[2]].partition("/")
    part = MIMEBase(kind, sub)
    if kind == "text":
        part.set_param("charset", "utf-8")
    if attachment.method:
        part.set_param("method", attachment.method)
    part.set_payload(attachment.content)
    encode_base64(part)
    name = attachment.name
    told = name if name.isascii() else ("utf-8", "", name)
    part.add_header("Content-Disposition", "attachment", filename=told)
    return part


def _mailbox(mailbox: Mailbox) -> str:
    user, _, domain = mailbox.email.rpartition("@")
    email = f"{user}@{_plain_domain(domain)}"
    name = _one_line(mailbox.name)
    return formataddr((name, email)) if name.isascii() else f"{_words(name)} <{email}>"


def _words(text: str) -> str:
    """Encode what is not ASCII as RFC 2047 wants it, spaces inside the encoding.

    The library's newer interface loses spaces between words of two scripts.
    """
    line = _one_line(text)
    if line.isascii():
        return line
    return Header(line, "utf-8", maxlinelen=_ENCODED).encode()


def _plain_domain(domain: str) -> str:
    try:
        return domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return ""


def _one_line(text: str) -> str:
    """Make a text fit for a header: line ends and other controls become spaces."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())
