"""What a file really is: its content decides, never its suffix."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.core.model.issues import Issue

if TYPE_CHECKING:
    from rmentor.adapters.spreadsheet.archive import Archive


class Kind(StrEnum):
    """What can be read."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    ZIP = "zip"


ZIP_MAGIC = b"PK\x03\x04"
_OLE_SECTOR = 512
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture or a recording"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7-Zip)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ", "a packed file (xz)"),
    (b"(\xb5/\xfd", "a packed file (Zstandard)"),
    (b"PK\x05\x06", "an empty zip"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet data file"),
)
_MARKUP = re.compile(
    r"<!--|<(?:!doctype|html|head|meta|body|table|div|style|script)\b", re.IGNORECASE
)
_XML = re.compile(r"<\?xml|<[A-Za-z][\w:.-]*\s[^<>]*xmlns")
_JSON = re.compile(r"\{\s*\"|\[\s*[\[{\"\d]")
_OLD_TEXT = re.compile(r"ID;P[^\r\n]*\r?\n[A-Z]{1,2};|TABLE\r?\n0,1\r?\n")
# A record of an old workbook: its kind, its size, a number, a text of zeros alone.
_ZERO_FORMAT = re.compile(
    rb"\x1e\x04..(?:..)(.)\x00(?:\x00(?=0{2})|\x01(?=0\x00))((?:0\x00?){2,15})",
    re.DOTALL,
)
_BINARY_WORKBOOK = re.compile(r"xl/workbook\d*\.bin")
_SUFFIXES = {
    "xlsx": (Kind.XLSX, Kind.XLSM),
    "xlsm": (Kind.XLSX, Kind.XLSM),
    "xltx": (Kind.XLSX, Kind.XLSM),
    "xlsb": (Kind.XLSB,),
    "xls": (Kind.XLS,),
    "ods": (Kind.ODS,),
    "csv": (Kind.CSV,),
    "tsv": (Kind.CSV,),
    "txt": (Kind.CSV,),
}


def may_be_table(name: str) -> bool:
    """Tell by its suffix whether a file in a zip may be what is looked for."""
    return name.rpartition(".")[2].lower() in _SUFFIXES


def refuse_foreign(data: bytes) -> None:
    """Refuse by name what is no spreadsheet (PDF, pictures, packed files)."""
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise UnreadableError(Refusal.FOREIGN, what=what)
    if data[4:8] == b"ftyp":
        raise UnreadableError(Refusal.FOREIGN, what="a picture or a film")


def refuse_markup(text: str) -> None:
    """Refuse text that is a page, an XML document, JSON, or of an old spreadsheet."""
    start = text.lstrip("\ufeff \t\r\n")[:1000]
    if _OLD_TEXT.match(start):
        raise UnreadableError(Refusal.FOREIGN, what="an exchange file (SYLK or DIF)")
    if _MARKUP.match(start):
        raise UnreadableError(Refusal.WEB_PAGE, what="a web page (HTML)")
    if _XML.match(start):
        raise UnreadableError(Refusal.WEB_PAGE, what="an XML document")
    if start.startswith("MIME-Version:"):
        raise UnreadableError(Refusal.WEB_PAGE, what="a saved web page or mail")
    if _JSON.match(start):
        raise UnreadableError(Refusal.FOREIGN, what="a JSON document")


def ole_kind(data: bytes) -> Kind:
    """Tell an old Excel workbook from its relatives, by the names of its streams."""
    if len(data) < _OLE_SECTOR or _directory_start(data) >= len(data):
        raise UnreadableError(Refusal.DAMAGED)
    if _stream("EncryptedPackage") in data:
        raise UnreadableError(Refusal.PASSWORD)
    if _stream("Workbook") in data or _stream("Book") + b"\x00\x00" in data:
        return Kind.XLS
    if _stream("WordDocument") in data:
        raise UnreadableError(Refusal.FOREIGN, what="a Word document")
    if _stream("PowerPoint Document") in data:
        raise UnreadableError(Refusal.FOREIGN, what="a PowerPoint presentation")
    raise UnreadableError(Refusal.FOREIGN, what="an Office document of another kind")


def shows_zeros(data: bytes) -> bool:
    """Tell whether an old workbook has a number format such as 00000."""
    return any(
        found[1][0] == len(found[2].replace(b"\x00", b""))
        for found in _ZERO_FORMAT.finditer(data)
    )


def archive_kind(archive: "Archive") -> Kind:
    """Tell which workbook a zip is; `Kind.ZIP` when it is just a zip."""
    types = archive.read("[Content_Types].xml")
    if any(_BINARY_WORKBOOK.fullmatch(name) for name in archive.names):
        return Kind.XLSB
    for mark, kind in (
        # Programs name the type of binary parts also where there are none.
        (rb"ms-excel\.(?!sheet\.binary)[A-Za-z.]*macroEnabled\.main", Kind.XLSM),
        (rb"spreadsheetml\.[A-Za-z.]*main\+", Kind.XLSX),
    ):
        if re.search(mark, types):
            return kind
    for mark, what in (
        (b"wordprocessingml", "a Word document"),
        (b"presentationml", "a PowerPoint presentation"),
    ):
        if mark in types:
            raise UnreadableError(Refusal.FOREIGN, what=what)
    return _open_document_kind(archive)


def wrong_suffix(file: str, kind: Kind) -> tuple[Issue, ...]:
    """Warn when the suffix says something else than the content."""
    suffix = file.rpartition(".")[2].lower()
    if kind in _SUFFIXES.get(suffix, (kind,)):
        return ()
    return (
        Issue(
            code="wrong-suffix",
            message=f"{file} is named .{suffix}, but its content is {kind}; it was "
            "read as that.",
            hint=f"Nothing needs doing; rename it to .{kind} so that others can open "
            "it.",
            file=file,
        ),
    )


def _open_document_kind(archive: "Archive") -> Kind:
    mimetype = archive.read("mimetype")
    if mimetype.startswith(b"application/vnd.oasis.opendocument."):
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise UnreadableError(Refusal.PASSWORD)
        if not mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            raise UnreadableError(
                Refusal.FOREIGN, what="an OpenDocument file of another kind"
            )
        return Kind.ODS
    if any(name.startswith(("xl/", "word/", "ppt/")) for name in archive.names):
        raise UnreadableError(Refusal.DAMAGED)
    if any(name.endswith((".iwa", "Index.zip")) for name in archive.names):
        raise UnreadableError(Refusal.NUMBERS)
    return Kind.ZIP


def _directory_start(data: bytes) -> int:
    """Give where the names of the streams begin; half a download ends before."""
    shift = int.from_bytes(data[30:32], "little")
    sector = int.from_bytes(data[48:52], "little")
    return (sector + 1) << min(shift, 16)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")
