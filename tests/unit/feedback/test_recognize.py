import pytest

from rmentor.core.feedback.cues_abroad import CUES
from rmentor.core.feedback.questions import QUESTIONS, Question
from rmentor.core.feedback.recognize import is_turned, recognize
from rmentor.core.model.feedback import Dimension


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.dimension)
def test_our_own_wordings_are_recognized(question: Question) -> None:
    assert recognize(question.mentor) is question.dimension
    assert recognize(question.mentee) is question.dimension


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.dimension)
def test_no_cue_is_taken_for_another_question(question: Question) -> None:
    for cue in question.cues:
        title = cue.replace("...", "the")
        assert recognize(title) in (question.dimension, None), title


@pytest.mark.parametrize(
    ("title", "dimension"),
    [
        ("I feel safe to speak openly", Dimension.SAFETY),
        ("I can speak openly without fear of consequences", Dimension.SAFETY),
        ("How likely are you to recommend the programme?", Dimension.RECOMMENDATION),
        ("Likely to recommend (0-10)", Dimension.RECOMMENDATION),
        ("How satisfied are you with the programme so far?", Dimension.SATISFACTION),
        ("How satisfied or dissatisfied are you?", Dimension.SATISFACTION),
        ("How useful was the first meeting?", Dimension.SATISFACTION),
        ("Staying relevant", Dimension.RELEVANCE),
        ("Q3. I feel confident using new technology", Dimension.RELEVANCE),
        ("Cultural competence", Dimension.CULTURE),
        (
            "I communicate well with people of other generations",
            Dimension.COMMUNICATION,
        ),
        ("Leadership development", Dimension.LEADERSHIP),
        ("New ideas from this pair were acted on", Dimension.INNOVATION),
        (
            "Is it a good fit? (good fit / still deciding / not a good fit)",
            Dimension.FIT,
        ),
        ("The time commitment is manageable", Dimension.LOAD),
        ("Progress towards our goals", Dimension.GOALS),
        ("What worked well?", Dimension.COMMENT),
        ("Anything else?", Dimension.COMMENT),
        ("What would you recommend we change?", Dimension.COMMENT),
        ("How far do you agree? - I feel safe to speak openly", Dimension.SAFETY),
        ("How far do you agree? [I feel safe to speak openly]", Dimension.SAFETY),
        ("Would you recommend us? - Why?", Dimension.COMMENT),
    ],
)
def test_usual_wordings_are_recognized(title: str, dimension: Dimension) -> None:
    assert recognize(title) is dimension


@pytest.mark.parametrize(
    "title",
    [
        "Which topics can you teach?",
        "What do you want to learn?",
        "Rate each topic [AI]",
        "How far do you agree? - We meet as agreed",
        "Department",
        "I feel unsafely rushed",
        "Safekeeping of notes",
    ],
)
def test_other_columns_are_not_taken_for_feedback(title: str) -> None:
    assert recognize(title) is None
    assert not is_turned(title)


@pytest.mark.parametrize(
    "title",
    [
        "I do not feel safe to speak openly",
        "I am afraid to speak openly",
        "My workload is too high",
        "How far do you agree? - I would not recommend the program",
    ],
)
def test_a_statement_that_says_the_opposite_is_not_counted_the_wrong_way(
    title: str,
) -> None:
    assert recognize(title) is None
    assert is_turned(title)


@pytest.mark.parametrize("dimension", CUES, ids=str)
def test_no_cue_of_another_language_is_taken_for_another_question(
    dimension: Dimension,
) -> None:
    for cue in CUES[dimension]:
        assert recognize(cue.replace("...", "x").replace(r"\w*", "")) is dimension, cue


@pytest.mark.parametrize(
    ("title", "dimension"),
    [
        (
            "Wie sicher fühlen Sie sich im Umgang mit neuen Technologien?",
            Dimension.RELEVANCE,
        ),
        (
            "Inwieweit stimmen Sie zu? [Ich kommuniziere gut mit jüngeren Kollegen]",
            Dimension.COMMUNICATION,
        ),
        ("Würden Sie das Programm weiterempfehlen? (0-10)", Dimension.RECOMMENDATION),
        ("Was hat gut funktioniert, was sollten wir ändern?", Dimension.COMMENT),
        ("Je comprends mieux les attentes des jeunes générations", Dimension.CULTURE),
        ("Je peux parler ouvertement avec mon binôme", Dimension.SAFETY),
        (
            "Dans quelle mesure êtes-vous satisfait(e) du programme ?",
            Dimension.SATISFACTION,
        ),
        ("He desarrollado mis habilidades de liderazgo", Dimension.LEADERSHIP),
        ("¿Ha alcanzado sus objetivos?", Dimension.GOALS),
        ("Dzięki rozmowom powstały nowe pomysły", Dimension.INNOVATION),
        ("Czy para jest dobrze dobrana?", Dimension.FIT),
        ("Ik heb genoeg tijd voor de gesprekken", Dimension.LOAD),
        ("O tempo necessário é compatível com o meu trabalho", Dimension.LOAD),
        ("Quanto è soddisfatto del programma?", Dimension.SATISFACTION),
    ],
)
def test_questions_of_other_languages_are_recognized(
    title: str, dimension: Dimension
) -> None:
    assert recognize(title) is dimension


@pytest.mark.parametrize(
    "title",
    [
        "Ich kann nicht offen sprechen",
        "Der Zeitaufwand ist zu hoch",
        "J'ai peur de parler ouvertement",
        "La charge de travail est trop lourde",
        "Tengo miedo de hablar abiertamente",
        "Boję się otwarcie rozmawiać",
        "De tijdsinvestering is te hoog",
        "I was afraid to say what I think",
    ],
)
def test_statements_of_other_languages_that_say_the_opposite_are_not_counted(
    title: str,
) -> None:
    assert recognize(title) is None
    assert is_turned(title)


@pytest.mark.parametrize(
    "title",
    [
        "Ihre Führungskraft",
        "Welche Themen möchten Sie lernen?",
        "Über welche Themen kannst du sprechen?",
        "Quels sujets souhaitez-vous apprendre ?",
        "¿Qué temas le gustaría aprender?",
        "Czego chcesz się nauczyć?",
        "Leadership",
    ],
)
def test_questions_of_sign_ups_in_other_languages_are_not_feedback(title: str) -> None:
    assert recognize(title) in (None, Dimension.COMMENT)
    assert not is_turned(title)
