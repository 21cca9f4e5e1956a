"""Settings: defaults, good values, and one issue for each wrong one."""

import tomllib
from datetime import date

import pytest

from rmentor.adapters.shipped import shipped_folder
from rmentor.core.model.choices import Objective, Preset
from rmentor.core.settings import Settings, settings_from
from rmentor.core.settings.own_criteria import How, OwnCriterion
from rmentor.core.settings.presets import written


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
        ("[pairing]\ngrades = ['A', 'B', 'A']", "pairing.grades", "'A' twice;"),
        (
            "[pairing]\ngrades = ['Vice President', 'B', ' vice  president']",
            "pairing.grades",
            "'Vice President' twice, once as ' vice  president'",
        ),
        ("[pairing]\nrules = 3", "pairing.rules", "table"),
        ("[program]\nname = 3", "program.name", "text"),
        ("[program]\nstart = '2026'", "program.start", "date"),
        ("[program]\nstart = 2026-03-02T10:00:00", "program.start", "date"),
        ("[feedback]\nmin_answers = 2", "feedback.min_answers", "3 to 100"),
        ("[feedback]\nmin_answers = true", "feedback.min_answers", "whole number"),
        ("[agreement]\nholidays = [2026]", "agreement.holidays", "list of dates"),
        ("pairing = 3", "pairing", "table"),
        ("[paring]", "paring", "pairing"),
        ("preset = 'civil-servant'", "preset", "civil-service"),
        ("[pairing]\ncriteria = 3", "pairing.criteria", "[[pairing.criteria]]"),
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


def test_a_preset_stands_in_for_what_is_not_written() -> None:
    text = """
        preset = "civil-service"
        [pairing.weights]
        other_site = 7
    """
    settings, issues = settings_from(tomllib.loads(text))
    assert issues == ()
    assert settings.pairing.grades[:3] == ("AA", "AO", "EO")
    assert settings.pairing.min_grade_gap == 2
    assert settings.pairing.weights["other_department"] == 5
    assert settings.pairing.weights["other_site"] == 7


@pytest.mark.parametrize("preset", Preset)
def test_the_file_written_for_a_preset_says_what_the_preset_means(
    preset: Preset,
) -> None:
    template = (shipped_folder("templates") / "rmentor.toml").read_text("utf-8")
    text = written(template, preset)
    in_full, issues = settings_from(tomllib.loads(text))
    assert issues == ()
    assert in_full == settings_from({"preset": preset})[0]
    comments = [line for line in template.splitlines() if line.startswith("#")]
    assert [line for line in text.splitlines() if line.startswith("#")] == comments


def own(*tables: str) -> tuple[tuple[OwnCriterion, ...], list[str]]:
    text = "\n".join(f"[[pairing.criteria]]\n{table}" for table in tables)
    settings, issues = settings_from(tomllib.loads(text))
    return settings.pairing.criteria, [issue.column for issue in issues]


def test_criteria_of_the_coordinator_are_read() -> None:
    assert own(
        'name = "Goal"\nhow = "same"\ncolumn = "Career goal"\nweight = 2',
        'name = "Hours"\nhow = "at_least"\ncolumn = "Hours offered"\n'
        'mentee_column = "Hours wanted"\nrule = true\nby = 0.5\nreason = "has time"',
    ) == (
        (
            OwnCriterion("Goal", How.SAME, "Career goal", "Career goal", weight=2),
            OwnCriterion(
                "Hours",
                How.AT_LEAST,
                "Hours offered",
                "Hours wanted",
                rule=True,
                by=0.5,
                reason="has time",
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("how = 'same'; column = 'A'; weight = 2", "name"),
        ("name = 'N'; how = 'alike'; column = 'A'; weight = 2", "how"),
        ("name = 'N'; how = 'same'; weight = 2", "column"),
        ("name = 'N'; how = 'same'; column = 3; weight = 2", "column"),
        ("name = 'N'; how = 'same'; column = 'A'", "weight"),
        ("name = 'N'; how = 'same'; column = 'A'; weight = 11", "weight"),
        ("name = 'N'; how = 'same'; column = 'A'; weight = 2; rule = true", "rule"),
        ("name = 'N'; how = 'same'; column = 'A'; weight = 2; by = 1", "by"),
        ("name = 'N'; how = 'closest'; column = 'A'; weight = 2", "by"),
        ("name = 'N'; how = 'closest'; column = 'A'; weight = 2; by = -1", "by"),
        ("name = 'N'; how = 'same'; column = 'A'; weight = 2; reason = 1", "reason"),
        ("name = 'N'; how = 'same'; column = 'A'; weight = 2; wieght = 1", "wieght"),
    ],
)
def test_a_wrong_key_of_a_criterion_is_named(table: str, key: str) -> None:
    criteria, wrong = own(table.replace("; ", "\n"))
    assert criteria == ()
    assert wrong == [f"pairing.criteria[1].{key}"]


def test_two_criteria_of_one_name_are_refused() -> None:
    table = "name = 'N'\nhow = 'same'\ncolumn = 'A'\nweight = 2"
    assert own(table, table)[1] == ["pairing.criteria"]
