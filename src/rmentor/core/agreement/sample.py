"""An invented pair, on which a template can be tried."""

from datetime import date

from rmentor.core.agreement.terms import Edition, Terms, agreement_terms
from rmentor.core.model.people import Person, person_key
from rmentor.core.model.program import Pair
from rmentor.core.settings import Settings

_START = date(2026, 3, 2)
_MENTOR = Person(
    key=person_key("Noor Haddad", "noor.haddad@corp.test"),
    name="Noor Haddad",
    email="noor.haddad@corp.test",
    job_title="Data Analyst",
    department="Finance & Risk",
    time_zone="Asia/Dubai",
)
_MENTEE = Person(
    key=person_key("Peter O'Neil-Łuk", "peter.oneil@corp.test"),
    name="Peter O'Neil-Łuk",
    email="peter.oneil@corp.test",
    job_title="Director",
    department="Operations",
    time_zone="Europe/Dublin",
)
_PAIR = Pair(
    _MENTOR.key,
    _MENTEE.key,
    topics_wanted=("Generative AI", "Short video", "Inclusive language", "Podcasts"),
    topics_back=("Business cases", "Presenting to a board"),
)


def sample_terms(settings: Settings) -> tuple[Terms, ...]:
    """Give terms of two pairs: one that matched well, one of which little is known."""
    edition = Edition(version=1, issued=_START, start=_START)
    unknown = Person(key="x", name="Ana"), Person(key="y", name="Bo")
    return (
        agreement_terms(_PAIR, _MENTOR, _MENTEE, settings, edition),
        agreement_terms(Pair("x", "y"), *unknown, Settings(), edition),
    )
