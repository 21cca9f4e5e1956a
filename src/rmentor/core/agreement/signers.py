"""Who signed what: people as the coordinator names them, and days, made signatures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from rmentor.core.agreement.signatures import Standing
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.program import Signature
from rmentor.core.model.words import joined
from rmentor.core.pairing.cohort.directory import Directory
from rmentor.core.pairing.cohort.wording import some
from rmentor.core.roster.text import fold

_MOST_MEANT = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """That somebody signed, or did not, as it was typed.

    Attributes:
        person: An email, a staff id or a name.
        day: When they signed; None for the day recorded already, else today.
        partners: The other of the two; must be, where it is told.
        beside: Who was named together with the person; where the person has several
            agreements, the one with one of these is meant.
        version: Which one they signed; 0 for the one that counts.
    """

    person: str
    day: date | None = None
    partners: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    version: int = 0


class Signers:
    """Finds the agreement and the person that a claim is about."""

    def __init__(
        self, people: Mapping[str, Person], standings: Sequence[Standing], today: date
    ) -> None:
        self._people = list(people.values())
        self._directory = Directory(self._people)
        self._standings = standings
        self._today = today

    def signature(self, claim: Claim) -> Signature | Issue:
        """Give the signature that a claim is about, or why none can be."""
        person = self._person(claim.person)
        if isinstance(person, Issue):
            return person
        standing = self._standing(person, claim)
        if isinstance(standing, Issue):
            return standing
        day = claim.day or standing.day(person.key) or self._today
        problem = self._problem(standing, claim, day)
        return problem or standing.signature(person.key, day)

    def _person(self, text: str) -> Person | Issue:
        found = [self._people[index] for index in self._directory.find(text)]
        if len(found) == 1:
            return found[0]
        if found:
            message = f"Several people are called '{text}'."
            addresses = some([person.address for person in found])
            return _unclear("signer-ambiguous", message, f"Write which: {addresses}.")
        message = f"'{text}' is nobody the program knows."
        return _unclear("signer-unknown", message, self._nearest(text))

    def _nearest(self, text: str) -> str:
        """Suggest whom a part of a name, or a misspelling, may mean."""
        typed = fold(text)
        spelled = {
            fold(mark): f"{person.name} ({person.address})"
            for person in self._people
            for mark in (person.name, person.email)
            if mark
        }
        part = [mark for mark in spelled if set(typed.split()) <= set(mark.split())]
        near = part or get_close_matches(typed, spelled, n=_MOST_MEANT)
        meant = dict.fromkeys(spelled[mark] for mark in near if typed)
        if 0 < len(meant) <= _MOST_MEANT:
            return f"Did you mean {' or '.join(meant)}?"
        return "'rmentor people' lists everybody."

    def _standing(self, person: Person, claim: Claim) -> Standing | Issue:
        """Give the person's agreement; of several, the one with a partner named."""
        own = [s for s in self._standings if person.key in s.people]
        who = person.name or person.address
        if not own:
            message = f"{who} has no agreement to sign."
            hint = "'rmentor agreement' writes one for everybody in a pair."
            return _unclear("signer-without-agreement", message, hint)
        told = claim.partners or (claim.beside if len(own) > 1 else ())
        meant = [s for s in own if self._is_with(s, person, told)] if told else own
        if len(meant) == 1:
            return meant[0]
        message = f"{who} has an agreement with {self._partners(own, person)}; "
        message += "say which is meant."
        hint = "Name the partner: --with PARTNER."
        return _unclear("agreement-ambiguous", message, hint)

    def _is_with(
        self, standing: Standing, person: Person, partners: Sequence[str]
    ) -> bool:
        (partner,) = (key for key in standing.people if key != person.key)
        named = (i for text in partners for i in self._directory.find(text))
        return any(self._people[index].key == partner for index in named)

    def _partners(self, own: Sequence[Standing], person: Person) -> str:
        keys = [key for s in own for key in s.people if key != person.key]
        by_key = {p.key: p for p in self._people}
        return joined([by_key[key].name or by_key[key].address for key in keys])

    def _problem(self, standing: Standing, claim: Claim, day: date) -> Issue | None:
        agreement = standing.agreement
        if claim.version not in (0, agreement.version):
            message = f"'{claim.person}' signed version {claim.version}, but version "
            message += f"{agreement.version} counts now."
            return _unclear("signature-outdated", message, "Have that one signed.")
        if day > self._today:
            message = f"{day} is not here yet, so '{claim.person}' cannot have "
            message += "signed on that day."
            return _unclear("signature-day", message, "Write the day of the signature.")
        if day < agreement.issued:
            message = f"Version {agreement.version} was issued on {agreement.issued}, "
            message += f"so '{claim.person}' cannot have signed it on {day}."
            return _unclear("signature-day", message, "Write the day of the signature.")
        return None


def _unclear(code: str, message: str, hint: str) -> Issue:
    return Issue(code, message, Severity.ERROR, hint)
