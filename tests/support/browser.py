"""A real browser for pages, without a driver: Chromium prints the page it made."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    "",
)
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-sync"),
    *("--disable-component-update", "--virtual-time-budget=2000"),
)


def page_after(page: Path, script: str) -> str:
    """Load a page, run a script in it, give the page's HTML as it then is."""
    text = page.read_text("utf-8")
    acted = page.with_name(f"acted-{page.name}")
    acted.write_text(text.replace("</body>", f"<script>{script}</script></body>"))
    with TemporaryDirectory() as profile:
        done = subprocess.run(
            [CHROMIUM, *_OPTIONS, f"--user-data-dir={profile}", "--dump-dom", acted],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
            env={**os.environ, "HOME": profile},
        )
    return done.stdout
