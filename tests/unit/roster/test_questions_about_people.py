"""Whom somebody names: wanted, not wanted, partners of before, managers."""

import pytest

from rmentor.core.roster.person_names import names_somebody
from rmentor.core.roster.wording import guess


@pytest.mark.parametrize(
    "title",
    [
        "Who should you not be paired with?",
        "Is there anybody you would not feel comfortable being paired with?",
        "Please list any with whom you would not like to be paired (e.g. a manager)",
        "Conflict of interest: list colleagues we must not match you with",
        "Colleagues to avoid (confidential)",
        "Never match with",
        "blocked_partners",
        "doNotPairWith",
        "Match exclusions",
        "Which colleagues can't we pair you with?",
        "Any pairing we should rule out?",
        "Programme: Not to be paired with",
        "Mit wem möchten Sie nicht gematcht werden?",
        "Gibt es jemanden, mit dem du lieber nicht zusammenarbeiten möchtest?",
        "Avec qui ne souhaitez-vous pas être mis en binôme ?",
        "¿Con quién no te gustaría ser emparejado/a?",
        "Há alguém com quem não gostaria de ser emparelhado?",
        "Met wie wil je niet gekoppeld worden?",
        "Con chi non vorresti essere abbinato?",
        "Z kim nie chcesz być w parze?",
        "Personnes à exclure",
        "Which people in your department should we not pair you with?",
        "I must not be matched to",
        "Anybody we should keep you apart from?",
        "Souhaitez-vous éviter certaines personnes ? Lesquelles ?",
        "Não quero ser emparelhado com",
        "EXCL",
        "Any folks you should not be matched with?",
        "I don't want to be paired with:",
        "Anyone you don't want?",
        "Who do you know so well that it would be awkward to be matched with them?",
        "Gibt es Kollegen, mit denen Sie kein Tandem bilden möchten?",
        "Met welke collega's wil je liever geen koppel vormen?",
        "Ausschlüsse",
    ],
)
def test_whom_not_to_pair_somebody_with(title: str) -> None:
    assert guess(title).field == "not_wanted"


@pytest.mark.parametrize(
    "title",
    [
        "Who would you like to be paired with?",
        "Have you got anyone in mind that you'd love to be matched with?",
        "People I'd particularly like to be matched with",
        "If you already know whom you want to be paired with, tell us",
        "1st choice of mentor",
        "Partner request",
        "My preferred mentor/mentee would be",
        "Gostaria de ser emparelhado com",
        "I'd like to be paired with:",
        "Is there a particular senior manager you'd like to mentor?",
        "Do you have a specific leader in mind?",
        "Mit wem würden Sie gerne ein Tandem bilden?",
        "Avec qui aimeriez-vous être mis en relation ?",
        "¿Con quién te gustaría formar pareja?",
        "Com quem gostaria de fazer par?",
        "Met wie zou je graag gekoppeld worden?",
        "Con chi vorresti essere abbinato?",
        "Z kim chciałbyś być w parze?",
        "Wunschpartner/in (falls vorhanden)",
    ],
)
def test_whom_somebody_would_like_as_partner(title: str) -> None:
    assert guess(title).field == "preferred"


@pytest.mark.parametrize(
    "title",
    [
        "If yes, who were you matched with?",
        "Last year's partner",
        "Previous reverse mentoring partner (if any)",
        "Your mentor in the last round",
        "Matched with in 2024",
        "Who did you work with in the pilot?",
        "Mit wem warst du letztes Jahr im Tandem?",
        "Ton ancien binôme",
        "I have previously been matched to",
        "I was paired with:",
        "Avez-vous déjà participé ? Si oui, avec qui ?",
        "Eerdere koppeling",
        "Poprzednia para",
    ],
)
def test_with_whom_somebody_was_paired(title: str) -> None:
    assert guess(title).field == "earlier_partners"


@pytest.mark.parametrize(
    "title",
    [
        "Who manages you?",
        "Line Mgr Email",
        "People leader email",
        "We do not pair people with their own managers. Who do you report to?",
        "Who in your department leads you?",
        "Wer ist deine Chefin / dein Chef?",
        "¿Quién es tu responsable directo?",
        "Quem é a sua chefia direta?",
        "Imię i nazwisko przełożonego",
        "Nom de votre responsable hiérarchique",
        "An wen berichten Sie?",
        "A chi riporti?",
        "My manager is:",
        "RM Email",
    ],
)
def test_who_leads_somebody(title: str) -> None:
    assert guess(title).field == "manager"


@pytest.mark.parametrize(
    "title",
    [
        "How many people could you mentor at the same time?",
        "Roughly how many partners would you have the time and energy for?",
        "As a mentor I can take this many mentees",
        "10. Maximum number of matches",
        "Some can take on more than one partner. How many could you take on?",
    ],
)
def test_how_many_partners(title: str) -> None:
    assert guess(title).field == "capacity"


@pytest.mark.parametrize(
    "title",
    [
        "Who referred you?",
        "Who told you about this programme?",
        "Who is your manager's manager?",
        "Who else in your team should take part?",
        "Emergency contact email",
        "PA email",
        "Nominator email",
        "Performance Coach",
        "Manager's first name",
        "Are you happy to be contacted by other participants?",
        "Do you have a mentor at the moment?",
        "How many people do you manage?",
        "I would like to be matched with someone from the following department(s)",
        "Preferred location of partner",
        "Preferred grade of your mentee",
        "What languages should your mentor speak?",
        "What grade should your mentee be?",
        "Did you like your previous mentor?",
        "Do you prefer to mentor someone in your function?",
        "Who is the best manager you have ever had?",
        "HRBP Email",
        "Do you want to be paired with the same person again?",
        "Previous job title",
        "Would you be willing to be matched with someone in another time zone?",
        "Which department would you like to know more about?",
        "Which language would you like to learn?",
        "May we share your name with your match?",
    ],
)
def test_other_people_and_what_they_should_be_are_no_field(title: str) -> None:
    assert guess(title).field is None


def test_names_are_told_from_all_that_is_none() -> None:
    named = ["Bo Beispiel", "Yes, Bo Beispiel", "bo@corp.test", "S-71", "Mentor 40"]
    assert all(map(names_somebody, named))
    others = ["Finance", "finance, health", "5", "Strongly agree", "My whole team."]
    assert not any(map(names_somebody, others))
