"""Mail drafts, read back by the standard library's parser."""

from collections.abc import Sequence
from datetime import date
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmentor.adapters.mail import Attachment, Draft, Mailbox, draft_file, is_mailable

IDA = Mailbox("Ida Berg", "ida@corp.test")
HEADERS = ["Content-Type", "MIME-Version", "X-Unsent", "From", "To", "Subject", "Date"]


def draft(
    to: Sequence[Mailbox] = (IDA,),
    subject: str = "Hello",
    body: str = "Dear both\n",
    attachments: Sequence[Attachment] = (),
) -> Draft:
    return Draft(IDA, tuple(to), subject, body, date(2026, 3, 2), attachments)


def header(message: Message, name: str) -> str:
    return str(make_header(decode_header(message[name])))


def parts(made: Draft) -> list[EmailMessage]:
    message = message_from_bytes(draft_file(made), policy=policy.default)
    return list(message.iter_attachments())


def test_it_opens_as_a_draft_to_both() -> None:
    both = [Mailbox("Zoë Byrne", "zoe@corp.test"), Mailbox("Bo", "bo@corp.test")]
    message = message_from_bytes(draft_file(draft(both, "Grüße, beide")))
    assert message["X-Unsent"] == "1"
    assert header(message, "From") == "Ida Berg <ida@corp.test>"
    assert header(message, "To") == "Zoë Byrne <zoe@corp.test>, Bo <bo@corp.test>"
    assert header(message, "Subject") == "Grüße, beide"
    assert message["Date"] == "Mon, 02 Mar 2026 12:00:00 +0000"


@given(name=st.text(max_size=120), subject=st.text(max_size=200))
def test_no_name_or_subject_adds_a_header_or_is_lost(name: str, subject: str) -> None:
    message = message_from_bytes(
        draft_file(draft([Mailbox(name, "a@b.test")], subject))
    )
    assert message.keys() == HEADERS
    visible = "".join(c if c.isprintable() else " " for c in subject)
    assert header(message, "Subject").split() == visible.split()
    assert str(message["To"]).endswith("<a@b.test>") or message["To"] == "a@b.test"


@pytest.mark.parametrize(
    "name",
    [
        "Lim Wei Ling (林慧玲)",
        'Peter "Pete", O\'Neil-Łuk; <x@y.test>',
        "Ana\r\nBcc: evil@x.test",
        "=?utf-8?q?evil?=",
    ],
)
def test_names_come_back_as_people_write_them(name: str) -> None:
    made = draft_file(draft([Mailbox(name, "a@b.test")]))
    message = message_from_bytes(made, policy=policy.default)
    (address,) = message["To"].addresses
    assert address.addr_spec == "a@b.test"
    assert "Bcc" not in message


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")),
        max_size=300,
    )
)
def test_the_text_comes_back(text: str) -> None:
    body = f"{text}\n.\nFrom me\n"
    message = message_from_bytes(draft_file(draft(body=body)), policy=policy.default)
    plain = message.get_body()
    assert plain is not None
    assert plain.get_content().replace("\r\n", "\n") == body


def test_attachments_come_back_with_their_names_and_kinds() -> None:
    docx = Attachment("Łuk Żak - Bo.docx", bytes(range(256)) * 9)
    ics = Attachment("Łuk Żak - Bo.ics", "Łuk\r\n".encode(), "PUBLISH")
    first, second = parts(draft(attachments=(docx, ics)))
    assert (first.get_filename(), first.get_content()) == (docx.name, docx.content)
    assert first.get_content_type().endswith("wordprocessingml.document")
    assert second.get_payload(decode=True) == ics.content
    assert second.get_content_type() == "text/calendar"
    assert second.get_param("method") == "PUBLISH"


def test_lines_end_as_mail_wants_them_and_bytes_stay() -> None:
    made = draft(attachments=(Attachment("a.pdf", b"%PDF\n"),))
    content = draft_file(made)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert content == draft_file(made)


@pytest.mark.parametrize(
    ("email", "good"),
    [
        ("ana.o'neil+x@corp.test", True),
        ("ana@exämple.test", True),
        ("änä@corp.test", False),
        ("ana", False),
        ("", False),
        ("a b@corp.test", False),
        ("a@b@corp.test", False),
        ("ana@corp.test\nBcc: x@y.test", False),
        ("ana@..test", False),
    ],
)
def test_only_addresses_that_every_mail_can_bear_are_used(
    email: str, good: bool
) -> None:
    assert is_mailable(email) == good
