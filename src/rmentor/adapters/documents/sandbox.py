"""The child process that renders templates: somebody else's programs.

Jinja's sandbox keeps a template from reaching objects, not from asking for a text of
ten gigabytes; the operating system's limits and the parent's clock do that. Requests
and replies are lines of JSON, so only plain values come in and only text goes out.
Only the child imports this module, hence jinja2 at its top.
"""

import json
import re
import sys
from base64 import b64encode
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import walk_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from rmentor.adapters.documents.escape import escape_markdown, without_controls
from rmentor.adapters.documents.failures import FAILURES
from rmentor.adapters.documents.templates import Reply, Request

MEMORY = 512 * 1024**2
LONGEST = 2_000_000
_ORPHAN_SECONDS = 600
# These filters call a text safe that is not, or give another one on each run.
_FILTERS_LEFT_OUT = ("safe", "tojson", "xmlattr", "urlize", "random", "pprint")
_ESCAPING_FILTERS = ("e", "escape", "forceescape")


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    _limit_resources()
    folders = json.loads(sys.stdin.readline())
    environments = {
        "md": template_environment(folders, escape_markdown),
        "html": template_environment(folders, lambda text: str(escape(text))),
        "txt": template_environment(folders, lambda text: " ".join(text.split())),
    }
    word = _word_environment(folders)
    for line in sys.stdin:
        request: Request = json.loads(line)
        stem, kind = request["template"].rsplit(".", 1)
        if kind == "docx":
            reply = _answer_word(word, request)
        else:
            reply = answer(environments[stem.rsplit(".", 1)[1]], request)
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


def template_environment(
    folders: Sequence[str], escape_value: Callable[[str], str]
) -> Environment:
    """Make an environment in which every value is escaped, whatever the template says.

    Autoescape is on so that the text of a macro or a block counts as escaped already.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=Confined(folders),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=lambda value: _printed(value, escape_value),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    for name in _FILTERS_LEFT_OUT:
        del environment.filters[name]
    for name in _ESCAPING_FILTERS:
        environment.filters[name] = str
    del environment.globals["lipsum"]
    return environment


def _word_environment(folders: Sequence[str]) -> Environment:
    """Make the environment for Word files: what is printed is escaped as XML."""
    environment = template_environment(folders, lambda text: str(escape(text)))
    environment.trim_blocks = environment.lstrip_blocks = False
    return environment


def _answer_word(environment: Environment, request: Request) -> Reply:
    """Fill in a coordinator's own Word file, or say what is wrong with it."""
    from rmentor.adapters.documents.word_template import WordTemplateError, filled

    name = request["template"]
    loader = environment.loader
    try:
        path = loader.path(name) if isinstance(loader, Confined) else Path(name)
        content = filled(path, request["values"], environment)
    except WordTemplateError as error:
        return _failure(error.cause, str(path), where=error.where)
    except FAILURES as error:
        return _failure(error, name)
    return Reply(text=b64encode(content).decode())


def answer(environment: Environment, request: Request) -> Reply:
    """Render one template, or say what is wrong with it.

    Where `names` are asked for, the plain values that the template sets are given.
    """
    # Only the parent fills in `markup`, with what our own HTML writer made.
    markup = {name: Markup(text) for name, text in request["markup"].items()}  # noqa: S704
    name = request["template"]
    try:
        template = environment.get_template(name)
        if request["names"]:
            said = vars(template.module)
            return Reply(said={key: said.get(key) for key in request["names"]})
        text = without_controls(template.render({**request["values"], **markup}))
    except FAILURES as error:
        return _failure(error, name)
    if len(text) > LONGEST:
        return Reply(
            problem=f"it writes over {LONGEST:,} characters", file=name, where=""
        )
    return Reply(text=text)


class Confined(FileSystemLoader):
    """Reads templates from its folders only, wherever a link in them leads."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text, filename, uptodate = super().get_source(environment, template)
        self._confine(Path(filename), template)
        return text, filename, uptodate

    def path(self, template: str) -> Path:
        """Find a template that is no text."""
        for folder in self.searchpath:
            path = Path(folder, *split_template_path(template))
            if path.is_file():
                self._confine(path, template)
                return path
        raise TemplateNotFound(template)

    def _confine(self, path: Path, template: str) -> None:
        real = path.resolve()
        if not any(real.is_relative_to(Path(p).resolve()) for p in self.searchpath):
            raise TemplateNotFound(template)


def _printed(value: object, escape_value: Callable[[str], str]) -> Markup:
    if isinstance(value, Markup):
        return value
    if isinstance(value, StrictUndefined | str | int | float):
        return Markup(escape_value(str(value)))  # noqa: S704 (escaped here)
    message = f"a {type(value).__name__} cannot be printed, name one of its fields"
    raise TypeError(message)


def _failure(error: BaseException, template: str, where: str = "") -> Reply:
    """Say what happened and in which line, or paragraph, of which template."""
    file, line = template, 0
    for frame, number in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".j2"):
            # Jinja translates lines while it renders, not while it runs a module.
            compiled = frame.f_globals.get("__jinja_template__")
            line = compiled.get_corresponding_lineno(number) if compiled else number
            file = frame.f_code.co_filename
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or template, error.lineno
    problem, unknown = _problem(error), _unknown_name(str(error))
    if unknown:
        problem = f"there is no field '{_whole_field(unknown, file, line)}'"
    where = where or (f"line {line}" if line else "")
    return Reply(problem=problem, file=file, where=where, unknown=unknown)


def _whole_field(unknown: str, file: str, line: int) -> str:
    """Give the field as the template has it: `mentor.nmae` of the unknown `nmae`."""
    path = Path(file)
    if not line or not path.is_file():  # a Word file has paragraphs
        return unknown
    lines = path.read_text(encoding="utf-8-sig").splitlines()[line - 1 :]
    whole = rf"(?<![\w.])(?:\w+\.)*{re.escape(unknown)}(?:\.\w+)*(?!\w)"
    tags = "".join(re.findall(r"\{[{%].*?[}%]\}", lines[0] if lines else ""))
    found = re.search(whole, tags)
    return found[0] if found else unknown


def _problem(error: BaseException) -> str:
    match error:
        case MemoryError():
            return f"it takes more than {MEMORY // 1024**2} MB of memory"
        case RecursionError():
            return "it includes or calls itself without end"
        case UnicodeDecodeError():
            return "it is not UTF-8 text"
        case TemplateNotFound():
            return f"there is no template '{error.name}' in the template folders"
        case _:
            said = " ".join(str(error).split()).rstrip(".")
            return next((ours for cue, ours in _IN_WORDS if cue in said), said)


_IN_WORDS = (
    ("end of print statement'", "a '{{' before it has no '}}', or nothing in between"),
    ("block that needs to be closed is 'if'", "an '{% if %}' has no '{% endif %}'"),
    ("block that needs to be closed is 'for'", "a '{% for %}' has no '{% endfor %}'"),
    ("expected 'end of statement block'", "a '{%' before it has no '%}'"),
)
"""What Jinja says to programmers, by a part of it, and what a coordinator is told."""


def _unknown_name(problem: str) -> str:
    found = re.search(r"^'(.+)' is undefined|has no attribute '(.+)'$", problem)
    return found.group(1) or found.group(2) if found else ""


def _limit_resources() -> None:
    """Limit memory, and time in case the parent's clock dies with the parent.

    Windows has no such limits: there the parent's clock alone ends the child.
    """
    try:
        import resource
    except ImportError:
        return
    wanted = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, _ORPHAN_SECONDS))
    for kind, limit in wanted:
        _, hard = resource.getrlimit(kind)
        fits = hard == resource.RLIM_INFINITY or limit <= hard
        try:
            resource.setrlimit(kind, (limit if fits else hard, hard))
        except (ValueError, OSError):  # macOS refuses a limit on address space
            continue


if __name__ == "__main__":
    main()
