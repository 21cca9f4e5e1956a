"""How forms ask for a field in a whole question: rules one can read, as data.

A rule fits a folded title when each of its `needs` is found in it as whole words and
none of `unless` is; `|` separates alternatives. The first rule that fits wins, so the
narrow ones stand first. Plain titles are in `rmentor.core.roster.titles`,
questions about topics in `rmentor.core.roster.topic_questions`, about other people in
`rmentor.core.roster.people_questions`.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.people_questions import MANAGER_QUESTIONS, PEOPLE_QUESTIONS
from rmentor.core.roster.rules import Rule, rule
from rmentor.core.roster.topic_questions import TOPIC_QUESTIONS

_RELATIVES = (
    "parents?|guardians?|mother(?: s)?|father(?: s)?|spouse|husband|wife|emergency"
    "|next of kin"
)

QUESTIONS: tuple[Rule, ...] = (
    *PEOPLE_QUESTIONS,
    # Amounts of time are no slots, and years of experience no topic.
    rule(
        None,
        "how many|how often|how much|hours?|months?|years?|anciennete",
        unless="learn|teach|share|topics?|skills?|experts?",
    ),
    rule(
        Field.STATUS,
        "(?:participating|taking part) in (?:the|this|our) (?:\\w+ ){0,2}"
        "(?:program(?:me)?|scheme|round|cohort)"
        "|still (?:active|participating|taking part)",
        unless="as|mentor|mentee|why|how|benefits?|before|events?|previously|have you",
    ),
    rule(
        None,
        "emergency|hrbp|pa|ea|assistant s?|secretary s?|nominat(?:or|ors|ed by)"
        "|referee s?"
        "|recommender|next of kin|spouse|parent s?|guardian s?|notfall\\w*|urgence"
        "|emergencia|emergenza|noodgeval|referred (?:you|by)|told you",
        "emails?|e mail|names?|who|contact|address|phone|number|kontakt|personne"
        "|contacto|contatto|numero|nom|nombre",
        unless="paired|matched|partner|topics?",
    ),
    # What somebody was or wants to become, where to meet whom, is no trait of theirs.
    rule(
        None,
        "(?:previous|former|past|next|target|desired|future) (?:job|role|position"
        "|department|employer|title|grade|company|team|unit|organi[sz]ation)"
        "|(?:someone|somebody|mentor|mentee|partner|person) (?:in|from) (?:your"
        "|the same|another|a different) (?:\\w+ )?(?:function|department|field"
        "|business|area|team|unit|office|location|level|grade|discipline)"
        "|(?:another|different|other|same) (?:time ?zone|location|department|office"
        "|site|country|grade|level|team|function|unit)"
        "|(?:which|what) (?:\\w+ )?(?:offices?|departments?|countr(?:y|ies)|sites?"
        "|units?"
        "|locations?|teams?|languages?|levels?|grades?) (?:of \\w+ )?(?:would|do) you"
        " (?:most )?(?:like|want|wish) to",
        unless="mentor or|mentee or|not|mentored (?:in|on)|hold|converse|communicate"
        "|use|meet|be mentored|have",
    ),
    # What somebody else should be, speak or know, such as the partner.
    rule(
        None,
        "(?:should|must|shall|soll|sollte|devrait|doit|deberia|debe|deveria|deve|moet"
        "|dovrebbe|powinien|powinna) (?:your|the|a|my|dein\\w*|ihr\\w*|votre|ton|tu|seu"
        "|je|uw|il tuo|twoj) (?:ideal |preferred )?(?:ment(?:or|ee)|partner|match)"
        "|(?:your|my|a|an|the) (?:ideal |preferred )?(?:ment(?:or|ee)|partner|match)"
        " (?:should|must|to (?:be|come|speak|have|work|sit|know))"
        "|(?:preferred|desired|required) (?:\\w+ ){1,2}(?:of|for) (?:your |the |a "
        "|my )?(?:partner|match|ment(?:or|ee))|(?:needed|required) (?:of|for|from)"
        "|(?:languages?|language skills|grade|level|location) (?:needed|required)",
        "languages?|language skills|sprachen?|langues?|idiomas?|lingu[ae]s?|time ?zone"
        "|grades?|levels?|seniority|bands?|ranks?|locations?|offices?|cit(?:y|ies)"
        "|countr(?:y|ies)|departments?|units?|divisions?|functions?|teams?|areas?"
        "|job titles?|positions?",
        unless="learn|teach|help|support|not|avoid",
    ),
    rule(
        Field.CONSENT,
        "consent|agree|accept|permission|autoriz\\w+|einverstand\\w+|rgpd|lgpd|avg|rodo"
        "|einwillig\\w+|may we|happy for us|einverstanden|stimme|accepte"
        "|autorizo|consiento|akkoord|acconsento|zgadzam|wyrazam|consentimiento"
        "|consentimento|consentement|toestemming|consenso|zgod[ae]|zustimm\\w+",
        "data|personal|information|answers|details|gdpr|privacy|\\w*daten\\w*|donnees"
        "|datos|dados|gegevens|dati|danych",
        unless="how far|to what extent|scheduling",
    ),
    *MANAGER_QUESTIONS,
    rule(
        Field.EMAIL,
        "emails?|e mail|e mails|email address|courriel|correo electronico|correo"
        "|e mail ?adres(?:se)?|mailadresse?|indirizzo di posta",
        unless="manager|manager s|supervisor|mentors?|mentee s|partners?|personal"
        "|private|confirm|agree|may we (?:share|send|give|pass)|how|receive|team"
        "|emergency|members?|friend|parents?|guardian|referee|recommender|spouse|pa|ea"
        "|assistant\\w*|secretar\\w+|nominat\\w+|sponsor\\w*|referr\\w+|coach\\w*|mgr"
        "|people leader|boss|hr|notfall\\w*|urgence|emergencia|emergenza|noodgeval"
        "|preferred method|contact person|next of kin|chef|vorgesetzte\\w*"
        "|fuhrungskraft|(?:non )?work(?:ing)? days"
        # Whose is asked for after `if yes`, nobody knows without the question.
        "|acudientes?|apoderad[oa]s?|responsavel|encarregad[oa]|padres?|pais|eltern\\w*"
        "|erziehungsberechtigte\\w*|ouders?|genitor[ei]|rodzic\\w*"
        "|if (?:yes|so)|wenn ja|falls ja|si oui|se sim|zo ja|jesli tak"
        "|en caso afirmativo|in caso affermativo",
    ),
    rule(
        Field.WANTS_A_MENTOR,
        "sign(?:ing)? up as (?:a )?(?:reverse )?mentee|be a (?:reverse )?mentee"
        "|like a mentor|want a mentor|to be mentored|be (?:reverse )?mentored"
        "|being mentored"
        "|(?:to|would|d) (?:like |love )?have a mentor|become a mentee|find a mentor"
        "|looking for a mentor|need a mentor"
        "|mentee (?:sein|werden)|etre mentore?e?|ser mentorizad[oa]|ser mentee"
        "|ser mentorad[oa]|mentee (?:zijn|worden)|essere (?:un )?mentee|byc mentee"
        "|byc podopieczn\\w+|interested in being a mentee|participate as a mentee",
        "do you|would you|are you|i would|i want|i am|mochte\\w*|willst|wollen|voulez"
        "|souhaitez|quieres?|desea|quer|gostaria|wil|wilt|vuoi|vorresti|chcesz|chce",
        unless="or|oder|czy|ment\\w+ (?:ou|o|e|of)|both|prefer|kind of|type of|same"
        "|mind|open to being|first time|at the moment|currently|already|by someone|who",
    ),
    rule(
        Field.WANTS_TO_MENTOR,
        "sign(?:ing)? up as (?:a )?(?:reverse )?mentor|be a (?:reverse )?mentor"
        "|become a mentor|act as a mentor|mentor someone|being a mentor"
        "|serve as a mentor|mentor(?:in)? (?:sein|werden)|etre mentore?|ser mentora?"
        "|mentor (?:zijn|worden)"
        "|essere (?:un )?mentor|byc mentorem|participate as a mentor",
        "do you|would you|are you|i would|i want|i am|mochte\\w*|willst|wollen|voulez"
        "|souhaitez|quieres?|desea|quer|gostaria|wil|wilt|vuoi|vorresti|chcesz|chce",
        unless="or|oder|czy|ment\\w+ (?:ou|o|e|of)|both|prefer|kind of|type of|before"
        "|same|mind",
    ),
    rule(
        Field.ROLE,
        "(?:which|what) roles?|(?:select|choose) (?:the|your|a) roles?"
        "|roles? (?:that )?you (?:are|would|want|wish)"
        "|sign(?:ing)? (?:me |us )?up (?:as|to be)|matched as"
        "|paired as|interested in being$|mentor or be mentored|mentor mentee both"
        "|role would you|role do you|your role|rolle|sign up as"
        "|signing up as|registering as|joining as|taking part as|apply(?:ing)? as"
        "|mentor or (?:a )?mentee|mentor(?:in)? oder|mentee or (?:a )?mentor"
        "|mentee oder|participat\\w+ as|mentor mentee or both|take part as|join as"
        "|mentore? ou|mentora? o|mentor o|mentor of|mentor czy|mentorem czy"
        "|mentorad[oa] ou"
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
        "languages?|sprachen?|langues?|idiomas?|taal|talen|lingu[ae]s?|jezyk(?:i|ach)?",
        unless="needed|required|programming|coding|survey|form|body|inclusive"
        "|programmier|c1|learn|teach",
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
        "|meeting (?:days|times)"
        "|(?:wann|quand|cuando|quando|wanneer|kiedy)(?= \\w+$|$|.* (?:k[oa]nn\\w*"
        "|treff\\w+"
        "|passt|hast|haben|pouv\\w+|peux|rencontr\\w+|etes|pued\\w+|podri\\w+|reuni\\w+"
        "|encontr\\w+|tiene\\w*|pode\\w*|tem|kun\\w*|kan|afspreken|puoi|potrest\\w*"
        "|incontr\\w+|moze\\w+|spotka\\w+))"
        "|disponib\\w+|verfugbar\\w*|beschikba\\w+|dostepn\\w+|horarios?|creneaux?"
        "|zeitfenster|days and times|days times|weekdays|passt es (?:dir|ihnen|euch)"
        "|(?:good|best|preferred|suitable|convenient) (?:days?|times?|slots?)"
        "|(?:days?|times?|slots?) (?:\\w+ ){0,2}(?:suit|work best|work for you"
        "|convenient)"
        "|dias y horas|dias e horarios|giorni e orari|jours et heures|dni i godziny",
        unless="(?:not|nicht|pas|no|nao|niet|non|nie) (?:\\w+ )?(?:available"
        "|disponib\\w+"
        "|verfugbar|beschikbaar|dostepn\\w+)|unavailable|(?:don t|do not) (?:work"
        "|suit)|absen\\w+|holidays?"
        "|be available|offices?|resources?|who|make myself|start|join|support"
        "|previous|mentors? s|is any|preferred mentors?|anything else",
    ),
    rule(
        Field.AVAILABILITY,
        "days?|weekdays?|wochentag\\w*|tagen?|jours?|dias?|giorni|dagen|dni|diary"
        "|calendar",
        "(?:could|can|do) you (?:do|meet|prefer)|i can meet|usually free|treffen|konnen"
        "|pouvez|libres?|livres?|liber[oai]|vrij|woln\\w+|puedes|pode|puoi|kun je"
        "|mozesz",
        unless="training|attend|events?|kick off|how many|holidays?|not",
    ),
    rule(
        Field.MEETING_MODE,
        "(?:how|where) (?:would|do|could) you (?:like|prefer|want) to meet"
        "|(?:i|you)(?: d| would)? prefer (?:to meet|meetings to be)$"
        "|(?:method|way|mode|type|form) (?:of|to) meet(?:ing)?s?"
        "|in person or (?:online|virtual\\w*|remote\\w*)"
        "|online or in person|meeting (?:mode|format)|virtual or in person"
        "|meeting (?:type|style|method) prefer\\w+|(?:bevorzugte|gewunschte)"
        " (?:form|art) der (?:treffen|gesprache)",
    ),
    rule(
        Field.MEETING_MODE,
        "face to face|in person|in the office|on ?site|personlich|vor ort|prasenz"
        "|presentiel|en personne|presencia\\w+|en persona|op kantoor|persoonlijk"
        "|fysiek|di persona|in presenza|osobiscie|stacjonarnie",
        "online|virtual\\w*|virtuell|remote\\w*|video|a distance|distanciel|en linea"
        "|a distancia|a distanza|zdalnie|digital\\w*",
        unless="work|working|arbeite\\w*|travaill\\w*|trabaj\\w+|trabalh\\w+|werk\\w*"
        "|lavor\\w+|prac\\w+|based|why|feedback|event|induction|training|kick off",
    ),
    *TOPIC_QUESTIONS,
    rule(
        Field.LOCATION,
        "where (?:\\w+ ){0,3}(?:are|do) you|(?:city|country|place|town|site"
        "|office) (?:where"
        "|in which) you|wo sitz\\w+|wo befindet|ou se trouve|donde esta|waar is"
        "|ou travaillez|donde trabajas"
        "|onde (?:voce )?trabalha|waar werk\\w*|dove lavori|gdzie pracujesz|home office"
        "|which (?:is your )?(?:office|site|city|location|country)|located"
        "|wo arbeit\\w*|office location|based in",
        unless="see yourself|hear|find|want|would like|study|studying|career|grow|need"
        "|stand|learn|are you from",
    ),
    rule(
        Field.JOB_TITLE,
        "job title|position title|job role"
        "|your role (?:in|at|within) (?:the|our|your) (?:organi[sz]ation|company"
        "|trust|firm)|what (?:is|s) your (?:current )?role|what do you do",
        unless="how|mentor|id|" + _RELATIVES,
    ),
    rule(
        Field.GRADE,
        "(?:your|current|job|position|career|management|seniority) (?:grade|level|band)"
        "|which grade|what grade|pay (?:grade|band)|how senior are you",
        unless="how (?!senior)|schools?|prefer|preferred|of your ment\\w+|or below"
        "|or above",
    ),
    rule(
        Field.DEPARTMENT,
        "(?:part|area) of the (?:business|organi[sz]ation|company|council|university)"
        "|(?:your|which|what|home) (?:department|service area|division|business unit"
        "|directorate|organi[sz]ation|agency)",
        unless="how|useful|head|does|other|would|who|leads|manages",
    ),
    rule(
        Field.STAFF_ID,
        "(?:employee|staff|personnel|worker|payroll) (?:id|number|no)|wwid",
        unless="mentors?|mentees?|manager|mgr|supervisor|partners?",
    ),
    rule(
        Field.NAME,
        "first (?:(?:name )?and )?(?:last|family) name|first name last name",
        unless="manager|partner|mentee|mentor",
    ),
    rule(
        Field.NAME,
        "(?:seu|teu|vosso) nome|(?:votre|ton) nom|(?:dein|ihr)e?n? (?:\\w+ )?name"
        "|(?:su|tu) nombre|(?:uw|je|jouw) (?:\\w+ )?naam|(?:tuo|suo|vostro) nome"
        "|(?:twoje|swoje) imie",
        unless="chef\\w*|gestora?|superieure?|jef[ae]|fuhrungskraft|leidinggevende"
        "|responsabile|empresa|equipe|entreprise|equipo|firma|team|mentor\\w*|mentee"
        "|projeto|projet|proyecto|escola|ecole|escuela|parceir[oa]|partenaire",
    ),
    rule(
        Field.FIRST_NAME,
        "(?:first|given) name",
        unless="manager|partner|mentee|" + _RELATIVES,
    ),
    rule(
        Field.LAST_NAME,
        "(?:last|family) name|surname",
        unless="manager|partner|mentee|" + _RELATIVES,
    ),
    rule(
        Field.NAME,
        "(?:your|full|(?:participant|student|employee|member|applicant)(?: s)?) name",
        unless="manager|may we|share|slack|user|company|team|partner s|mentee s"
        "|mentor s|project"
        "|event|school|university|preferred mentor|preferred mentee|" + _RELATIVES,
    ),
)


def rule_for(folded: str) -> Rule | None:
    """Find the first rule that a folded question fits."""
    return next((rule for rule in QUESTIONS if rule.fits(folded)), None)
