"""What holds for every agreement, whatever the names and settings."""

from datetime import date, timedelta
from unicodedata import normalize

from docx.oxml import parse_xml
from hypothesis import example, given
from hypothesis import strategies as st

from rmentor.adapters.documents.docx_text import TextWriter
from rmentor.adapters.documents.escape import escape_markdown, without_controls
from rmentor.adapters.documents.html import html_body
from rmentor.adapters.documents.markdown import parse
from rmentor.core.agreement.filename import Names, file_stems
from rmentor.core.agreement.schedule import plan_meetings
from rmentor.core.settings import AgreementSettings

STARTS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
MARKUP = st.text(st.sampled_from("ab1 \\`*_{}[]()<>#+-.!|~&;:=\"'\n\t"), max_size=12)
TEXTS = st.one_of(MARKUP, st.text(max_size=12))


@st.composite
def plans(draw: st.DrawFn) -> tuple[date, AgreementSettings]:
    start = draw(STARTS)
    days_off = draw(st.lists(st.integers(0, 90), max_size=12))
    return start, AgreementSettings(
        meetings=draw(st.integers(1, 12)),
        weeks_between=draw(st.integers(1, 8)),
        first_within_weeks=draw(st.integers(1, 6)),
        holidays=tuple(start + timedelta(days=day) for day in days_off),
    )


@given(plans())
def test_meetings_and_feedback_are_working_days_in_order(
    plan: tuple[date, AgreementSettings],
) -> None:
    start, settings = plan
    schedule = plan_meetings(start, settings)
    meetings = [meeting.day for meeting in schedule.meetings]
    days = [*meetings, *(point.day for point in schedule.feedback)]
    assert len(schedule.meetings) == settings.meetings
    assert all(day >= start and day.weekday() < 5 for day in days)
    assert not set(days) & set(settings.holidays)
    assert meetings == sorted(set(meetings))
    feedback = [point.day for point in schedule.feedback]
    assert feedback == sorted(feedback)


@given(STARTS, st.integers(1, 26))
def test_without_holidays_the_first_meeting_keeps_its_promise(
    start: date, weeks: int
) -> None:
    settings = AgreementSettings(first_within_weeks=weeks)
    first = plan_meetings(start, settings).meetings[0].day
    assert first <= start + timedelta(weeks=weeks)


@given(TEXTS, TEXTS)
@example("\x1b 0", "")
def test_two_values_side_by_side_in_a_table_stay_two_values(
    left: str, right: str
) -> None:
    def clean(text: str) -> str:
        return " ".join(without_controls(" ".join(text.split())).split())

    row = f"| x{escape_markdown(left)} |x {escape_markdown(right)}|"
    document = parse(f"| a | b |\n|---|---|\n{row}\n", "t")
    shown = [
        "".join(child.content for child in token.children or ())
        for token in document.tokens
        if token.type == "inline"
    ]
    assert [clean(text) for text in shown[2:]] == [
        # Spaces around a value go, those behind what nobody can see stay.
        clean("x" + " ".join(left.split())),
        clean("x " + " ".join(right.split())),
    ]


@given(st.text(st.sampled_from("ab1 \\`*_[]()<>#+-.!|~&;:=\n"), max_size=60))
def test_any_markdown_that_a_coordinator_writes_becomes_every_format(text: str) -> None:
    document = parse(text, "t")
    assert "<script" not in html_body(document)
    body = f'<body xmlns:w="w">{TextWriter("roomy").text(document)}</body>'
    assert parse_xml(body).tag == "body"


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8))
def test_no_two_files_of_a_run_have_one_name(names: list[tuple[str, str]]) -> None:
    stems = file_stems([Names(a, b, str(n)) for n, (a, b) in enumerate(names)])
    assert len({normalize("NFC", stem).casefold() for stem in stems}) == len(names)
    assert not any(set(stem) & set('/\\:*?"<>|\0\n') for stem in stems)
    assert not any(stem.startswith((".", "-", " ")) for stem in stems)
