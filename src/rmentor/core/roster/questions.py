"""How forms ask for a field in a whole question: rules one can read, as data.

A rule fits a folded title when each of its `needs` is found in it as whole words and
none of `unless` is; `|` separates alternatives. The first rule that fits wins, so the
narrow ones stand first. Plain titles are in `rmentor.core.roster.titles`.
"""

import re
from dataclasses import dataclass

from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import phrases

TOPIC_WORDS = (
    "topics?|skills?|themes?|subjects?|areas?|themen|temas|sujets|competences?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording of a question.

    Attributes:
        field: None says: no field at all, whatever later rules think.
    """

    field: Field | None
    needs: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None

    def fits(self, folded: str) -> bool:
        """Tell whether a folded title is worded like this."""
        return all(need.search(folded) for need in self.needs) and not (
            self.unless and self.unless.search(folded)
        )


def _rule(field: Field | None, *needs: str, unless: str = "") -> Rule:
    barred = phrases(unless) if unless else None
    return Rule(field, tuple(phrases(need) for need in needs), barred)


_PERSON = "mentors?|mentees?|partners?|persons?|people|anyone|someone|colleagues?|match"
_PAIR = "pair|paired|match|matched|meet|work with|partnered|partner"

QUESTIONS: tuple[Rule, ...] = (
    _rule(
        Field.NOT_WANTED,
        _PERSON,
        "rather not be|do not want to be|not want to be|not wish to be|not be|avoid"
        "|prefer not to be|not to be|not like to be",
        _PAIR,
    ),
    _rule(
        Field.EARLIER_PARTNERS,
        "have you|been|previous|previously|former|earlier|past|last year|before",
        "mentors?|mentees?|partners?|paired",
        "who|whom|names?|list|emails?|which",
        unless="experience|satisfied|how",
    ),
    _rule(
        Field.PREFERRED,
        "preferred|prefer|like to be (?:paired|matched) with|requested|choose",
        "mentors?|mentees?|partners?|matched|paired",
        "who|whom|names?|emails?|wwids?|ids?|which (?:mentor|mentee|partner)"
        "|anyone|do you have|someone",
        unless="scheduling|link|would you like to enter|kind of|type of|languages?"
        "|skills|topics",
    ),
    _rule(
        Field.CAPACITY,
        "how many|number of|max|maximum|wie viele|combien|cuant[oa]s|quant[oai]s"
        "|hoeveel|ilu",
        "mentees?|mentors?|partners?|people|mentores|mentorad[oa]s|mentores",
        unless="hours?|times?|years?|months?|have had|have you|sessions?|meetings?",
    ),
    # Amounts of time are no slots, and years of experience no topic.
    _rule(
        None,
        "how many|how often|how much|hours?|months?|years?|anciennete",
        unless="learn|teach|share|topics?|skills?",
    ),
    _rule(
        Field.CONSENT,
        "consent|agree|permission|may we|happy for us|einverstanden|stimme|accepte"
        "|autorizo|consiento|akkoord|acconsento|zgadzam|wyrazam",
        "data|personal|information|answers|details|gdpr|privacy|daten|donnees|datos"
        "|dados|gegevens|dati|danych",
        unless="how far|to what extent|scheduling",
    ),
    _rule(
        Field.MANAGER,
        "manager|managers|supervisor|boss|vorgesetzten?|fuhrungskraft"
        "|superieur|jefe|leidinggevende",
        "emails?|e mail|mail|names?|who|whom|address|adresse|nom|nombre",
        unless="has your|have you|does|is your manager|support",
    ),
    _rule(
        Field.EMAIL,
        "emails?|e mail|email address|courriel|correo electronico",
        unless="manager|manager s|supervisor|mentors?|mentee s|partners?|personal"
        "|private|confirm|agree|may we|how|receive|team|emergency",
    ),
    _rule(
        Field.WANTS_A_MENTOR,
        "sign up as a mentee|be a mentee|like a mentor|want a mentor|to be mentored"
        "|have a mentor|become a mentee",
        "do you|would you|are you|i would|i want",
        unless="or|oder|both",
    ),
    _rule(
        Field.WANTS_TO_MENTOR,
        "sign up as a mentor|be a mentor|become a mentor|act as a mentor",
        "do you|would you|are you|i would|i want",
        unless="or|oder|both|kind of|type of|before",
    ),
    _rule(
        Field.ROLE,
        "which role|what role|role would you|role do you|your role|rolle|sign up as"
        "|mentor or (?:a )?mentee|mentor oder|mentee or (?:a )?mentor|participate as"
        "|mentor mentee or both|take part as|join as|mentor ou|mentor o",
        unless="how|job|title|what is your role|current|company|organi[sz]ation|kind",
    ),
    _rule(
        Field.LANGUAGES,
        "languages?|sprachen?|langues?|idiomas?|taal|talen|lingue|jezyk(?:i|ach)?",
        unless="programming|coding|survey|form|body|inclusive|programmier|c1|learn|teach",
    ),
    _rule(
        Field.TIME_ZONE,
        "time ?zone|zeitzone|fuseau|zona horaria|fuso|tijdzone",
        unless="across|difference",
    ),
    _rule(
        Field.AVAILABILITY,
        "when (?:could|can|would|are|do) you|available|availability|time ?slots?"
        "|which (?:days|times|slots)|times? suits?|days? suits?|best times"
        "|meeting (?:days|times)|wann|quand|cuando|quando|wanneer|kiedy",
        unless="be available|offices?|resources?|who|make myself|start|join|support",
    ),
    _rule(
        Field.MEETING_MODE,
        "how (?:would|do|could) you (?:like|prefer|want) to meet"
        "|in person or (?:online|virtual\\w*|remote\\w*)"
        "|online or in person|meeting (?:mode|format)|virtual or in person",
    ),
    _rule(
        Field.TOPICS_TO_LEARN,
        "learn|lernen|apprendre|aprender|leren|imparare|nauczyc|learning"
        "|important to you|get help with|help with from|like help with"
        "|like (?:some )?support with"
        "|like (?:some )?mentoring (?:in|on|about)"
        "|like to (?:develop|improve|gain|explore|get better at)"
        "|want to (?:develop|improve|gain|explore|know)"
        "|hope to (?:gain|develop|improve|get)"
        "|looking (?:for help|to develop|to improve)|interested in developing",
        unless="learned|learnt|style|how (?:do|did|far|likely|would)"
        "|from each other|mozesz|out of the"
        "|help others learn|why|did you",
    ),
    _rule(
        Field.TOPICS_TO_SHARE,
        "teach|share|offer|good at|can you bring|bring to"
        "|help your mentees?|helping your mentees?"
        "|discuss with your mentees?|you can discuss|mentor (?:others )?(?:on|in|about)"
        "|can you help|could you help|able to help|coach|expert in|experts? in"
        "|expertise in|strong in|strengths|confident (?:teaching|sharing)"
        "|kannst du gut|konnen sie gut|unterstutzen|apporter|mozesz nauczyc"
        "|beibringen|anbieten|weitergeben|teilen|partager|proposer|enseigner"
        "|ensenar|compartir|ofrecer|ensinar|partilhar|compartilhar|oferecer"
        "|delen|aanbieden|condividere|insegnare|offrire|podzielic|zaoferowac",
        unless="link|photo|scheduling|anything else|why|feedback|elevator|study group"
        "|tell us|describe|how|details|linkedin|social media (?:profile|account)"
        "|want to share|like to share with us|experience did",
    ),
    _rule(
        Field.INTERESTS,
        "which|what|select|choose|pick|tick|rank|welche|quels?|cuales|quais|welke|quali",
        TOPIC_WORDS + "|interests?|interested in|interessiert|interesan|interesse",
        unless="how|why|feedback|enjoyed|useful|team|cover(?:ed)?|home|function"
        "|business|work area",
    ),
    _rule(
        Field.LOCATION,
        "where (?:are|do) you|home office|which (?:is your )?(?:office|site|city"
        "|location|country)|located|wo arbeit\\w*|office location|based in",
        unless="see yourself|hear|find",
    ),
    _rule(
        Field.JOB_TITLE,
        "job title|position title|job role|what is your (?:current )?role"
        "|what do you do",
        unless="how|mentor",
    ),
    _rule(
        Field.GRADE,
        "(?:your|current|job|position|career|management|seniority) (?:grade|level|band)"
        "|which grade|what grade|pay (?:grade|band)",
        unless="how",
    ),
    _rule(
        Field.DEPARTMENT,
        "(?:your|which|what|home) (?:department|division|business unit|directorate"
        "|organi[sz]ation|agency)",
        unless="how|useful|head|does|other|would",
    ),
    _rule(
        Field.STAFF_ID,
        "(?:employee|staff|personnel|worker|payroll) (?:id|number|no)|wwid",
        unless="mentors?|mentees?|manager|partners?",
    ),
    _rule(Field.FIRST_NAME, "(?:first|given) name", unless="manager|partner|mentee"),
    _rule(
        Field.LAST_NAME, "(?:last|family) name|surname", unless="manager|partner|mentee"
    ),
    _rule(
        Field.NAME,
        "(?:your|full|participant s?) name",
        unless="manager|slack|user|company|team|partner s|mentee s|mentor s|project"
        "|event|first|last",
    ),
)


def rule_for(folded: str) -> Rule | None:
    """Find the first rule that a folded question fits."""
    return next((rule for rule in QUESTIONS if rule.fits(folded)), None)


RANKED = phrases(
    "rank|ranked|ranking|in order|order of|priorit\\w+|most wanted first|first choice"
    "|most important first|1st choice|top (?:3|three|5|five)"
)
"""Titles that ask for the most wanted first."""

HIGHEST_FIRST = phrases("(?:5|10) (?:is |being |the )*(?:highest|best|most)")
"""Grids whose options are marks, the highest number the best."""
