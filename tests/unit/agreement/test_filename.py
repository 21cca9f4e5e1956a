"""What an agreement's file is called."""

import pytest

from rmentor.core.agreement.filename import Names, file_stems


def stem(mentor: str, mentee: str = "Bo Chen") -> str:
    (name,) = file_stems([Names(mentor, mentee, "k")])
    return name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zoë O'Neil-Łuk, Jr.", "Zoë O'Neil-Łuk, Jr - Bo Chen"),
        ("山田 太郎", "山田 太郎 - Bo Chen"),
        ("../../etc/passwd", "etc passwd - Bo Chen"),
        ("C:\\con\x00\u202e", "C con - Bo Chen"),
        ("-rf .", "rf - Bo Chen"),
        ("CON.x", "_CON.x - Bo Chen"),
        ("<>|?*", "unnamed - Bo Chen"),
    ],
)
def test_letters_of_every_script_stay_and_nothing_dangerous_does(
    name: str, expected: str
) -> None:
    assert stem(name) == expected


def test_long_names_fit_every_file_system() -> None:
    for letter in ("a", "山", "𠀀"):
        name = stem(letter * 300, letter * 300)
        assert len(name) <= 100
        assert len(f"{name} (12345678).docx".encode()) <= 255


def test_pairs_that_look_the_same_get_a_mark_that_does_not_depend_on_the_order() -> (
    None
):
    pairs = [
        Names("Ana Silva", "Bo Chen", "ana1 bo"),
        Names("ANA SILVA", "Bo Chen", "ana2 bo"),
        Names("Ana Silva", "Di Rossi", "ana1 di"),
    ]
    there, back = file_stems(pairs), file_stems(pairs[::-1])
    assert there == back[::-1]
    assert len({name.casefold() for name in there}) == 3
    assert there[2] == "Ana Silva - Di Rossi"


def test_composed_and_decomposed_accents_are_one_name() -> None:
    first, second = file_stems(
        [Names("Zoe\u0308", "Bo", "1"), Names("Zo\u00eb", "Bo", "2")]
    )
    assert first.startswith("Zoë - Bo (")
    assert first != second
