"""Cells that name people, told from cells that hold anything else."""

import re

_LONGEST_NAME = 90
_NAME_WORD = r"(?:[^\W\d_a-z][^\W\d_]*(?:['\u2019-][^\W\d_]+)*\.?)"
_NAME_OF_PERSON = re.compile(
    rf"{_NAME_WORD}(?: (?:de|da|di|del|dos|van|von|der|den|la|le|bin|al)){{0,2}}"
    rf"(?: {_NAME_WORD}){{1,4}}"
)
_ID = re.compile(r"(?:[^\W\d_]+[ -]?)?\d{2,}")
_YES_AND = re.compile(r"^(?:yes|ja|oui|s[ií]|sim|tak)\b[\s,.;:!-]*", re.IGNORECASE)
_BETWEEN_PEOPLE = re.compile(r"[;,|\n&/]| and | und | et | y | e | en | i ")


def may_be_name(cell: str) -> bool:
    """Know `Ana Lima` and `Lima, Ana`."""
    return len(cell) <= _LONGEST_NAME and bool(
        _NAME_OF_PERSON.fullmatch(cell.replace(", ", " ", 1))
    )


def is_first_name(cell: str) -> bool:
    """Know `Ana`, which in most columns is any other word."""
    return re.fullmatch(_NAME_WORD, cell.strip()) is not None


def names_somebody(cell: str) -> bool:
    """Tell `Bo Beispiel`, ids and addresses from `Finance`, degrees and stories."""
    said = _YES_AND.sub("", cell)
    pieces = [piece.strip() for piece in _BETWEEN_PEOPLE.split(said)]
    return len(cell) > 1 and any(
        "@" in piece or _ID.fullmatch(piece) or may_be_name(piece) for piece in pieces
    )
