"""What tests stand on: a pinned environment, golden files, ways to run rmentor."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import settings

from support.golden import Golden
from support.run import PROJECT, InProcess, RealProcess

# Before anything reads them: Typer looks at some of these when it is imported.
PINNED = {
    "COLUMNS": "80",
    "LINES": "40",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
    "SOURCE_DATE_EPOCH": "1772409600",  # 2026-03-02, the sample program's first day
    "TERM": "dumb",
    "TZ": "UTC",
    "_TYPER_FORCE_DISABLE_TERMINAL": "1",
}
UNSET = (
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LANGUAGE",
    "NO_COLOR",
    "PY_COLORS",
    "RMENTOR_PROGRAM",
    "TERMINAL_WIDTH",
)
HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")

# Locally hypothesis looks for new examples at every run; where a change is judged, it
# tries the same ones, so that the verdict is the change's. Machines are slow at times.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

for _name in UNSET:
    os.environ.pop(_name, None)
os.environ.update(PINNED)
if hasattr(time, "tzset"):
    time.tzset()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/golden anew instead of comparing; then read the diff",
    )


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the run a home of its own, so that nobody's settings leak in."""
    folder = tmp_path_factory.mktemp("home")
    os.environ.update({name: str(folder) for name in HOMES})
    os.environ.update({name: str(folder / name.lower()) for name in XDG})
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with `tests/golden/<name>`."""
    updating = bool(request.config.getoption("--update-golden"))
    return Golden(Path(__file__).parent / "golden", updating=updating)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Give an empty folder to run a program in."""
    folder = tmp_path / "program"
    folder.mkdir()
    return folder


@pytest.fixture
def sample_data() -> Path:
    """Give the folder of the sample company."""
    return PROJECT / "sample_data"


@pytest.fixture
def run_rmentor(program: Path) -> InProcess:
    """Run rmentor in this process, in the program's folder if no other is named."""
    return InProcess(program)


@pytest.fixture
def run_process(program: Path) -> RealProcess:
    """Run rmentor in a process of its own."""
    return RealProcess(program)
