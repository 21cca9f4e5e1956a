from dataclasses import replace

from rmentor.core.feedback.respondents import (
    Identity,
    Roster,
    guest_key,
    recognized,
)
from rmentor.core.model.people import Person, by_key
from support.responses import person, response

ANA = person("Ana Example")


def test_a_guest_who_joins_the_roster_gets_their_answers_back() -> None:
    guest = response(guest_key("ana.example@corp.test"), SAT=4)
    assert recognized([guest], by_key([ANA]))[0].person == ANA.key


def test_a_name_that_two_people_share_stays_a_guest() -> None:
    guest = response(guest_key("name:ana example"), SAT=4)
    double = replace(ANA, key="other@corp.test", email="other@corp.test")
    assert recognized([guest], by_key([ANA]))[0].person == ANA.key
    assert recognized([guest], by_key([ANA, double])) == (guest,)


def test_of_two_with_one_staff_id_the_one_of_the_name_answered() -> None:
    one = Person("id:1", "Ana Lima", staff_id="1")
    other = Person("name:cy ode", "Cy Ode", staff_id="1")
    roster = Roster(by_key([one, other]))
    assert roster.find(Identity(staff_id="1", name="Cy Ode")) == (other,)
    assert roster.find(Identity(staff_id="1", name="Somebody Else")) == ()
    assert roster.find(Identity(staff_id="1")) == (one, other)
