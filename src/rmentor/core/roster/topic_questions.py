"""How forms ask for topics, in eight languages: rules one can read, as data.

In the form of `rmentor.core.roster.questions`, which has those of all other fields.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.rules import Rule, rule
from rmentor.core.roster.text import phrases

TOPIC_WORDS = (
    "topics?|skills?|capabilit(?:y|ies)|themes?|subjects?|areas?|themen|temas|sujets"
    "|competences?"
)

# Read as an offer, what somebody will not talk about would pair people on it.
_NOT_THESE = (
    "(?:do|would|d|can|could|prefer|rather|want|wish) not"
    " (?:\\w+ ){0,2}(?:be|want|like|wish|mentor|support|discuss|talk|share|teach|cover)"
    "|prefer not|not (?:want|wish|like|comfortable)|don t (?:want|wish|like)"
    "|avoid|off limits|off the table|taboo|no go|uncomfortable|unwilling|exclude"
    "|nicht (?:\\w+ )?(?:mochte\\w*|will\\w*|wollen|besprechen|teilen)"
    "|ne (?:\\w+ ){1,2}pas|no (?:quier\\w+|desea\\w*|te gustaria)"
    "|nao (?:quer\\w*|deseja\\w*|gostaria\\w*)|(?:liever|wil|wilt|willen) "
    "(?:\\w+ ){0,3}niet|non (?:vuoi|vorresti|desider\\w+)|nie (?:chce\\w*|chcialb\\w+)"
)

_TO_ONE = (
    "(?:teach|show|help|coach|mentor|tell|explain to|share with|pass on to|support"
    "|teaches|shows|helps) (?:you|me)"
    "|your (?:reverse )?mentor (?:to )?(?:be|is) (?:good|strong|an expert)"
    "|your (?:reverse )?mentor to know"
    "|(?:dir|ihnen|mir) (?:\\w+ )?(?:beibringen|zeigen|erklaren)"
    "|(?:dich|sie|mich) (?:\\w+ )?unterstutzen|(?:vous|t|te|m) (?:apprendre|apprenne"
    "|enseigne|aide)|(?:ensenarte|ensenarme|te ensene|le ensene|ayudarte)"
    "|(?:ensine|ensinar lhe|ensinar te|te ensinar|lhe ensinar)"
    "|(?:jou|je|u|mij) (?:\\w+ )?bijbrengen|(?:insegnarti|insegnarmi|aiutarti)"
    "|(?:nauczyl cie|cie nauczyc|mnie nauczyc)"
)
_FROM_ONE = (
    "learn (?:\\w+ )?from (?:you|me)|von (?:dir|ihnen|mir) (?:\\w+ )?lernen"
    "|apprendre de (?:vous|toi|moi)|aprender de (?:ti|usted|mi)"
    "|aprender (?:consigo|com voce|contigo|comigo)|van (?:jou|je|u|mij) (?:\\w+ )?leren"
    "|imparare da (?:te|lei|me)|(?:od ciebie|ode mnie) (?:\\w+ )?nauczyc"
)
"""Who is taught by others wants to learn, and who others learn from shares."""
_KNOWS = (
    "can (?:\\w+ )?(?:support|guide|advise|help|mentor|assist|talk about|discuss)"
    "|could (?:\\w+ )?(?:support|guide|advise|talk about|discuss|show|explain)"
    "|(?:can|could) (?:act as|be) a (?:sounding board|sparring partner|guide)"
    "|provide (?:\\w+ )?(?:guidance|support|advice|help|insights?)"
    "|pass on|people (?:come to|ask) me|an expert|experts? (?:on|at|about)|passionate"
    "|know (?:a lot|well|much|most|best)|well versed|offer (?:\\w+ )?insights?"
    "|(?:skills?|knowledge|experience|expertise|strengths) (?:that )?(?:i"
    "|you) (?:already )?(?:have|bring|possess)"
    "|(?:can|could|would|feel able to) (?:\\w+ ){0,2}(?:contribute|introduce)"
    "|can contribute"
    "|prepared to mentor|mentor (?:someone|others|people) (?:on|about)|could mentor"
    "|puedo ayudar|posso (?:ajudar|aiutare)|ik (?:\\w+ )?kan helpen"
    "|moge (?:\\w+ )?pomoc"
    "|puis aider|helfen kann|(?:strong|good|solid|deep|sound) knowledge|mastered"
    "|(?:talk|speak) (?:\\w+ )?with"
    " confidence|what do you bring|bring to (?:a|the|this)|a l aise"
    "|sicher (?:\\w+ )?fuhl\\w*"
    "|fuhlen sie sich sicher|fuhlst du dich sicher|te sientes (?:fuerte|seguro)"
    "|a vontade"
    "|veel van|weet ik veel|ti intendi|jestes dobr[ya]|kann ich (?:\\w+ )?gut"
    "|(?:skills?|competenc(?:y|ies)|topics?|areas?|knowledge) to (?:share|teach|offer"
    "|give)"
    "|subject matter expertise|lived experience|(?:i|you) (?:can|could) talk about"
    "|matter experts?|(?:go to|to go to) person"
    "|kennst du dich (?:\\w+ )*aus|kennen sie sich (?:\\w+ )*aus|kenne ich mich"
    "|pouvez vous (?:\\w+ )?(?:accompagner|aborder|conseiller|former|eclairer)"
    "|peux tu (?:\\w+ )?(?:accompagner|aborder|conseiller|former)|peux apporter"
    "|puedes (?:\\w+ )?(?:orientar|asesorar|guiar|aportar|ayudar|hablar)"
    "|pode (?:\\w+ )?(?:orientar|aconselhar|ajudar|falar)|kan helpen|kan ik helpen"
    "|kun je (?:\\w+ ){0,3}(?:helpen|vertellen|adviseren)"
    "|puoi (?:\\w+ )?(?:aiutare|consigliare|parlare|guidare)"
    "|mozesz (?:\\w+ )?(?:pomoc|doradzic|opowiedziec|podzielic sie)"
)
_LACKS = (
    "understand (?:\\w+ )?(?:better|more)|better understand|(?:most|like|want|wish"
    "|love)"
    " to understand|curious|curiosity|hop(?:e|ing) to (?:\\w+ )?(?:gain|take away|get)"
    "|take away (?:from|yourself|for)|(?:need|want|seek|like|welcome|value|appreciate)"
    " (?:\\w+ )?(?:support|guidance|help|advice|mentoring|coaching|insights?)"
    "|(?:skills?|knowledge) (?:that )?(?:i|you) (?:are |am )?(?:lack|want|look for"
    "|need|missing|seek)"
    "|gaps? in (?:your|my) (?:knowledge|skills)|knowledge gaps?|pick up(?! to)"
    "|know little"
    "|(?:want|like|wish|keen|love) to (?:know|hear) (?:more )?about"
    "|(?:skills?|competenc(?:y|ies)|topics?|areas?|knowledge) to (?:develop|learn"
    "|improve"
    "|strengthen|acquire|build|gain)|(?:like|want|wish) to (?:strengthen|find out|get$)"
    "|find(?:ing)? out (?:more )?about|struggle|like to work on|(?:be"
    "|being) mentored (?:on|in|about)"
    "|necesito (?:\\w+ )?ayuda|preciso de (?:ajuda|apoio)|essere aiutat[oa]|hulp wil"
    "|hilfe brauche|what do you seek|nachholbedarf"
    "|nachzuholen|wurde ich gern\\w* konnen|monter en competences?|dificuldades"
    "|approfondire|chcial\\w+ sie dowiedziec|chcialbys sie|wil ik (?:\\w+ ){0,2}weten"
    "|gain (?:\\w+ )?(?:insights?|understanding|knowledge)|get better at|seek a"
    "|to (?:brush up|catch up) on|besser verstehen|wunsch\\w* (?:du|sie) (?:dir|sich)"
    " (?:\\w+ )?(?:unterstutzung|hilfe)|brauch\\w+ (?:\\w+ )?(?:unterstutzung|hilfe)"
    "|besoin (?:d aide|de soutien)|mieux comprendre|vous former"
    "|necesitas? (?:\\w+ )?(?:orientacion|ayuda|apoyo)|entender mejor"
    "|precisa de (?:ajuda|apoio|orientacao)|entender melhor|compreender melhor"
    "|wil (?:\\w+ )?hulp|hulp nodig|beter begrijpen|bisogno di (?:aiuto|supporto)"
    "|capire meglio|potrzebuj\\w+ (?:\\w+ )?(?:wsparcia|pomocy)|lepiej zrozumiec"
)
_NO_TOPIC_ASKED = (
    "^(?:\\w{1,3} )?(?:why|how|who|whom|when|where)|anything|link|describe|tell us"
    " (?:about|why|how)|did (?:you|your)|mentor you before|managers?|consent|data|gdpr"
    "|could we|^(?:\\w{1,3} )?(?:are you|do you (?:need|have)|would you be)|commit\\w*"
    "|contact(?:ed)?|adjustments?"
)

TOPIC_QUESTIONS: tuple[Rule, ...] = (
    rule(
        None,
        _NOT_THESE,
        TOPIC_WORDS
        + "|scenarios?|questions?|learn|teach|discuss|talk about|besprechen",
    ),
    rule(None, "not (?:\\w+ )?(?:good|strong) (?:at|in)|bad at"),
    rule(None, "(?:updated|modified|changed|created)(?: at| on)?$"),
    rule(
        None,
        "(?:good|ideal|great|perfect|effective) (?:reverse )?ment(?:or|ee)s? "
        "(?:have|be|show|need)|should (?:an? |your )?(?:good |ideal )?ment(?:or"
        "|ee)s? have"
        "|did (?:your|the) ment(?:or|ee)|already (?:covered|discussed)|(?:haben|hast)"
        " (?:sie|du) (?:\\w+ ){0,4}erfahren|who (?:\\w+ ){0,4}learn from",
    ),
    # What somebody should be like is no topic; neither is how well a course went.
    rule(
        None,
        "qualities|character traits|personality|attributes",
        unless="develop|skills?|topics?|learn|offer|share",
    ),
    rule(None, "(?:which|what) stage|stage (?:of|in) (?:the|your)"),
    rule(None, "mentor(?:ing|ship)? styles?|style of ment\\w+|naturally bring"),
    rule(
        None,
        "(?:kind|type|sort) of (?:reverse )?ment(?:or|ee)",
        unless=TOPIC_WORDS + "|learn|teach|expertise|experience",
    ),
    # What the program should give its mentors is no topic of theirs.
    rule(
        None,
        "support|training|resources|onboarding|guidance",
        "(?:as|be|being|become) (?:an? )?(?:\\w+ )?mentor",
        unless=TOPIC_WORDS + "|you (?:offer|give|provide)|mentees",
    ),
    rule(
        None,
        "(?:additional|further|any other|more) (?:information|info|comments?|details?"
        "|thoughts|remarks|feedback|questions?)|(?:weitere|zusatzliche) (?:info\\w*"
        "|angaben|anmerkungen)|(?:autres?|informations?) (?:informations?|remarques?"
        "|complementaires?)|informacion adicional|informac\\w+ adiciona\\w+",
        unless=TOPIC_WORDS + "|expertise|offer|teach|interests?",
    ),
    rule(None, "^how (?:effective|useful|helpful|valuable|satisfied)"),
    rule(
        None,
        "(?:mentor|mentee|coach|tutor|tutee|coachee) id$|^coach(?:es)?$|^kategorien?$",
    ),
    rule(Field.TOPICS_TO_LEARN, _TO_ONE, unless=_NO_TOPIC_ASKED + "|can you|could you"),
    rule(Field.TOPICS_TO_SHARE, _FROM_ONE, unless=_NO_TOPIC_ASKED),
    rule(
        Field.TOPICS_TO_LEARN,
        "looking for|look for|seeking|searching for|suche|cherche|busco|procuro|zoek"
        "|cerco|szukam|richiest[ei]|recherche\\w*|buscad[oa]s",
        TOPIC_WORDS,
        unless="mentors?|mentees?|kind of|job",
    ),
    rule(
        Field.TOPICS_TO_LEARN,
        _LACKS,
        unless=_NO_TOPIC_ASKED + "|help (?:\\w+ ){1,4}(?:understand|gain|know)",
    ),
    rule(Field.TOPICS_TO_SHARE, _KNOWS, unless=_NO_TOPIC_ASKED),
    rule(
        Field.TOPICS_TO_LEARN,
        "learn|lernen|apprendre|aprender|leren|imparare|nauczyc|learning|erfahren"
        "|dowiedziec sie|progresser|mejorar|desarrollar|desenvolver|ontwikkelen"
        "|migliorare|sviluppare|rozwinac|verbessern|weiterentwickeln"
        "|important to you|get help with|help with from|like help with"
        "|like (?:some )?support with"
        "|like (?:some )?mentoring (?:in|on|about)"
        "|like to (?:develop|improve|gain|explore|get better at)"
        "|want to (?:develop|improve|gain|explore|know)"
        "|hope to (?:gain|develop|improve|get)"
        "|looking (?:for help|to develop|to improve)|interested in developing"
        "|like (?:to be )?ment(?:orship|ored|oring)|receive ment\\w+"
        "|(?:need|need of|want|like|get|receive|seek) tutoring|be tutored"
        "|tutored (?:in|on)"
        "|be mentored (?:in|on)"
        "|to explore|to build|want to grow|grow in|help you with|decouvrir|acquerir"
        "|acquisire|descubrir|descobrir|conocer"
        "|conhecer|poznac|ontdekken|scoprire|kennenlernen",
        unless="learned|learnt|style|how (?:do|did|far|likely|would)"
        "|from each other|mozesz|out of the|anderen (?:leren|bijbrengen)"
        "|(?:kun|kunt|kan) (?:je|jij|u|ik) (?:\\w+ ){0,3}leren|to teach|to share with"
        "|help others learn|why|did you",
    ),
    rule(
        Field.TOPICS_TO_SHARE,
        "teach|share|offer|good at|of expertise|provide ment\\w+"
        "|expertise (?:subjects?|topics?|areas?)|subject expertise"
        "|(?:can|could|will|to) (?:you )?tutor|interested in tutoring|able to tutor"
        "|able to mentor|top (?:\\d+|three|five) skills"
        "|can you bring|bring to"
        "|help your mentees?|helping your mentees?"
        "|discuss with your mentees?|you can discuss|mentor (?:others )?(?:on|in|about)"
        "|can you help|could you help|able to help|(?:can|could|to) coach"
        "|coach others|expert in|experts? in"
        "|expertise in|strong in|strengths|confident (?:teaching|sharing|mentoring)"
        "|strongest"
        "|kannst du gut|konnen sie gut|unterstutzen|apporter|mozesz nauczyc"
        "|beibringen|anbieten|weitergeben|teilen|partager|proposer|enseigner"
        "|ensenar|compartir|ofrecer|ensinar|partilhar|compartilhar|oferecer"
        "|transmettre|aider|accompagner sur|apportar|ayudar|ofreces|contribuir|oferece"
        "|bijbrengen|anderen leren|(?:kun|kunt|kan) (?:je|jij|u|ik) (?:\\w+ ){0,3}leren"
        "|offri|trasmettere|insegni|przekazac|pomoc|zaproponowac|vermitteln|helfen"
        "|weitergebe|auskennen|bringst du|bringen sie"
        "|delen|aanbieden|condividere|insegnare|offrire|podzielic|zaoferowac",
        unless="link|photo|scheduling|anything else|why|feedback|elevator|study group"
        "|tell us|describe|how|details|linkedin|social media (?:profile|account)"
        "|want to share|like to share with us|experience did"
        "|share an? (?:\\w+ )?(?:example|story|stories|impact|experience|time)"
        "|share (?:the |your )?(?:names?|email|contact|number|resume|cv"
        "|user ?names?|handle|profile)",
    ),
    rule(
        Field.TOPICS_TO_SHARE,
        "which|what",
        "comfortable (?:with|teaching|mentoring|discussing|supervising)"
        "|confident (?:with|in|supervising)",
        TOPIC_WORDS + "|domains?|fields?|technologies|tools?|disciplines?",
        unless="how|not|scheduling|meeting",
    ),
    rule(
        Field.TOPICS_TO_SHARE,
        TOPIC_WORDS,
        "as an? (?:reverse )?mentor|als mentor(?:in)?|en tant que mentor|como mentora?",
        unless="should|mentee|from your|why|describe",
    ),
    rule(
        Field.TOPICS_TO_LEARN,
        TOPIC_WORDS,
        "as an? (?:reverse )?mentee|als mentee|en tant que mentoree?|como mentee",
        unless="should|mentor|why|describe",
    ),
    rule(
        Field.INTERESTS,
        "which|what|select|choose|pick|tick|rank|welche|quels?|cuales|quais"
        "|welke|quali",
        TOPIC_WORDS + "|interests?|interested in|interessiert|interesan|interesse",
        unless="how|why|feedback|enjoyed|useful|team|cover(?:ed)?|home|function"
        "|did you|have you|discussed|talked|should we|add to|requires?|university"
        "|worked on"
        "|business|work area|service area|area (?:do|are) you|live|where|commut\\w+",
    ),
    rule(
        Field.INTERESTS,
        "interests|interested in|(?:research|domain|learning|career|skills?) interest"
        "|areas? of focus"
        "|(?:favou?rite|preferred|main|desired|relevant|chosen)"
        " (?:topics?|skills?|themes?|subjects?)",
        unless="how|why|becoming|feedback|conflicts?|would you be|are you interested"
        "|volunteer"
        "|events?|committee|being part|in being|in participating|tell us|describe",
    ),
)

RANKED = phrases(
    "rank|ranked|ranking|in order|order of|priorit\\w+|most wanted first|first choice"
    "|most important first|1st choice|top (?:3|three|5|five)"
)
"""Titles that ask for the most wanted first."""

HIGHEST_FIRST = phrases("(?:5|10) (?:is |being |the )*(?:highest|best|most)")
"""Grids whose options are marks, the highest number the best."""
