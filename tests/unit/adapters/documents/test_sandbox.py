"""What a template may do, in this process: see test_templates for the child."""

from pathlib import Path

import pytest

from rmentor.adapters.documents.escape import escape_markdown
from rmentor.adapters.documents.sandbox import answer, template_environment
from rmentor.adapters.documents.templates import Reply, Request

VALUES: dict[str, object] = {"mentor": {"name": "a*b"}, "goals": ["x_y"], "number": 2}

REQUEST = Request(template="t.md.j2", values=VALUES, markup={}, names=())


def render(folder: Path, text: str) -> Reply:
    (folder / "t.md.j2").write_text(text, encoding="utf-8")
    environment = template_environment([str(folder)], escape_markdown)
    return answer(environment, REQUEST)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("*{{ mentor.name }}* {{ number + 1 }}", "*a\\*b* 3"),
        ("{{ mentor.name | e }}{{ mentor.name | upper }}", "a\\*bA\\*B"),
        ("{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(goals[0]) }}", "**x\\_y**"),
        ("{% set s %}*{{ number }}*{% endset %}{{ s }}", "*2*"),
        ("{% autoescape false %}{{ mentor.name }}{% endautoescape %}", "a\\*b"),
    ],
)
def test_every_value_is_escaped_once_however_the_template_says_it(
    tmp_path: Path, template: str, text: str
) -> None:
    assert render(tmp_path, template) == {"text": text}


@pytest.mark.parametrize(
    ("template", "problem", "unknown"),
    [
        ("{{ mentr.name }}", "there is no field 'mentr.name'", "mentr"),
        ("{{ mentor.nmae }}", "there is no field 'mentor.nmae'", "nmae"),
        ("{{ mentor }}", "a dict cannot be printed, name one of its fields", ""),
        ("{{ mentor.name.upper }}", "a builtin_function_or_method cannot be", ""),
        ("{{ mentor.name | safe }}", "No filter named 'safe'", ""),
        ("{{ 1 / 0 }}", "division by zero", ""),
        ("{{ mentor.name", "a '{{' before it has no '}}'", ""),
        ("{% if mentor %} x", "an '{% if %}' has no '{% endif %}'", ""),
        ("{% include 'x.md.j2' %}", "there is no template 'x.md.j2'", ""),
        ("{% include 't.md.j2' %}", "it includes or calls itself without end", ""),
    ],
)
def test_a_wrong_template_is_named_with_its_line(
    tmp_path: Path, template: str, problem: str, unknown: str
) -> None:
    reply = render(tmp_path, f"one\n{template}")
    assert reply["problem"].startswith(problem)
    assert reply["unknown"] == unknown
    assert (Path(reply["file"]).name, reply["where"]) == ("t.md.j2", "line 2")


def test_a_template_must_be_text(tmp_path: Path) -> None:
    (tmp_path / "b.md.j2").write_bytes(b"\xff\xfe\x00")
    assert render(tmp_path, "{% include 'b.md.j2' %}")["problem"] == (
        "it is not UTF-8 text"
    )


def test_a_text_without_end_is_refused(tmp_path: Path) -> None:
    reply = render(tmp_path, "{% for i in range(30000) %}{{ 'x' * 99 }}{% endfor %}")
    assert reply["problem"] == "it writes over 2,000,000 characters"


def test_values_that_are_asked_for_fail_at_their_line_of_the_file(
    tmp_path: Path,
) -> None:
    text = "{# a\nnote #}\n{% set first = 1 %}\n\nBy {{ mentor.nmae }}\n"
    (tmp_path / "t.md.j2").write_text(text, encoding="utf-8")
    environment = template_environment([str(tmp_path)], escape_markdown)
    request = Request(template="t.md.j2", values={}, markup={}, names=["first"])
    reply = answer(environment, request)
    assert reply["where"] == "line 5"
    assert reply["problem"] == "there is no field 'mentor.nmae'"
