"""How forms ask for other people, in eight languages: rules one can read, as data.

Whom somebody should not be paired with, would like as a partner, was paired with
before, and who leads them. In the form of `rmentor.core.roster.questions`, which has
the other fields.
"""

from collections.abc import Iterator

from rmentor.core.roster.fields import Field
from rmentor.core.roster.pairing_words import LANGUAGES
from rmentor.core.roster.rules import Rule, rule

_PERSON = "mentors?|mentees?|partners?|persons?|people|anyone|someone|colleagues?|match"
_PAIR = "pair|paired|match|matched|meet|work with|partnered|partner"
_MANAGER = (
    "manager|managers|mgr|supervisor|boss|people leader|vorgesetzten?r?|fuhrungskraft"
    "|teamleitung|chefin|superieure?|jef[ae]|leidinggevende|chef[ei]a?|gestora?"
    "|responsabile|responsable|capo|przelozon\\w+|kierownik\\w*"
)
_LEADS = rule(
    Field.MANAGER,
    "who (?:line )?(?:manages|leads|supervises|heads) you"
    "|who (?:in|on|at) (?:\\w+ ){1,4}(?:manages|leads|supervises) you"
    "|who do you (?:currently |directly )?(?:report to|work for)"
    "|who is your (?:current |direct |line |immediate ){0,2}(?:manager|supervisor|boss)"
    "|whom do you report to|an wen berichte\\w*|a quien reporta\\w*|a quem reporta"
    "|a chi riporti|aan wie rapporte\\w+|komu (?:raportujesz|podlegasz)"
    "|a qui (?:\\w+ )?(?:etes|es) (?:vous|tu)? ?rattachee?",
    unless="manager s (?:manager|boss)|not|paired|matched",
)
_PARTNERS_BY_NAME = (
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
        Field.NOT_WANTED,
        _PERSON,
        "(?:not|n t|uncomfortable|not feel) (?:comfortable )?(?:with )?"
        "(?:being (?:paired|matched|partnered)|working|meeting)",
        unless="topics?|areas?|skills?|why|how",
    ),
)
_PARTNERS_BEFORE = (
    rule(
        Field.EARLIER_PARTNERS,
        "have you|been|previous|previously|former|earlier|past|last year|before",
        "mentors?|mentees?|partners?|paired",
        "who|whom|names?|list|emails?|which",
        unless="experience|satisfied|how",
    ),
    rule(
        Field.EARLIER_PARTNERS,
        "(?:taken|took|been|be) part|participated|participee?|teilgenommen|participado"
        "|deelgenomen|meegedaan|partecipato|mitgemacht",
        "with whom|who with|avec qui|mit wem|con quien|com quem|met wie|con chi|z kim",
    ),
    rule(
        Field.EARLIER_PARTNERS,
        "(?:was|were|been|got) (?:paired|matched|partnered) with$|war ich mit$",
        unless="not|never",
    ),
    rule(
        Field.EARLIER_PARTNERS,
        "(?:previous|prior|past|former|earlier|last(?: year s| round s)?)"
        " (?:reverse |mentoring |mentorship ){0,2}"
        "(?:partners?|mentors?|mentees?|match|matches|pairings?)"
        "|(?:your|my) (?:partner|mentor|mentee|match) (?:in|from|of) (?:the |your )?"
        "(?:last|previous|first|earlier|pilot)"
        "|(?:cohort|round|wave|year) \\d+ (?:partner|mentor|mentee|match)"
        "|who was your (?:\\w+ ){0,2}(?:partner|mentor|mentee|match)"
        "|(?:matched|paired) with in (?:20\\d\\d|the (?:last|previous|first))",
        unless="experience|satisfied|how|did|like|liked|learn\\w*|feedback|meetings?"
        "|sessions?|dates?|contact\\w*|why|not|again",
    ),
)
_CAPACITY = rule(
    Field.CAPACITY,
    "how many|this many|up to number|number of|max|maximum|maxim[oa]|maximal\\w*"
    "|maximaal|massimo"
    "|maksymaln\\w+|wie viele[nr]?|wieviele[nr]?|combien|cuant[oa]s"
    "|quant[oaei]s?|quantidade|cantidad|quantite|hoeveel|ilu"
    "|anzahl|nombre de?|numero de|aantal|liczba",
    "mentees?|mentors?|partners?|people|persons?|colleagues|pairings?|mentores"
    "|matches|mentor(?:ad|izad|and)[oa]s|personen|leute|personnes|collegues"
    "|personas|pessoas"
    "|mensen|collega s|persone|colleghi|osob(?:om|y|ami)?|podopiecznych|seniors?"
    "|mentoring relationships|tandems?|juniors?|executives|leaders|students"
    "|applicants|proteges|tutees|coachees"
    "|littles|afilhad[oa]s?|ahijad[oa]s?|filleule?s?|guests|newcomers|advisees"
    "|invite[es]?s|gaste|huespedes|hospedes",
    unless="hours?|how many times|times (?:a|per)|much time|years?|months?|have had"
    "|have you|sessions?|meetings?|more than one|manage|managed|supervise|reports?"
    "|(?:ment(?:or|ee)s|partners|people) (?:do|did) you (?:have|lead|mentor)$"
    "|(?:currently|already|now) (?:have|lead|mentor)|so far|before"
    "|in your team|gefuhrt|fuhren|leiten|encadrez|gestionas|dirige|aansturen",
)
_CAPACITY_ALONE = rule(
    Field.CAPACITY,
    "how many (?:could|can|would|will|are) you (?:\\w+ ){0,3}(?:take|handle|mentor"
    "|open)",
    unless="hours?|times?|sessions?|meetings?|days?",
)
_PREFERRED = (
    rule(
        Field.PREFERRED,
        "(?:like|love|want|wish|prefer) to be (?:paired|matched|partnered|put) with$"
        "|(?:particular|specific) (?:\\w+ ){1,3}(?:you|i)(?: d| would)? (?:like|love"
        "|want)"
        " to (?:mentor|meet|work with|be (?:mentored by|matched with|paired with))"
        "|^any(?:one|body) you do want$|preferencia por alg\\w+",
        unless="not|never|\\w+n t|topics?|skills?|kind|type",
    ),
    rule(
        Field.PREFERRED,
        "(?:favou?rite|preferred|desired|dream|wished for|ideal)"
        " (?:mentor )?(?:partner|match|pairing|mentor|mentee) (?:would be|is)",
    ),
    rule(
        Field.PREFERRED,
        "preferred|prefer|like to be (?:paired|matched) with|requested|choose",
        "mentors?|mentees?|partners?|matched|paired",
        "who|whom|names?|emails?|wwids?|ids?|which (?:mentor|mentee|partner)"
        "|anyone|do you have|someone",
        unless="prefer not|rather not|not (?:prefer|want|wish)|scheduling|link"
        "|would you like to enter|kind of|type of|languages?|skills|topics|styles?"
        "|approach|unique|describe|why|what do you|departments?|units?|locations?"
        "|countr(?:y|ies)|offices?|grades?|functions?|levels?",
    ),
    rule(
        Field.PREFERRED,
        "(?:first|second|third|fourth|fifth|1st|2nd|3rd|[45]th|top)"
        " (?:choice|preference)s? (?:of|for) (?:an? |your |my )?"
        "(?:mentor|mentee|partner|match|buddy|big|little|tutor|coach)"
        "|(?:mentor|mentee|partner|leader|exec|executive|senior|junior)s?"
        " (?:i|you)(?: d| would)? (?:like|love|want) to (?:meet|be matched|be paired)"
        "|specific (?:leader|mentor|mentee|partner|person) in mind",
        unless="not|never|topics?|skills?|kind|type",
    ),
    rule(
        Field.NOT_WANTED,
        "(?:mentor|mentee|partner|leader|exec|executive|senior|junior|colleague"
        "|person)s?"
        " to avoid|keep (?:you|me|us) apart|^any(?:one|body) you (?:don t"
        "|do not) want|any (?:pairings?"
        "|match(?:es)?) (?:\\w+ ){0,3}(?:avoid|rule out"
        "|exclude)"
        "|(?:don t|do not|rather not|wouldn t) (?:want to |like to )?be (?:matched"
        "|paired) with$"
        "|(?:names?|people|persons|colleagues|anyone"
        "|list) (?:\\w+ ){0,8}conflicts?(?: of interest)?"
        "|conflicts? of interest (?:\\w+ ){0,3}(?:names?|people|list|colleagues|who)"
        "|\\w+ (?:\\w+ ){0,3}to be excluded",
        unless="topics?|areas?|skills?|meetings?|emails?|days?|times?",
    ),
)
_MANAGER_BY_NAME = rule(
    Field.MANAGER,
    _MANAGER,
    "emails?|e mail|mail|names?|who|whom|address|adresse|nom|nombre|wer|qui|quien"
    "|quem|wie|chi|kto|imie|nazwisko|correo|indirizzo|adres|naam|nome",
    unless="best|ever|admire|has your|have you|does|is your manager|support|favou?rite"
    "|(?:first|last|family|given) name|surname|forename|manager s (?:manager|boss)",
)


def _of_every_language(field: Field) -> Iterator[Rule]:
    """Give the rules for one of three fields, one for each language."""
    for said in LANGUAGES:
        how, unless = {
            Field.NOT_WANTED: (said.refused, said.other),
            Field.EARLIER_PARTNERS: (said.earlier, f"{said.other}|{said.wished}"),
            Field.PREFERRED: (said.wished, f"{said.other}|{said.traits}"),
        }[field]
        yield rule(field, said.whom, how, said.pairing, unless=unless)


PEOPLE_QUESTIONS: tuple[Rule, ...] = (
    _LEADS,
    *_PARTNERS_BY_NAME,
    *_of_every_language(Field.NOT_WANTED),
    *_PARTNERS_BEFORE,
    *_of_every_language(Field.EARLIER_PARTNERS),
    _CAPACITY,
    _CAPACITY_ALONE,
    *_PREFERRED,
    *_of_every_language(Field.PREFERRED),
)
"""Whom somebody names; the first rule that fits wins."""

MANAGER_QUESTIONS = (_MANAGER_BY_NAME,)
"""Asked after amounts of time and consent, in which managers occur too."""
