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
    "|avoid|off limits|uncomfortable|unwilling|exclude"
    "|nicht (?:\\w+ )?(?:mochte\\w*|will\\w*|wollen|besprechen|teilen)"
    "|ne (?:\\w+ ){1,2}pas|no (?:quier\\w+|desea\\w*|te gustaria)"
    "|nao (?:quer\\w*|deseja\\w*|gostaria\\w*)|(?:liever|wil|wilt|willen) "
    "(?:\\w+ ){0,3}niet|non (?:vuoi|vorresti|desider\\w+)|nie (?:chce\\w*|chcialb\\w+)"
)

TOPIC_QUESTIONS: tuple[Rule, ...] = (
    rule(None, _NOT_THESE, TOPIC_WORDS + "|scenarios?|questions?"),
    rule(
        Field.TOPICS_TO_LEARN,
        "looking for|seeking|searching for",
        TOPIC_WORDS,
        unless="mentors?|mentees?|kind of|job",
    ),
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
        "|able to mentor|top (?:\\d+|three|five) skills"
        "|can you bring|bring to"
        "|help your mentees?|helping your mentees?"
        "|discuss with your mentees?|you can discuss|mentor (?:others )?(?:on|in|about)"
        "|can you help|could you help|able to help|coach|expert in|experts? in"
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
        Field.INTERESTS,
        "which|what|select|choose|pick|tick|rank|welche|quels?|cuales|quais"
        "|welke|quali",
        TOPIC_WORDS + "|interests?|interested in|interessiert|interesan|interesse",
        unless="how|why|feedback|enjoyed|useful|team|cover(?:ed)?|home|function"
        "|did you|have you|discussed|talked|worked on"
        "|business|work area|live|where|commut\\w+",
    ),
    rule(
        Field.INTERESTS,
        "interests|interested in|(?:research|domain|learning|career|skills?) interest"
        "|areas? of focus"
        "|(?:favou?rite|preferred|main|desired|relevant|chosen)"
        " (?:topics?|skills?|themes?)",
        unless="how|why|feedback|conflicts?|would you be|are you interested|volunteer"
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
