import pytest

from rmentor.core.roster.polls import poll_titles

_NAMES = [("Ana Example", "OK", ""), ("Bo Demo", "", "OK")]


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        (
            [
                ("", "mars 2026", ""),
                ("", "lun. 30", ""),
                ("", "18:00 \u2013 19:00", "19h00"),
            ],
            ("lun. 30 mars 2026 18:00 \u2013 19:00", "lun. 30 mars 2026 19h00"),
        ),
        (
            [("", "2026-03-30", "2026-03-31"), ("", "10:00", "11:00")],
            ("2026-03-30 10:00", "2026-03-31 11:00"),
        ),
        ([("", "April 2026", ""), ("", "Mo 6", "Di 7")], ("Mo 6 April 2026",)),
    ],
)
def test_days_and_times_one_below_another_are_a_poll(
    rows: list[tuple[str, ...]], titles: tuple[str, ...]
) -> None:
    found = poll_titles([("Poll",), *rows, *_NAMES])
    assert found is not None
    assert found[:2] == (1, len(rows) + 1)
    asked = [f"Availability [{title}]" for title in titles]
    assert found[2][: len(titles) + 1] == ("Name", *asked)


@pytest.mark.parametrize(
    "rows",
    [
        [("", "2025", "2026"), ("", "Q1", "Q2")],  # figures, not times
        [("", "Group 1", "Group 2"), ("Name", "Email", "Role")],
        [("", "10:00", "11:00")],  # one row: titles that others read
        [("Name", "Mon 30", "Tue 31"), ("", "10:00", "11:00")],
    ],
)
def test_other_titles_are_no_poll(rows: list[tuple[str, ...]]) -> None:
    assert poll_titles([*rows, *_NAMES]) is None
