"""Alphabets of one byte per letter: told by the words, shown, never silently wrong."""

# ruff: noqa: RUF001  # letters of many alphabets are what this is about

import pytest

from rmentor.adapters.spreadsheet.letters import decode
from rmentor.adapters.spreadsheet.refusals import UnreadableError
from rmentor.core.model.issues import Severity

WESTERN = ("cp1252", "mac-roman", "cp850")
CENTRAL = ("cp1250", "iso8859-2")
TEXTS = {
    "Nom,Prénom\nLefèvre,Hélène\nGarçon,Zoë\n": WESTERN,
    "Name;Straße\nMüller;Größe\nJörg Weiß;x\n": WESTERN,
    "Nombre,Correo\nÑúñez José,¿Qué?\n": WESTERN,
    "Nome,E-mail\nJoão Conceição,j@corp.test\n": ("cp1252", "mac-roman"),
    "Navn,E-mail\nSøren Ærø,s@corp.test\nÅse Bjørn,b@corp.test\n": (
        "cp1252",
        "mac-roman",
    ),
    "Imię,Nazwisko\nMałgorzata,Wójcik\nŁukasz,Dąbrowski\n": CENTRAL,
    "Jméno,Příjmení\nJiří,Dvořák\nZdeněk,Kučera\n": CENTRAL,
    "Név,E-mail\nSzőke Győző,x\nKovács Űrhajós,y\n": CENTRAL,
    "Имя,Почта\nИван Петров,x\nАнна Каренина,y\n": ("cp1251", "koi8-r"),
    "Όνομα,Email\nΓιώργος Παπαδόπουλος,x\n": ("cp1253",),
    "Ad,Soyad\nIşık,Yıldız\nGüneş,Doğan\n": ("cp1254",),
}
CASES = [(text, encoding) for text, names in TEXTS.items() for encoding in names]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_the_alphabet_whose_words_are_words_is_taken_and_shown(
    text: str, encoding: str
) -> None:
    found, _, (issue,) = decode("a.csv", text.encode(encoding), "")

    assert found == text
    assert (issue.code, issue.severity) == ("encoding-assumed", Severity.WARNING)
    assert "--encoding" in issue.hint


def test_where_two_alphabets_do_both_readings_are_shown() -> None:
    text, alphabet, (issue,) = decode("a.csv", "Name\nKučera\n".encode("cp1250"), "")

    assert (text, alphabet) == ("Name\nKuèera\n", "Windows-1252")
    assert 'As Windows-1250 they would be: "Kučera".' in issue.message
    assert "--encoding cp1250" in issue.hint


def test_where_two_alphabets_do_an_address_decides() -> None:
    data = "Name,Email\nKučera,k@corp.cz\n".encode("cp1250")

    assert decode("a.csv", data, "")[1] == "Windows-1250"


def test_signs_that_are_no_letters_do_not_decide() -> None:
    text, alphabet, _ = decode("a.csv", "Ana,€5 – n° 7\n".encode("cp1252"), "")

    assert (text, alphabet) == ("Ana,€5 – n° 7\n", "Windows-1252")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("text", ["Имя,Почта\nИван,x\n", "名前,メール\n山田,x\n"])
def test_wide_letters_need_no_mark(encoding: str, text: str) -> None:
    found, alphabet, issues = decode("a.csv", text.encode(encoding), "")

    assert found == text
    assert alphabet == encoding[:6].upper()
    assert not issues


def test_marked_text_that_is_damaged_names_the_line() -> None:
    with pytest.raises(UnreadableError, match="damaged in line 2"):
        decode("a.csv", b"\xef\xbb\xbfName\nA\xffb\n", "")
    with pytest.raises(UnreadableError, match="not downloaded completely"):
        decode("a.csv", "Name\nAna".encode("utf-16")[:-1], "")


def test_a_sign_directly_before_a_word_tells_latin_2() -> None:
    data = "Name\nJiří Šťastný\nŽofie Kočí\n".encode("iso8859-2")
    text, alphabet, _ = decode("a.csv", data, "")
    assert ("Šťastný" in text, alphabet) == (True, "Latin-2")


def test_pairs_of_bytes_are_no_greek_capitals() -> None:
    data = "Name,Email\n王小明,a\n李娜,b\n张伟,c\n刘洋,d\n陈静,e\n杨帆,f\n".encode(
        "gb18030"
    )

    with pytest.raises(UnreadableError, match="alphabet that rmentor can tell") as told:
        decode("a.csv", data, "")

    assert "gb18030" in told.value.remedy


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "UTF_32"])
def test_plain_letters_are_not_of_two_bytes_whatever_is_said(encoding: str) -> None:
    with pytest.raises(UnreadableError, match=f"not {encoding}"):
        decode("a.csv", b"Name,Email\r\nAna,a@corp.test\r\n", encoding)
