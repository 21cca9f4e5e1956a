"""Odd, broken and hostile files that can be read: nobody is lost."""

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from support import hostile
from support.run import InProcess

Build = Callable[[], bytes]
Accepted = tuple[str, Build, int]

TEXT = hostile.text()


def instead(old: str, new: str) -> bytes:
    assert old in TEXT
    return TEXT.replace(old, new).encode()


def rows(xml: str) -> bytes:
    """Add rows to the sheet's XML."""
    return hostile.changed("</sheetData>", f"{xml}</sheetData>")


def formatted_rows() -> bytes:
    return rows(
        "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(5, 1_048_577))
    )


ACCEPTED: dict[str, Accepted] = {
    "sep= line": ("a.csv", lambda: b"sep=^\r\n" + hostile.text(by="^").encode(), 3),
    "trailing separators": ("a.csv", lambda: hostile.text(end=",,,\n").encode(), 3),
    "blank lines": ("a.csv", lambda: hostile.text(end="\n\n,,,\n").encode(), 3),
    "a million blank lines": ("a.csv", lambda: TEXT.encode() + b",,,\n" * 1_048_572, 3),
    "16,384 blank columns": (
        "a.csv",
        lambda: hostile.text(end="," * 16_380 + "\n").encode(),
        3,
    ),
    "no last line end": ("a.csv", lambda: TEXT.rstrip().encode(), 3),
    "whole rows in cells": (
        "a.csv",
        lambda: "".join(f'"{line}"\n' for line in TEXT.splitlines()).encode(),
        3,
    ),
    "mark of an old end": ("a.csv", lambda: TEXT.encode() + b"\x1a", 3),
    "lines end oddly": ("a.csv", lambda: hostile.text(end="\u2028").encode(), 3),
    "a mail's recipients": ("a.txt", lambda: b"Ana <a@c.test>; Bo <b@c.test>", 2),
    "template with macros": (
        "a.xltm",
        lambda: hostile.changed(
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.template.macroEnabled.main",
            hostile.CONTENT_TYPES,
        ),
        3,
    ),
    "comment above": ("a.csv", lambda: b"# made 2026, by a form\n" + TEXT.encode(), 3),
    "comment below": ("a.csv", lambda: TEXT.encode() + b"# end of file\n", 3),
    "short row": ("a.csv", lambda: instead(",Mentee,Law", ""), 3),
    "long row": ("a.csv", lambda: instead("Law", "Law,Tax,Art"), 3),
    "quoted line break": ("a.csv", lambda: instead("Bo Berg", '"Bo\nBerg"'), 3),
    "lines with commas in a cell": (
        "a.csv",
        lambda: instead("Law", '"Law,\nthis, that, and more,\nbut no, art"'),
        3,
    ),
    "quotes behind backslashes": (
        "a.csv",
        lambda: instead("Bo Berg", '"Bo \\"B\\", Berg"'),
        3,
    ),
    "a space behind the last quote": (
        "a.csv",
        lambda: instead("Law", '"Law in "all" its parts" '),
        3,
    ),
    "marks of two versions": (
        "a.csv",
        lambda: b"<<<<<<< HEAD\n" + TEXT.encode() + b"=======\n>>>>>>> other\n",
        3,
    ),
    "doubled quotes": ("a.csv", lambda: instead("Bo Berg", '"Bo ""B"" Berg"'), 3),
    "one column": ("a.csv", lambda: b"Name\nAna 10:30\nBo 11:45\nCy 9:00\n", 3),
    "addresses alone": ("a.csv", lambda: b"Email\na@corp.test\nb@corp.test\n", 2),
    "decimal commas": ("a.csv", lambda: b"Name;Load\nAna;1,5\nBo;2,5\nCy;3\n", 3),
    "20,000 rows of one person": (
        "a.csv",
        lambda: b"Name,Email\n" + b"Ana,a@corp.test\n" * 20_000,
        1,
    ),
    "many topics": (
        "a.csv",
        lambda: instead("Law", ";".join(f"topic {n} of all" for n in range(2000))),
        3,
    ),
    "42,000 letters of title": (
        "a.csv",
        lambda: instead("Topics to share", "please " * 6000),
        3,
    ),
    "no end of an address": (
        "a.csv",
        lambda: instead("bo@corp.test", "a." * 20_000 + "@"),
        3,
    ),
    "a day 3,000 times": ("a.csv", lambda: instead("Law", "monday am " * 3000), 3),
    "no titles": ("a.csv", TEXT.partition("\n")[2].encode, 3),
    "spaces before quotes": ("a.csv", lambda: instead("Bo Berg,", '"Bo Berg" ,'), 3),
    "50,000 letters": ("a.csv", lambda: instead("Law", "L" * 50_000), 3),
    "control letters": ("a.csv", lambda: instead("Law", "L\x07\x1b[31maw"), 3),
    "right to left": ("a.csv", lambda: instead("Law", "L\u202eaw\u2028\x0b"), 3),
    "emoji": ("a.csv", lambda: instead("Bo Berg", "Bo \U0001f600"), 3),
    "formula": ("a.csv", lambda: instead("Bo Berg", "=1+1"), 3),
    "NA": ("a.csv", lambda: instead("Bo Berg", "NA"), 3),
    "workbook named xls": ("a.xls", hostile.workbook, 3),
    "workbook without suffix": ("roster", hostile.workbook, 3),
    "text named xlsx": ("a.xlsx", TEXT.encode, 3),
    "junk after the zip": ("a.xlsx", lambda: hostile.workbook() + b"junk" * 99, 3),
    "zip": ("a.zip", lambda: hostile.zipped({"x/a.csv": TEXT}), 3),
    "zip that climbs out": ("a.zip", lambda: hostile.zipped({"../../a.csv": TEXT}), 3),
    "zip with a readme": (
        "a.zip",
        lambda: hostile.zipped({"a.csv": TEXT, "read.me": "x"}),
        3,
    ),
    "huge dimension": (
        "a.xlsx",
        lambda: hostile.changed('ref="A1:D4"', 'ref="A1:XFD1048576"'),
        3,
    ),
    "no addresses": ("a.xlsx", lambda: hostile.changed(' r="A4"', ""), 3),
    "a million formatted rows": ("a.xlsx", formatted_rows, 3),
    "everything merged": (
        "a.xlsx",
        lambda: hostile.changed(
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        3,
    ),
    "link to elsewhere": (
        "a.xlsx",
        lambda: hostile.zipped(
            hostile.members(hostile.workbook())
            | {
                "xl/externalLinks/_rels/externalLink1.xml.rels": '<Relationships><Rel'
                'ationship Target="file:///etc/hosts" TargetMode="External"/>'
                "</Relationships>"
            }
        ),
        3,
    ),
    "no styles": ("a.xlsx", lambda: hostile.without("xl/styles.xml"), 3),
    "no theme": ("a.xlsx", lambda: hostile.without("xl/theme/theme1.xml"), 3),
}  # fmt: skip


def encodings() -> Iterator[tuple[str, Accepted]]:
    wide = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
            "utf-32-le", "utf-32-be")  # fmt: skip
    for encoding in wide:
        for by in (",", ";", "\t", "|", ":"):
            for end in ("\n", "\r\n", "\r"):
                if encoding == "utf-8" or (by, end) in ((";", "\r\n"), ("\t", "\n")):
                    data = hostile.text(by=by, end=end).encode(encoding)
                    name = f"{encoding}, {by!r}, {end!r}"
                    yield name, ("a.csv", partial(bytes, data), 3)


ACCEPTED |= dict(encodings())


@pytest.mark.parametrize("case", ACCEPTED)
def test_nobody_is_lost(case: str, tmp_path: Path, run_rmentor: InProcess) -> None:
    name, build, people = ACCEPTED[case]
    (tmp_path / name).write_bytes(build())

    result = run_rmentor("import", tmp_path / name, "--json")

    assert result.exit_code in (0, 1), result.stdout
    assert json.loads(result.stdout)["data"]["people"] == people


@pytest.mark.skipif(os.name != "posix", reason="allows no such names")
@pytest.mark.parametrize(
    "name", ["-", "a\nb.csv", "a\x1b[31m.csv", "\U0001f600.csv", "[b].csv", "x" * 250]
)
def test_odd_names_are_read_and_shown_harmlessly(
    name: str, program: Path, run_rmentor: InProcess
) -> None:
    (program / name).write_text(TEXT, encoding="utf-8")

    result = run_rmentor("import", "--", name)

    assert result.exit_code == 0, result.stderr
    assert "\x1b" not in result.stdout + result.stderr
    assert "a\nb" not in result.stdout


def test_a_link_to_a_file_is_read(tmp_path: Path, run_rmentor: InProcess) -> None:
    (tmp_path / "a.csv").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")

    assert run_rmentor("import", tmp_path / "link.csv").exit_code == 0


def test_standard_input_is_read(run_rmentor: InProcess) -> None:
    result = run_rmentor("import", "-", "--json", typed=TEXT)

    assert json.loads(result.stdout)["data"]["people"] == 3
    assert json.loads(result.stdout)["data"]["files"][0]["file"] == "standard input"
