"""What a coordinator settles about two people on the command line."""

import shlex
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import TURNED_DOWN, Decision, KnownPair, Pair, PairState
from rmentor.core.model.words import count
from rmentor.core.roster.turned_down import turned_down
from rmentor.errors import UsageError
from rmentor.workflows.files import in_dry_run
from rmentor.workflows.outcome import Action
from rmentor.workflows.state import State
from rmentor.workflows.who import find_person


class NotTwoPeopleError(UsageError):
    """Two people are to be named, and are not."""

    code = "not-two-people"

    def __init__(self, text: str, option: str) -> None:
        super().__init__(
            f"--{option} '{text}' does not name two people.",
            f"Write mentor and mentee with = between them: --{option} "
            "'ana@corp.test=bo@corp.test'.",
        )


class BothWaysError(UsageError):
    """Two people are to be paired and to be kept apart."""

    code = "both-ways"

    def __init__(self, text: str) -> None:
        super().__init__(
            f"--pin and --never both name the two of '{text}'.",
            "Type the one that is meant.",
        )


class NotAPairError(UsageError):
    """Two people are to be paired who stand on one side."""

    code = "not-a-pair"

    def __init__(self, one: str, two: str, side: str) -> None:
        super().__init__(
            f"{one} and {two} are both {side}s: they cannot be a pair.",
            "Name a mentor and a mentee, or correct a role on the roster.",
        )


@dataclass(frozen=True, slots=True)
class Decided:
    """What was typed.

    Attributes:
        pins: Each `mentor=mentee`, by name, email or staff id.
        nevers: Alike.
        releases: Alike, or one person about whom everything is taken back.
    """

    pins: tuple[str, ...] = ()
    nevers: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """Give what has to be typed to decide the same."""
        return tuple(
            f"--{option} {shlex.quote(text)}"
            for option, texts in (
                ("pin", self.pins),
                ("never", self.nevers),
                ("release", self.releases),
            )
            for text in texts
        )

    def unfounded(self, state: State) -> tuple[Issue, ...]:
        """Say about whom there is nothing to take back.

        Args:
            state: Before anything is taken back.
        """
        return tuple(
            _nothing_released(text)
            for text in self.releases
            for who in [_released(state, text)]
            if not any(_is_about(pair, who) for pair in state.known_pairs)
        )

    def applied(self, state: State) -> State:
        """Give the state with these decisions; a later one wins.

        Raises:
            UsageError: Somebody is not known, or a pair is none.
        """
        kept = state.known_pairs
        for text in self.releases:
            who = _released(state, text)
            kept = tuple(pair for pair in kept if not _is_about(pair, who))
        told = [
            _pair(state, option, text, decision)
            for option, texts, decision in (
                ("pin", self.pins, Decision.PIN),
                ("never", self.nevers, Decision.NEVER),
            )
            for text in texts
        ]
        for pair, text in zip(told, (*self.pins, *self.nevers), strict=True):
            if any(_are_same_two(pair, p) and pair != p for p in told):
                raise BothWaysError(text)
        both = {frozenset(pair.people) for pair in told}
        kept = tuple(pair for pair in kept if {pair.mentor, pair.mentee} not in both)
        apart = {frozenset(p.people) for p in told if p.decision is Decision.NEVER}
        pairs = tuple(_parted(pair, apart) for pair in state.pairs)
        return replace(state, known_pairs=kept, pairs=pairs).deciding(told)

    def doubtful(self, before: State, after: State) -> tuple[Issue, ...]:
        """Name what was typed that does nothing, or undoes what was decided before."""
        return (*self.unfounded(before), *_turned_down(before, after))


def _are_same_two(one: KnownPair, other: KnownPair) -> bool:
    return set(one.people) == set(other.people)


def _parted(pair: Pair, apart: Container[frozenset[str]]) -> Pair:
    """End a pair under way whose two are to be kept apart."""
    ends = pair.state is PairState.OPEN and frozenset(pair.people) in apart
    return replace(pair, state=PairState.ENDED) if ends else pair


def _turned_down(before: State, after: State) -> Iterator[Issue]:
    """Say which new pins are of people who were kept apart, or refused, before."""
    known = {frozenset(pair.people): pair.decision for pair in before.known_pairs}
    for pair in after.known_pairs:
        earlier = known.get(frozenset(pair.people))
        if pair.decision is Decision.PIN and earlier in TURNED_DOWN:
            names = f"{after.name(pair.mentor)} and {after.name(pair.mentee)}"
            yield turned_down(f"{names} were", earlier, "are pinned", "rmentor undo")


def parted(before: State, after: State) -> tuple[Pair, ...]:
    """Give the pairs under way that ended because their two are kept apart."""
    goes_on = set(after.pairs)
    opened = before.in_state(PairState.OPEN)
    return tuple(pair for pair in opened if pair not in goes_on)


def decision_actions(
    before: State, after: State, *, dry_run: bool
) -> tuple[Action, ...]:
    """Say in verbs what changed about pairs."""
    news = set(after.known_pairs) - set(before.known_pairs)
    settled = {pair.people for pair in after.known_pairs}
    gone = [p for p in before.known_pairs if p.people not in settled]
    said = (
        ("pinned", sum(pair.decision is Decision.PIN for pair in news)),
        ("excluded", sum(pair.decision is Decision.NEVER for pair in news)),
        ("released", len(gone)),
    )
    return tuple(
        Action(in_dry_run(verb, dry_run=dry_run), count(n, "pair"))
        for verb, n in said
        if n
    )


def _pair(state: State, option: str, text: str, decision: Decision) -> KnownPair:
    one, _, two = text.partition("=")
    if not one.strip() or not two.strip():
        raise NotTwoPeopleError(text, option)
    mentor, mentee = find_person(state, one.strip()), find_person(state, two.strip())
    if mentor.key == mentee.key:
        raise NotTwoPeopleError(text, option)
    if not _may_pair(mentor, mentee):
        mentor, mentee = mentee, mentor
        if decision is Decision.PIN and not _may_pair(mentor, mentee):
            side = Role.MENTOR if mentor.may_mentor else Role.MENTEE
            raise NotAPairError(one.strip(), two.strip(), side)
    return KnownPair(mentor.key, mentee.key, decision)


def _may_pair(mentor: Person, mentee: Person) -> bool:
    """Tell whether their roles let two people be mentor and mentee."""
    return mentor.may_mentor and mentee.may_be_mentored


def _released(state: State, text: str) -> frozenset[str]:
    names = [name.strip() for name in text.split("=", 1)]
    if not all(names):
        raise NotTwoPeopleError(text, option="release")
    return frozenset(find_person(state, name).key for name in names)


def _nothing_released(text: str) -> Issue:
    people = text.replace("=", " and ", 1)
    message = f"Nothing was decided about {people}, so nothing is released."
    return Issue("nothing-released", message, Severity.INFO)


def _is_about(pair: KnownPair, people: Iterable[str]) -> bool:
    """Tell whether a decision is about all of these; what is over stays so."""
    both = {pair.mentor, pair.mentee}
    return pair.decision is not Decision.EARLIER and both.issuperset(people)
