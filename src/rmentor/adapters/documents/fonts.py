"""The fonts of PDF files: FiraGO travels with rmentor, others are the computer's.

FiraGO (SIL Open Font License) covers Latin with Vietnamese, Greek, Cyrillic, Arabic,
Hebrew, Georgian, Thai and Devanagari. Chinese, Japanese and Korean fonts are large:
they come with `rmentor[cjk]`, else from the system.
"""

from importlib import import_module, util
from pathlib import Path

_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
_CJK = "noto_cjk_sans_jp_regular"


def unpack_fonts(folder: Path) -> None:
    """Write the fonts into a folder; their package keeps them compressed in modules."""
    for style in _STYLES:
        font: bytes = import_module(f"pymupdf_fonts.FiraGO_{style}").fontbuffer
        (folder / f"FiraGO-{style}.ttf").write_bytes(font)


def more_fonts() -> list[str]:
    """Give the folders of font packages that are installed besides."""
    found = util.find_spec(_CJK)
    return list(found.submodule_search_locations or ()) if found else []
