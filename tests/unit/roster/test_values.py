import pytest

from rmentor.core.model.people import Status
from rmentor.core.roster import values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("2.0", 2),
        ("2,0", 2),
        ("4+", 4),
        ("0", 0),
        ("none", 0),
        ("Up to two", 2),
        ("No more than 2", 2),
        ("1-2", 2),
        ("1 – 2", 2),  # noqa: RUF001
        ("two or three", 3),
        ("maximal zwei", 2),
        ("1 (maximum 2)", 2),
        ("One mentee only, please!", 1),
        ("I'm willing to take on two mentees.", 2),
        ("I can handle this! Give me three mentees.", 3),
        ("2 mentees, 1 hour per month", 2),
        ("2, but not in March", 2),
        ("50", 50),
    ],
)
def test_a_capacity_is_read_in_figures_words_and_sentences(
    text: str, number: int
) -> None:
    assert values.capacity(text) == number


@pytest.mark.parametrize(
    "text",
    ["2026", "51", "No limit", "as many as you like", "-3", "½", "depends", "not more"],
)
def test_a_capacity_that_is_none_is_not_guessed(text: str) -> None:
    assert values.capacity(text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes", True),
        ("JA", True),
        ("x", True),
        ("✓", True),
        ("I hereby confirm that this is true", True),
        ("Yes, I agree", True),
        ("No", False),
        ("no, thanks", False),
        ("I do not agree", False),
        ("maybe", None),
        ("Yes, but no", None),
        ("No, wait: yes", None),
        ("No problem", None),
        ("Not my first preference, but I'd make it work.", None),
    ],
)
def test_what_is_neither_yes_nor_no_is_never_read_as_no(
    text: str, answer: bool | None
) -> None:
    assert values.yes_or_no(text) is answer


def test_addresses_are_found_in_what_mail_programs_paste() -> None:
    assert values.addresses("Ana Example <ana@corp.test>") == ("ana@corp.test",)
    assert values.addresses("ana@corp.test; bo@corp.test.") == (
        "ana@corp.test",
        "bo@corp.test",
    )
    for pasted in (
        "'ana@corp.test'",
        "\u201cana@corp.test\u201d",
        "ana@corp.test?cc=b",
    ):
        assert values.addresses(pasted) == ("ana@corp.test",)
    assert values.addresses("Bo O'Hara o'hara@corp.test") == ("o'hara@corp.test",)
    assert values.addresses("ana(at)corp.test") == ()
    assert values.addresses("ana@corp") == ()


def test_states_are_read_in_words() -> None:
    assert values.status("Active") is Status.ACTIVE
    assert values.status("on parental leave") is None
    assert values.status("Parental leave") is Status.PAUSED
    assert values.status("ausgeschieden") is Status.LEFT
    assert [values.status(s) for s in ("Sorti", "Uit dienst", "Desligado")] == [
        Status.LEFT
    ] * 3
    assert values.status("Inactif") is values.status("Inativo") is Status.PAUSED


def test_meeting_modes_are_three_or_as_typed() -> None:
    assert values.meeting_mode("Teams or Zoom") == "online"
    assert values.meeting_mode("face-to-face") == "in person"
    assert values.meeting_mode("in person and online") == "either"
    assert values.meeting_mode("walking") == "walking"


def test_a_filled_cell_can_say_nothing() -> None:
    assert all(values.says_nothing(text) for text in ("-", "n/a", "anonymous", "None"))
    assert not values.says_nothing("Nan Example")
