"""What a report is about, and which part of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rmentor.core.feedback.health import Signs
from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.feedback.scores import roles_said
from rmentor.core.model.choices import By, Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Person, Role, Status
from rmentor.core.model.program import Agreement, Pair, PairState, Unsigned

_ONE_ROLE = (Role.MENTOR, Role.MENTEE)


@dataclass(frozen=True, slots=True)
class Program:
    """The program's people and what they did.

    Attributes:
        people: Everybody who signed up.
        pairs: Of every round, in any state.
        responses: One per person and checkpoint.
        unsigned: The agreements that wait for signatures, by mentor and mentee.
        logs: Of meetings; None where nobody keeps any.
        planned: Meetings that the agreement of a pair had planned up to today.
    """

    people: Sequence[Person]
    pairs: Sequence[Pair]
    agreements: Sequence[Agreement]
    responses: Sequence[Response]
    unsigned: Mapping[tuple[str, str], Unsigned] = field(default_factory=dict)
    logs: Logs | None = None
    planned: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def roles(self) -> Mapping[str, Role]:
        """Everybody's role: in their pairs, else as they said, latest in feedback."""
        signed_up = {p.key: p.role for p in self.people if p.role in _ONE_ROLE}
        said = roles_said(self.responses)
        return {**signed_up, **said, **roles_in_pairs(self.pairs)}

    @property
    def signs(self) -> Signs:
        """By what the pairs are judged."""
        paused = frozenset(p.key for p in self.people if p.status is Status.PAUSED)
        return Signs(self.responses, self.unsigned, self.logs, paused)

    @property
    def keys(self) -> set[str]:
        """Everybody who can be counted."""
        paired = {key for pair in self.pairs for key in pair.people}
        answered = {response.person for response in self.responses}
        return {person.key for person in self.people} | paired | answered

    def since(self, day: date) -> "Program":
        """Leave out answers given before a day, and those whose day is not known."""
        late = [r for r in self.responses if r.submitted and r.submitted >= day]
        return replace(self, responses=late)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a program a report is about.

    Attributes:
        checkpoint: Only this one; None for all.
        since: Only answers given from this day on, compared with those before.
    """

    by: By = By.ROLE
    checkpoint: Checkpoint | None = None
    since: date | None = None

    @property
    def kind(self) -> str:
        """Tell the groups of one period from those of another; empty for all time."""
        return f"{self.since:%Y-%m-%d} on: " if self.since else ""

    def covers(self, checkpoint: Checkpoint) -> bool:
        """Tell whether a checkpoint is wanted."""
        return self.checkpoint in (None, checkpoint)


def roles_in_pairs(pairs: Iterable[Pair]) -> dict[str, Role]:
    """Give each paired person's role.

    Who is a mentor here and a mentee there counts once, as a mentor: a group of their
    own would be small, and hiding it would hide another.
    """
    roles: dict[str, Role] = {}
    for pair in pairs:
        roles[pair.mentor] = Role.MENTOR
        roles.setdefault(pair.mentee, Role.MENTEE)
    return roles


def invited(pairs: Iterable[Pair]) -> set[str]:
    """Give who is asked for feedback: people in a pair that began."""
    return {
        key
        for pair in pairs
        if pair.state is not PairState.PROPOSED
        for key in pair.people
    }
