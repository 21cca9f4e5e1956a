"""Templates are rendered in a child process, and attack it in vain."""

import os
from pathlib import Path

import pytest

from rmentor.adapters.documents import templates
from rmentor.adapters.documents.templates import (
    TemplateError,
    template_renderer,
)
from rmentor.adapters.shipped import shipped_folder

VALUES = {"mentor": {"name": "Ana", "email": "a_b"}, "dates": [{"long": "1 May"}]}
needs_limits = pytest.mark.skipif(os.name == "nt", reason="no memory limit there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agreement").mkdir()
    return tmp_path


def write(folder: Path, text: str, name: str = "mine.md.j2") -> None:
    (folder / "agreement" / name).write_text(text, encoding="utf-8")


def render(folder: Path, text: str) -> str:
    write(folder, text)
    with template_renderer([folder, shipped_folder("templates")]) as renderer:
        return renderer.markdown("mine", VALUES)


def test_plain_values_are_filled_in(folder: Path) -> None:
    assert render(folder, "{{ mentor.name }}: {{ mentor.email }}") == "Ana: a\\_b"


def test_one_child_renders_many_and_survives_a_mistake(folder: Path) -> None:
    write(folder, "{{ n }}")
    with template_renderer([folder]) as renderer:
        with pytest.raises(TemplateError):
            renderer.markdown("mine", {})
        assert [renderer.markdown("mine", {"n": n}) for n in range(3)] == [*"012"]


def test_a_page_escapes_its_values_and_trusts_its_body(folder: Path) -> None:
    write(folder, "<title>{{ title }}</title>{{ body }}", "page.html.j2")
    with template_renderer([folder]) as renderer:
        page = renderer.page({"title": "<b>"}, "<p>x</p>")
    assert page == "<title>&lt;b&gt;</title><p>x</p>"


def test_a_misspelt_field_names_file_line_and_nearest(folder: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        render(folder, "one\n{{ mentor.nmae }}")
    assert str(folder / "agreement" / "mine.md.j2") + ", line 2" in caught.value.message
    assert caught.value.hint == "Did you mean 'name'?"


def test_the_nearest_field_may_be_one_of_a_list(folder: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        render(folder, "{{ dates[0].lang }}")
    assert caught.value.hint == "Did you mean 'long'?"


@needs_limits
@pytest.mark.parametrize(
    "attack",
    [
        "{{ 'a' * 10**10 }}",
        "{{ 'a' | center(10**10) }}",
        "{{ 'a'.ljust(10**10) }}",
        "{{ '%0999999999d' | format(1) }}",
        "{{ 'abc' | replace('', 'x' * 10**9) }}",
        "{{ [1] * 10**10 }}",
    ],
)
def test_a_template_cannot_take_all_memory(folder: Path, attack: str) -> None:
    with pytest.raises(TemplateError, match=r"line 1: it takes more than 512 MB"):
        render(folder, attack)


def test_a_template_cannot_run_for_ever(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "SECONDS", 1.0)
    loop = "{% for a in range(99999) %}" * 3 + "{% endfor %}" * 3
    with pytest.raises(TemplateError, match="takes too long or too much memory"):
        render(folder, loop)


def test_time_left_over_is_kept_but_a_dead_child_stays_dead(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "SECONDS", 1.0)
    write(folder, "{% for a in range(99999) %}" * 3 + "{% endfor %}" * 3)
    with template_renderer([folder]) as renderer:
        for _ in range(2):
            with pytest.raises(TemplateError, match="takes too long"):
                renderer.markdown("mine", {"text": "x" * 200_000})


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ().__class__.__bases__[0].__subclasses__() }}",
        "{{ mentor | attr('__class__') }}",
        "{{ '{0.__class__}'.format(mentor) }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ mentor.update({'name': 'x'}) }}",
        "{{ mentor.pop('name') }}",
        "{{ range(10**9) | join }}",
        "{% include '/etc/passwd' %}",
        "{% include '../../../../etc/passwd' %}",
        "{% import 'os' as os %}{{ os }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_template_reaches_nothing(folder: Path, attack: str) -> None:
    with pytest.raises(TemplateError, match="line 1: "):
        render(folder, attack)


def test_a_link_out_of_the_folder_leads_nowhere(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("secret")
    (folder / "agreement" / "link.md.j2").symlink_to(secret)
    with pytest.raises(TemplateError, match="there is no template 'agreement/link"):
        render(folder, "{% include 'agreement/link.md.j2' %}")
