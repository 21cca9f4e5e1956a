"""Who signed which version: found by name, by partner, by row."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from rmentor.core.agreement.returned import Row, has_signatures, returned_rows
from rmentor.core.agreement.signatures import Standing, standings
from rmentor.core.agreement.signers import Claim, Signers
from rmentor.core.model.issues import Issue
from rmentor.core.model.people import Person, by_key
from rmentor.core.model.program import Agreement, Pair, PairState, Signature
from rmentor.core.model.tables import Export, Record, Table

ISSUED, TODAY = date(2026, 3, 2), date(2026, 3, 20)
ANA = Person("ana@corp.test", "Ana Example", "ana@corp.test")
BO = Person("bo@corp.test", "Bo Beispiel", "bo@corp.test")
CY = Person("cy@corp.test", "Zoë Ejemplo", "cy@corp.test")
NAMESAKE = Person("bo2@corp.test", "Bo Beispiel", "bo2@corp.test")
PEOPLE = by_key((ANA, BO, CY))


def pair(mentor: Person, mentee: Person, state: PairState = PairState.OPEN) -> Pair:
    return Pair(mentor.key, mentee.key, state=state, started=ISSUED)


def agreement(mentor: Person, mentee: Person, version: int = 1) -> Agreement:
    return Agreement(mentor.key, mentee.key, "full", version, ISSUED, f"v{version}")


def signers(
    *written: Agreement, people: Mapping[str, Person] = PEOPLE, today: date = TODAY
) -> Signers:
    return Signers(people, [Standing(each) for each in written], today)


def code(found: Signature | Issue) -> str:
    return found.code if isinstance(found, Issue) else f"signed by {found.person}"


def test_the_version_issued_last_counts_and_only_its_signatures() -> None:
    first, second = agreement(ANA, BO), agreement(ANA, BO, 2)
    old = Signature(ANA.key, BO.key, "full", 1, ANA.key, ISSUED)
    new = replace(old, version=2, person=BO.key)
    (standing,) = standings([pair(ANA, BO)], [first, second], [old, new])
    assert standing.agreement == second
    assert standing.missing == (ANA.key,)
    assert standing.day(BO.key) == ISSUED
    assert standing.day(ANA.key) is None


def test_pairs_that_are_not_open_owe_no_signature() -> None:
    ended = pair(ANA, BO, PairState.ENDED)
    assert standings([ended], [agreement(ANA, BO)], []) == ()


@pytest.mark.parametrize("typed", ["ana@corp.test", "ANA@corp.test", " ana  example "])
def test_a_person_is_found_by_email_or_name(typed: str) -> None:
    found = signers(agreement(ANA, BO)).signature(Claim(typed, TODAY))
    assert found == Signature(ANA.key, BO.key, "full", 1, ANA.key, TODAY)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Ana Exampel", "Did you mean Ana Example (ana@corp.test)?"),
        ("zoe", "Did you mean Zoë Ejemplo (cy@corp.test)?"),
        ("an@corp.test", "Did you mean Ana Example (ana@corp.test)?"),
        ("?", "'rmentor people' lists everybody."),
    ],
)
def test_a_misspelling_is_answered_with_who_may_be_meant(typed: str, hint: str) -> None:
    found = signers(agreement(ANA, BO)).signature(Claim(typed, TODAY))
    assert isinstance(found, Issue)
    assert found.code == "signer-unknown"
    assert found.hint.startswith(hint.removesuffix("?"))


def test_namesakes_are_told_apart_by_address() -> None:
    people = {**PEOPLE, NAMESAKE.key: NAMESAKE}
    found = signers(agreement(ANA, BO), people=people).signature(
        Claim("Bo Beispiel", TODAY)
    )
    assert isinstance(found, Issue)
    assert found.code == "signer-ambiguous"
    assert found.hint == "Write which: bo@corp.test, bo2@corp.test."


def test_of_several_agreements_the_partner_tells_which() -> None:
    two = signers(agreement(ANA, BO), agreement(ANA, CY))
    assert code(two.signature(Claim("Ana Example", TODAY))) == "agreement-ambiguous"
    for claim in (
        Claim("Ana Example", TODAY, partners=("cy@corp.test",)),
        Claim("Ana Example", TODAY, beside=("Ana Example", "Zoë Ejemplo")),
    ):
        found = two.signature(claim)
        assert isinstance(found, Signature)
        assert found.mentee == CY.key


def test_a_partner_that_is_not_theirs_is_said() -> None:
    found = signers(agreement(ANA, BO)).signature(
        Claim("Ana Example", TODAY, partners=("cy@corp.test",))
    )
    assert isinstance(found, Issue)
    assert "an agreement with Bo Beispiel" in found.message


def test_who_has_no_agreement_cannot_sign() -> None:
    found = signers(agreement(ANA, BO)).signature(Claim(CY.email, TODAY))
    assert code(found) == "signer-without-agreement"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 1), "signature-day"),
        (ISSUED, "signed by ana@corp.test"),
        (TODAY, "signed by ana@corp.test"),
        (date(2026, 3, 21), "signature-day"),
    ],
)
def test_nobody_signs_before_the_issue_or_tomorrow(day: date, expected: str) -> None:
    found = signers(agreement(ANA, BO)).signature(Claim(ANA.email, day))
    assert code(found) == expected


def test_a_signature_under_an_earlier_version_does_not_count() -> None:
    found = signers(agreement(ANA, BO, 2)).signature(Claim(ANA.email, TODAY, version=1))
    assert code(found) == "signature-outdated"


def table(titles: str, *rows: str) -> Table:
    records = tuple(
        Record(number, tuple(row.split("|"))) for number, row in enumerate(rows, 2)
    )
    return Table("back.csv", "", tuple(titles.split("|")), records, 1, Export.LIST)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-03-09", date(2026, 3, 9)),
        ("13.3.2026", date(2026, 3, 13)),
        ("yes", TODAY),
        ("ja", TODAY),
        ("x", TODAY),
        ("✓", TODAY),
    ],
)
@pytest.mark.parametrize("title", ["Signed on", "signed", "Unterschrieben", "Signé le"])
def test_a_list_tells_who_signed_and_when(title: str, cell: str, day: date) -> None:
    returned = table(f"Name|Email|{title}", f"Ana|ana@corp.test|{cell}")
    assert has_signatures(returned)
    (row,) = returned_rows(returned, TODAY)
    assert isinstance(row, Row)
    assert row.claim == Claim("ana@corp.test", day)


@pytest.mark.parametrize("cell", ["", "no", "nein"])
def test_a_blank_or_a_no_claims_nothing(cell: str) -> None:
    returned = table("Email|Signed on", f"ana@corp.test|{cell}")
    assert returned_rows(returned, TODAY) == ()


def test_what_is_neither_is_named_with_its_row() -> None:
    (issue,) = returned_rows(table("Email|Signed on", "ana@corp.test|later"), TODAY)
    assert isinstance(issue, Issue)
    assert (issue.code, issue.row, issue.text) == ("signature-unclear", 2, "later")


def test_partner_and_version_are_read_too() -> None:
    returned = table("Name|Partner email|Version|Signed", "Ana|bo@corp.test|2|yes")
    (row,) = returned_rows(returned, TODAY)
    assert isinstance(row, Row)
    assert row.claim == Claim("Ana", TODAY, ("bo@corp.test",), version=2)


@pytest.mark.parametrize("titles", ["Email|Role", "Signed on|Role"])
def test_a_list_without_people_or_signatures_is_none(titles: str) -> None:
    assert not has_signatures(table(titles, "a|b"))
