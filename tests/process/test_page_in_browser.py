"""The report's page in a real browser: accessible, and nothing is fetched."""

import json
import re
import shutil
import subprocess
import tarfile
from html import unescape
from pathlib import Path

import pytest

from rmentor.adapters.page.page import report_page
from support.reports import full_report

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
NPM = shutil.which("npm")
AXE = "axe-core@4.10.3"
_RUN = """
axe.run().then(found => {
  const wrong = found.violations.map(v => [v.id, v.nodes[0].html]);
  document.title = "AXE" + JSON.stringify(wrong);
});
"""
_CUT_OFF = """
const cut = [...document.querySelectorAll(".scroll")].filter(
  table => table.scrollWidth > table.clientWidth);
document.title = "CUT" + JSON.stringify(
  cut.map(table => table.getAttribute("aria-labelledby")));
"""

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    command = [
        str(CHROMIUM),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={page.parent / 'profile'}",
        *options,
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, timeout=120, check=True)


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Fetch the checker; without npm or a network the test is skipped."""
    folder = tmp_path_factory.mktemp("axe")
    if NPM is None:
        pytest.skip("no npm on this machine")
    packed = subprocess.run(
        [NPM, "pack", AXE, "--silent"], cwd=folder, capture_output=True, check=False
    )
    archives = list(folder.glob("*.tgz"))
    if packed.returncode or not archives:
        pytest.skip("axe-core cannot be fetched")
    with tarfile.open(archives[0]) as archive:
        script = archive.extractfile("package/axe.min.js")
        assert script
        return script.read().decode()


@pytest.mark.parametrize(
    "options",
    [
        ("--window-size=1280,900",),
        ("--window-size=500,900",),
        ("--window-size=1280,900", "--blink-settings=preferredColorScheme=0"),
    ],
    ids=["wide", "phone", "dark"],
)
def test_axe_finds_nothing_wrong(
    options: tuple[str, ...], axe: str, tmp_path: Path
) -> None:
    page = report_page(full_report("Upward")).decode()
    checked = tmp_path / "page.html"
    scripts = f"<script>{axe}</script><script>{_RUN}</script></body>"
    checked.write_text(page.replace("</body>", scripts))
    shown = browse(checked, *options, "--virtual-time-budget=20000", "--dump-dom")
    title = re.search(r"<title>AXE(.*?)</title>", shown.stdout.decode())
    assert title, "axe did not end"
    assert json.loads(unescape(title[1])) == []


def test_a_usual_report_prints_on_two_pages(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(report_page(full_report("Upward")))
    printed = tmp_path / "page.pdf"
    browse(page, f"--print-to-pdf={printed}", "--no-pdf-header-footer")
    pages = re.findall(rb"/Type\s*/Page\b", printed.read_bytes())
    assert len(pages) == 2


@pytest.mark.parametrize(
    ("width", "cut"), [(1280, []), (1000, []), (500, ["table-benefits"])]
)
def test_no_table_is_cut_off_but_the_widest_on_a_phone(
    width: int, cut: list[str], tmp_path: Path
) -> None:
    """What lies out of sight in a table that scrolls is not missed by who reads it."""
    page = report_page(full_report("Upward")).decode()
    checked = tmp_path / "page.html"
    checked.write_text(page.replace("</body>", f"<script>{_CUT_OFF}</script></body>"))
    shown = browse(checked, f"--window-size={width},900", "--dump-dom")
    title = re.search(r"<title>CUT(.*?)</title>", shown.stdout.decode())
    assert title
    assert json.loads(unescape(title[1])) == cut
