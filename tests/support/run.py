"""Two ways to run rmentor: in this process (quick) and in a real one (true)."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
UNMEASURED: Mapping[str, str | None] = {
    "COVERAGE_PROCESS_CONFIG": None,
    "COVERAGE_PROCESS_START": None,
}
"""Coverage would load modules of its own, and count an installed copy as untested."""

PATIENCE = 120
"""Seconds after which a process is taken to hang."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class InProcess:
    """Runs rmentor through Typer's runner; `home` is where commands run."""

    home: Path

    def __call__(
        self,
        *args: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str | None] | None = None,
        typed: str | None = None,
    ) -> Result:
        """Run a command; `env` is laid over the environment, None unsets."""
        from typer.testing import CliRunner

        from rmentor.cli.commands import build_app

        with chdir(cwd or self.home):
            result = CliRunner(env=env).invoke(
                build_app(),
                [str(arg) for arg in args],
                input=typed,
                catch_exceptions=False,
                prog_name="rmentor",
            )
        return Result(result.exit_code, result.stdout, result.stderr)


@dataclass(frozen=True, slots=True)
class RealProcess:
    """Runs `python -m rmentor` as its own process; `home` is where commands run."""

    home: Path

    def __call__(
        self,
        *args: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str | None] | None = None,
        typed: str | None = None,
        python: tuple[str, ...] = (),
    ) -> Result:
        """Run a command; `python` are options for the interpreter."""
        wanted = {**os.environ, **UNMEASURED, **(env or {})}
        done = subprocess.run(
            [sys.executable, *python, "-m", "rmentor", *map(str, args)],
            cwd=cwd or self.home,
            env={name: text for name, text in wanted.items() if text is not None},
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)
