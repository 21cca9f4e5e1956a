"""The question set: what is asked, how else it is usually worded, what it measures.

A cue is a usual wording, or the telling part of one: folded words
(`rmentor.core.roster.text.fold`) that stand side by side; `...` lets other words stand
between. `rmentor.core.feedback.recognize` finds them in titles. To teach a wording, add
a cue here.
"""

from dataclasses import dataclass
from enum import StrEnum

from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.text import listed


class Kind(StrEnum):
    """How a question is answered."""

    RATING = "rating 1-5"
    FIT = "good fit / still deciding / not a good fit"
    GOALS = "not started / some / mostly / done"
    RECOMMENDATION = "0-10"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the set.

    Attributes:
        mentor: What rmentor asks the mentor (the junior).
        mentee: What rmentor asks the mentee (the senior).
        cues: Other usual wordings, see the module.
    """

    dimension: Dimension
    kind: Kind
    mentor: str
    mentee: str
    cues: tuple[str, ...]


QUESTIONS = (
    Question(
        Dimension.RELEVANCE,
        Kind.RATING,
        "I can help a senior colleague stay relevant: technology, platforms, trends.",
        "I feel confident with the technology, platforms and trends that matter now.",
        listed(
            """stay relevant; staying relevant; stays relevant; up to date
            keep up with; keeping up with; confident ... technology
            confident ... technologies; confident ... digital; confident ... tools
            confident ... trends; comfortable ... technology
            understand ... technology; digital skills; knowledge of ... technology
            technology and trends; technology trends; technology platforms
            new technologies; emerging technologies"""
        ),
    ),
    Question(
        Dimension.CULTURE,
        Kind.RATING,
        "I understand how other generations here see work and what they value.",
        "I understand how other generations here see work and what they value.",
        listed(
            """cultural competence; cultural awareness; culturally; other cultures
            understand ... generation; understand ... younger; understand ... older
            understand ... generations; generational views
            understand ... generational; generational differences
            generational values; views and values; values of other generations
            understand ... perspectives; other generations see
            perspective ... generations; cultural understanding
            appreciate ... generations; perspectives of other"""
        ),
    ),
    Question(
        Dimension.COMMUNICATION,
        Kind.RATING,
        "I communicate well with colleagues of other generations.",
        "I communicate well with colleagues of other generations.",
        listed(
            """improved communication; communicate well; communicate better
            communicate ... generation; communicate ... generations
            communicate with; communication ... generations; communication across
            communication between; talk ... generations; my communication
            communication has improved; communication with ... colleagues
            communicate effectively; communicate"""
        ),
    ),
    Question(
        Dimension.LEADERSHIP,
        Kind.RATING,
        "I feel confident to lead and to speak in front of senior people.",
        "I lead younger and more junior colleagues well.",
        listed(
            """leadership development; leadership skills; my leadership
            leadership ... improved; leadership ... confidence
            confidence ... leadership; leadership ability; leadership capabilities
            as a leader; confident leading; confident to lead; confident in leading
            feel ready to lead; leader skills; confidence to lead
            developed ... leadership; confident ... leadership
            leadership confidence and communication"""
        ),
    ),
    Question(
        Dimension.INNOVATION,
        Kind.RATING,
        "New ideas are heard here, and old assumptions may be challenged.",
        "New ideas are heard here, and old assumptions may be challenged.",
        listed(
            """innovation and agility; new ideas; ideas ... acted on
            ideas ... tried; challenge ... assumptions; challenged ... assumptions
            innovative; assumptions ... challenged; open to new; try new; more agile
            new ways of; question how we; innovation has; innovate"""
        ),
    ),
    Question(
        Dimension.SAFETY,
        Kind.RATING,
        "I feel safe to speak openly with my mentee.",
        "I feel safe to speak openly with my mentor.",
        listed(
            """feel safe; feels safe; felt safe; safe to speak; safe space
            speak openly; speak freely; talk openly; spoke openly; talk freely
            could speak openly; without fear; no fear; psychological safety
            psychologically safe; feel safe to speak openly; be open and honest
            safe to be open; safe do you feel; comfortable speaking openly
            comfortable sharing; safe to share; share openly; feel able to speak
            speak my mind; be honest with; say what i think; say what you think"""
        ),
    ),
    Question(
        Dimension.FIT,
        Kind.FIT,
        "Is your mentee a good fit for you?",
        "Is your mentor a good fit for you?",
        listed(
            """good fit; right fit; good match; right match; well matched
            fit for me; how is the fit; the fit; matched well; matching worked
            y pairing works; good pairing; compatible; fit with my mentor
            how well ... match; fit with my mentee; fit with my partner; fit between
            pairing is working; fit so far; suitable match"""
        ),
    ),
    Question(
        Dimension.LOAD,
        Kind.RATING,
        "The time that mentoring takes fits with my other work.",
        "The time that mentoring takes fits with my other work.",
        listed(
            """workload; work load; time commitment; manageable; time ... fits
            enough time; time it takes; fits with my other work; fits my work
            fits alongside; make time; balance ... work; time required; time i need
            time ... reasonable; fit ... alongside my"""
        ),
    ),
    Question(
        Dimension.GOALS,
        Kind.GOALS,
        "How far have you come with the goals that you two agreed?",
        "How far have you come with the goals that you two agreed?",
        listed(
            """progress ... goal; progress ... goals; goal progress
            goals ... progress; goals ... met; goals ... reached; goals ... achieved
            achieved ... goals; reached ... goals; met ... goals; goal attainment
            on track ... goals; far ... goals; agreed goals; learning goals ... far
            progress ... objectives; goals ... agreed; achieved ... objectives
            objectives ... met; objectives ... achieved"""
        ),
    ),
    Question(
        Dimension.SATISFACTION,
        Kind.RATING,
        "How satisfied are you with the mentoring so far?",
        "How satisfied are you with the mentoring so far?",
        listed(
            """satisfied; satisfaction; dissatisfied; overall experience
            overall rating; overall quality; how useful; how valuable; how helpful
            worthwhile; how satisfied are you; how would you rate the
            how would you rate your mentoring; how would you rate your mentor
            how would you rate your mentee; how would you rate your relationship
            how would you rate your meetings; rate the program; rate the programme
            rate the mentoring; rate the meeting; rate the meetings
            rate the session; rate your experience; rate this meeting
            rate your mentoring; how was your; how happy are you; was useful
            were useful; time well spent; valuable to me; quality of the mentoring
            quality of the program; quality of the programme; how is it going"""
        ),
    ),
    Question(
        Dimension.RECOMMENDATION,
        Kind.RECOMMENDATION,
        "How likely are you to recommend this program to a colleague? (0-10)",
        "How likely are you to recommend this program to a colleague? (0-10)",
        listed(
            """recommend; recommendation score; nps; net promoter
            likely to recommend; how likely are you to recommend; would recommend
            would you recommend; likelihood to recommend; recommendation
            likely ... recommend"""
        ),
    ),
    Question(
        Dimension.COMMENT,
        Kind.TEXT,
        "What worked well, and what should we change?",
        "What worked well, and what should we change?",
        listed(
            """anything else; anything you; what worked well; what worked
            what went well; what could we; what could be; what should we
            what should be; what would you; comment; comments; any comments
            further comments; suggestion; suggestions; tell us more; tell us about
            tell us why; please explain; please describe; in your own words
            other thoughts; final thoughts; other feedback; any other feedback
            your feedback; further feedback; how could we; how can we; why
            what surprised; what did you; what have you; what has; what was the
            main reason; reason for your score; what do you like; what is working
            what is going; how might we; open feedback; open ended response
            additional feedback; is there anything"""
        ),
    ),
)

KINDS = {question.dimension: question.kind for question in QUESTIONS}
