"""A coordinator's own Word file with fields."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml

from rmentor.adapters.documents.templates import TemplateError, template_renderer
from support.agreements import HOSTILE, hostile_values, values

GOOD = (
    "Agreement of {{ mentor.name }} and {{ mentee.name }}",
    "{%p for day in meetings.dates %}",
    "{{ loop.index }}: {{ day.long }}",
    "{%p endfor %}",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agreement").mkdir()
    return tmp_path


def write(folder: Path, *paragraphs: str, header: str = "") -> None:
    document = Document()
    document.core_properties.title = "Ours & {{ theirs }}"
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(str(folder / "agreement" / "house.docx"))


def filled(folder: Path, given: object = None) -> bytes:
    with template_renderer([folder]) as renderer:
        return renderer.word_file("house", given or values())  # type: ignore[arg-type]


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(content)).paragraphs]


def test_fields_are_filled_in_and_paragraphs_repeated(folder: Path) -> None:
    write(folder, *GOOD, header="{{ program.name }}")
    content = filled(folder)
    assert texts(content)[:2] == [
        "Agreement of Noor Haddad and Peter O'Neil-Łuk",
        "1: 16\u00a0March 2026",
    ]
    assert len(texts(content)) == 7
    header = Document(BytesIO(content)).sections[0].header
    assert header.paragraphs[0].text == "Reverse mentoring 2026"
    assert Document(BytesIO(content)).core_properties.title == "Ours & {{ theirs }}"


def test_a_name_full_of_markup_stays_a_name_and_every_part_is_well_formed(
    folder: Path,
) -> None:
    write(folder, *GOOD, header="{{ mentor.name }}")
    content = filled(folder, hostile_values())
    assert HOSTILE in texts(content)[0]
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                assert parse_xml(archive.read(name)) is not None


def test_the_same_values_give_the_same_bytes(folder: Path) -> None:
    write(folder, *GOOD)
    assert filled(folder) == filled(folder)


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("By {{ mentor.nmae }}", "there is no field 'nmae'", "Did you mean 'name'?"),
        ("By {{ mentr.name }}", "there is no field 'mentr'", "Did you mean 'mentor'?"),
        ("By {{ mentor.name", "unexpected", "Correct it"),
        ("{% if x", "", "Correct it"),
    ],
)
def test_what_is_wrong_is_named_with_its_paragraph_and_the_nearest_field(
    folder: Path, text: str, problem: str, hint: str
) -> None:
    write(folder, "One", text, "Three")
    with pytest.raises(TemplateError) as caught:
        filled(folder)
    assert "house.docx" in caught.value.message
    assert problem in caught.value.message
    assert caught.value.hint.startswith(hint)
    if "field" in problem:
        assert f'paragraph 2 ("{text}")' in caught.value.message


def test_a_file_that_is_no_word_file_is_refused(folder: Path) -> None:
    (folder / "agreement" / "house.docx").write_bytes(b"no zip")
    with pytest.raises(TemplateError, match="it is no Word file"):
        filled(folder)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ mentor.update({'name': 'x'}) }}",
        "{{ 'a' * 10**10 }}",
        "{{ 'a' | center(10**10) }}",
        "{% include '/etc/passwd' %}",
        "{{ mentor.name | safe }}",
        "{{ mentor }}",
    ],
)
def test_a_word_file_reaches_nothing(folder: Path, attack: str) -> None:
    write(folder, attack)
    with pytest.raises(TemplateError, match=r"house\.docx"):
        filled(folder)


def test_a_link_out_of_the_folder_leads_nowhere(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "agreement").mkdir()
    write(elsewhere, "secret")
    (folder / "agreement" / "house.docx").symlink_to(
        elsewhere / "agreement" / "house.docx"
    )
    with pytest.raises(TemplateError, match="there is no template 'agreement/house"):
        filled(folder)
