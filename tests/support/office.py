"""LibreOffice at work, without a window: it edits and saves files by a macro."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

OFFICE = shutil.which("soffice")
has_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC
  "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
  script:name="Module1" script:language="StarBasic">
Sub Edit(address As String)
  book = StarDesktop.loadComponentFromURL(address, "_blank", 0, Array())
{body}
  book.store()
  book.close(True)
End Sub
</script:module>
"""


def edit_in_office(path: Path, body: str, home: Path) -> None:
    """Have LibreOffice open a workbook, change it, and save it in its place.

    Args:
        path: The workbook.
        body: Lines of Basic; the workbook is called `book`.
        home: Where LibreOffice keeps its settings; not there yet.
    """
    profile = f"-env:UserInstallation={home.as_uri()}"
    # The first start lays out the profile, with an empty macro to be replaced.
    _run(profile, "--terminate_after_init")
    module = home / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(body=escape(body)), "utf-8")
    _run(profile, f'macro:///Standard.Module1.Edit("{path.as_uri()}")')


def _run(profile: str, what: str) -> None:
    subprocess.run(
        [str(OFFICE), profile, "--headless", "--norestore", what],
        check=True,
        capture_output=True,
        timeout=300,
    )
