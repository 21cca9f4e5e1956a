"""A report with something of everything, for what prints it."""

from dataclasses import replace
from datetime import date

from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.meetings import LoggedMeeting
from rmentor.core.model.people import Role
from rmentor.core.model.program import Pair, PairState
from rmentor.core.report.tables import Report
from rmentor.core.settings import ProgramSettings, Settings
from support.responses import person, report_on, response

HOSTILE = "=1+1 <script>alert(1)</script> & | *x*"


def full_report(name: str = HOSTILE) -> Report:
    """Make a report in which names and comments are hostile, and some is hidden."""
    mentors = [person(f"Mentor {i}", Role.MENTOR) for i in range(14)]
    mentees = [person(f"Mentee {i}", Role.MENTEE) for i in range(8)]
    people = [
        replace(p, topics_to_learn=(f"Topic {HOSTILE}",), topics_to_share=("Coding",))
        for p in (*mentors, *mentees)
    ]
    pairs = [
        Pair(a.key, b.key, topics_wanted=("Coding",), state=PairState.OPEN)
        for a, b in zip(mentors, mentees, strict=False)
    ]
    responses: list[Response] = []
    for i, p in enumerate((*mentors, *mentees[:3])):
        responses.append(response(p.key, Checkpoint.BASELINE, COM=1 + i % 3, REL=2))
        comment = f"Comment {i} {HOSTILE}"
        responses.append(
            response(
                p.key,
                Checkpoint.END,
                comment=comment,
                COM=2 + i % 3,
                REL=3,
                SAT=3 + i % 3,
                SAFE=5,
                REC=5 + i % 6,
                FIT=3 + 2 * (i % 2),
            )
        )
    settings = Settings(program=ProgramSettings(name=name, eligible=40))
    met = [LoggedMeeting(p.mentor, p.mentee, date(2026, 5, 20)) for p in pairs[:5]]
    return report_on(responses, settings, people, pairs, Logs.of(met, settings))
