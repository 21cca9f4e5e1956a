"""What a zip may hold, checked before any library unpacks it.

Sizes are counted while inflating: a header may claim anything. What these checks
cannot foresee is stopped by the limits of the child process, see `fence`.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from rmentor.adapters.spreadsheet.limits import MAX_MEMBERS, MAX_UNPACKED, MEGABYTE
from rmentor.adapters.spreadsheet.refusals import Refusal, UnreadableError
from rmentor.adapters.spreadsheet.row_numbers import RowNumbers

_CHUNK = MEGABYTE
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1
_LOCAL_HEADER = struct.Struct("<4s22xHH")
# Wider than the longest thing searched for, so that none hides between two chunks.
_OVERLAP = 64
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What nobody reads, such as Power Query's notes in UTF-16, is no reason to refuse.
_NOT_READ = ("customxml/", "docprops/")
# The checks read bytes: an XML part in another alphabet of bytes would pass unseen.
_FOREIGN_XML = re.compile(
    rb"\A(?:\xff\xfe|\xfe\xff|.{0,3}\x00|\s*<\?xml[^>]*"
    rb"encoding\s*=\s*[\"'](?!utf-?8|us-ascii|iso-8859-1|windows-1252))",
    re.IGNORECASE | re.DOTALL,
)


_NO_MARKS: Mapping[str, tuple[bytes, ...]] = MappingProxyType({})


class Archive:
    """A zip, none of whose members is unpacked further than the limits.

    Attributes:
        marked: The XML parts in which one of `marks` (by the part's name, or for
            all) stands; known after `check`, since unpacking takes its time.
        repeats: Whether several members have one name, the last of which is read.
    """

    def __init__(
        self, data: bytes, marks: Mapping[str, tuple[bytes, ...]] = _NO_MARKS
    ) -> None:
        self.marked: set[str] = set()
        self._marks = marks
        self._data = data
        members = _members(data)
        self._members = {info.filename: info for info in members}
        self.repeats = len(self._members) < len(members)

    def check(self) -> None:
        """Unpack every member once.

        Raises:
            UnreadableError: One is damaged or protected, or they are too large, or two
                rows of a sheet have one number.
        """
        left = MAX_UNPACKED
        for name, info in self._members.items():
            left = self._check(name, info, left)

    @property
    def names(self) -> tuple[str, ...]:
        """All files in the zip, in its order, folders left out."""
        return tuple(name for name in self._members if not name.endswith("/"))

    def read(self, name: str) -> bytes:
        """Give a member's content; empty when there is no such member."""
        info = self._members.get(name)
        return b"".join(_within_limits(_inflate(self._data, info))) if info else b""

    def _check(self, name: str, info: zipfile.ZipInfo, left: int) -> int:
        """Unpack one member and throw it away; return how much may still come."""
        lower = name.lower()
        is_xml = lower.endswith((".xml", ".rels")) and not lower.startswith(_NOT_READ)
        size, checksum, tail, rows = 0, 0, b"", RowNumbers()
        for chunk in _within_limits(_inflate(self._data, info), left):
            size += len(chunk)
            checksum = zlib.crc32(chunk, checksum)
            if is_xml:
                piece = tail + chunk
                _check_xml(piece, first=not tail)
                rows.add(chunk)
                if name not in self.marked and self._is_marked(name, piece):
                    self.marked.add(name)
            tail = chunk[-_OVERLAP:]
        rows.close()
        if size != info.file_size or checksum != info.CRC:
            raise UnreadableError(Refusal.DAMAGED)
        return left - size

    def _is_marked(self, name: str, piece: bytes) -> bool:
        marks = self._marks.get(name) or self._marks.get(".xml", ())
        return any(mark in piece for mark in marks)


def _members(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    # zipfile lets these through for broken tables of contents
    except (
        zipfile.BadZipFile,
        ValueError,
        NotImplementedError,
        OverflowError,
        struct.error,
        EOFError,
    ) as error:
        raise UnreadableError(Refusal.DAMAGED) from error
    if len(members) > MAX_MEMBERS:
        raise UnreadableError(
            Refusal.TOO_MANY_MEMBERS, found=len(members), most=MAX_MEMBERS
        )
    return members


def _inflate(data: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack a member piece by piece, as far as its packed bytes go.

    The standard library stops where the header says the member ends; calamine does
    not, so neither do we.
    """
    packed = _packed(data, info)
    if info.compress_type == _STORED:
        yield from (
            packed[start : start + _CHUNK] for start in range(0, len(packed), _CHUNK)
        )
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not inflater.eof:
            yield inflater.decompress(packed, _CHUNK)
            packed = inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error as error:
        raise UnreadableError(Refusal.DAMAGED) from error


def _within_limits(
    chunks: Iterable[bytes], left: int = MAX_UNPACKED
) -> Iterator[bytes]:
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise UnreadableError(
                Refusal.TOO_LARGE_UNPACKED, megabytes=MAX_UNPACKED // MEGABYTE
            )
        yield chunk


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError(Refusal.LOCKED_ZIP)
    if info.compress_type not in (_STORED, _DEFLATED):
        raise UnreadableError(Refusal.FOREIGN_PACKING)
    start = info.header_offset
    header = data[start : start + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise UnreadableError(Refusal.DAMAGED)
    _, name_size, extra_size = _LOCAL_HEADER.unpack(header)
    start += _LOCAL_HEADER.size + name_size + extra_size
    return data[start : start + info.compress_size]


def _check_xml(content: bytes, *, first: bool) -> None:
    if _DECLARES.search(content):
        raise UnreadableError(Refusal.ENTITIES)
    if first and _FOREIGN_XML.match(content):
        raise UnreadableError(Refusal.FOREIGN_XML)
