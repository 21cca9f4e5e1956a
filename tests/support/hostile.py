"""Builders of workbooks and zips that are broken, lie or were made to do harm."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

SHEET = "xl/worksheets/sheet1.xml"
CONTENT_TYPES = "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PEOPLE = (
    ("Name", "Email", "Role", "Topics to share"),
    ("Ana Lima", "ana@corp.test", "Mentor", "AI"),
    ("Bo Berg", "bo@corp.test", "Mentee", "Law"),
    ("Cy Dorn", "cy@corp.test", "Mentor", "Data"),
)


def text(rows: Sequence[Sequence[str]] = PEOPLE, by: str = ",", end: str = "\n") -> str:
    """Join cells, nothing quoted."""
    return "".join(by.join(row) + end for row in rows)


def workbook(rows: Sequence[Sequence[str]] = PEOPLE) -> bytes:
    """Write an honest workbook."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("People")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Unpack a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(
    content: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Pack a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, each in content.items():
            archive.writestr(name, each)
    return stream.getvalue()


def changed(old: str, new: str, part: str = SHEET) -> bytes:
    """Give the workbook with something in one of its parts replaced."""
    parts = members(workbook())
    assert old.encode() in parts[part]
    return zipped(parts | {part: parts[part].replace(old.encode(), new.encode())})


def with_part(content: bytes, part: str = SHEET) -> bytes:
    """Give the workbook with one of its parts replaced."""
    return zipped(members(workbook()) | {part: content})


def without(part: str) -> bytes:
    """Give the workbook without one of its parts."""
    parts = members(workbook())
    del parts[part]
    return zipped(parts)


def lying_size(data: bytes, honest: int, claimed: int) -> bytes:
    """Let all headers of a member claim another unpacked size."""
    true, lie = struct.pack("<I", honest), struct.pack("<I", claimed)
    assert data.count(true)
    return data.replace(true, lie)


def encrypted(data: bytes) -> bytes:
    """Mark the first member of a zip as encrypted."""
    marked = bytearray(data)
    marked[marked.index(b"PK\x01\x02") + 8] |= 1
    return bytes(marked)


def packed_as(method: int, data: bytes) -> bytes:
    """Let every member claim to be packed in another way (9 is Deflate64)."""
    claimed = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        place = claimed.find(mark)
        while place >= 0:
            claimed[place + offset : place + offset + 2] = struct.pack("<H", method)
            place = claimed.find(mark, place + 4)
    return bytes(claimed)


def overlapping(count: int) -> bytes:
    """List one member many times: each entry inflates the same packed bytes."""
    data = zipped({"a.csv": b" " * (10 << 20)})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[start:end]
    entries = b"".join(
        entry.replace(b"a.csv", f"{n:05}".encode()) for n in range(count)
    )
    tail = struct.pack(
        "<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(entries), start, 0
    )
    return data[:start] + entries + tail
