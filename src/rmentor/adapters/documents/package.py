"""The zip file that a Word document is, the same bytes on every run."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)


def same_bytes(parts: Mapping[str, bytes]) -> bytes:
    """Pack the parts in the order given, with no clock's time on them."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, _EPOCH), content, ZIP_DEFLATED)
    return file.getvalue()
