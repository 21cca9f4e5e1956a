"""Renders templates in a limited child process, one for all documents of a run.

A template is somebody else's program. The child (`sandbox`) gets plain values and
gives back text; what takes too long or too much memory is ended with it.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import IO, TypedDict, cast

from rmentor.errors import InputRefusedError

SECONDS = 8.0
"""What one document may take; the child's start is counted in."""

_SECONDS_PER_DOCUMENT = 0.5
_AGREEMENTS = "agreement"
_SUFFIX = ".md.j2"


class TemplateError(InputRefusedError):
    """A template cannot be used."""

    code = "template"

    def __init__(
        self, file: str, problem: str, *, line: int = 0, near: str = ""
    ) -> None:
        where = f"{file}, line {line}" if line else file
        super().__init__(
            f"Template {where}: {problem}.",
            f"Did you mean '{near}'?"
            if near
            else "Correct it in a text editor, or delete the file to use the "
            "template that comes with rmentor.",
        )


class Request(TypedDict):
    """One template to render; `markup` holds values that are HTML already."""

    template: str
    values: Mapping[str, object]
    markup: Mapping[str, str]


class Reply(TypedDict, total=False):
    """Either `text`, or a `problem` with where it is and which name is unknown."""

    text: str
    problem: str
    file: str
    line: int
    unknown: str


class Renderer:
    """The parent's end of the pipe to the child."""

    def __init__(self, child: "subprocess.Popen[str]") -> None:
        self._child = child
        self._seconds = SECONDS

    def markdown(self, variant: str, values: Mapping[str, object]) -> str:
        """Fill in the template of a variant; values are escaped as Markdown.

        Raises:
            TemplateError: It is wrong, or takes too long or too much memory.
        """
        return self._render(f"{_AGREEMENTS}/{variant}{_SUFFIX}", values, {})

    def page(self, values: Mapping[str, object], body: str) -> str:
        """Put a body, which is HTML already, into the HTML frame.

        Raises:
            TemplateError: As for `markdown`.
        """
        return self._render(f"{_AGREEMENTS}/page.html.j2", values, {"body": body})

    def _render(
        self, template: str, values: Mapping[str, object], markup: Mapping[str, str]
    ) -> str:
        request = Request(template=template, values=values, markup=markup)
        line = self._ask(json.dumps(request))
        if not line.endswith("\n"):
            problem = "it takes too long or too much memory, and was stopped"
            raise TemplateError(template, problem)
        reply = cast("Reply", json.loads(line))
        if "problem" in reply:
            raise _error(reply, values)
        return reply["text"]

    def _ask(self, line: str) -> str:
        """Send a line and wait for one; without its end, the child was ended.

        Time that a document leaves over is kept, up to the limit: one may be slow,
        but five hundred may not all be.
        """
        begun = monotonic()
        watchdog = Timer(self._seconds, self._child.kill)
        watchdog.start()
        try:
            send(self._child, line)
            return cast("IO[str]", self._child.stdout).readline()
        except BrokenPipeError:
            return ""
        finally:
            watchdog.cancel()
            left = self._seconds - (monotonic() - begun)
            self._seconds = min(SECONDS, left + _SECONDS_PER_DOCUMENT)


@contextmanager
def template_renderer(folders: Sequence[Path]) -> Iterator[Renderer]:
    """Start the child for templates in these folders; an earlier folder wins."""
    # -P: no module in the current folder, where a program's files lie, is imported.
    command = [sys.executable, "-P", "-X", "utf8", "-m", f"{__package__}.sandbox"]
    with subprocess.Popen(  # noqa: S603 (our own interpreter and module)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as child:
        try:
            send(child, json.dumps([str(folder) for folder in folders]))
            yield Renderer(child)
        finally:
            child.kill()
            with suppress(BrokenPipeError):  # what a dead child did not read
                cast("IO[str]", child.stdin).close()


def send(child: "subprocess.Popen[str]", line: str) -> None:
    """Write one line to the child."""
    pipe = cast("IO[str]", child.stdin)
    pipe.write(line + "\n")
    pipe.flush()


def variants(folders: Sequence[Path]) -> tuple[str, ...]:
    """List the variants that the folders have a template for, by name."""
    found = {
        path.name.removesuffix(_SUFFIX)
        for folder in folders
        for path in (folder / _AGREEMENTS).glob(f"*{_SUFFIX}")
        if not path.name.startswith("_")
    }
    return tuple(sorted(found))


def template_text(variant: str, folders: Sequence[Path]) -> str:
    """Read the wording of a variant, shared parts included, to tell when it changes.

    Raises:
        TemplateError: There is none, or it is not UTF-8 text.
    """
    names = {path.name for folder in folders for path in _parts(folder)}
    return "\f".join(
        _read(name, folders) for name in (*sorted(names), variant + _SUFFIX)
    )


def _parts(folder: Path) -> Iterator[Path]:
    return (folder / _AGREEMENTS).glob(f"_*{_SUFFIX}")


def _read(name: str, folders: Sequence[Path]) -> str:
    for folder in folders:
        path = folder / _AGREEMENTS / name
        if path.is_file():
            try:
                return path.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                raise TemplateError(str(path), "it is not UTF-8 text") from error
    known = ", ".join(variants(folders))
    problem = f"there is no such file (the variants are {known})"
    raise TemplateError(name, problem)


def _error(reply: Reply, values: Mapping[str, object]) -> TemplateError:
    unknown = reply.get("unknown", "")
    names = sorted(set(_field_names(values)))
    near = get_close_matches(unknown, names, n=1, cutoff=0.5) if unknown else []
    return TemplateError(
        reply["file"],
        reply["problem"],
        line=reply["line"],
        near=near[0] if near else "",
    )


def _field_names(value: object) -> Iterator[str]:
    """Give the names of all fields, at every depth."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield name
            yield from _field_names(item)
    elif isinstance(value, list):
        for item in value:
            yield from _field_names(item)
