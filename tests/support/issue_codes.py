"""Finds in the source which codes issues and errors carry, whoever builds them."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Maker:
    """Something that is called with an issue's code.

    Attributes:
        position: Of the code among the arguments of a call.
        parameter: The code's name as a keyword.
    """

    position: int
    parameter: str


ISSUE = {"Issue": Maker(0, "code")}


def issue_codes(texts: Iterable[str]) -> set[str]:
    """Give the codes of all issues that the modules make, also through functions."""
    trees = [ast.parse(text) for text in texts]
    makers = _with_wrappers(trees)
    return {
        constant.value
        for code in _codes(trees, makers)
        for constant in ast.walk(code)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }


def error_codes(texts: Iterable[str]) -> set[str]:
    """Give the codes of all errors: the attribute `code` of a class."""
    return {
        statement.value.value
        for text in texts
        for kind in ast.walk(ast.parse(text))
        if isinstance(kind, ast.ClassDef)
        for statement in kind.body
        if isinstance(statement, ast.Assign)
        and ast.unparse(statement.targets[0]) == "code"
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    }


def _with_wrappers(trees: list[ast.Module]) -> Mapping[str, Maker]:
    """Give `Issue` and every function that passes a parameter of its own on to it."""
    makers: Mapping[str, Maker] = ISSUE
    while True:
        found = {
            function.name: maker
            for tree in trees
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for maker in _wrapped(function, makers)
        }
        if found.keys() <= makers.keys():
            return makers
        makers = {**found, **makers}


def _wrapped(function: ast.FunctionDef, makers: Mapping[str, Maker]) -> Iterator[Maker]:
    names = [arg.arg for arg in function.args.args if arg.arg not in ("self", "cls")]
    for code in _codes([function], makers):
        if isinstance(code, ast.Name) and code.id in names:
            yield Maker(names.index(code.id), code.id)


def _codes(trees: Iterable[ast.AST], makers: Mapping[str, Maker]) -> Iterator[ast.expr]:
    """Give what stands in the code's place in every call of a maker."""
    for tree in trees:
        for call in ast.walk(tree):
            if isinstance(call, ast.Call):
                name = ast.unparse(call.func).rpartition(".")[2]
                if maker := makers.get(name):
                    yield from call.args[maker.position : maker.position + 1]
                    for keyword in call.keywords:
                        if keyword.arg == maker.parameter:
                            yield keyword.value
