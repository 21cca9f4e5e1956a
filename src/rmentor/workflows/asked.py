"""Who was asked whether they accept a proposed pair, in the terms of people."""

from dataclasses import dataclass
from datetime import date

from rmentor.core.model.program import Invitation
from rmentor.workflows.state import State


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Somebody who is asked whether they accept a proposed pair; people by email.

    Attributes:
        asked: When they were asked first.
        accepted: None while there is no answer.
    """

    person: str
    name: str
    role: str
    partner: str
    partner_name: str
    asked: date
    accepted: date | None


def asked_row(invitation: Invitation, state: State) -> AskedRow:
    """Name the people of an invitation."""
    person = invitation.person
    partner = invitation.partner_of(person)
    return AskedRow(
        person=state.address(person),
        name=state.name(person),
        role=str(invitation.role),
        partner=state.address(partner),
        partner_name=state.name(partner),
        asked=invitation.asked,
        accepted=invitation.accepted,
    )
