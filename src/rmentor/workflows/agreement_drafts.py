"""What each pair's agreement says, before it is rendered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rmentor.adapters.documents.render import AgreementJob
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.filename import Names, file_stems
from rmentor.core.agreement.terms import (
    Edition,
    Terms,
    agreement_terms,
    content_fingerprint,
)
from rmentor.core.agreement.words import Words
from rmentor.core.model.program import Agreement, Pair, PairState
from rmentor.core.settings import Settings
from rmentor.workflows.state import State


@dataclass(frozen=True, slots=True)
class Wording:
    """How agreements are worded in this run.

    Attributes:
        text: Of the templates, to tell when it changes.
        words: How the language writes dates.
    """

    variant: str
    language: str
    text: str
    words: Words


@dataclass(frozen=True, slots=True)
class Draft:
    """An agreement ready to be rendered, and the pair it opens."""

    pair: Pair
    agreement: Agreement
    terms: Terms
    job: AgreementJob


def draft_agreements(
    chosen: Sequence[Pair],
    state: State,
    settings: Settings,
    wording: Wording,
    today: date,
) -> list[Draft]:
    """Settle for each pair what its agreement says, its version and its file name."""
    issued: dict[tuple[str, str], Agreement] = {}
    for agreement in state.agreements:  # by version, so the newest stays
        if agreement.variant == wording.variant:
            issued[agreement.people] = agreement
    drafter = _Drafter(state, settings, wording, today, issued)
    stems = file_stems([_names(pair, state) for pair in chosen])
    return [drafter.draft(pair, stem) for pair, stem in zip(chosen, stems, strict=True)]


def _names(pair: Pair, state: State) -> Names:
    mentor, mentee = state.name(pair.mentor), state.name(pair.mentee)
    return Names(mentor, mentee, f"{pair.mentor} {pair.mentee}")


@dataclass(frozen=True, slots=True)
class _Drafter:
    """Drafts the agreements of one run; `issued` has the newest version of a pair's."""

    state: State
    settings: Settings
    wording: Wording
    today: date
    issued: Mapping[tuple[str, str], Agreement]

    def draft(self, pair: Pair, stem: str) -> Draft:
        """Draft one; the same content keeps its version and its date of issue."""
        newest = self.issued.get(pair.people)
        edition = self._edition(newest, pair)
        terms = self._terms(pair, edition)
        said = f"{self.wording.language}\f{self.wording.text}"
        content = content_fingerprint(terms, said)
        if newest and newest.content != content:
            edition = replace(edition, version=edition.version + 1, issued=self.today)
            terms = self._terms(pair, edition)
        variant, issued = self.wording.variant, edition.issued
        people = pair.people
        return Draft(
            replace(pair, state=PairState.OPEN, started=pair.started or issued),
            Agreement(*people, variant, edition.version, issued, content),
            terms,
            AgreementJob(stem, variant, self._values(terms), issued),
        )

    def _values(self, terms: Terms) -> Mapping[str, object]:
        wording = self.wording
        return agreement_values(terms, wording.words, wording.variant, wording.language)

    def _terms(self, pair: Pair, edition: Edition) -> Terms:
        mentor = self.state.people[pair.mentor]
        mentee = self.state.people[pair.mentee]
        return agreement_terms(pair, mentor, mentee, self.settings, edition)

    def _edition(self, newest: Agreement | None, pair: Pair) -> Edition:
        """Give the newest version there is, or the first."""
        begun = pair.started or self.today
        start = max(self.settings.program.start or begun, begun)
        if newest is None:
            return Edition(1, self.today, start)
        return Edition(newest.version, newest.issued, start)
