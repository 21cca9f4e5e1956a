"""The house rules that no linter knows, as functions from source text to findings.

Each takes a module's path inside the project and its text, and gives one sentence
per place that breaks the rule.
"""

import ast
import re
from collections.abc import Iterator

MAX_FUNCTION_LINES = 40
MAX_MODULE_LINES = 300
MAX_PARAMETERS = 6
FORBIDDEN_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}

# Title wordings of British forms are recognized there, so they are spelled out there;
# in French and German the word is spelled so.
BRITISH_ALLOWED = re.compile(
    r"core/(roster|feedback)/|^tests/|^sample_data/|^templates/.*/(de|fr)\."
)

_BRITISH = re.compile(r"\bprogrammes?\b", re.IGNORECASE)
_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|tmp|root)/"
    r"|(?:/home/|/Users/|\\Users\\)\w"
    r"|\b(?:pypi|pythonhosted|npmjs)[.](?:org|com|io)\b"
)
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_functions(path: str, text: str) -> Iterator[str]:
    """Find functions that do not fit on a screen; decorators do not count."""
    for function in _functions(text):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > MAX_FUNCTION_LINES:
            yield f"{path}: {function.name} has {lines} lines"


def long_modules(path: str, text: str) -> Iterator[str]:
    """Find modules that have more than one subject."""
    lines = len(text.splitlines())
    if lines > MAX_MODULE_LINES:
        yield f"{path} has {lines} lines"


def many_parameters(path: str, text: str) -> Iterator[str]:
    """Find functions that miss a dataclass; a command's options do not count."""
    if "/cli/commands/" in path:
        return
    for function in _functions(text):
        given = function.args
        names = [arg.arg for arg in given.posonlyargs + given.args + given.kwonlyargs]
        names += [arg.arg for arg in (given.vararg, given.kwarg) if arg]
        count = len([name for name in names if name not in ("self", "cls")])
        if count > MAX_PARAMETERS:
            yield f"{path}: {function.name} has {count} parameters"


def missing_subject(path: str, text: str) -> Iterator[str]:
    """Find modules whose docstring does not start with a sentence of one line."""
    first, *_ = (ast.get_docstring(ast.parse(text)) or "").splitlines() or [""]
    if not first.endswith("."):
        yield f"{path} does not say its subject in its first line"


def prints(path: str, text: str) -> Iterator[str]:
    """Find calls of `print`."""
    for call in _calls(text, "print"):
        yield f"{path}:{call.lineno} prints"


def relative_imports(path: str, text: str) -> Iterator[str]:
    """Find imports that start with a dot."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{path}:{node.lineno} imports relatively"


def empty_names(path: str, _text: str) -> Iterator[str]:
    """Find folders and modules whose name says nothing."""
    words = re.split(r"[/_.]", path.lower())
    if found := FORBIDDEN_NAMES.intersection(words):
        yield f"{path} is called {', '.join(sorted(found))}"


def british_spelling(path: str, text: str) -> Iterator[str]:
    """Find the British word for program outside of recognized titles."""
    if not BRITISH_ALLOWED.search(path):
        for line in _lines_with(_BRITISH, text):
            yield f"{path}:{line} spells program the British way"


def machine_places(path: str, text: str) -> Iterator[str]:
    """Find paths of somebody's machine and hosts of package registries."""
    for line in _lines_with(_MACHINE, text):
        yield f"{path}:{line} names a machine's path or a registry's host"


def _functions(text: str) -> Iterator[_Function]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, _Function):
            yield node


def _calls(text: str, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
            yield node


def _lines_with(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.search(line):
            yield number
