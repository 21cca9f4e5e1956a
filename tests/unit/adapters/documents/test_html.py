"""The body of an HTML agreement."""

from rmentor.adapters.documents.html import html_body
from rmentor.adapters.documents.markdown import parse


def test_each_second_level_heading_begins_a_section() -> None:
    html = html_body(parse("# A\n\n## B\n\nx\n", "t"))
    assert html == (
        "<section>\n<h1>A</h1>\n</section>\n<section>\n<h2>B</h2>\n<p>x</p>\n</section>\n"
    )


def test_tables_have_their_widths_and_rows_to_fill_in() -> None:
    html = html_body(parse("| a | b |\n|-|---|\n| c | |\n", "t"))
    assert '<col style="width: 25.0%"><col style="width: 75.0%">' in html
    assert '<tr class="fill">' in html


def test_html_and_pictures_of_a_template_do_not_get_through() -> None:
    html = html_body(parse('<script>x</script> ![a](http://x.test/a.png) "q"\n', "t"))
    assert "<script>" not in html
    assert "<img" not in html
