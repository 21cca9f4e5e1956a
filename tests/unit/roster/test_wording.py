import pytest

from rmentor.core.roster.wording import base_title, guess


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("E-Mail-Adresse", "email"),
        ("emailAddress", "email"),
        ("*Email", "email"),
        ("Correo electrónico", "email"),
        ("What is your full name?", "name"),
        ("1. Name", "name"),
        ("Name2", "name"),
        ("name_first", "first_name"),
        ("Prénom", "first_name"),
        ("Nazwisko", "last_name"),
        ("WWID", "staff_id"),
        ("Emp. No.", "staff_id"),
        ("Role in the programme", "role"),
        ("Would you like to be a mentor or a mentee?", "role"),
        ("both mentor and mentee", "both_roles"),
        ("Do you want to sign up as a mentor?", "wants_to_mentor"),
        ("Role/Title", "job_title"),
        ("Position Level", "grade"),
        ("Department and/or job function", "department"),
        ("profession", "function"),
        ("Which is your home office?", "location"),
        ("Fuseau horaire", "time_zone"),
        ("Languages you could meet in", "languages"),
        ("Your line manager's email", "manager"),
        ("Name Ihrer Führungskraft", "manager"),
        ("Which of these do you think are good at?", "topics_to_share"),
        ("What could you teach? (pick any)", "topics_to_share"),
        ("Kann anbieten", "topics_to_share"),
        ("Que pouvez-vous partager ?", "topics_to_share"),
        ("List potential mentoring topics you can discuss", "topics_to_share"),
        ("Inclusion topics (gender, race) you can share", "topics_to_share"),
        (
            "Part 3 of 3\nWhich of these mentor skills are important to you?",
            "topics_to_learn",
        ),
        ("Möchte lernen", "topics_to_learn"),
        ("Wat wil je leren?", "topics_to_learn"),
        ("Czego chcesz się nauczyć?", "topics_to_learn"),
        ("Learning Goal 1", "topics_to_learn"),
        ("interests", "interests"),
        ("When could you meet?", "availability"),
        ("How would you like to meet?", "meeting_mode"),
        ("How many mentees are you willing to mentor?", "capacity"),
        ("WWIDs of Preferred Mentor", "preferred"),
        ("2nd preferred mentor", "preferred"),
        ("Is there anyone you would rather not be paired with?", "not_wanted"),
        ("Who was your previous mentor?", "earlier_partners"),
        ("May we use your answers to find you a partner?", "consent"),
        ("Fertigstellungszeit", "submitted_at"),
        ("Contact information [Email]", "email"),
        ("What could you teach? [Email]", "topics_to_share"),
        ("IP Address", "private"),
        ("Gender identity", "private"),
        ("Any dietary restrictions? - Vegan", "private"),
        ("Allergies", "private"),
        ("characteristics", "private"),
        ("Are you open to mentoring people who do not identify as women?", "private"),
        ("Response ID", "form"),
    ],
)
def test_a_title_is_known_in_many_wordings(title: str, field: str) -> None:
    assert guess(title).field == field


@pytest.mark.parametrize(
    "title",
    [
        "Which kind of mentor would you like to be?",
        "Retail experience",
        "Image",
        "Nickname",
        "Years of Experience",
        "How many hours per month can you give?",
        "Which months are you likely available for sessions?",
        "Programming languages",
        "Slack Name",
        "Manager approval",
        "I feel safe to speak openly",
        "How likely are you to recommend the programme?",
        "Anything else you would like us to know?",
        "Are there any topics you would prefer NOT to mentor on?",
        "Capabilities you do NOT want to mentor on (multi-select)",
        "Topics I don't want to discuss",
        "Welche Themen möchten Sie nicht besprechen?",
        "Quels sujets ne souhaitez-vous pas aborder ?",
        "¿Qué temas no quieres tratar?",
        "Welke thema's wil je liever niet bespreken?",
    ],
)
def test_a_title_that_only_looks_like_a_field_is_none(title: str) -> None:
    assert guess(title).field is None


def test_numbered_columns_have_one_base_title() -> None:
    titles = ("Topic 1", "Topic 2", "First choice topic", "Topic [5]")
    assert {base_title(title) for title in titles} == {"topic"}


def test_sharing_a_user_name_is_no_topic() -> None:
    assert guess("Are you a member? Share your username.").field is None
