"""The installed wheel works outside of the repository, with nothing but itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rmentor._version import __version__
from support.run import PROJECT, RealProcess, Result


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it alone; gives the folder it went into."""
    folder = tmp_path_factory.mktemp("wheel")
    target = folder / "site"
    pip("wheel", "--no-build-isolation", "-w", folder, PROJECT)
    (wheel,) = folder.glob("rmentor-*.whl")
    pip("install", "--target", target, wheel)
    return target


def pip(command: str, *args: str | Path) -> None:
    """Run pip on what is here; neither network nor dependencies."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, "-m", "pip", command, *quiet, *args], check=True)


def run(
    run_process: RealProcess,
    installed: Path,
    command: str,
    *,
    python: tuple[str, ...] = (),
) -> Result:
    """Run the installed rmentor before any other that this Python knows."""
    first = {"PYTHONPATH": os.fspath(installed)}
    return run_process(command, env=first, python=python)


def test_the_wheel_carries_the_templates_and_the_sample(installed: Path) -> None:
    package = installed / "rmentor"

    assert (package / "_templates" / "rmentor.toml").is_file()
    assert (package / "_sample_data" / "sign-ups.xlsx").is_file()


def test_the_installed_rmentor_tells_its_version(
    run_process: RealProcess, installed: Path
) -> None:
    result = run(run_process, installed, "--version")

    assert (result.exit_code, result.stdout) == (0, f"rmentor {__version__}\n")


def test_the_installed_rmentor_runs_the_demo_from_its_own_files(
    run_process: RealProcess, installed: Path, program: Path
) -> None:
    # With -v Python names each file that it loads: none may be the repository's.
    result = run(run_process, installed, "demo", python=("-v",))

    assert result.exit_code in (0, 1), result.stderr[-2000:]
    assert os.fspath(PROJECT / "src" / "rmentor") not in result.stderr
    assert list(program.rglob("rmentor.db"))
