"""What comes through the fence, and what ends at it."""

import pytest

from rmentor.adapters.spreadsheet.child import answer
from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.fence import Fenced, _failure
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.adapters.spreadsheet.wire import TextOptions, unpack

NO_OPTIONS = TextOptions()
WARNED = "Name,City\nJosé,Köln\n'-,x\n".encode("cp1252")


def test_the_book_is_the_same_on_both_sides_of_the_fence() -> None:
    book = open_content("é.csv", WARNED, NO_OPTIONS)

    assert len(book.issues) == 2
    assert unpack(answer("é.csv", WARNED, NO_OPTIONS)) == book
    assert Fenced("é.csv", WARNED, NO_OPTIONS).book() == book


def test_a_refusal_is_the_same_on_both_sides_of_the_fence() -> None:
    with pytest.raises(UnreadableError, match="in row 2 a quotation mark") as refused:
        unpack(answer("a.csv", b'a\n"b', NO_OPTIONS))

    assert "quotation marks" in refused.value.remedy


@pytest.mark.parametrize(
    ("status", "stderr"),
    [
        (-6, b"memory allocation of 99 bytes failed"),
        (3221226505, b""),
        (1, b"Traceback\nMemoryError"),
        (1, b"Traceback\npyo3_runtime.PanicException: overflow"),
    ],
)
def test_a_child_that_the_file_brought_down_is_a_refusal(
    status: int, stderr: bytes
) -> None:
    failure = _failure(status, stderr)

    assert isinstance(failure, UnreadableError)
    assert "480 MB" in failure.reason


def test_a_bug_in_the_child_stays_a_bug() -> None:
    failure = _failure(1, b"Traceback\nTypeError: ours")

    assert isinstance(failure, RuntimeError)
    assert "TypeError: ours" in str(failure)
