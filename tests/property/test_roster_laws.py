"""What holds for every roster, however its rows are filled and ordered."""

from hypothesis import given
from hypothesis import strategies as st

from rmentor.core.model.issues import Severity
from rmentor.core.model.people import Person
from rmentor.core.model.tables import Book, Sheet
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.forms import find_tables
from rmentor.core.roster.parse import Roster, parse_roster
from rmentor.core.roster.topics import join_spellings

TITLES = ("Timestamp", "Name", "Email", "Staff ID", "Role", "Can teach", "Note")

names = st.sampled_from(
    ("", "Ana Example", "ana  example", "Bo Example", "Mentor 2", "Mentor 3", "NA", "-")
)
emails = st.sampled_from(
    ("", "ana@corp.test", "ANA@corp.test", "bo@corp.test", "bad", "n/a")
)
ids = st.sampled_from(("", "7", "007", "8"))
roles = st.sampled_from(("mentor", "Mentee (senior)", "both", "", "perhaps"))
topics = st.sampled_from(("AI", "Gen AI, Video", "genai", "", "Video; Tax", "none"))
notes = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8
)


@st.composite
def rosters(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Draw rows below `TITLES`, each sent in at a time of its own."""
    rows = draw(
        st.lists(
            st.tuples(names, emails, ids, roles, topics, notes), min_size=1, max_size=8
        )
    )
    return [
        (f"2026-01-{day:02d} 10:00:00", *row) for day, row in enumerate(rows, start=1)
    ]


def read(rows: list[tuple[str, ...]]) -> Roster:
    tables, _ = find_tables(Book("x.csv", "csv", (Sheet("", [TITLES, *rows]),)))
    return parse_roster(tables, [map_columns(table) for table in tables])


@given(rosters(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(
    rows: list[tuple[str, ...]], chance: object
) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = read(rows), read(shuffled)
    assert one.people == other.people
    assert one.columns == other.columns
    assert sorted(i.code for i in one.issues) == sorted(i.code for i in other.issues)


@given(rosters())
def test_no_row_is_lost_silently(rows: list[tuple[str, ...]]) -> None:
    roster = read(rows)
    merged = sum(issue.code == "person-twice" for issue in roster.issues)
    refused = {i.row for i in roster.issues if i.severity is Severity.ERROR}
    assert len(roster.people) + merged + len(refused) == len(rows)


@given(rosters())
def test_every_key_is_one_persons(rows: list[tuple[str, ...]]) -> None:
    keys = [person.key for person in read(rows).people]
    assert keys == sorted(set(keys))


@given(
    st.lists(
        st.builds(
            Person,
            st.text(min_size=1),
            st.just("A"),
            topics_to_share=st.lists(st.text(min_size=1), max_size=3).map(tuple),
        )
    )
)
def test_joining_spellings_again_changes_nothing(people: list[Person]) -> None:
    joined = join_spellings(people)
    assert join_spellings(joined) == joined
