"""No reports let anybody calculate what a few people answered, now or later."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

import pytest

from rmentor.core.feedback.changes import changed_answers
from rmentor.core.feedback.disclosure import control as room
from rmentor.core.feedback.disclosure import suppress
from rmentor.core.feedback.disclosure.ledger import Ledger
from rmentor.core.feedback.disclosure.members import Members, Sum
from rmentor.core.model.choices import By, Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Person, Role
from rmentor.core.report.program import Program, Scope
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report
from rmentor.core.settings import Settings
from support.attacker import OF_DISTRIBUTIONS, Knowledge, World, exposed, solvable
from support.responses import person, rated

TODAY = date(2026, 6, 1)
FEW, MANY = 5, 8
PROGRAMS = 1_000
ENDS = (Checkpoint.BASELINE, Checkpoint.END)
SPLITS = (By.ROLE, By.DEPARTMENT, By.LOCATION)


@dataclass(frozen=True)
class Moment:
    """A program on the day of a report, and how often each answer was changed."""

    people: list[Person]
    responses: list[Response]
    changed: dict[tuple[str, str, str], int]
    by: By

    def world(self) -> World:
        answered: dict[str, dict[str, int]] = {}
        for r in self.responses:
            for a in r.answers:
                key = (r.person, str(r.checkpoint), str(a.dimension))
                given = answered.setdefault(f"{a.dimension}/{r.checkpoint}", {})
                given[r.person] = self.changed.get(key, 0)
        return World(self.groups(), answered, self.by)

    def groups(self) -> dict[str, frozenset[str]]:
        """Group people by the labels that the report prints."""
        found: dict[str, set[str]] = {}
        for p in self.people:
            label = {
                By.ROLE: f"{p.role}s".title(),
                By.DEPARTMENT: p.department,
                By.LOCATION: p.location,
            }[self.by]
            found.setdefault(label, set()).add(p.key)
        if self.by is not By.ROLE:
            few = [label for label, keys in found.items() if len(keys) < FEW]
            found["Others"] = {key for label in few for key in found[label]}
        return {label: frozenset(keys) for label, keys in found.items()}


def two_reports(dice: Random) -> tuple[Moment, Moment]:
    """Make a program, and the same some weeks later."""
    people = [
        replace(
            person(f"P {i:02}", dice.choice((Role.MENTOR, Role.MENTEE))),
            department=dice.choice("ABC"),
            location=dice.choice("XY"),
        )
        for i in range(dice.randint(6, 36))
    ]
    usual = dice.randint(1, 5)
    first = [r for p in people for r in answers(p, dice, usual)]
    later: list[Response] = []
    known = {(r.person, r.checkpoint): r for r in first}
    for p in people:
        again = {(r.person, r.checkpoint): r for r in answers(p, dice, usual)}
        changes = dice.random() < 0.05
        for checkpoint in ENDS:
            key = (p.key, checkpoint)
            came = key in known or dice.random() < 0.2
            pick = again if changes or key not in known else known
            if came and (response := pick.get(key) or known.get(key)):
                later.append(response)
    moved = [
        replace(p, department=dice.choice("ABC")) if dice.random() < 0.05 else p
        for p in people
    ]
    changed = dict.fromkeys(changed_answers(first, later), 1)
    by = dice.choice(SPLITS)
    return (
        Moment(people, first, {}, by),
        Moment(moved, later, changed, dice.choice((by, *SPLITS))),
    )


def answers(who: Person, dice: Random, usual: int) -> Iterator[Response]:
    for checkpoint in ENDS:
        if dice.random() < 0.75:
            values = {
                code: float(usual if dice.random() < 0.5 else dice.randint(1, 5))
                for code in ("SAT", "COM", "FIT")
                if dice.random() < 0.9
            }
            yield rated(who.key, values, checkpoint, who.role)


def reported(moment: Moment, ledger: Ledger) -> tuple[Report, Ledger]:
    program = Program(moment.people, (), (), moment.responses)
    told = replace(ledger, changed=moment.changed)
    made = summarize(program, Settings(), TODAY, Scope(moment.by), told)
    return made.report, made.ledger


def attack(seed: int, *, remembering: bool = True) -> str:
    """Publish two reports and try everything; empty when nothing was found."""
    known = Knowledge()
    ledger = Ledger()
    for moment in two_reports(Random(seed)):
        report, told = reported(moment, ledger)
        ledger = told if remembering else Ledger()
        known.read(report, moment.world())
        if found := breach(known):
            return found
    return ""


def breach(known: Knowledge) -> str:
    by_question: dict[str, list[frozenset[tuple[str, int]]]] = {}
    for code, sets in known.equations.items():
        question, _, column = code.rpartition("/")
        name = f"{question.partition('&')[0]}/{column}"
        by_question.setdefault(name, []).extend(sets)
    for name, sets in by_question.items():
        strict = name.rpartition("/")[2] in OF_DISTRIBUTIONS
        if who := exposed(sets, MANY if strict else FEW):
            return f"{name} of {sorted(who)}"
    for code, targets in known.uniform.items():
        for target in targets:
            if solvable(target, known.equations.get(code, ())):
                return f"{code}: all {len(target)} answered the same"
    return ""


@pytest.mark.parametrize("part", range(10))
def test_two_reports_of_any_program_expose_nobody(part: int) -> None:
    size = PROGRAMS // 10
    found = {seed: attack(seed) for seed in range(part * size, (part + 1) * size)}
    assert {seed: what for seed, what in found.items() if what} == {}


def no_primary(_sums: tuple[Sum, ...], _told: suppress.Told) -> frozenset[int]:
    return frozenset()


def only_primary(sums: tuple[Sum, ...], told: suppress.Told) -> frozenset[int]:
    sizes = [sum(who.bit_count() for _, who in row) for row in sums]
    return frozenset(i for i, size in enumerate(sizes) if size < told.fewest)


def no_secrets(sums: tuple[Sum, ...], told: suppress.Told) -> frozenset[int]:
    return suppress.to_hide(sums, replace(told, secret=()))


@pytest.mark.parametrize("weaker", [no_primary, only_primary, no_secrets])
def test_the_attacker_wins_when_a_step_is_switched_off(
    weaker: Callable[[tuple[Sum, ...], suppress.Told], frozenset[int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "to_hide", weaker)
    assert any(attack(seed) for seed in range(60))


def test_the_attacker_wins_when_reports_are_forgotten() -> None:
    assert any(attack(seed, remembering=False) for seed in range(60))


def test_the_attacker_wins_when_changed_answers_count_as_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def same(who: Members, _changed: object) -> Sum:
        return ((0, who),) if who else ()

    monkeypatch.setattr(room, "sum_over", same)
    assert any(attack(seed) for seed in range(200))


def test_the_attacker_wins_when_bands_are_told_exactly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room.Statistic, "banded", lambda *_given: None)
    plain = [reported(two_reports(Random(s))[0], Ledger())[0] for s in range(40)]
    monkeypatch.undo()
    guarded = [reported(two_reports(Random(s))[0], Ledger())[0] for s in range(40)]
    assert everyone_alike(plain)
    assert not everyone_alike(guarded)


def everyone_alike(reports: list[Report]) -> bool:
    """Tell whether a mean at the end of its scale is printed."""
    return any(
        getattr(row[3], "value", None) in (1, 5)
        for report in reports
        if (table := report.table("satisfaction"))
        for row in table.rows
    )
