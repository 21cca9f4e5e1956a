"""How all tables look, and cells that cannot act as markup."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from rich import box
from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

from rmentor.cli.terminal import printable


def plain_table(title: str, *columns: str, numbers: Sequence[str] = ()) -> Table:
    """Make an empty table; the columns in `numbers` are aligned to the right."""
    table = Table(
        title=cell(title, "bold") if title else None,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        header_style="bold",
    )
    for column in columns:
        number = column in numbers
        justify: JustifyMethod = "right" if number else "left"
        table.add_column(column, justify=justify, no_wrap=number, overflow="fold")
    return table


def cell(text: object, style: str = "") -> Text:
    """Make a cell of what a person may have typed: never markup, always visible."""
    return Text(printable(str(text)), style=style)


def shortened(text: str) -> str:
    """Make an example of what stands in a cell: one line, two of which fit on one."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


_LONGEST = 28


class _NamedPair(Protocol):
    """A row about a pair: addresses and names of both."""

    @property
    def mentor(self) -> str: ...
    @property
    def mentee(self) -> str: ...
    @property
    def mentor_name(self) -> str: ...
    @property
    def mentee_name(self) -> str: ...


def labels_of_both(rows: Sequence[_NamedPair]) -> Mapping[str, str]:
    """Name the people of pairs, see `labels`."""
    mentors = [(row.mentor, row.mentor_name) for row in rows]
    return labels([*mentors, *((row.mentee, row.mentee_name) for row in rows)])


def labels(people: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Name people so that namesakes can be told apart.

    Args:
        people: Address and name of each.

    Returns:
        By address the name, with the address behind it where two have one name.
    """
    names = dict(people)
    seen = Counter(names.values())
    return {
        address: name if seen[name] == 1 else f"{name} <{address}>"
        for address, name in names.items()
    }
