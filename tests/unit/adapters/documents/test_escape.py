"""Data in a Markdown text stay literal."""

import pytest

from rmentor.adapters.documents.escape import escape_markdown, without_controls
from rmentor.adapters.documents.markdown import markdown_parser
from support.agreements import HOSTILE


@pytest.mark.parametrize(
    "text",
    [
        *(HOSTILE, "# x", "1. x", "12) x", "- x", "+ x", "===", "---", "***", "a_b_c"),
        *("&amp;", "&#60;", "a\\", "\\|", "|", "`x`", "~~x~~", "<http://x.test>"),
        *("![a](b)", "[a]: b", "x !", "x #", "> x", "\u00a0x", ": x", "&"),
    ],
)
@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("{}", "{}"),
        ("- {}", "{}"),
        ("> {}", "{}"),
        ("## {}", "{}"),
        ("a **{}** b", "a {} b"),
        ("a {} b", "a {} b"),
    ],
)
def test_a_value_is_shown_as_it_is_wherever_it_stands(
    text: str, markdown: str, shown: str
) -> None:
    tokens = markdown_parser().parse(markdown.format(escape_markdown(text)))
    (inline,) = [token for token in tokens if token.type == "inline"]
    content = "".join(child.content for child in inline.children or ())
    assert content == shown.format(text.strip())


def test_lines_are_folded_to_one() -> None:
    assert escape_markdown("a\n\n  b\tc\r\nd") == "a b c d"


def test_a_plain_name_is_left_alone() -> None:
    assert (
        escape_markdown("Anna-Lena O'Neil (HR) & Co.") == "Anna-Lena O'Neil (HR) & Co."
    )


def test_controls_and_changes_of_direction_are_dropped() -> None:
    assert without_controls("a\x00b\x1b[0m\u202ec\ufffe\ud800\n") == "ab[0mc\n"
