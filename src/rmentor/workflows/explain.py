"""`rmentor pair --explain PERSON`: one person's whole story; nothing is written."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rmentor.core.model.choices import Objective
from rmentor.core.model.people import Person, Status
from rmentor.core.model.program import Pair, PairState
from rmentor.core.pairing.cohort.wording import Names
from rmentor.core.pairing.pair import Candidate, Proposal, Wanted
from rmentor.workflows.outcome import Outcome
from rmentor.workflows.pair import paired, people_of, settings_for
from rmentor.workflows.state import State, load_state
from rmentor.workflows.who import find_person


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Someone on the other side, as the person sees them.

    Attributes:
        role: Of the person in this pair.
        verdict: What became of it, in a sentence.
        rules: Codes of the rules that forbid the pair.
        loss: What the total loses if the pair is made; None where it cannot be.
        fewer: How many pairs fewer there are then.
        unplaced: How many people fewer have a partner then.
    """

    role: str
    person: str
    name: str
    score: float
    chosen: bool
    rules: tuple[str, ...]
    loss: float | None
    fewer: int | None
    unplaced: int | None
    verdict: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """One person's story.

    Attributes:
        summary: Sentences: with whom they are paired, or why with nobody.
        candidates: Everyone on the other side, the nearest first.
        losses_known: Whether it is told what the total loses; not with `leximin`.
        either: How many people may be either, and stay on their side in all this.
    """

    person: str
    name: str
    summary: tuple[str, ...]
    candidates: tuple[CandidateRow, ...]
    losses_known: bool
    either: int


def explain_person(
    folder: Path, text: str, today: date, objective: Objective | None = None
) -> Outcome[StoryView]:
    """Tell one person's story: every candidate, what won, what it would take.

    Args:
        folder: The program's.
        text: Name, email or staff id of the person.
        today: On which some come back from a pause.
        objective: Comes before that of the settings.

    Raises:
        RmentorError: No program, wrong settings, or nobody of that name.
    """
    state = load_state(folder).as_of(today)
    people = people_of(state)
    person = find_person(state, text)
    settings = settings_for(folder, objective)
    proposal = paired(state, settings, Wanted(person=person.key))
    story = _Story(state, proposal, Names(people))
    view = StoryView(
        state.address(person.key),
        state.name(person.key),
        story.summary(person),
        tuple(story.row(candidate) for candidate in proposal.candidates),
        all(candidate.is_loss_known for candidate in proposal.candidates),
        proposal.either,
    )
    return Outcome(view, next=("rmentor pair -o pairs.xlsx",))


def _absent(person: Person) -> str:
    """Say why somebody takes no part, so that it can be put right."""
    if person.consent is False:
        return "has not agreed to the use of their answers, and is paired with nobody"
    if person.status is Status.LEFT:
        return "has left the program"
    until = f" until {person.paused_until}" if person.paused_until else ""
    return f"pauses{until}, and is paired with nobody meanwhile"


@dataclass(frozen=True, slots=True)
class _Story:
    """Tells a proposal from one person's side."""

    state: State
    proposal: Proposal
    names: Names

    def summary(self, person: Person) -> tuple[str, ...]:
        """Say with whom someone is paired, or why with nobody."""
        name = self.names.of(person.key)
        if not person.is_active:
            return (f"{name} {_absent(person)}.",)
        under_way = self.state.in_state(PairState.OPEN)
        said = [
            self._together(pair, person.key)
            for pair in (*under_way, *self.proposal.pairs)
            if person.key in pair.people
        ]
        for left in self.proposal.left_over:
            if left.person == person.key:
                said.append(f"{name} has no partner. {left.reason}")
                said += [left.remedy] if left.remedy else []
        return tuple(said)

    def _together(self, pair: Pair, key: str) -> str:
        mentors = pair.mentor == key
        kind = "is paired, as you pinned it," if pair.pinned else "is paired"
        if pair.state is PairState.OPEN:
            kind = "is in a pair already"
        other = self.names.of(pair.partner_of(key))
        role = "as the mentor" if mentors else "as the mentee"
        who = f"{self.names.of(key)} {kind} with {other} {role}"
        return f"{who} (score {pair.score / 100:.1f} of 100). {pair.why}."

    def row(self, candidate: Candidate) -> CandidateRow:
        """Name a candidate, and say what became of the two."""
        loss = candidate.loss
        return CandidateRow(
            role=candidate.role,
            person=self.state.address(candidate.other),
            name=self.state.name(candidate.other),
            score=candidate.score / 100,
            chosen=candidate.chosen,
            rules=candidate.rules,
            loss=None if loss is None else loss / 100,
            fewer=candidate.fewer,
            unplaced=candidate.unplaced,
            verdict=self._verdict(candidate),
        )

    def _verdict(self, candidate: Candidate) -> str:
        if candidate.chosen:
            return "their partner"
        if candidate.rules:
            names = {rule.rule: rule.name for rule in self.proposal.rules}
            return f"ruled out: {', '.join(names[code] for code in candidate.rules)}"
        if candidate.loss is None and candidate.is_loss_known:
            return "allowed, but there is no place"
        now = " and ".join(self.names.of(key) for key in candidate.partners)
        taken = f"with {now}" if now else "without a partner"
        if candidate.outranked:
            return f"{taken}; someone who comes first would go without"
        return f"{taken}; would be the worst pair" if candidate.below_floor else taken
