"""Hostile files that cannot be read: refused by name, and nothing is changed."""

import json
import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from support import hostile
from support.run import InProcess

Build = Callable[[], bytes]
Refused = tuple[str, Build, str]

TEXT = hostile.text()
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b"<worksheet>&b;</worksheet>"
)
PARTS = {
    "sheet": hostile.SHEET,
    "workbook": "xl/workbook.xml",
    "relations": "xl/_rels/workbook.xml.rels",
    "types": hostile.CONTENT_TYPES,
    "strings": "xl/sharedStrings.xml",
    "root": "_rels/.rels",
}


def instead(old: str, new: str) -> bytes:
    assert old in TEXT
    return TEXT.replace(old, new).encode()


def flipped(share: float) -> bytes:
    data = bytearray(hostile.workbook())
    data[int(len(data) * share)] ^= 0x55
    return bytes(data)


def cut(size: int) -> bytes:
    return hostile.workbook()[:size]


REFUSED: dict[str, Refused] = {
    "open quote": ("a.csv", lambda: instead("Bo Berg", '"Bo Berg'), "row 3"),
    "open quote at the end": ("a.csv", lambda: instead("Data", '"Data'), "row 4"),
    "a quote that swallows a row": (
        "a.csv",
        lambda: instead("Bo Berg", '"Bo Berg').replace(b"Data", b'Data"'),
        "row 3",
    ),
    "a quote closed far below": (
        "a.csv",
        lambda: TEXT.encode() + b'Di,,,"x\n' + b"Ed,,,y\n" * 9 + b'Fi,,,z"\n',
        "row 5",
    ),
    "exchange file": ("a.slk", lambda: b'ID;PWXL;N;E\nC;Y1;X1;K"Name"\n', "SYLK"),
    "old exchange file": ("a.dif", lambda: b'TABLE\n0,1\n"EXCEL"\n', "DIF"),
    "text after a quote": ("a.csv", lambda: instead("Bo Berg", '"Bo" Berg'), "row 3"),
    "140,000 letters": ("a.csv", lambda: instead("Law", "L" * 140_000), "row 3"),
    "16,384 columns": ("a.csv", lambda: b"Name," * 16_384 + b"\na\n", "1,024 columns"),
    "zeros": ("a.csv", lambda: bytes(1000), "not text"),
    "web page": ("a.xls", lambda: b"<!-- x --><html>", "a web page"),
    "table alone": ("a.xls", lambda: b"<table><tr><td>Name</table>", "a web page"),
    "xml": ("a.xls", lambda: b'<Workbook xmlns="u"></Workbook>', "an XML document"),
    "picture": ("a.csv", lambda: b'<svg xmlns="x"></svg>', "an XML document"),
    "json": ("a.csv", lambda: b'["a", "b"]', "a JSON document"),
    "nested json": ("a.csv", lambda: b"[[1,2],[3,4]]", "a JSON document"),
    "prose": ("a.txt", lambda: b"Dear all,\nsign up by Friday.\nThanks\n", "No column"),
    "lock file": ("~$a.xlsx", lambda: b"\x03Ana" + bytes(160), "the mark that Excel"),
    "titles only": ("a.csv", lambda: b"Name,Email\n", "not one filled row"),
    "nobody in any row": (
        "a.csv",
        lambda: b"Name,Email,Topics\n,,AI\n,,Law\n",
        "Not one row",
    ),
    "packed tight": ("a.csv", lambda: b"(\xb5/\xfd" + bytes(9), "(Zstandard)"),
    "film": ("a.csv", lambda: b"\0\0\0\x20ftypisom" + bytes(99), "a film"),
    "web page far below": ("a.xls", lambda: b"\n" * 2000 + b"<html>", "a web page"),
    "document with a sheet in it": (
        "a.docx",
        lambda: hostile.zipped(
            {
                hostile.CONTENT_TYPES: '<Default Extension="xlsx" ContentType="x/y.'
                'spreadsheetml.sheet"/><Override ContentType="x/y.wordprocessingml.'
                'document.main+xml"/>',
                "word/document.xml": "<w/>",
            }
        ),
        "a Word document",
    ),
    "zip of one name twice": (
        "a.zip",
        lambda: hostile.zipped({"a.csv": TEXT, "b.csv": TEXT}).replace(b"b.c", b"a.c"),
        "damaged",
    ),
    "sheet that is missing": (
        "a.xlsx",
        lambda: hostile.without(hostile.SHEET),
        "is missing",
    ),
    "charts alone": (
        "a.xlsx",
        lambda: hostile.changed('/worksheet"', '/chartsheet"', PARTS["relations"]),
        "no worksheet",
    ),
    "empty zip": ("a.zip", lambda: hostile.zipped({}), "an empty zip"),
    "zip of a folder": ("a.zip", lambda: hostile.zipped({"x/": ""}), "an empty zip"),
    "zip of two": (
        "a.zip",
        lambda: hostile.zipped({"a.csv": TEXT, "b.csv": TEXT}),
        "2 files",
    ),
    "zip in zip": (
        "a.zip",
        lambda: hostile.zipped({"b.zip": hostile.zipped({"a.csv": TEXT})}),
        "zip within",
    ),
    "encrypted zip": (
        "a.zip",
        lambda: hostile.encrypted(hostile.zipped({"a.csv": TEXT})),
        "password",
    ),
    "deflate64": (
        "a.zip",
        lambda: hostile.packed_as(9, hostile.zipped({"a.csv": TEXT})),
        "packed in a way",
    ),
    "bzip2": ("a.zip", lambda: hostile.zipped({"a.csv": TEXT}, 12), "packed in a way"),
    "lzma": ("a.zip", lambda: hostile.zipped({"a.csv": TEXT}, 14), "packed in a way"),
    "overlapping members": ("a.zip", lambda: hostile.overlapping(99), "256 MB"),
    "text bomb": (
        "a.zip",
        lambda: hostile.zipped({"a.csv": b"a,b\n" * (20 << 20)}),
        "64 MB",
    ),
    "sheet bomb": ("a.xlsx", lambda: hostile.with_part(b" " * (257 << 20)), "256 MB"),
    "lying size": (
        "a.xlsx",
        lambda: hostile.lying_size(
            hostile.with_part(b" " * (9 << 20)), 9 << 20, 1_000
        ),
        "damaged",
    ),
    "far cell": (
        "a.xlsx",
        lambda: hostile.changed('r="A4"', 'r="XFD1048576"'),
        "XFD1048576",
    ),
    "far column": ("a.xlsx", lambda: hostile.changed('r="A1"', 'r="XFD1"'), "XFD1"),
    "far row": ("a.xlsx", lambda: hostile.changed('r="A4"', 'r="A1048576"'), "1048576"),
    "row 10^20": (
        "a.xlsx",
        lambda: hostile.changed('r="A4"', f'r="A{10**20}"'),
        "A1000000",
    ),
    "row 0": ("a.xlsx", lambda: hostile.changed('r="A4"', 'r="A0"'), "damaged"),
    "odd address": ("a.xlsx", lambda: hostile.changed('r="A4"', 'r="é!"'), "damaged"),
    "lost text": (
        "a.xlsx",
        lambda: hostile.changed("<v>0</v>", "<v>99</v>"),
        "damaged",
    ),
    "a path as sheet": (
        "a.xlsx",
        lambda: hostile.changed(
            "worksheets/sheet1.xml", "/etc/hosts", "xl/_rels/workbook.xml.rels"
        ),
        "damaged",
    ),
    "password": (
        "a.xlsx",
        lambda: hostile.OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512),
        "password",
    ),
    "broken old workbook": (
        "a.xls",
        lambda: hostile.OLE + "Workbook".encode("utf-16-le") + b"\xff" * 5000,
        "damaged",
    ),
    "start of an old workbook": ("a.xls", lambda: hostile.OLE[:8], "damaged"),
}  # fmt: skip
REFUSED |= {
    f"{9 + 60 * share} bytes of a workbook": (
        "a.xlsx",
        partial(cut, 9 + 60 * share),
        "damaged",
    )
    for share in range(0, 80, 4)
}
REFUSED |= {
    f"workbook without {name}": (
        "a.xlsx",
        partial(hostile.without, part),
        "damaged",
    )
    for name, part in PARTS.items()
}
REFUSED |= {
    f"entities in {name}": (
        "a.xlsx",
        partial(hostile.with_part, LAUGHS, part),
        "XML entities",
    )
    for name, part in PARTS.items()
}
REFUSED |= {
    f"{name} nested 500,000 deep": (
        "a.xlsx",
        partial(hostile.with_part, b"<a>" * 500_000, part),
        "Cannot read a.xlsx: ",
    )
    for name, part in PARTS.items()
}


def content(folder: Path) -> Mapping[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_names_file_and_reason_and_changes_nothing(
    case: str, tmp_path: Path, program: Path, run_rmentor: InProcess
) -> None:
    name, build, reason = REFUSED[case]
    (tmp_path / name).write_bytes(build())
    (tmp_path / "good.csv").write_text(TEXT, encoding="utf-8")
    if case in ("open quote", "far cell"):
        assert run_rmentor("import", tmp_path / "good.csv", "-q").exit_code == 0
    before = content(program)

    result = run_rmentor("import", tmp_path / "good.csv", tmp_path / name, "--json")

    assert result.exit_code == 3, result.stdout
    (issue,) = json.loads(result.stdout)["issues"]
    assert name in issue["message"]
    assert reason in issue["message"]
    assert issue["hint"]
    assert content(program) == before


@pytest.mark.parametrize("percent", range(2, 98, 6))
def test_a_changed_byte_loses_nobody_unsaid(
    percent: int, tmp_path: Path, program: Path, run_rmentor: InProcess
) -> None:
    (tmp_path / "a.xlsx").write_bytes(flipped(percent / 100))

    result = run_rmentor("import", tmp_path / "a.xlsx", "--json")

    if result.exit_code == 3:
        assert "damaged" in json.loads(result.stdout)["issues"][0]["message"]
        assert not content(program)
    else:
        assert json.loads(result.stdout)["data"]["people"] == 3


@pytest.mark.skipif(os.name != "posix", reason="has no such files")
@pytest.mark.parametrize("kind", ["pipe", "loop", "dangling", "folder", "zero"])
def test_what_is_no_ordinary_file_is_refused(
    kind: str, tmp_path: Path, program: Path, run_rmentor: InProcess
) -> None:
    path = tmp_path / "a.xlsx"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        targets = {"loop": path, "dangling": tmp_path / "none"}
        path.symlink_to(targets.get(kind, Path("/dev/zero")))

    result = run_rmentor("import", path)

    assert result.exit_code == 3
    assert "Cannot read a.xlsx: " in result.stderr
    assert not content(program)


@pytest.mark.skipif(os.name != "posix" or not os.getuid(), reason="may open all")
def test_what_may_not_be_opened_is_refused_with_a_remedy(
    tmp_path: Path, run_rmentor: InProcess
) -> None:
    (tmp_path / "a.csv").touch(mode=0o000)

    result = run_rmentor("import", tmp_path / "a.csv")

    assert result.exit_code == 3
    assert "you may not open it" in result.stderr
