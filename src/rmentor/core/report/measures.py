"""Participation: how many signed up, were matched, have an agreement, answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rmentor.core.feedback.disclosure import (
    Cell,
    Hidden,
    Shown,
    Thresholds,
    groups_to_hide,
)
from rmentor.core.feedback.respondents import GUEST
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Agreement, Pair, PairState
from rmentor.core.report.tables import Column, ReportTable, Unit, Value
from rmentor.core.settings import PairingSettings

GROUPS: tuple[tuple[Role | None, str], ...] = (
    (Role.MENTOR, "Mentors"),
    (Role.MENTEE, "Mentees"),
    (None, "Role not known"),
)
"""The groups that every breakdown of a report splits everyone into."""

EVERYONE = "Everyone"


@dataclass(frozen=True, slots=True)
class Program:
    """What a report is about.

    Attributes:
        people: Everybody who signed up.
        pairs: Of every round, in any state.
        responses: One per person and checkpoint.
    """

    people: Sequence[Person]
    pairs: Sequence[Pair]
    agreements: Sequence[Agreement]
    responses: Sequence[Response]


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


def invited(pairs: Sequence[Pair]) -> dict[str, Role]:
    """Give who is asked for feedback: people in a pair that began, with their role."""
    return roles_in_pairs(p for p in pairs if p.state is not PairState.PROPOSED)


def funnel(program: Program, eligible: int) -> ReportTable:
    """Count people from step to step; `eligible` 0 leaves that step out."""
    agreed = {(a.mentor, a.mentee) for a in program.agreements}
    steps = [
        ("signed-up", "Signed up", len(program.people)),
        ("matched", "Matched", len(roles_in_pairs(program.pairs))),
        ("agreement", "Agreement issued", len({p for pair in agreed for p in pair})),
        ("answered", "Answered at least once", people_who_answered(program.responses)),
    ]
    if eligible:
        steps.insert(0, ("eligible", "Eligible", eligible))
    signed_up = len(program.people)
    return ReportTable(
        "participation",
        "Participation",
        (
            Column("step", "Step"),
            Column("people", "People", Unit.COUNT),
            Column("share", "Of those signed up", Unit.SHARE),
        ),
        tuple(
            (
                label,
                Shown(count),
                None if code == "eligible" else _share(count, signed_up),
            )
            for code, label, count in steps
        ),
        "People, not pairs. Matched: in a pair, proposed or begun. Answered: known "
        "people with at least one answer, and the most guests of any one checkpoint, "
        "because an anonymous answer cannot be recognized again.",
    )


def rates(program: Program, eligible: int, settings: PairingSettings) -> ReportTable:
    """Give the rates of the program as a whole."""
    active = [person for person in program.people if person.is_active]
    open_pairs = [p for p in program.pairs if p.state is PairState.OPEN]
    active_keys = {person.key for person in active}
    placed = active_keys & roles_in_pairs(open_pairs).keys()
    current = [p for p in program.pairs if p.state is not PairState.ENDED]
    agreed = {(a.mentor, a.mentee) for a in program.agreements}
    with_agreement = sum((p.mentor, p.mentee) in agreed for p in current)
    places, demand = _places(active, settings), _demand(active, settings)
    rows: list[tuple[Value, ...]] = [
        ("Coverage", _share(places, demand)),
        ("Match rate", _share(len(placed), len(active))),
        ("Agreement rate", _share(with_agreement, len(current))),
    ]
    if eligible:
        rows.insert(0, ("Participation", _share(len(program.people), eligible)))
    return ReportTable(
        "rates",
        "Rates",
        (Column("measure", "Measure"), Column("share", "Share", Unit.SHARE)),
        tuple(rows),
        "Participation: signed up / eligible. Coverage: places that active mentors "
        "offer / places that active mentees ask for. Match rate: active people in an "
        "open pair / active people; 70% is a usual aim. Agreement rate: pairs with an "
        "agreement / pairs proposed or open.",
    )


def _share(part: int, whole: int) -> Cell:
    return Shown(part / whole) if whole else None


def _places(people: Iterable[Person], settings: PairingSettings) -> int:
    """Count a person who takes either role as a mentor and as a mentee."""
    default = settings.mentor_capacity
    return sum(_capacity(p, default) for p in people if p.may_mentor)


def _demand(people: Iterable[Person], settings: PairingSettings) -> int:
    default = settings.mentee_capacity
    return sum(_capacity(p, default) for p in people if p.may_be_mentored)


def _capacity(person: Person, default: int) -> int:
    return default if person.capacity is None else person.capacity


def people_who_answered(responses: Iterable[Response]) -> int:
    """Count known people once, and the guests of the checkpoint that has most."""
    known: set[str] = set()
    guests: dict[Checkpoint, int] = {}
    for response in responses:
        if response.person.startswith(GUEST):
            guests[response.checkpoint] = guests.get(response.checkpoint, 0) + 1
        else:
            known.add(response.person)
    return len(known) + max(guests.values(), default=0)


def response_rates(
    program: Program, roles: Mapping[str, Role | None], thresholds: Thresholds
) -> ReportTable:
    """Give invited, answered and the rate, per checkpoint and role.

    A group's row is hidden when it has too few answers, or so few invited that the
    rate tells who did not answer (it is a distribution: answered or not).
    """
    asked = invited(program.pairs)
    rows: list[tuple[Value, ...]] = []
    for checkpoint in Checkpoint:
        found = [r for r in program.responses if r.checkpoint is checkpoint]
        if found:
            rows.extend(_checkpoint_rates(checkpoint, found, asked, roles, thresholds))
    return ReportTable(
        "responses",
        "Responses",
        (
            Column("checkpoint", "Checkpoint"),
            Column("who", "Who"),
            Column("invited", "Invited", Unit.COUNT),
            Column("answered", "Answered", Unit.COUNT),
            Column("rate", "Response rate", Unit.SHARE),
        ),
        tuple(rows),
        "Invited: people in a pair that has begun. Answered: everybody who answered, "
        "anonymous answers included; no rate is given when more answered than were "
        "invited. A group's row needs "
        f"{thresholds.figures} answers and {thresholds.distributions} invited.",
    )


def _checkpoint_rates(
    checkpoint: Checkpoint,
    responses: Sequence[Response],
    asked: Mapping[str, Role | None],
    roles: Mapping[str, Role | None],
    thresholds: Thresholds,
) -> list[tuple[Value, ...]]:
    answered = [sum(_role(r, roles) is role for r in responses) for role, _ in GROUPS]
    wanted = [sum(r is role for r in asked.values()) for role, _ in GROUPS]
    hidden = _rates_to_hide(answered, wanted, thresholds)
    rows: list[tuple[Value, ...]] = [
        (checkpoint, EVERYONE, *_rate(len(asked), len(responses)))
    ]
    if len(responses) < thresholds.figures:
        # The count of replies may be told, the share of so few may not.
        rows = [(*rows[0][:-1], Hidden(thresholds.figures))]
    for (_, label), n, m, hide in zip(GROUPS, answered, wanted, hidden, strict=True):
        if n or m:
            invited_cell, *told = _rate(m, n)
            cells = [Hidden(thresholds.figures)] * len(told) if hide else told
            rows.append((checkpoint, label, invited_cell, *cells))
    return rows


def _rates_to_hide(
    answered: Sequence[int], wanted: Sequence[int], thresholds: Thresholds
) -> tuple[bool, ...]:
    """Hide groups of few answers or few invited, and what would give either away."""
    by_answers = groups_to_hide(answered, thresholds.figures)
    by_both = groups_to_hide(wanted, thresholds.distributions, by_answers)
    return tuple(a or b for a, b in zip(by_answers, by_both, strict=True))


def _role(response: Response, roles: Mapping[str, Role | None]) -> Role | None:
    if response.person in roles:
        return roles[response.person]
    return None if response.role is Role.EITHER else response.role


def _rate(asked: int, answered: int) -> tuple[Value, ...]:
    rate = _share(answered, asked) if answered <= asked else None
    return (Shown(asked) if asked else None, Shown(answered), rate)
