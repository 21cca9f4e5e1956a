"""The words with which forms ask whom to pair somebody with, in eight languages."""

from typing import NamedTuple


class Words(NamedTuple):
    """What one language says when it asks with whom to pair somebody.

    Attributes:
        whom: How it asks for people.
        pairing: What is to happen with them.
        refused: That it should not.
        wished: That it should.
        earlier: That it has happened.
        other: What else is asked for; then no people are.
        traits: What a partner one wishes for may have; then none is named either.
    """

    whom: str
    pairing: str
    refused: str
    wished: str
    earlier: str
    other: str
    traits: str = "^$"


_ENGLISH = Words(
    whom="who|folks|officers|with$|to$|by$|whom|whoever|anyone|anybody|someone"
    "|somebody|people|persons?"
    "|individuals?"
    "|(?:which|any|the|of|list|other|those) (?:\\w+ )?(?:colleagues?|leaders?|mentors?"
    "|mentees?|partners?|participants?|persons?|people|executives?)|names?|colleagues"
    "|partners|leaders|participants",
    pairing="pair|paired|pairing|match|matched|matching|matches|partner|partnered|skip"
    "|work with|meet|put (?:me|you|us) with|collaborate with|as (?:a|your|my"
    "|the) (?:reverse )?"
    "(?:partner|mentor|mentee)|be (?:your|my) (?:partner|mentor|mentee)|mentored by"
    "|have as|get",
    refused="not|never|\\w+n t|cannot|avoid\\w*"
    "|exclu\\w+|rule out|ruled out|object(?:ion|ions)?|inappropriate|uncomfortable|skip"
    "|conflicts? of interest|unsuitable|awkward|concerns?|rather not|off limits"
    "|block\\w*",
    wished="(?:like|love|want|wish|prefer|hope|happy|keen|rather)(?: to|ed)?|in mind"
    "|request\\w*|choose|preferred|in particular|especially|particularly|requested",
    earlier="have you been|were you|did you|been|was|previous|previously|former"
    "|earlier|past|last (?:year|round|time|cohort|cycle)|before|already|pilot",
    other="same person|face to face|in person|online|^(?:\\w{1,3} )?(?:why|how|when"
    "|reasons?)"
    "|topics?|areas?|skills?|subjects?"
    "|themes?"
    "|gender"
    "|cit(?:y|ies)|availability|days?|times?|methods?|modes?|formats?"
    "|industr\\w+"
    "|sectors?|seniority|time ?zones?|kind of|type of|languages?|styles?|approach"
    "|describe|link|scheduling|unique|what do you|experience|satisfied|mind being"
    "|feedback|characteristics|personality|share your|learn from|(?:would"
    "|could) benefit|(?:tell|told) you|hear",
    traits="departments?|units?|countr(?:y|ies)|functions?|teams?|offices?|locations?"
    "|sites?|levels?|grades?",
)
_GERMAN = Words(
    whom="mit$|wem|wen|wer|jemand\\w*|personen|person|kolleg\\w+|denen|namen",
    pairing="gematcht|matchen|match|zusammen\\w*|tandems?|\\w*partner\\w*|gepaart|paar"
    "|zugeteilt|zugeordnet|treffen|arbeiten|kombinier\\w+|verbunden|mentor\\w*"
    "|mentee\\w*",
    refused="nicht|keine?[nmrs]?|keinesfalls|ungern|ausgeschlossen|vermeiden"
    "|interessen\\w*konflikt\\w*",
    wished="gern|gerne|wunsch\\w*|wunschen|mochte\\w*|wurde\\w*|am liebsten"
    "|bevorzug\\w+",
    earlier="warst|waren|bereits|schon|fruher\\w*|bisher\\w*|letzte[nsmr]?"
    "|vorherig\\w*",
    other="^(?:\\w{1,3} )?(?:warum|wieso|wie|was)|them\\w+|kompetenz\\w*|bereiche?"
    "|abteilung\\w*|art von"
    "|fuhrungskraft|vorgesetzte\\w*|welche eigenschaften|sprachen?",
)
_FRENCH = Words(
    whom="avec$|qui|quelqu un|personnes?|collegues?|laquelle|lequel|lesquelles"
    "|lesquels|noms",
    pairing="eviter certaines|binomes?|associe\\w*|jumele\\w*|apparie\\w*|mis(?:e"
    "|es)? en (?:relation"
    "|contact|binome)|travailler|rencontrer|collaborer|duos?|mentor\\w*|tandem"
    "|partenaires?",
    refused="pas|exclure|eviter|jamais|conflits? d interets?",
    wished="aimer\\w+|souhait\\w+|voudri\\w+|prefer\\w+|veux|voulez",
    earlier="deja|precedent\\w*|derniere?|ancien\\w*|etiez|etais|passee?|avez vous ete",
    other="^(?:\\w{1,3} )?(?:pourquoi|comment)|sujets?|themes?|thematiques?"
    "|competences?|domaines?|service"
    "|quelles? qualites|langues?|responsable|manager|apprendre",
)
_SPANISH = Words(
    whom="con$|quien|quienes|alguien|personas?|companer\\w+|colegas?|nombres?",
    pairing="emparej\\w+|parejas?|trabajar|coincidir|asign\\w+|mentor\\w*|mentee\\w*"
    "|match|tandem|duplas?|reunir\\w*",
    refused="no|evitar|excluir|nunca|conflicto de interes\\w*",
    wished="gustaria|quier\\w+|prefier\\w+|dese\\w+|preferencia",
    earlier="ya|anterior\\w*|pasad[oa]|ultim[oa]|fuiste|estuviste|has sido|previ[oa]s?",
    other="^(?:\\w{1,3} )?(?:por que|como)|temas?|areas?|departamento|habilidades"
    "|que tipo|idiomas?"
    "|responsable|jef[ea]|aprender",
)
_PORTUGUESE = Words(
    whom="com$|quem|alguem|pessoas?|colegas?|nomes?",
    pairing="emparelh\\w+|par|pares|duplas?|trabalhar|combinad\\w+|mentor\\w*"
    "|parceir\\w+"
    "|match",
    refused="nao|evitar|excluir|nunca|conflito de interesses?",
    wished="gostaria|quer\\w*|prefer\\w+|desej\\w+|preferencia",
    earlier="ja|anterior\\w*|passad[oa]|ultim[oa]|foi|esteve",
    other="^(?:\\w{1,3} )?(?:por que|porque|como)|temas?|areas?|departamento"
    "|competencias|que tipo"
    "|linguas?|idiomas?|chefia|chefe|gestor\\w*|aprender",
)
_DUTCH = Words(
    whom="met$|aan$|wie|iemand|personen|mensen|collega s?|namen",
    pairing="gekoppeld|koppelen|koppel|koppels|gematcht|matchen|samenwerken|werken"
    "|mentor\\w*|mentee\\w*|duo",
    refused="niet|geen|vermijden|uitsluiten|nooit|belangenconflict\\w*",
    wished="graag|wil|wilt|zou|liefst|voorkeur",
    earlier="eerder\\w*|vorige?|al|was|vorig jaar|laatste",
    other="^(?:\\w{1,3} )?(?:waarom|hoe)|onderwerp\\w*|themas?|vaardigheden"
    "|afdeling\\w*|talen|leren"
    "|leidinggevende",
)
_ITALIAN = Words(
    whom="con$|chi|qualcuno|person[ae]|collegh[ie]|nomi",
    pairing="abbinat\\w+|abbinare|abbinament\\w+|coppia|lavorare|mentor\\w*|mentee\\w*"
    "|incontrare",
    refused="non|evitare|escludere|mai|conflitt\\w+ di interess\\w+",
    wished="vorresti|vorrebbe|vuoi|vuole|prefer\\w+|desider\\w+|piacerebbe",
    earlier="gia|precedent\\w*|scors[oa]|ultim[oa]|sei stat[oa]|eri",
    other="^(?:\\w{1,3} )?(?:perche|come)|tem[ai]|argoment\\w+|competenze|reparto"
    "|che tipo|lingue"
    "|responsabile|imparare",
)
_POLISH = Words(
    whom="z$|kim|kogo|kto|ktos|kims|osob\\w*|koleg\\w+|kolezank\\w+",
    pairing="par[aeyz]e?|polaczon\\w+|laczyc|pracowac|wspolpracowac|dopasowan\\w+"
    "|mentor\\w*|mentee",
    refused="nie|unikac|wykluczyc|nigdy|konflikt\\w* interesow",
    wished="chcial\\w+|chcesz|chce|wolal\\w+|wolisz|preferuj\\w+|najchetniej",
    earlier="juz|poprzedni\\w*|ostatni\\w*|wczesniej|byles|bylas|bylo",
    other="^(?:\\w{1,3} )?(?:dlaczego|jak)|temat\\w*|umiejetnosci|obszar\\w*"
    "|dzial\\w*|jezyk\\w*"
    "|przelozon\\w+|uczyc|nauczyc",
)
LANGUAGES = (
    _ENGLISH,
    _GERMAN,
    _FRENCH,
    _SPANISH,
    _PORTUGUESE,
    _DUTCH,
    _ITALIAN,
    _POLISH,
)
