"""Words for people: numbers with their nouns."""


def count(number: int, one: str, several: str = "") -> str:
    """Count a noun: "1 pair", "2,000 pairs"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
