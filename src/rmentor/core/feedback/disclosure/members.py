"""Sets of people as the bits of one number: quick to cut and count, however many."""

from collections.abc import Iterable, Mapping, Sequence

Members = int
"""A set of people: bit n stands for the person with number n in the register."""


class Register:
    """The number of every person; those who once have one keep it."""

    def __init__(self, known: Mapping[str, int], keys: Iterable[str]) -> None:
        """Number the people that are not known yet, in the order of their keys."""
        new = sorted(set(keys) - known.keys())
        first = max(known.values(), default=-1) + 1
        self.numbers = {**known, **{key: first + i for i, key in enumerate(new)}}

    def members(self, keys: Iterable[str]) -> Members:
        """Make a set of people."""
        return bits(self.numbers[key] for key in keys)


def bits(numbers: Iterable[int]) -> Members:
    """Make a set of numbered people, at one go: adding bit by bit would be slow."""
    wanted = list(numbers)
    row = bytearray(max(wanted, default=-1) // 8 + 1)
    for number in wanted:
        row[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(row, "little")


Sum = tuple[tuple[int, Members], ...]
"""A sum of answers: for each version of an answer, whose it counts.

An answer that was changed after a report is another unknown than the one that the
report told about; the version says which. Sorted by version, without empty parts.
"""


def sum_over(members: Members, changed: Mapping[int, Members]) -> Sum:
    """Give the sum over the present answers of `members`.

    Args:
        members: Whose answers.
        changed: Version (from 1) -> the people whose answer is of that version; the
            answers of all others are of version 0.
    """
    parts = {version: members & who for version, who in changed.items()}
    for who in parts.values():
        members &= ~who
    parts[0] = members
    return tuple(sorted((v, who) for v, who in parts.items() if who))


def people_in(row: Sum) -> Members:
    """Give everybody whose answer counts in a sum, in any version."""
    found = 0
    for _, who in row:
        found |= who
    return found


def parted(sets: Sequence[Members]) -> list[Members]:
    """Part people into classes that none of the sets tells apart."""
    everybody = 0
    for members in sets:
        everybody |= members
    classes = [everybody] if everybody else []
    for members in dict.fromkeys(sets):
        cut = [(part & members, part & ~members) for part in classes]
        classes = [part for pair in cut for part in pair if part]
    return classes
