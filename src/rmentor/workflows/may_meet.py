"""Whom each person may meet: how much of it the review workbook tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from rmentor.core.pairing.pair import MayMeet, Proposal
from rmentor.workflows.state import State

_LISTED, _OFFERED = 10, 100
_LISTED_IN_ALL, _OFFERED_IN_ALL = 5_000, 20_000
"""Of all people together: with more, writing would take longer than pairing."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name, and how results name them: by email, if it is theirs alone."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Meetings:
    """Whom each person may meet.

    Attributes:
        people: Everyone to be paired; nobody where the program is too large for that.
        named: By key.
        listed: So many partners are listed of each person; all are offered for a swap.
    """

    people: tuple[MayMeet, ...]
    named: Mapping[str, Named]
    listed: int

    @classmethod
    def of(cls, proposal: Proposal, state: State, listed: int) -> "Meetings":
        """Take them out of a proposal; a program may ask for more to be listed."""
        named = {
            key: Named(state.name(key), state.address(key)) for key in state.people
        }
        most = max(listed, _share(_LISTED, _LISTED_IN_ALL, state))
        return cls(proposal.may_meet, named, most)


def offered(state: State) -> int:
    """Give how many partners of each person the workbook offers to swap with."""
    return _share(_OFFERED, _OFFERED_IN_ALL, state)


def _share(most: int, in_all: int, state: State) -> int:
    return min(most, max(_FEWEST, in_all // max(len(state.people), 1)))
