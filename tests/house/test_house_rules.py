"""The house rules hold, and each rule can tell good from bad."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from rmentor._version import __version__
from support import source_rules as rules
from support.run import PROJECT

Rule = Callable[[str, str], Iterator[str]]

CODE = ("src", "tests", "benchmarks")
TEXTS = (*CODE, ".ci", "docs", "sample_data", "templates")
IN_ALL_CODE: tuple[Rule, ...] = (
    rules.long_functions,
    rules.long_modules,
    rules.many_parameters,
    rules.relative_imports,
    rules.empty_names,
)
IN_SOURCE: tuple[Rule, ...] = (rules.missing_subject, rules.prints)
IN_ALL_TEXTS: tuple[Rule, ...] = (rules.british_spelling, rules.machine_places)

LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 40
BROKEN = [
    (rules.long_functions, "a.py", LONG_FUNCTION),
    (rules.long_modules, "a.py", "x = 1\n" * 301),
    (rules.many_parameters, "a.py", "def f(a, b, /, c, d, *e, f, **g): ..."),
    (rules.missing_subject, "a.py", "x = 1"),
    (rules.missing_subject, "a.py", '"""Begins here\nand ends there."""'),
    (rules.prints, "a.py", "def f():\n    print(1)"),
    (rules.relative_imports, "a.py", "from . import b"),
    (rules.empty_names, "src/rmentor/pair_utils.py", ""),
    (rules.british_spelling, "src/rmentor/cli/a.py", "# the " + "programme"),
    (rules.machine_places, "README.md", "see /" + "work/main"),
    (rules.machine_places, "README.md", "see https://" + "pypi" + ".org/project"),
]
SOUND = [
    (rules.long_functions, "a.py", LONG_FUNCTION.replace("    x = 1\n", "", 1)),
    (rules.long_modules, "a.py", "x = 1\n" * 300),
    (rules.many_parameters, "a.py", "def f(self, a, b, c, d, e, *f): ..."),
    (rules.many_parameters, "src/rmentor/cli/commands/a.py", BROKEN[2][2]),
    (rules.missing_subject, "a.py", '"""Says it.\n\nAnd more."""'),
    (rules.prints, "a.py", "console.print(1)"),
    (rules.relative_imports, "a.py", "from rmentor import b"),
    (rules.empty_names, "src/rmentor/adapters/management.py", ""),
    (rules.british_spelling, "src/rmentor/core/roster/a.py", "'the programme'"),
    (rules.machine_places, "README.md", "the framework/tmp of ./home"),
]


def read(*folders: str, suffix: str = "") -> Iterator[tuple[str, str]]:
    """Give the path inside the project and the text of its files."""
    for folder in folders:
        for file in sorted((PROJECT / folder).rglob(f"*{suffix}")):
            path = file.relative_to(PROJECT).as_posix()
            # Caches: `__pycache__` and whatever hides below a folder of ours.
            if file.is_file() and "/." not in path and "__pycache__" not in path:
                # Workbooks and files in other encodings are looked through as well.
                yield path, file.read_text("utf-8", errors="replace")


def read_top() -> Iterator[tuple[str, str]]:
    """Give the project's own files beside its folders."""
    for name in ("README.md", "CHANGELOG.md", "pyproject.toml", ".gitignore"):
        yield name, (PROJECT / name).read_text("utf-8")


def name_of(rule: Rule) -> str:
    return rule.__name__


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_a_rule_finds_what_breaks_it(rule: Rule, path: str, text: str) -> None:
    assert list(rule(path, text))


@pytest.mark.parametrize(("rule", "path", "text"), SOUND)
def test_a_rule_lets_pass_what_keeps_it(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(path, text))


@pytest.mark.parametrize("rule", IN_ALL_CODE, ids=name_of)
def test_all_code_keeps(rule: Rule) -> None:
    found = [f for path, text in read(*CODE, suffix=".py") for f in rule(path, text)]

    assert found == []


@pytest.mark.parametrize("rule", IN_SOURCE, ids=name_of)
def test_the_source_keeps(rule: Rule) -> None:
    sources = read("src", suffix=".py")

    assert [f for path, text in sources for f in rule(path, text)] == []


@pytest.mark.parametrize("rule", IN_ALL_TEXTS, ids=name_of)
def test_all_texts_keep(rule: Rule) -> None:
    texts = [*read(*TEXTS), *read_top()]

    assert [f for path, text in texts for f in rule(path, text)] == []


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (PROJECT / "CHANGELOG.md").read_text("utf-8")

    assert re.search(rf"^## \[?{re.escape(__version__)}\b", changelog, re.MULTILINE)


def test_every_module_of_the_source_can_be_parsed_by_the_oldest_python() -> None:
    for path, text in read("src", suffix=".py"):
        ast.parse(text, path, feature_version=(3, 11))
