"""Every command explains itself, at the terminal and in the README."""

import re

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from rmentor.core.model.choices import Preset
from support.run import PROJECT, InProcess


@pytest.fixture
def commands() -> list[str]:
    """Give the names of all commands."""
    from rmentor.cli.commands import build_app

    group = get_command(build_app())
    assert isinstance(group, TyperGroup)
    return sorted(group.commands)


def test_the_readme_has_every_command(commands: list[str]) -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")

    assert [name for name in commands if f"rmentor {name}" not in readme] == []


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_help_shows_an_example(
    option: str, commands: list[str], run_rmentor: InProcess
) -> None:
    helps = {name: run_rmentor(name, option) for name in commands}

    without = [
        name
        for name, shown in helps.items()
        if f"rmentor {name}" not in shown.stdout.partition("Example")[2]
    ]

    assert without == []
    assert {shown.exit_code for shown in helps.values()} == {0}


def test_every_preset_is_explained() -> None:
    page = (PROJECT / "docs" / "pairing.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(Preset)
