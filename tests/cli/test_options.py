"""Options that cannot be heeded are refused: none is ignored in silence."""

from pathlib import Path

import pytest

from support.run import InProcess


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("pair --explain Ana --verify", "--explain", "--verify"),
        ("pair --verify -o x.xlsx", "--verify", "--output"),
        ("pair --explain Ana --pin Ana=Bo", "--explain", "--pin"),
        ("pair --accepted Bo --never Ana=Bo", "--accepted", "--never"),
        ("pair --stage mentee-first --release Ana", "--stage", "--release"),
        ("pair --stage mentee-first --weights learned", "--stage", "--weights"),
        ("pair --what-if keep=2 --rematch", "--what-if", "--rematch"),
        ("pair --compare --objective best -o x.xlsx", "--compare", "--output"),
        ("agreement --list --signed Ana", "--list", "--signed"),
        ("agreement --signed Ana --bundle", "--signed", "--bundle"),
        ("agreement --check --format pdf", "--check", "--format"),
        ("report --health -o x.html", "--health", "--output"),
        ("report --health --what-worked", "--health", "--what-worked"),
        ("report --what-worked --by round", "--what-worked", "--by"),
        ("people --export Ana --leave", "--export", "--leave"),
        ("people Ana --pause -o x.xlsx", "--output", "--pause"),
        ("survey end --edit-questions -o x", "--edit-questions", "--output"),
    ],
)
def test_what_would_be_ignored_is_refused(
    program: Path, run_rmentor: InProcess, typed: str, first: str, second: str
) -> None:
    refused = run_rmentor(*typed.split())
    assert refused.exit_code == 2
    assert f"{first} and {second} do not go together." in refused.stderr
    assert list(program.iterdir()) == []


@pytest.mark.parametrize("typed", ["agreement", "survey", "pair --stage mentee-first"])
def test_several_files_do_not_go_to_standard_output(
    program: Path, run_rmentor: InProcess, typed: str
) -> None:
    refused = run_rmentor(*typed.split(), "-o", "-")
    assert refused.exit_code == 2
    assert "Name a folder after -o." in refused.stderr
    assert list(program.iterdir()) == []
