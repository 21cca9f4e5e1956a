"""Renders templates in a limited child process, one for all documents of a run.

A template is somebody else's program. The child (`sandbox`) gets plain values and
gives back text; what takes too long or too much memory is ended with it.
"""

import json
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import IO, TypedDict, cast

from rmentor.core.agreement.words import Words, words_from
from rmentor.errors import InputRefusedError

SECONDS = 8.0
"""What one document may take; the child's start is counted in."""

_SECONDS_PER_DOCUMENT = 0.5
AGREEMENTS, LANGUAGES = "agreement", "languages"
SUFFIX, WORD = ".md.j2", ".docx"
MAIL, INVITATION, MAIL_SUFFIX = "mail", "invitation", ".txt.j2"


class TemplateError(InputRefusedError):
    """A template cannot be used."""

    code = "template"

    def __init__(
        self, file: str, problem: str, *, where: str = "", near: str = ""
    ) -> None:
        place = f"{file}, {where}" if where else file
        super().__init__(
            f"Template {place}: {problem}.",
            f"Did you mean '{near}'?"
            if near
            else "Correct it, or delete the file to use the template that comes with "
            "rmentor.",
        )


class Request(TypedDict):
    """One template to render.

    `markup` holds values that are HTML already. Where there are `names`, the values
    that the template sets under these are asked for, not its text.
    """

    template: str
    values: Mapping[str, object]
    markup: Mapping[str, str]
    names: Sequence[str]


class Reply(TypedDict, total=False):
    """Either an answer, or a `problem` with where it is and which name is unknown.

    The text of a Word file is base64.
    """

    text: str
    said: Mapping[str, object]
    problem: str
    file: str
    where: str
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
        request = _request(f"{AGREEMENTS}/{variant}{SUFFIX}", values)
        return self._answer(request)["text"]

    def word_file(self, variant: str, values: Mapping[str, object]) -> bytes:
        """Fill in a coordinator's own Word file.

        Raises:
            TemplateError: As for `markdown`.
        """
        request = _request(f"{AGREEMENTS}/{variant}{WORD}", values)
        return b64decode(self._answer(request)["text"])

    def mail(self, language: str, values: Mapping[str, object]) -> str:
        """Fill in the mail of a language; values are put on one line each.

        Raises:
            TemplateError: As for `markdown`.
        """
        return self._answer(_request(mail_template(language), values))["text"]

    def invitation(self, language: str, values: Mapping[str, object]) -> str:
        """Fill in the mail that asks one of a pair; values are put on one line each.

        Raises:
            TemplateError: As for `markdown`.
        """
        return self._answer(_request(invitation_template(language), values))["text"]

    def words(self, language: str) -> Words:
        """Ask how a language writes dates.

        Raises:
            TemplateError: Its file is wrong or says too little.
        """
        template = f"{AGREEMENTS}/{LANGUAGES}/{language}{SUFFIX}"
        names = [field.name for field in fields(Words)]
        words, problem = words_from(self._answer(_request(template, {}, names))["said"])
        if words is None:
            raise TemplateError(template, problem)
        return words

    def page(self, values: Mapping[str, object], body: str) -> str:
        """Put a body, which is HTML already, into the HTML frame.

        Raises:
            TemplateError: As for `markdown`.
        """
        request = _request(f"{AGREEMENTS}/page.html.j2", values)
        request["markup"] = {"body": body}
        return self._answer(request)["text"]

    def _answer(self, request: Request) -> Reply:
        line = self._ask(json.dumps(request))
        if not line.endswith("\n"):
            problem = "it takes too long or too much memory, and was stopped"
            raise TemplateError(request["template"], problem)
        reply = cast("Reply", json.loads(line))
        if "problem" in reply:
            raise _error(reply, request["values"])
        return reply

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


def mail_template(language: str) -> str:
    """Name the file that has the mail of a language."""
    return f"{MAIL}/{language}{MAIL_SUFFIX}"


def invitation_template(language: str) -> str:
    """Name the file that has the mails which ask the two of a pair."""
    return f"{MAIL}/{INVITATION}/{language}{MAIL_SUFFIX}"


def _request(
    template: str, values: Mapping[str, object], names: Sequence[str] = ()
) -> Request:
    return Request(template=template, values=values, markup={}, names=names)


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


def _error(reply: Reply, values: Mapping[str, object]) -> TemplateError:
    unknown = reply.get("unknown", "")
    names = sorted(set(_field_names(values)))
    near = get_close_matches(unknown, names, n=1, cutoff=0.5) if unknown else []
    return TemplateError(
        reply["file"],
        reply["problem"],
        where=reply["where"],
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
