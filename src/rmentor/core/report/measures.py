"""Participation: how many signed up, were matched, have an agreement, answered."""

from collections.abc import Iterable
from datetime import date

from rmentor.core.feedback.disclosure.control import Control
from rmentor.core.feedback.disclosure.figures import open_count, open_share
from rmentor.core.feedback.disclosure.members import Register
from rmentor.core.feedback.disclosure.rates import Replies, publish_rates
from rmentor.core.feedback.respondents import GUEST
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Person
from rmentor.core.model.program import PairState
from rmentor.core.report.groups import Breakdown
from rmentor.core.report.meetings import people_who_met
from rmentor.core.report.program import Program, Scope, invited, roles_in_pairs
from rmentor.core.report.tables import Column, ReportTable, Unit, Value
from rmentor.core.settings import PairingSettings


def funnel(program: Program, eligible: int, today: date) -> ReportTable:
    """Count people from step to step.

    Args:
        program: Whose people; without meeting logs nobody can be said to have met.
        eligible: How many could sign up; 0 leaves that step out.
        today: Up to when meetings count.
    """
    steps = _steps(program, today)
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
                open_count(count),
                None if code == "eligible" else open_share(count, signed_up),
            )
            for code, label, count in steps
        ),
        "People, not pairs. Matched: in a pair, proposed or begun. Met, held all "
        "meetings: in a pair of which a log says so. Answered: known people with at "
        "least one answer, and the most guests of any one checkpoint, because an "
        "anonymous answer cannot be recognized again.",
    )


def _steps(program: Program, today: date) -> list[tuple[str, str, int]]:
    agreed = {a.people for a in program.agreements}
    steps = [
        ("signed-up", "Signed up", len(program.people)),
        ("matched", "Matched", len(roles_in_pairs(program.pairs))),
        ("agreement", "Agreement issued", len({p for pair in agreed for p in pair})),
        ("answered", "Answered at least once", people_who_answered(program.responses)),
    ]
    if program.logs:
        met, finished = people_who_met(program.pairs, program.logs, today)
        steps.insert(-1, ("met", "Met at least once", met))
        steps.insert(-1, ("finished", "Held all meetings", finished))
    return steps


def rates(program: Program, eligible: int, settings: PairingSettings) -> ReportTable:
    """Give the rates of the program as a whole."""
    active = [person for person in program.people if person.is_active]
    open_pairs = [p for p in program.pairs if p.state is PairState.OPEN]
    active_keys = {person.key for person in active}
    placed = active_keys & roles_in_pairs(open_pairs).keys()
    current = [p for p in program.pairs if p.state is not PairState.ENDED]
    agreed = {a.people for a in program.agreements}
    with_agreement = sum(p.people in agreed for p in current)
    places, demand = _places(active, settings), _demand(active, settings)
    rows: list[tuple[Value, ...]] = [
        ("Coverage", open_share(places, demand)),
        ("Match rate", open_share(len(placed), len(active))),
        ("Agreement rate", open_share(with_agreement, len(current))),
    ]
    if eligible:
        rows.insert(0, ("Participation", open_share(len(program.people), eligible)))
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


def _places(people: Iterable[Person], settings: PairingSettings) -> int:
    """Count a person who takes either role as a mentor and as a mentee."""
    usual = settings.mentor_capacity
    return sum(p.places(usual) for p in people if p.may_mentor)


def _demand(people: Iterable[Person], settings: PairingSettings) -> int:
    usual = settings.mentee_capacity
    return sum(p.places(usual) for p in people if p.may_be_mentored)


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
    program: Program,
    scope: Scope,
    breakdown: Breakdown,
    register: Register,
    control: Control,
) -> ReportTable:
    """Give invited, answered and the rate, per checkpoint and group."""
    asked = register.members(invited(program.pairs))
    rows: list[tuple[Value, ...]] = []
    for checkpoint in filter(scope.covers, Checkpoint):
        who = [r.person for r in program.responses if r.checkpoint is checkpoint]
        if who:
            replies = Replies(checkpoint, asked, register.members(who))
            everyone, *groups = breakdown.rows
            cells = publish_rates(control, replies, everyone, groups)
            rows += [
                (checkpoint, group.label, *row)
                for group, row in zip(breakdown.rows, cells, strict=True)
                if any(replies.of(group))
                and breakdown.says_more(group, replies.answered | asked)
            ]
    t = control.thresholds
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
        f"invited. A group's row needs {t.figures} answers and {t.distributions} "
        f"invited. {breakdown.says}",
    )
