"""An invented pair and its agreement, for the tests that look at documents."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from rmentor.adapters.documents.templates import template_renderer
from rmentor.adapters.shipped import shipped_folder
from rmentor.core.agreement.context import agreement_values
from rmentor.core.agreement.terms import Edition, Terms, agreement_terms
from rmentor.core.agreement.words import Words
from rmentor.core.model.people import Person, person_key
from rmentor.core.model.program import Pair
from rmentor.core.settings import ProgramSettings, Settings

HOSTILE = 'Ana <b> & "Co" *x* | [a](b) {{ x }} # ---'
ISSUED = date(2026, 2, 27)
EDITION = Edition(version=1, issued=ISSUED, start=date(2026, 3, 2))
SETTINGS = Settings(
    program=ProgramSettings(
        name="Reverse mentoring 2026",
        organization="Example Ltd",
        coordinator="Ida Berg",
        coordinator_email="ida.berg@corp.test",
        second_contact="Sam Osei, ext. 214",
    )
)


def person(name: str, email: str, job_title: str = "", department: str = "") -> Person:
    return Person(
        key=person_key(name, email),
        name=name,
        email=email,
        job_title=job_title,
        department=department,
    )


MENTOR = person("Noor Haddad", "noor.haddad@corp.test", "Data Analyst", "Finance")
MENTEE = person("Peter O'Neil-Łuk", "peter.oneil@corp.test", "Director", "Operations")
PAIR = Pair(
    MENTOR.key,
    MENTEE.key,
    topics_wanted=("Generative AI", "Short video", "Inclusive language", "Podcasts"),
    topics_back=("Business cases", "Presenting to a board"),
)


def terms(
    pair: Pair = PAIR, settings: Settings = SETTINGS, edition: Edition = EDITION
) -> Terms:
    return agreement_terms(pair, MENTOR, MENTEE, settings, edition)


FOLDERS = (shipped_folder("templates"),)


@cache
def words(language: str = "en") -> Words:
    """Ask the language's own file how it writes dates."""
    with template_renderer(FOLDERS) as renderer:
        return renderer.words(language)


def values(
    pair: Pair = PAIR,
    settings: Settings = SETTINGS,
    variant: str = "full",
    language: str = "en",
) -> Mapping[str, object]:
    return agreement_values(terms(pair, settings), words(language), variant, language)


def hostile_values(variant: str = "full") -> Mapping[str, object]:
    """Give the values of a pair whose every text is full of markup."""
    bad = replace(MENTOR, name=HOSTILE, job_title="# 1. x\n---", department="a | b \\")
    pair = replace(PAIR, topics_wanted=(HOSTILE, "1. `c`"), topics_back=("- x",))
    said = agreement_terms(pair, bad, MENTEE, SETTINGS, EDITION)
    return agreement_values(said, words(), variant)
