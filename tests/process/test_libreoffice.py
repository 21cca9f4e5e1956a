"""LibreOffice opens every Word agreement, and needs as many pages as the PDF has."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from docx.oxml import parse_xml

from rmentor.adapters.documents.render import (
    AgreementJob,
    Rendering,
    render_agreements,
)
from rmentor.adapters.documents.templates import template_renderer
from support.agreements import FOLDERS, ISSUED, hostile_values

VARIANTS = ("full", "one-page", "reciprocal", "inclusion", "digital-skills")
OFFICE = shutil.which("soffice")


def written() -> dict[str, bytes]:
    """Write every variant, for a person whose name is full of markup."""
    jobs = [AgreementJob(v, v, hostile_values(v), ISSUED) for v in VARIANTS]
    with template_renderer(FOLDERS) as renderer:
        return dict(render_agreements(jobs, Rendering(("docx", "pdf")), renderer))


def pages(file: bytes | Path) -> int:
    with pikepdf.open(BytesIO(file) if isinstance(file, bytes) else file) as opened:
        return len(opened.pages)


def test_every_part_of_a_word_file_is_well_formed() -> None:
    for name, content in written().items():
        if name.endswith(".docx"):
            with ZipFile(BytesIO(content)) as archive:
                for part in archive.namelist():
                    assert parse_xml(archive.read(part)) is not None


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_word_and_pdf_need_the_same_number_of_pages(tmp_path: Path) -> None:
    files = written()
    for name, content in files.items():
        if name.endswith(".docx"):
            (tmp_path / name).write_bytes(content)
    subprocess.run(
        [
            *(str(OFFICE), f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"),
            *("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)),
            *(str(path) for path in sorted(tmp_path.glob("*.docx"))),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    apart = {
        variant: pages(tmp_path / f"{variant}.pdf") - pages(files[f"{variant}.pdf"])
        for variant in VARIANTS
    }
    assert all(abs(number) <= 1 for number in apart.values()), apart
