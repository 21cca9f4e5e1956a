"""How long `rmentor status` takes in a program of 10,000 + 10,000 people.

They have 9,500 open pairs with agreements, most of them signed, and answered two
surveys of eleven questions; one pair in seventeen is at risk. Medians of one run,
taking turns with the bare interpreter, on a machine that has nothing else to do::

    python benchmarks/status.py [ROUNDS] [PEOPLE ON EACH SIDE]

It ends with 1 when the page takes a second longer than the interpreter's own start.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from startup import RMENTOR, measure, ms

from rmentor.adapters.store import connection, feedback, pairs, people, signatures
from rmentor.core.feedback.health import CHECK_IN_CHECKPOINTS
from rmentor.core.model.feedback import (
    CHECK_IN_DIMENSIONS,
    Answer,
    Dimension,
    Response,
)
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import (
    Agreement,
    Pair,
    PairState,
    ScorePart,
    Signature,
)

LIMIT = 1.0
"""Seconds beyond the interpreter's own start."""
STARTED = date(2026, 3, 2)
TOPICS = tuple(f"Topic {number}" for number in range(40))
QUESTIONS = tuple(d for d in Dimension if d is not Dimension.COMMENT)
PARTS = tuple(ScorePart(f"criterion_{i}", 100, 500, TOPICS[i]) for i in range(6))


def main(rounds: int = 11, side: int = 10_000) -> bool:
    """Print the medians; tell whether the limit is kept."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, side)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "rmentor status": [RMENTOR, "status", "-q", "-p", name],
        }
        took = measure(commands, rounds)
    for command, seconds in took.items():
        print(f"{command:<20} {ms(median(seconds))}   least {ms(min(seconds))}")
    bare, page = (median(seconds) for seconds in took.values())
    verdict = "kept" if page - bare <= LIMIT else "BROKEN"
    print(f"{page - bare:.2f} s beyond the start, {page / bare:.0f} times; {verdict}")
    return page - bare <= LIMIT


def fill(folder: Path, side: int) -> None:
    """Write the program's state."""
    draw = random.Random(1)  # noqa: S311 - no secret
    everyone = [person(number, side, draw) for number in range(2 * side)]
    both = list(zip(everyone, everyone[side:], strict=False))[: side * 19 // 20]
    keys = [(mentor.key, mentee.key) for mentor, mentee in both]
    agreed = [Agreement(*two, "standard", 1, STARTED, "0" * 64) for two in keys]
    paired = [key for two in keys for key in two]
    with connection.writing(folder, "import") as db:
        people.save_people(db, everyone)
        pairs.save_pairs(db, (pair(*two, draw) for two in keys))
        pairs.save_agreements(db, agreed)
        signatures.save_signatures(db, signed(agreed, draw))
        feedback.save_responses(db, (r for key in paired for r in answers(key, draw)))


def person(number: int, side: int, draw: random.Random) -> Person:
    """Make someone who filled most of the form."""
    email = f"person{number:05}@corp.test"
    return Person(
        key=email,
        name=f"Person {number}",
        email=email,
        role=Role.MENTOR if number < side else Role.MENTEE,
        job_title="Analyst",
        department=f"Department {number % 30}",
        time_zone="Europe/Oslo",
        languages=("en", "no"),
        topics_to_share=tuple(draw.sample(TOPICS, 3)),
        topics_to_learn=tuple(draw.sample(TOPICS, 3)),
        availability=("mon-am", "tue-pm"),
        consent=True,
    )


def pair(mentor: str, mentee: str, draw: random.Random) -> Pair:
    """Make an open pair with what it scored."""
    return Pair(
        *(mentor, mentee, draw.randint(3_000, 9_000), PARTS, TOPICS[:2], TOPICS[2:4]),
        state=PairState.OPEN,
        started=STARTED,
    )


def signed(agreed: list[Agreement], draw: random.Random) -> Iterator[Signature]:
    """Have seven of ten people sign."""
    for a in agreed:
        for who in (a.mentor, a.mentee):
            if draw.random() < 0.7:
                yield Signature(a.mentor, a.mentee, "standard", 1, who, STARTED)


def answers(key: str, draw: random.Random) -> Iterator[Response]:
    """Answer both check-ins; a hundredth of what can put a pair at risk is low."""
    for checkpoint in CHECK_IN_CHECKPOINTS:
        said = []
        for question in QUESTIONS:
            low = question in CHECK_IN_DIMENSIONS and draw.random() < 0.01
            value = 2.0 if low else float(draw.choice((3, 4, 5, 5)))
            said.append(Answer(f"Question about {question}", question, value, "Agree"))
        yield Response(key, None, checkpoint, STARTED, tuple(said))


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
