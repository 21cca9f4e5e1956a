"""Roles in words. The mentor is the junior of the two, the mentee the senior."""

import re
from functools import lru_cache

from rmentor.core.model.people import Role
from rmentor.core.roster.text import (
    fold,
    fold_title,
    listed,
    phrases,
    without_parentheses,
)

_WORDS: dict[str, Role] = {
    fold(word): role
    for role, words in (
        (
            Role.MENTOR,
            """mentor; mentors; mentorin; mentoren; mentore; mentora; mentores
            mentorka; mentorzy; reverse mentor; junior; juniors; junior colleague
            mentoring; as mentor; als mentor; als mentorin; mentori; mentorem; mentrice
            als mentor oder mentorin; mentor in; mentorinnen; mentor e; mentor a
            mentors only; coach; tuteur; tutrice; teacher; juniorkollege; to mentor
            coaches; tutor; tutors; tutorin; big; bigs; big buddy; tutore; parrain
            marraine; padrinho; madrinha; padrino; pate; patin; 导师; メンター; 멘토
            наставник; наставница; ментор; fadder; faddere; faddrar; senpai; sempai
            先輩""",
        ),
        (
            Role.MENTEE,
            """mentee; mentees; mentoree; mentorees; mentore e; mentorado; mentorada
            mentorados; mentorizado; telemaque; reverse mentee; senior; seniors
            senior leader; leader; leaders; executive; executives; protege; proteges
            learner; learners; as mentee; als mentee; mentorowany; podopieczny
            podopieczna; mentorowana; mentorizada; mentorizados; mentorando; mentoranda
            mentoreado; mentoreada; aprendiz; mentoria; mentoratto; allievo; leerling
            mentees only; mentoradas; mentorees; mentoranden; being mentored
            be mentored; fuhrungskraft; vorstand; dirigeant; dirigente; directivo
            coachee; coachees; tutee; tutees; little; littles; little buddy; tutore e
            tutorado; tutorada; apprentice; apprentices; filleul; filleule; afilhado
            afilhada; ahijado; ahijada; patenkind; 学员; 徒弟; メンティー; 멘티
            подопечный; подопечная; менти; fadderbarn; fadderbarna; kohai; 後輩; advisee
            advisees; apadrinado; apadrinada; mentoroitava; mentoroitavat; mentoralt""",
        ),
        (
            Role.EITHER,
            """either; both; any; no preference; beide; beides; les deux; ambos; ambas
            os dois; allebei; entrambi; oba; obie; obojetnie; egal; open to either
            as duas; los dos; las dos; l un et l autre; sowohl als auch; indifferent
            tanto faz; geen voorkeur; entrambe; qualquer um; cualquiera; 1 and 2
            mentor mentee; mentee mentor""",
        ),
    )
    for word in listed(words)
}
WHO_MENTORS = listed(
    """mentor; reverse mentor; tutor; coach; big; big buddy; mentorin; mentora; mentore
    parrain; marraine; padrinho; madrinha; padrino; madrina; pate; patin; tuteur
    tutrice"""
)
"""How columns are called that name the mentor of a pair."""
WHO_IS_MENTORED = listed(
    """mentee; reverse mentee; tutee; coachee; little; little buddy; mentoree; mentorado
    mentorada; filleul; filleule; afilhado; afilhada; ahijado; ahijada; patenkind"""
)
"""How columns are called that name the mentee of a pair."""
_TRAITS = {
    **dict.fromkeys(listed("nom; nome; nombre; naam; name; nom complet"), "name"),
    **dict.fromkeys(
        listed("email; e mail; mail; courriel; correo; adresse e mail"), "email"
    ),
}
_WHOSE = re.compile(
    rf"({'|'.join(_TRAITS)})"
    r"(?: (?:du|de|de la|de l|del|do|da|des|der|dell[ao]|van de))?"
    rf" ({'|'.join((*WHO_MENTORS, *WHO_IS_MENTORED))})s?"
)
_TO_BE = phrases(
    "be|become|being|becoming|sein|werden|etre|devenir|ser|zijn|worden|essere|diventare"
    "|byc|zostac"
)
_WHO_IS_WHO = frozenset((*WHO_MENTORS, *WHO_IS_MENTORED))
WHO_LEARNS = listed("student; learner; pupil; trainee; intern")
"""How columns are called that name the mentee beside a column of mentors only."""
_MENTEE_IN_FRENCH = re.compile(r"mentor(?:é|e\u0301)e?(?:\(e\)|·e)?", re.IGNORECASE)
"""`mentoré`, which without its accent would be an Italian mentor."""
_SEEKS_A_MENTOR = phrases(
    r"(?:be|being|get|getting) mentored|mentored by"
    r"|(?:receiv(?:e|ing)|get|want|seek) (?:reverse )?mentor(?:ing|ship)"
    r"|(?:find|need|want|get|have|seek|seeking|looking for|matched with|paired with"
    r"|receive|learn from) (?:a |an |my )?(?:\w+ )?(?:mentors?|buddy)"
)
_SEEKS_A_MENTEE = phrases(
    r"(?:find|guide|help|support|have|take on|looking for|want|teach|matched with"
    r"|paired with) (?:a |an |my )?(?:\w+ )?mentees?"
    r"|to mentor|mentor (?:a|an|someone|others|senior|somebody)"
    r"|(?:be|become|being) (?:a |an |someone s )(?:\w+ )?buddy"
)
"""Who only says `buddy` may be either; who is one for somebody gives."""
_MENTOR = phrases("mentors?|mentor(?:in|innen|ing|en|a|as|es|e|i|ka|em)")
_MENTEE = phrases(
    "mentees?|mentored|mentorees?|mentori?z?ad[oa]s?|mentorand[oa]|mentoreados?"
    "|podopieczn\\w+|mentorowan\\w+"
)
_BOTH = phrases("either|both|beides?|ambos|ambas|les deux|os dois|allebei|entrambi|oba")
_EITHER_ROLE = phrases("(?:either|both) (?:of the )?roles?|open to (?:either|both)")
_NEGATED = phrases("not|neither|nor|don t|no|kein|keine|nicht")
_BY_RANK = re.compile(
    r"(?:i (?:am|m) )?(?:an? |the |as )?(?:more )?(junior|senior)s?"
    r"(?: colleague| employee| person| leader| manager| partner| side| role)?s?"
)


@lru_cache(maxsize=4096)
def role_in_words(text: str) -> Role | None:
    """Read a role: one word of eight languages, `Mentor (junior)`, or a sentence.

    `I want to be mentored by a junior colleague` is a mentee's answer. None for what
    is not understood, a negation included.
    """
    folded = fold(_MENTEE_IN_FRENCH.sub("mentee", text))
    if folded in _WORDS:
        return _WORDS[folded]
    if _NEGATED.search(folded):
        return None
    if seeking := _seeking(folded):
        return seeking
    if _MENTOR.search(folded) or _MENTEE.search(folded):
        return _named(folded)
    by_rank = _by_rank(folded) or _by_rank(fold(without_parentheses(text)))
    return by_rank or _said_twice(text)


def whose_first(folded: str) -> str:
    """Write `nom du filleul` as `filleul name`, as English titles have it."""
    found = _WHOSE.fullmatch(folded)
    return f"{found[2]} {_TRAITS.get(found[1], found[1])}" if found else folded


def role_in_question(text: str) -> Role | None:
    """Read what role a question asks people to take: `Por que quer ser padrinho?`.

    `Why are you interested in mentoring?` may be asked of either.
    """
    folded = fold(text)
    roles = {_WORDS[word] for word in folded.split() if word in _WHO_IS_WHO}
    if len(roles) != 1:
        return None
    return _seeking(folded) or (roles.pop() if _TO_BE.search(folded) else None)


def _said_twice(text: str) -> Role | None:
    """Read `Both / Les deux`: one role in several languages."""
    parts = text.split("/")
    said = {_WORDS.get(fold(part)) for part in parts} if len(parts) > 1 else set()
    return said.pop() if len(said) == 1 else None


def _seeking(folded: str) -> Role | None:
    """Tell who looks for a mentor (a mentee), who for a mentee, and who for either."""
    mentor, mentee = _SEEKS_A_MENTEE.search(folded), _SEEKS_A_MENTOR.search(folded)
    if (mentor and mentee) or _EITHER_ROLE.search(folded):
        return Role.EITHER
    if mentor:
        return Role.MENTOR
    return Role.MENTEE if mentee else None


def _named(folded: str) -> Role:
    mentor, mentee = _MENTOR.search(folded), _MENTEE.search(folded)
    if (mentor and mentee) or _BOTH.search(folded):
        return Role.EITHER
    return Role.MENTOR if mentor else Role.MENTEE


def _by_rank(folded: str) -> Role | None:
    found = _BY_RANK.fullmatch(folded)
    if found is None:
        return None
    return Role.MENTOR if found[1] == "junior" else Role.MENTEE


_ONE_OF_THEM = " (?:form|forms|responses?|sign|preferences|survey|application)"
_NAMES_MENTORS = phrases(
    f"big(?={_ONE_OF_THEM})|"
    "mentors?|mentorin|mentorinnen|mentoren|juniors?|mentora|mentores|mentori|mentorzy"
    "|tutors?|coaches|bigs|parrains|padrinhos|padrinos|paten|faddere"
)
_NAMES_MENTEES = phrases(
    f"little(?={_ONE_OF_THEM})|"
    "mentees?|mentorees?|seniors?|mentorados|mentorizados?|mentorandos|executives"
    "|podopieczni|tutees?|coachees?|littles|filleule?s|afilhados|ahijados|patenkinder"
    "|incomings|(?:incoming|exchange|international) students?|newcomers"
)
_SUFFIX = re.compile(r"\.\w+$")
_NUMBERS = re.compile(r"\d+")


def role_in_label(label: str) -> Role | None:
    """Read the role from a sheet's or a file's name: `small_mentors2.csv`."""
    folded = _NUMBERS.sub(" ", fold_title(_SUFFIX.sub("", label)))
    mentors, mentees = _NAMES_MENTORS.search(folded), _NAMES_MENTEES.search(folded)
    if bool(mentors) == bool(mentees):
        return None
    return Role.MENTOR if mentors else Role.MENTEE
