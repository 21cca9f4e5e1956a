"""Letters that another program took for others are read as they were first written."""

# ruff: noqa: RUF001  # letters that look like others are what this is about

import pytest

from rmentor.adapters.spreadsheet.content import open_content
from rmentor.adapters.spreadsheet.doubled import mend
from rmentor.adapters.spreadsheet.wire import TextOptions
from rmentor.core.model.issues import Severity

WORDS = (
    "Zoë Müller",
    "José Núñez",
    "Øystein Ærø",
    "Łucja Żak",
    "Petra Dvořáková",
    "Анна Петрова",
    "Γιώργος Νίκου",
    "山田 太郎",
    "“Ideas – and more…”",
    "😀 Ana",
    "À propos",
)
AS_TYPED = (
    "JOSÉ’S TEAM",
    "«CAFÉ»",
    "MÜLLER’S „BAR“",
    "JOÃO “ZÉ” SÃO",
    "NAÏ…",
    "Ñ°",
    "ÅSE – ÆRØ",
    "Åse",
)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("times", [1, 2])
def test_letters_taken_for_others_are_taken_back(word: str, times: int) -> None:
    wrong = word
    for _ in range(times):
        wrong = "".join(map(_as_windows, wrong.encode()))

    assert mend(wrong) == word


@pytest.mark.parametrize("word", [*WORDS, *AS_TYPED])
def test_what_somebody_typed_stays(word: str) -> None:
    assert mend(word) == word


def test_the_words_are_shown_once_with_what_stood_in_the_file() -> None:
    data = "Name,Ort\nZoÃ« Lima,ZÃ¼rich\nAna Lima,ZÃ¼rich\nBo,Genève\n".encode()

    book = open_content("a.csv", data, TextOptions())

    assert book.sheets[0].rows[1:] == (
        ("Zoë Lima", "Zürich"),
        ("Ana Lima", "Zürich"),
        ("Bo", "Genève"),
    )
    (issue,) = book.issues
    assert (issue.code, issue.severity) == ("encoding-assumed", Severity.WARNING)
    assert '"Zoë" for "ZoÃ«", "Zürich" for "ZÃ¼rich".' in issue.message


def _as_windows(byte: int) -> str:
    """Give a byte's letter as programs on Windows do, which leave none out."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


def test_two_odd_letters_by_themselves_stay() -> None:
    assert mend("\u00ce\x86") == "\u00ce\x86"
