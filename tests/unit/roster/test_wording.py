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
        ("Para começar, nos informe seu nome:", "name"),
        ("Quel est votre nom ?", "name"),
        ("Nome do seu gestor", "manager"),
        ("Welcome!\n\nWe want to learn from you.\n\nEnter your name below:", "name"),
        ("Who is your FIRST choice for your Little?", "preferred"),
        ("Anyone you are not comfortable being paired with?", "not_wanted"),
        ("What skills and qualities would you like to learn?", "topics_to_learn"),
        ("quantidade de afilhados", "capacity"),
        ("interesse_2", "interests"),
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
        "What qualities are most important to you in a mentor?",
        "How effective was this course in helping you learn?",
        "Coach ID",
        "Have you not been matched with a mentor before?",
    ],
)
def test_a_title_that_only_looks_like_a_field_is_none(title: str) -> None:
    assert guess(title).field is None


def test_numbered_columns_have_one_base_title() -> None:
    titles = ("Topic 1", "Topic 2", "First choice topic", "Topic [5]")
    assert {base_title(title) for title in titles} == {"topic"}


def test_sharing_a_user_name_is_no_topic() -> None:
    assert guess("Are you a member? Share your username.").field is None


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Please select your location from the list", "location"),
        ("City where you work", "location"),
        (
            "Q4. Where are you normally based when not working from home?",
            "location",
        ),
        ("An welchem Standort arbeiten Sie überwiegend?", "location"),
        ("Sur quel site êtes-vous basé(e) ?", "location"),
        ("¿En qué ciudad trabajas?", "location"),
        ("W jakim mieście pracujesz?", "location"),
        ("In welchem Bereich arbeiten Sie?", "department"),
        ("Dans quelle direction travaillez-vous ?", "department"),
        ("Op welke afdeling werk je?", "department"),
        ("In quale reparto lavori?", "department"),
        ("Which part of the business are you in?", "department"),
        ("Ward/Department", "department"),
        ("Student/Staff Number", "staff_id"),
        ("Unidade orgânica / Organisational unit", "department"),
        ("Timestamp / Horodateur", "submitted_at"),
        ("What level are you? (L3-L9)", "grade"),
        ("Auf welcher Karrierestufe befinden Sie sich?", "grade"),
        ("Name of your team", "team"),
        ("Welche Stelle hast du?", "job_title"),
        ("Your position at the university", "job_title"),
        ("Qual è il tuo ruolo attuale in azienda?", "job_title"),
        ("Que línguas fala?", "languages"),
        ("Which best describes your role in the organisation?", "job_title"),
        ("Any times that do work for you?", "availability"),
        ("I have read and accept the privacy notice", "consent"),
        ("Zu welcher Abteilung gehören Sie?", "department"),
        ("Which service area do you work in?", "department"),
        ("Leader's business unit", "department"),
        ("People are of many grades. What is your substantive grade?", "grade"),
        ("Which of these days could you do?", "availability"),
        ("An welchen Wochentagen können Sie sich treffen?", "availability"),
        ("¿Autorizas el uso de tus datos?", "consent"),
        ("¿Qué días y horas te vienen mejor?", "availability"),
        ("What days/times work best for you?", "availability"),
        ("Would you rather meet in the office, remotely, or either?", "meeting_mode"),
        ("Möchten Sie sich lieber persönlich oder virtuell treffen?", "meeting_mode"),
        ("Préférez-vous des rencontres en présentiel ou à distance ?", "meeting_mode"),
        ("Willst du Mentor:in oder Mentee sein?", "role"),
        ("Você quer ser mentor(a) ou mentorado(a)?", "role"),
        ("Please select the role you are interested in", "role"),
        ("Would you like to be reverse mentored?", "wants_a_mentor"),
        ("Personal details: Department", "department"),
        ("If you are a mentee: how senior are you?", "grade"),
        ("Falls Mentor:in: Mit wie vielen Mentees?", "capacity"),
        ("Doy mi consentimiento para el tratamiento de mis datos", "consent"),
    ],
)
def test_a_question_asks_for_what_its_noun_says(title: str, field: str) -> None:
    assert guess(title).field == field


@pytest.mark.parametrize(
    ("title", "way"),
    [
        ("Which topics would you like someone more junior to teach you?", "learn"),
        ("What would you want your mentor to be good at?", "learn"),
        ("What could a senior leader learn from you?", "share"),
        ("Which topics would you feel able to help a leader understand?", "share"),
        ("Which of these would you most like to understand better?", "learn"),
        ("What are you curious about?", "learn"),
        ("What are you an expert in / could talk about for an hour?", "share"),
        ("Skills I am hoping to gain", "learn"),
        ("Skills I have", "share"),
        ("7b. Skills you lack", "learn"),
        ("Areas where you need guidance", "learn"),
        ("Areas where you can provide guidance", "share"),
        ("What gaps in your knowledge would you like to close?", "learn"),
        ("If you are a mentee: which topics interest you?", "learn"),
        ("(Mentors only) Which topics interest you?", "share"),
        ("What topics would you like to discuss as a mentor?", "share"),
        ("Womit kennen Sie sich gut aus?", "share"),
        ("Was möchten Sie besser verstehen?", "learn"),
        ("Si vous êtes mentor : quels thèmes pouvez-vous aborder ?", "share"),
        ("Si eres mentee: ¿sobre qué temas necesitas orientación?", "learn"),
        ("Su quali temi puoi aiutare un dirigente?", "share"),
        ("Competenze richieste", "learn"),
        ("Mocne strony", "share"),
        ("Wil hulp bij", "learn"),
        ("Areas of Interest (as Mentee)", "learn"),
        ("Areas of Interest (as Mentor)", "share"),
        ("Which areas of your own practice would you like to work on?", "learn"),
        ("What could you introduce a senior colleague to?", "share"),
        ("Temas en los que necesito ayuda", "learn"),
        ("Temi su cui posso aiutare", "share"),
        ("Onderwerpen waarbij ik hulp wil", "learn"),
        ("Skill Set (to learn)", "learn"),
        ("Competencies to develop", "learn"),
        ("Which digital skills do you still struggle with?", "learn"),
        ("Which digital skills would you say you have mastered?", "share"),
        ("Domaines dans lesquels vous êtes à l'aise", "share"),
        ("¿En qué temas te sientes fuerte?", "share"),
        ("Hier wil ik meer van weten", "learn"),
    ],
)
def test_which_way_a_question_about_topics_goes(title: str, way: str) -> None:
    assert guess(title).field == f"topics_to_{way}"


@pytest.mark.parametrize(
    "title",
    [
        "What do you NOT want to learn?",
        "Any times that don't work for you?",
        "Which topics should we add to the list?",
        "Interested in becoming",
        "What are you NOT good at?",
        "Which topics are off the table for you?",
        "What did your mentor teach you?",
        "What skills should a good mentor have?",
        "Days I am NOT available",
        "Would you be available for a kick-off on 3 March?",
        "Wie haben Sie vom Programm erfahren?",
        "Language skills needed",
        "Emergency contact: Name",
    ],
)
def test_the_opposite_of_a_field_is_not_that_field(title: str) -> None:
    assert guess(title).field is None
