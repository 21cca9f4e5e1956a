"""Who said nothing about topics: rules let them pass, and scores say less of them."""

from collections.abc import Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.pairing.cohort.wording import some


def topics_missing(
    mentors: Sequence[Person], mentees: Sequence[Person]
) -> tuple[Issue, ...]:
    """Name mentors who share nothing and mentees who want nothing, if others do."""
    share = [person.address for person in mentors if not person.topics_to_share]
    learn = [person.address for person in mentees if not person.topics_to_learn]
    if len(share) == len(mentors) or len(learn) == len(mentees):
        return (_NO_TOPICS,) if mentors and mentees else ()
    return tuple(
        Issue(
            "topics-missing",
            f"{what}: {some(names)}. No topic rule or score applies to them.",
            Severity.WARNING,
            "Ask them, and import again.",
        )
        for what, names in (
            ("Mentors who named no topic to share", share),
            ("Mentees who named no topic to learn", learn),
        )
        if names
    )


_NO_TOPICS = Issue(
    "no-topics",
    "Nobody on one side named a topic, so scores rest on the other answers alone.",
    Severity.INFO,
    "Ask what people can share and want to learn; that is what pairs live on.",
)
