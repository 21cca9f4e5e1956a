"""Every finding and every error is explained in docs/issues.md, and nothing else is."""

import re

from support.issue_codes import error_codes, issue_codes
from support.run import PROJECT


def sources() -> list[str]:
    return [file.read_text("utf-8") for file in sorted(PROJECT.glob("src/**/*.py"))]


def explained() -> list[str]:
    """Give the codes in the first column of the page's tables."""
    page = (PROJECT / "docs" / "issues.md").read_text("utf-8")
    return re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)


def test_codes_are_found_however_they_are_given() -> None:
    text = """
Issue("plain", "text")
Issue(message="text", code="keyword")
Other("other")
def warn(self, row, code):
    return Issue(code, "text")
def deeper(kind, title):
    return self.warn(title, kind)
warn(1, "wrapped")
it.deeper("twice-wrapped" if x else "or-this", "no code")
"""
    found = {"plain", "keyword", "wrapped", "twice-wrapped", "or-this"}

    assert issue_codes([text]) == found


def test_codes_of_errors_are_found() -> None:
    text = 'class A(Error):\n    code = "a-b"\n    other = "c"\ncode = "d"'

    assert error_codes([text]) == {"a-b"}


def test_every_code_is_explained_once() -> None:
    texts = sources()

    assert sorted(explained()) == sorted(issue_codes(texts) | error_codes(texts))
