"""What an agreement says."""

from dataclasses import replace
from datetime import date

from rmentor.core.agreement.terms import Edition, contact_issues, content_fingerprint
from rmentor.core.model.issues import Severity
from rmentor.core.settings import AgreementSettings, ProgramSettings, Settings
from support.agreements import EDITION, PAIR, SETTINGS, terms


def test_matched_topics_become_goals_both_ways_and_the_rest_is_named() -> None:
    said = terms()
    assert said.mentee_learns.goals == (
        *("Generative AI", "Short video", "Inclusive language"),
    )
    assert said.mentee_learns.more == ("Podcasts",)
    assert said.mentor_learns.goals == ("Business cases", "Presenting to a board")


def test_the_numbers_come_from_the_settings() -> None:
    settings = Settings(
        agreement=AgreementSettings(meetings=3, minutes=45, exit_days=14, keep_months=6)
    )
    said = terms(settings=settings)
    assert len(said.schedule.meetings) == 3
    assert (said.promises.minutes, said.promises.exit_days) == (45, 14)
    assert said.keep_until == date(2026, 11, 11)


def test_the_fingerprint_ignores_when_and_how_often_the_agreement_is_issued() -> None:
    later = Edition(version=2, issued=date(2026, 5, 1), start=EDITION.start)
    first = content_fingerprint(terms(), "wording")
    assert content_fingerprint(terms(edition=later), "wording") == first


def test_the_fingerprint_changes_with_a_goal_the_wording_and_the_dates() -> None:
    first = content_fingerprint(terms(), "wording")
    other_goal = terms(pair=replace(PAIR, topics_back=("Budgets",)))
    other_start = terms(edition=replace(EDITION, start=date(2026, 4, 6)))
    assert content_fingerprint(other_goal, "wording") != first
    assert content_fingerprint(other_start, "wording") != first
    assert content_fingerprint(terms(), "other wording") != first


def test_a_holiday_that_moves_nothing_changes_no_fingerprint() -> None:
    settings = replace(
        SETTINGS, agreement=AgreementSettings(holidays=(date(2026, 12, 25),))
    )
    assert content_fingerprint(terms(settings=settings), "") == content_fingerprint(
        terms(), ""
    )


def test_a_missing_contact_is_a_warning_that_names_the_key() -> None:
    issues = contact_issues(replace(SETTINGS.program, second_contact=""))
    assert [(issue.code, issue.severity) for issue in issues] == [
        ("contact-missing", Severity.WARNING)
    ]
    assert issues[0].column == "program.second_contact"
    assert "second_contact = " in issues[0].hint
    assert len(contact_issues(ProgramSettings())) == 3
    assert contact_issues(SETTINGS.program) == ()
