"""Settings: defaults, good values, and one issue for each wrong one."""

import tomllib
from datetime import date

import pytest

from rmentor.core.model.choices import Objective
from rmentor.core.settings import Settings, settings_from


def test_nothing_said_gives_the_defaults() -> None:
    assert settings_from({}) == (Settings(), ())


def test_values_are_read() -> None:
    text = """
        [program]
        name = "Tidewell"
        start = 2026-03-02
        [pairing]
        grades = ["Junior", "Senior"]
        objective = "best"
        rules = {language = false}
        [pairing.weights]
        topics_wanted = 10
        [agreement]
        holidays = [2026-04-06]
        [feedback]
        min_answers = 3
    """
    settings, issues = settings_from(tomllib.loads(text))
    assert issues == ()
    assert settings.program.start == date(2026, 3, 2)
    assert settings.pairing.grades == ("Junior", "Senior")
    assert settings.pairing.objective is Objective.BEST
    assert settings.pairing.rules["language"] is False
    assert settings.pairing.rules["grade_gap"] is True
    assert settings.pairing.weights["topics_wanted"] == 10
    assert settings.agreement.holidays == (date(2026, 4, 6),)
    assert settings.feedback.min_answers == 3


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ("[pairing]\nmin_grade_gp = 1", "pairing.min_grade_gp", "min_grade_gap"),
        ("[pairing.rules]\nlangage = true", "pairing.rules.langage", "language"),
        ("[pairing.rules]\nlanguage = 1", "pairing.rules.language", "true or false"),
        ("[pairing.weights]\npreferred = 11", "pairing.weights.preferred", "0 to 10"),
        ("[pairing]\nobjective = 'quick'", "pairing.objective", "best, fair"),
        ("[pairing]\ngrades = 'A'", "pairing.grades", "list of texts"),
        ("[pairing]\nrules = 3", "pairing.rules", "table"),
        ("[program]\nname = 3", "program.name", "text"),
        ("[program]\nstart = '2026'", "program.start", "date"),
        ("[program]\nstart = 2026-03-02T10:00:00", "program.start", "date"),
        ("[feedback]\nmin_answers = 2", "feedback.min_answers", "3 to 100"),
        ("[feedback]\nmin_answers = true", "feedback.min_answers", "whole number"),
        ("[agreement]\nholidays = [2026]", "agreement.holidays", "list of dates"),
        ("pairing = 3", "pairing", "table"),
        ("[paring]", "paring", "pairing"),
    ],
)
def test_each_wrong_key_or_value_is_named(text: str, key: str, says: str) -> None:
    settings, issues = settings_from(tomllib.loads(text))
    assert [issue.column for issue in issues] == [key]
    assert says in f"{issues[0].message} {issues[0].hint}"
    assert settings == Settings()


def test_all_that_is_wrong_is_collected() -> None:
    _, issues = settings_from({"x": 1, "pairing": {"y": 2, "objective": 3}})
    assert sorted(issue.column for issue in issues) == [
        "pairing.objective",
        "pairing.y",
        "x",
    ]
