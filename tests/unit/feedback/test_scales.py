import pytest

from rmentor.core.feedback import words_abroad
from rmentor.core.feedback.questions import Kind
from rmentor.core.feedback.scales import (
    Column,
    Unreadable,
    is_missing,
    read_answer,
    scales_of,
)
from rmentor.core.roster.text import fold, listed

_ABROAD = (
    words_abroad.AGREEMENT,
    (words_abroad.APPLIES,),
    words_abroad.SATISFACTION,
    words_abroad.LIKELIHOOD,
    words_abroad.QUALITY,
    words_abroad.FREQUENCY,
    words_abroad.EXTENT,
    words_abroad.FIT,
    words_abroad.GOALS,
)


def read(
    *cells: str, kind: Kind = Kind.RATING, title: str = "Statement"
) -> list[float | str | None]:
    """Read a column; "?" stands for an answer that is not on its scale."""
    scale = scales_of([Column(title, kind, "", cells)])[0]
    assert scale is not None
    values = [read_answer(scale, cell) for cell in cells]
    return ["?" if isinstance(v, Unreadable) else v for v in values]


FIVE = [1, 2, 3, 4, 5]
FOUR = [1, pytest.approx(7 / 3), pytest.approx(11 / 3), 5]
LOW, HIGH = "strongly disagree;disagree", "agree;strongly agree"
SIX = [pytest.approx(1 + 0.8 * k) for k in range(6)]
SEVEN = [1, *(pytest.approx(1 + 4 * k / 6) for k in range(1, 6)), 5]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("strongly disagree;disagree;neutral;agree;strongly agree", FIVE),
        (f"{LOW};Neither agree nor disagree;{HIGH.upper()}", FIVE),
        (
            "strongly disagree;somewhat disagree;neutral;somewhat agree;strongly agree",
            FIVE,
        ),
        ("strongly disagree;disagree;agree;strongly agree", FOUR),
        (f"{LOW};slightly disagree;neutral;slightly agree;{HIGH}", SEVEN),
        (f"{LOW};slightly disagree;slightly agree;{HIGH}", SIX),
        ("never;rarely;sometimes;often;always", FIVE),
        ("never;rarely;occasionally;sometimes;frequently;usually;every time", SEVEN),
        ("very dissatisfied;dissatisfied;neutral;satisfied;very satisfied", FIVE),
        ("poor;fair;good;excellent", FOUR),
        ("poor;fair;good;very good;excellent", FIVE),
        ("very poor;poor;fair;good;very good", FIVE),
        ("very unlikely;unlikely;neutral;likely;very likely", FIVE),
        ("not at all;not so useful;fairly useful;very useful;extremely useful", FIVE),
    ],
)
def test_word_scales_run_from_one_to_five(words: str, values: list[float]) -> None:
    cells = words.split(";")
    assert read(*cells) == values
    assert read(*reversed(cells)) == values[::-1]


def test_a_word_means_what_the_whole_column_makes_of_it() -> None:
    assert read("Somewhat agree", "Neutral") == [4, 3]
    assert read("Somewhat agree", "Agree", "Neutral") == [
        pytest.approx(1 + 4 * 4 / 6),
        pytest.approx(1 + 4 * 5 / 6),
        3,
    ]


def test_does_not_apply_is_missing_and_not_zero() -> None:
    cells = (
        "Agree",
        "Does not apply",
        "N/A",
        "prefer not to say",
        "",
        "-",
        "Don't know",
    )
    assert read(*cells) == [4, None, None, None, None, None, None]
    assert all(is_missing(cell) for cell in cells[1:])


def test_an_unknown_word_does_not_count_and_does_not_disturb_the_others() -> None:
    assert read("Agree", "Agreeish", "Disagree") == [4, "?", 2]


def test_words_decide_before_the_number_beside_them() -> None:
    cells = ("1 - Strongly agree", "2 - Agree", "3 - Neutral", "5 - Strongly disagree")
    assert read(*cells) == [5, 4, 3, 1]


def test_labels_at_the_ends_say_that_low_numbers_are_good() -> None:
    assert read("1 - Strongly agree", "2", "4", "5 - Strongly disagree") == [5, 4, 2, 1]
    title = "I feel safe (1 = strongly agree, 5 = strongly disagree)"
    assert read("1", "4", title=title) == [5, 2]


@pytest.mark.parametrize(
    ("cells", "title", "values"),
    [
        (("1", "3", "5"), "", [1, 3, 5]),
        (("1", "7", "4"), "", [1, 5, 3]),
        (("0", "10", "5"), "", [1, 5, 3]),
        (("0", "6", "5"), "", [1, pytest.approx(3.4), 3]),
        (("4/5", "5/5"), "", [4, 5]),
        (("4 out of 5", "2 of 5"), "", [4, 2]),
        (("4 stars", "1 star"), "", [4, 1]),
        (("★★★★☆", "★★"), "", [4, 2]),
        (("4,5", "3.5"), "", [4.5, 3.5]),
        (("3", "4"), "Rate it (1-7)", [pytest.approx(7 / 3), 3]),
        (("3", "4"), "Rate it from 0 to 10", [pytest.approx(2.2), pytest.approx(2.6)]),
        (("1", "4"), "Rate it (1-4)", [1, 5]),
        (("55", "4"), "", ["?", 4]),
        (("0", "4", "5"), "", ["?", 4, 5]),
        (("8/10", "4/5"), "", [pytest.approx(4.2), "?"]),
    ],
)
def test_numbers_are_spread_from_one_to_five(
    cells: tuple[str, ...], title: str, values: list[float]
) -> None:
    assert read(*cells, title=title) == values


def test_recommendation_stays_between_zero_and_ten() -> None:
    cells = (
        "0",
        "10 - Extremely likely",
        "Not at all likely - 0",
        "7",
        "11",
        "6,5",
        "9/10",
    )
    assert read(*cells, kind=Kind.RECOMMENDATION) == [0, 10, 0, 7, "?", "?", 9]


@pytest.mark.parametrize("title", ["Recommend? (1-5)", "Recommend? 1 = no, 7 = yes"])
def test_recommendation_on_another_scale_is_not_scored(title: str) -> None:
    column = Column(title, Kind.RECOMMENDATION, "", ("4", "5"))
    assert scales_of([column]) == (None,)


def test_recommendation_in_words_is_not_scored() -> None:
    column = Column("Recommend?", Kind.RECOMMENDATION, "", ("Very likely", "Likely"))
    assert scales_of([column]) == (None,)


def test_fit_and_goals_have_words_of_their_own() -> None:
    fit = ("Good fit", "Still deciding", "Not a good fit", "n/a")
    assert read(*fit, kind=Kind.FIT) == [5, 3, 1, None]
    goals = ("Not started", "Some", "Mostly", "Done")
    assert read(*goals, kind=Kind.GOALS) == FOUR


def test_too_early_to_say_is_an_answer_about_fit_and_missing_elsewhere() -> None:
    assert read("Too early to say", "Good fit", kind=Kind.FIT) == [3, 5]
    assert read("Too early to say", "Agree") == [None, 4]


def test_the_statements_of_a_grid_share_a_scale() -> None:
    grid = "how far do you agree"
    high = Column("A", Kind.RATING, grid, ("6", "7"))
    low = Column("B", Kind.RATING, grid, ("4", "1"))
    assert [s and s.name for s in scales_of([high, low])] == ["numbers 1 to 7"] * 2


def test_numbers_are_one_to_seven_where_another_column_reaches_seven() -> None:
    columns = [Column(str(n), Kind.RATING, "", ("1", str(n))) for n in (5, 7, 10)]
    names = [s and s.name for s in scales_of(columns)]
    assert names == ["numbers 1 to 7", "numbers 1 to 7", "numbers 0 to 10"]


def test_free_text_has_no_scale() -> None:
    assert scales_of([Column("A", Kind.RATING, "", ("It was fine, thanks",))]) == (
        None,
    )


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (
            """Trifft überhaupt nicht zu;Trifft eher nicht zu;Teils/teils;Trifft eher zu
            Trifft voll und ganz zu""",
            FIVE,
        ),
        ("Trifft nicht zu;Trifft eher nicht zu;Trifft eher zu;Trifft zu", FOUR),
        (
            "Stimme gar nicht zu;Stimme nicht zu;Weder noch;Stimme zu;Stimme voll zu",
            FIVE,
        ),
        ("Sehr unzufrieden;Unzufrieden;Neutral;Zufrieden;Sehr zufrieden", FIVE),
        ("überhaupt nicht;wenig;teilweise;ziemlich;sehr", FIVE),
        ("nie;selten;manchmal;oft;immer", FIVE),
        (
            """Pas du tout d'accord;Plutôt pas d'accord;Ni d'accord ni pas d'accord
            Plutôt d'accord;Tout à fait d'accord""",
            FIVE,
        ),
        (
            "Très insatisfait(e);Insatisfait(e);Neutre;Satisfait(e);Très satisfait(e)",
            FIVE,
        ),
        ("Pas du tout;Un peu;Assez;Tout à fait", FOUR),
        (
            """Totalmente en desacuerdo;En desacuerdo;Ni de acuerdo ni en desacuerdo
            De acuerdo;Totalmente de acuerdo""",
            FIVE,
        ),
        ("Nada;Poco;Algo;Bastante;Mucho", FIVE),
        (
            """Discordo totalmente;Discordo;Nem concordo nem discordo;Concordo
            Concordo totalmente""",
            FIVE,
        ),
        ("Per niente;Poco;Abbastanza;Molto", FOUR),
        (
            "Helemaal mee oneens;Mee oneens;Neutraal;Mee eens;Helemaal mee eens",
            FIVE,
        ),
        ("Slecht;Matig;Goed;Uitstekend", FOUR),
        (
            """Zdecydowanie się nie zgadzam;Raczej się nie zgadzam;Trudno powiedzieć
            Raczej się zgadzam;Zdecydowanie się zgadzam""",
            FIVE,
        ),
        ("Nie;Raczej nie;Trudno powiedzieć;Raczej tak;Tak", FIVE),
        ("😡;🙁;😐;🙂;😀", FIVE),
        ("😡;☹️;😐;🙂;😍", FIVE),
        ("🙁;😐;🙂", [1, 3, 5]),
    ],
)
def test_words_of_other_languages_and_smileys_are_known(
    words: str, values: list[float]
) -> None:
    cells = listed(words)
    assert read(*cells) == values
    assert read(*reversed(cells)) == values[::-1]


def test_trifft_zu_is_the_end_of_its_scale_though_nobody_chose_the_other_end() -> None:
    assert read("Trifft zu", "Trifft eher zu", "Teils, teils") == [5, 4, 3]


@pytest.mark.parametrize(
    "cell",
    ["k. A.", "Weiß nicht", "Ne se prononce pas", "No aplica", "n.v.t.", "Nie dotyczy"],
)
def test_does_not_apply_is_missing_in_other_languages(cell: str) -> None:
    assert is_missing(cell)


@pytest.mark.parametrize("words", _ABROAD, ids=lambda words: words[0].strip()[:20])
def test_a_word_of_a_family_has_one_place_in_all_languages(
    words: tuple[str, ...],
) -> None:
    places: dict[str, set[int]] = {}
    for block in words:
        for place, level in enumerate(block.split("<")):
            for word in listed(level):
                assert fold(word) == word
                places.setdefault(word, set()).add(place)
    assert [word for word, found in places.items() if len(found) > 1] == []


@pytest.mark.parametrize(
    ("cells", "title", "values"),
    [
        (("50%", "100 %", "0%"), "", [3, 5, 1]),
        (("80", "100", "5"), "", [pytest.approx(4.2), 5, pytest.approx(1.2)]),
        (("5", "10"), "Rate it (0-100)", [pytest.approx(1.2), pytest.approx(1.4)]),
        (("1", "6"), "Bewerten Sie von 1 bis 6", [1, 5]),
        (("1", "10"), "Sur une échelle de 1 à 10", [1, 5]),
    ],
)
def test_percent_and_sliders_are_spread_from_one_to_five(
    cells: tuple[str, ...], title: str, values: list[float]
) -> None:
    assert read(*cells, title=title) == values
