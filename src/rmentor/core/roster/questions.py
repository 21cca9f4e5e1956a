"""How forms ask for a field in a whole question: rules one can read, as data.

A rule fits a folded title when each of its `needs` is found in it as whole words and
none of `unless` is; `|` separates alternatives. The first rule that fits wins, so the
narrow ones stand first. Plain titles are in `rmentor.core.roster.titles`,
questions about topics in `rmentor.core.roster.topic_questions`.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.rules import Rule, rule
from rmentor.core.roster.topic_questions import TOPIC_QUESTIONS

_PERSON = "mentors?|mentees?|partners?|persons?|people|anyone|someone|colleagues?|match"
_PAIR = "pair|paired|match|matched|meet|work with|partnered|partner"

QUESTIONS: tuple[Rule, ...] = (
    rule(
        Field.NOT_WANTED,
        _PERSON,
        "rather not be|do not want to be|not want to be|not wish to be|not be|avoid"
        "|prefer not to be|not to be|not like to be",
        _PAIR,
        unless="topics?|areas?|skills?",
    ),
    rule(
        Field.NOT_WANTED,
        _PERSON,
        "(?:prefer|rather|like|want|wish)(?: to)? not (?:to )?have|avoid having"
        "|(?:not|don t|wouldn t) (?:prefer|like|want|wish) to have"
        "|should not be (?:your|the) ment(?:or|ee)",
        unless="topics?|areas?|skills?|why",
    ),
    rule(
        Field.EARLIER_PARTNERS,
        "have you|been|previous|previously|former|earlier|past|last year|before",
        "mentors?|mentees?|partners?|paired",
        "who|whom|names?|list|emails?|which",
        unless="experience|satisfied|how",
    ),
    rule(
        Field.PREFERRED,
        "preferred|prefer|like to be (?:paired|matched) with|requested|choose",
        "mentors?|mentees?|partners?|matched|paired",
        "who|whom|names?|emails?|wwids?|ids?|which (?:mentor|mentee|partner)"
        "|anyone|do you have|someone",
        unless="prefer not|rather not|not (?:prefer|want|wish)|scheduling|link"
        "|would you like to enter|kind of|type of|languages?|skills|topics|styles?"
        "|approach|unique|describe|why|what do you",
    ),
    rule(
        Field.CAPACITY,
        "how many|number of|max|maximum|maxim[oa]|maximal\\w*|maximaal|massimo"
        "|maksymaln\\w+|wie viele|wieviele|combien|cuant[oa]s"
        "|quant[oaei]s?|hoeveel|ilu|anzahl|nombre de|numero de|aantal|liczba",
        "mentees?|mentors?|partners?|people|persons?|colleagues|pairings?|mentores"
        "|mentor(?:ad|izad|and)[oa]s|personen|leute|personnes|collegues"
        "|personas|pessoas"
        "|mensen|collega s|persone|colleghi|osob(?:om|y|ami)?|podopiecznych|seniors?"
        "|juniors?|executives|leaders|students|applicants|proteges",
        unless="hours?|times?|years?|months?|have had|have you|sessions?|meetings?"
        "|more than one",
    ),
    # Amounts of time are no slots, and years of experience no topic.
    rule(
        None,
        "how many|how often|how much|hours?|months?|years?|anciennete",
        unless="learn|teach|share|topics?|skills?",
    ),
    rule(
        Field.STATUS,
        "(?:participating|taking part) in (?:the|this|our) (?:\\w+ ){0,2}"
        "(?:program(?:me)?|scheme|round|cohort)"
        "|still (?:active|participating|taking part)",
        unless="as|mentor|mentee|why|how|benefits?|before|events?|previously|have you",
    ),
    rule(
        Field.CONSENT,
        "consent|agree|permission|rgpd|lgpd|avg|rodo|einwillig\\w+|may we|happy for us"
        "|einverstanden|stimme|accepte"
        "|autorizo|consiento|akkoord|acconsento|zgadzam|wyrazam",
        "data|personal|information|answers|details|gdpr|privacy|daten|donnees|datos"
        "|dados|gegevens|dati|danych",
        unless="how far|to what extent|scheduling",
    ),
    rule(
        Field.MANAGER,
        "manager|managers|supervisor|boss|vorgesetzten?r?|fuhrungskraft|teamleitung"
        "|superieure?|jef[ae]|leidinggevende|chefe|gestora?|responsabile|capo"
        "|przelozon\\w+|kierownik\\w*",
        "emails?|e mail|mail|names?|who|whom|address|adresse|nom|nombre|wer|qui|quien"
        "|quem|wie|chi|kto|correo|indirizzo|adres|naam|nome",
        unless="has your|have you|does|is your manager|support|favou?rite",
    ),
    rule(
        Field.EMAIL,
        "emails?|e mail|e mails|email address|courriel|correo electronico|correo"
        "|e mail ?adres(?:se)?|mailadresse?|indirizzo di posta",
        unless="manager|manager s|supervisor|mentors?|mentee s|partners?|personal"
        "|private|confirm|agree|may we|how|receive|team|emergency|members?|friend"
        "|parents?|guardian|referee|recommender|spouse",
    ),
    rule(
        Field.WANTS_A_MENTOR,
        "sign(?:ing)? up as (?:a )?(?:reverse )?mentee|be a (?:reverse )?mentee"
        "|like a mentor|want a mentor|to be mentored|be mentored|being mentored"
        "|have a mentor|become a mentee|find a mentor|looking for a mentor"
        "|need a mentor"
        "|mentee (?:sein|werden)|etre mentore?e?|ser mentorizad[oa]|ser mentee"
        "|ser mentorad[oa]|mentee (?:zijn|worden)|essere (?:un )?mentee|byc mentee"
        "|byc podopieczn\\w+|interested in being a mentee|participate as a mentee",
        "do you|would you|are you|i would|i want|i am|mochte\\w*|willst|wollen|voulez"
        "|souhaitez|quieres?|desea|quer|gostaria|wil|wilt|vuoi|vorresti|chcesz|chce",
        unless="or|oder|both|prefer|kind of|type of|same|mind|open to being|first time"
        "|by someone",
    ),
    rule(
        Field.WANTS_TO_MENTOR,
        "sign(?:ing)? up as (?:a )?(?:reverse )?mentor|be a (?:reverse )?mentor"
        "|become a mentor|act as a mentor|mentor someone|being a mentor"
        "|serve as a mentor"
        "|mentor(?:in)? (?:sein|werden)|etre mentore?|ser mentora?"
        "|mentor (?:zijn|worden)"
        "|essere (?:un )?mentor|byc mentorem|participate as a mentor",
        "do you|would you|are you|i would|i want|i am|mochte\\w*|willst|wollen|voulez"
        "|souhaitez|quieres?|desea|quer|gostaria|wil|wilt|vuoi|vorresti|chcesz|chce",
        unless="or|oder|both|prefer|kind of|type of|before|same|mind",
    ),
    rule(
        Field.ROLE,
        "which role|what role|role would you|role do you|your role|rolle|sign up as"
        "|signing up as|registering as|joining as|taking part as|apply(?:ing)? as"
        "|mentor or (?:a )?mentee|mentor(?:in)? oder|mentee or (?:a )?mentor"
        "|mentee oder|participat\\w+ as|mentor mentee or both|take part as|join as"
        "|mentore? ou|mentora? o|mentor of|mentor czy|mentorem czy|mentorad[oa] ou"
        "|mentee (?:of|ou|o) mentor|anmelden als|melde mich an als|teilnehmen als"
        "|als was|en tant que|participer comme|participar como|inscribirte como"
        "|inscrever se como|deelnemen als|meld me aan als|meedoen als|partecipare come"
        "|iscriver\\w+ come|udzial jako|zglaszam sie jako|jako kto|w jakiej roli"
        "|quel role|que rol|qual papel|welke rol|quale ruolo|junior or (?:a )?senior"
        "|senior or (?:a )?junior|junior oder senior|junior ou senior|junior o senior",
        unless="how|job|title|what is your role|current|company|organi[sz]ation|kind"
        "|hours?|prefer to meet",
    ),
    rule(
        Field.LANGUAGES,
        "languages?|sprachen?|langues?|idiomas?|taal|talen|lingue|jezyk(?:i|ach)?",
        unless="programming|coding|survey|form|body|inclusive|programmier|c1|learn|teach",
    ),
    rule(
        Field.TIME_ZONE,
        "time ?zone|zeitzone|fuseau|zona horaria|fuso|tijdzone",
        unless="across|difference",
    ),
    rule(
        Field.AVAILABILITY,
        "when (?:could|can|would|are|do) you|available|availability|time ?slots?"
        "|which (?:days|times|slots)|times? suits?|days? suits?|best times"
        "|meeting (?:days|times)|wann|quand|cuando|quando|wanneer|kiedy"
        "|disponib\\w+|verfugbar\\w*|beschikba\\w+|dostepn\\w+|horarios?|creneaux?"
        "|zeitfenster|days and times|weekdays",
        unless="be available|offices?|resources?|who|make myself|start|join|support"
        "|previous|mentors? s|is any|preferred mentors?",
    ),
    rule(
        Field.MEETING_MODE,
        "how (?:would|do|could) you (?:like|prefer|want) to meet"
        "|(?:method|way|mode|type|form) (?:of|to) meet(?:ing)?s?"
        "|in person or (?:online|virtual\\w*|remote\\w*)"
        "|online or in person|meeting (?:mode|format)|virtual or in person",
    ),
    *TOPIC_QUESTIONS,
    rule(
        Field.LOCATION,
        "where (?:are|do) you|wo sitz\\w+|ou travaillez|donde trabajas"
        "|onde (?:voce )?trabalha|waar werk\\w*|dove lavori|gdzie pracujesz|home office"
        "|which (?:is your )?(?:office|site|city|location|country)|located"
        "|wo arbeit\\w*|office location|based in",
        unless="see yourself|hear|find|want to|would like|study|studying",
    ),
    rule(
        Field.JOB_TITLE,
        "job title|position title|job role|what (?:is|s) your (?:current )?role"
        "|what do you do",
        unless="how|mentor",
    ),
    rule(
        Field.GRADE,
        "(?:your|current|job|position|career|management|seniority) (?:grade|level|band)"
        "|which grade|what grade|pay (?:grade|band)",
        unless="how|schools?|prefer|preferred|of your ment\\w+|or below|or above",
    ),
    rule(
        Field.DEPARTMENT,
        "(?:your|which|what|home) (?:department|division|business unit|directorate"
        "|organi[sz]ation|agency)",
        unless="how|useful|head|does|other|would",
    ),
    rule(
        Field.STAFF_ID,
        "(?:employee|staff|personnel|worker|payroll) (?:id|number|no)|wwid",
        unless="mentors?|mentees?|manager|partners?",
    ),
    rule(
        Field.NAME,
        "first (?:(?:name )?and )?(?:last|family) name|first name last name",
        unless="manager|partner|mentee|mentor",
    ),
    rule(Field.FIRST_NAME, "(?:first|given) name", unless="manager|partner|mentee"),
    rule(
        Field.LAST_NAME, "(?:last|family) name|surname", unless="manager|partner|mentee"
    ),
    rule(
        Field.NAME,
        "(?:your|full|(?:participant|student|employee|member|applicant)(?: s)?) name",
        unless="manager|slack|user|company|team|partner s|mentee s|mentor s|project"
        "|event|school|university|preferred mentor|preferred mentee",
    ),
)


def rule_for(folded: str) -> Rule | None:
    """Find the first rule that a folded question fits."""
    return next((rule for rule in QUESTIONS if rule.fits(folded)), None)
