"""Files that no reader survives by itself: each is refused by name, or read whole."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rmentor.adapters.spreadsheet import fence
from rmentor.adapters.spreadsheet.read import read_book
from rmentor.adapters.spreadsheet.refusals import UnreadableFileError

Build = Callable[[], bytes]
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
ROSTER = (("Name", "Email"), ("Ana", "ana@corp.test"), ("Bo", "bo@corp.test"))


def workbook() -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("People")
        for number, row in enumerate(ROSTER):
            sheet.write_row(number, 0, row)
        sheet.write_number(3, 0, 7)
    return stream.getvalue()


def zipped(**members: bytes | str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def changed(old: str, new: str, part: str = SHEET) -> bytes:
    """Give the workbook with something in one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in members[part]
    members[part] = members[part].replace(old.encode(), new.encode())
    return zipped(**members)


def with_xml(xml: bytes, part: str = SHEET) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped(**members | {part: xml})


def lying_size() -> bytes:
    """Claim 1,000 bytes for a sheet of 300 MB, in both of the zip's headers."""
    honest, lie = struct.pack("<I", 300 << 20), struct.pack("<I", 1000)
    data = with_xml(b" " * (300 << 20))
    assert data.count(honest) == 2
    return data.replace(honest, lie)


def encrypted_zip() -> bytes:
    data = bytearray(zipped(**{"people.csv": "Name\r\nAna\r\n"}))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    return bytes(data)


def stream_named(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(512)


DTD = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'
# What Excel writes beside the sheets when a query filled the table.
QUERY = '<?xml version="1.0" encoding="utf-16"?><DataMashup/>'.encode("utf-16")
UTF16_XML = '<?xml version="1.0" encoding="UTF-16"?><worksheet/>'.encode("utf-16")
CONTENT_TYPES = "[Content_Types].xml"

REFUSED: dict[str, tuple[str, Build, str]] = {
    "empty": ("a.csv", lambda: b"", "it is empty"),
    "blank": ("a.csv", lambda: b" \r\n\r\n", "it is empty"),
    "only separators": ("a.csv", lambda: b";;;\r\n;;;\r\n", "no cell"),
    "only a mark": ("a.csv", lambda: b"\xef\xbb\xbf", "no cell"),
    "no cells": (
        "a.xlsx",
        lambda: with_xml(b"<worksheet><sheetData/></worksheet>"),
        "no cell",
    ),
    "pdf": ("a.xlsx", lambda: b"%PDF-1.7\n...", "a PDF document"),
    "png": ("a.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(9), "a picture"),
    "jpeg": ("a.xlsx", lambda: b"\xff\xd8\xff\xe0" + bytes(9), "a picture"),
    "gzip": ("a.csv", lambda: b"\x1f\x8b\x08" + bytes(9), "gzip"),
    "rtf": ("a.txt", lambda: b"{\\rtf1 Name}", "RTF"),
    "html": ("a.xls", lambda: b"<html><table><tr><td>x</table>", "a web page"),
    "table": ("a.xls", lambda: b"\xef\xbb\xbf\r\n <TABLE><tr>", "a web page"),
    "xml": ("a.xls", lambda: b"<?xml version='1.0'?><Workbook/>", "an XML document"),
    "mhtml": ("a.xls", lambda: b"MIME-Version: 1.0\r\nX: y", "a saved web page"),
    "json": ("a.csv", lambda: b'[{"name": "Ana"}]', "JSON"),
    "word": (
        "a.xlsx",
        lambda: zipped(**{CONTENT_TYPES: "wordprocessingml.document"}),
        "a Word document",
    ),
    "slides": (
        "a.xlsx",
        lambda: zipped(**{CONTENT_TYPES: "presentationml.slides"}),
        "a PowerPoint",
    ),
    "numbers": ("a.xlsx", lambda: zipped(**{"Index/Document.iwa": "x"}), "Numbers"),
    "odt": (
        "a.ods",
        lambda: zipped(mimetype="application/vnd.oasis.opendocument.text"),
        "OpenDocument",
    ),
    "ods password": (
        "a.ods",
        lambda: zipped(
            **{
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml": "<m:encryption-data/>",
            }
        ),
        "password",
    ),
    "old word": ("a.xls", lambda: stream_named("WordDocument"), "a Word document"),
    "mail": ("a.xls", lambda: stream_named("__substg1.0_0037001F"), "another kind"),
    "password": ("a.xlsx", lambda: stream_named("EncryptedPackage"), "password"),
    "broken xls": ("a.xls", lambda: stream_named("Workbook"), "damaged"),
    "zip password": ("a.zip", encrypted_zip, "password"),
    "half a workbook": ("a.xlsx", lambda: workbook()[:2000], "damaged"),
    "no end": ("a.xlsx", lambda: workbook()[:-10], "damaged"),
    "a changed byte": (
        "a.xlsx",
        lambda: workbook().replace(b"PK\x05\x06", b"PK\x05\x07"),
        "damaged",
    ),
    "many files": ("a.zip", lambda: zipped(**{"a.csv": "x", "b.csv": "y"}), "2 files"),
    "too many members": (
        "a.xlsx",
        lambda: zipped(**{f"{n}.xml": "" for n in range(2001)}),
        "2001 files",
    ),
    "zip in zip": (
        "a.zip",
        lambda: zipped(**{"b.zip": zipped(**{"a.csv": "x"})}),
        "zip within",
    ),
    "bomb": ("a.xlsx", lambda: with_xml(b" " * (300 << 20)), "larger than 256 MB"),
    "lying size": ("a.xlsx", lying_size, "larger than 256 MB"),
    "dtd": ("a.xlsx", lambda: with_xml(DTD), "XML entities"),
    "late dtd": (
        "a.xlsx",
        lambda: with_xml(b"<!--" + b"-" * (1 << 20) + b"-->" + DTD),
        "XML entities",
    ),
    "utf-16 xml": ("a.xlsx", lambda: with_xml(UTF16_XML), "not written in UTF-8"),
    "far cell": ("a.xlsx", lambda: changed('r="A4"', 'r="XFD1048576"'), "XFD1048576"),
    "far cell, other quotes": (
        "a.xlsx",
        lambda: changed('r="A4"', "r='ZZ300000'"),
        "ZZ300000",
    ),
    "far cell, hidden from the check": (
        "a.xlsx",
        lambda: changed('r="A4"', 'r\t=\t"XFD1048576"'),
        "memory",
    ),
    "a column too far": ("a.xlsx", lambda: changed('r="A4"', 'r="AMK4"'), "cell AMK4"),
    "a row too far": ("a.xlsx", lambda: changed('r="A4"', 'r="A200001"'), "A200001"),
    "no such column": ("a.xlsx", lambda: changed('r="A4"', 'r="ABCDEFGHI4"'), "beyond"),
    "no such text": ("a.xlsx", lambda: changed("<v>0</v>", "<v>77</v>"), "damaged"),
    "no such type": ("a.xlsx", lambda: changed('t="s"', 't="zz"'), "damaged"),
    "a lost sheet": (
        "a.xlsx",
        lambda: changed("sheet1.xml", "sheet9.xml", "xl/_rels/workbook.xml.rels"),
        "damaged",
    ),
    "nul": ("a.csv", lambda: b"Name,Email\r\nAna\x00,x\r\n", "not text"),
    "binary": ("a.csv", lambda: bytes(range(1, 32)) * 9, "not text"),
    "open quote": ("a.csv", lambda: b'Name,Note\nAna,"x\nBo,y\n', "in row 2"),
    "stray quote": ("a.csv", lambda: b'Name,Note\nAna,"x\nBo,y\n"Cy",z\n', "in row 2"),
    "long cell": ("a.csv", lambda: b"Name\r\n" + b"x" * 140_000, "a cell in row 2"),
    "wide text": ("a.csv", lambda: b"," * 1100 + b"x", "row 1 lies beyond 1,024"),
    "long text": ("a.csv", lambda: b"x,y\n" * 200_001, "row 200001 lies beyond"),
    "neither alphabet": ("a.csv", lambda: b"Name\nx\xb1\xb2\xb3y\n", "neither UTF-8"),
    "broken UTF-8": (
        "a.csv",
        lambda: "Ä,Ö,Ü\nß,é,è\n".encode() + b"\xff\n",
        "damaged in line 3",
    ),
    "large": ("a.xlsx", lambda: b"PK\x03\x04" + bytes(25 << 20), "larger than 25 MB"),
    "large text": ("a.csv", lambda: b"x" * ((64 << 20) + 1), "larger than 64 MB"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_its_name_and_the_reason(case: str, tmp_path: Path) -> None:
    name, build, reason = REFUSED[case]
    path = tmp_path / name
    path.write_bytes(build())

    with pytest.raises(UnreadableFileError) as refused:
        read_book(path)

    assert refused.value.message.startswith(f"Cannot read {name}: ")
    assert reason in refused.value.message
    assert refused.value.hint.endswith(".")
    assert str(tmp_path) not in refused.value.message


EMPTY_FAR = '<c r="XFD1048576" s="0"/>'
FORMATTED = "".join(
    f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"></c></row>'
    for n in range(5, 905)
)
ACCEPTED: dict[str, tuple[str, Build]] = {
    "as it is": ("a.xlsx", workbook),
    "empty far cell": (
        "a.xlsx", lambda: changed("</row></sh", EMPTY_FAR + "</row></sh")),
    "900 formatted rows": (
        "a.xlsx", lambda: changed("</sheetData>", FORMATTED + "</sheetData>")),
    "lying dimension": ("a.xlsx", lambda: changed('ref="A1:B4"', 'ref="A1"')),
    "huge dimension": ("a.xlsx", lambda: changed('ref="A1:B4"', 'ref="A1:XFD1048576"')),
    "merged cells": ("a.xlsx", lambda: changed(
        "</sheetData>",
        '</sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>')),
    "other quotes": ("a.xlsx", lambda: changed('r="A4"', "r='A4'")),
    "filled by a query": ("a.xlsx", lambda: with_xml(QUERY, "customXml/item1.xml")),
    "workbook named csv": ("a.csv", workbook),
    "zipped": ("a.zip", lambda: zipped(**{"x/people.xlsx": workbook()})),
    "zipped on a Mac": ("a.zip", lambda: zipped(**{
        "people.xlsx": workbook(), "__MACOSX/._people.xlsx": b"x", ".DS_Store": b"x"})),
}  # fmt: skip


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_odd_but_whole_is_read_whole(case: str, tmp_path: Path) -> None:
    name, build = ACCEPTED[case]
    path = tmp_path / name
    path.write_bytes(build())

    (sheet,) = read_book(path).sheets

    assert sheet.rows == (*ROSTER, ("7",))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.xlsx", "there is no such file"),
        ("folder", "it is a folder"),
        ("~$people.xlsx", "the mark that Excel"),
        (".~lock.people.ods#", "the mark that Excel"),
        ("x" * 300, "the system cannot open it"),
        ("a\0b", "the system cannot open it"),
    ],
)
def test_what_is_no_file_is_refused(name: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "~$people.xlsx").write_bytes(b"\x0bAna")

    with pytest.raises(UnreadableFileError, match=reason):
        read_book(tmp_path / name)


@pytest.mark.skipif(os.name != "posix", reason="has no such device")
def test_a_device_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="null: it is no ordinary file"):
        read_book(Path("/dev/null"))


def test_a_file_that_may_not_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name\nAna\n", encoding="utf-8")

    def forbidden(*_: object) -> None:
        raise PermissionError

    # the tests may run as root, who may open everything
    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(UnreadableFileError, match="you may not open it"):
        read_book(path)


def test_a_file_that_takes_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fence, "MAX_SECONDS", 0.001)
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())

    with pytest.raises(UnreadableFileError, match="longer than"):
        read_book(path)
