"""From a column's title to what it measures.

A title is recognized when it is one of our own wordings or contains one of a question's
cues (`rmentor.core.feedback.questions`), as whole words. Of several cues the one with
the most words counts.
"""

import re

from rmentor.core.feedback.cues_abroad import CUES as CUES_ABROAD
from rmentor.core.feedback.questions import QUESTIONS
from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.text import fold, split_grid, without_parentheses

_OWN = {
    fold(without_parentheses(wording)): question.dimension
    for question in QUESTIONS
    for wording in (question.mentor, question.mentee)
}
_GAP = r"\b(?:.*\b)?"
_CUES = tuple(
    (
        len(cue.replace("...", " ").split()),
        re.compile(rf"\b{_GAP.join(part.strip() for part in cue.split('...'))}\b"),
        question.dimension,
    )
    for question in QUESTIONS
    for cue in (*question.cues, *CUES_ABROAD[question.dimension])
)
# Words that turn a statement round; inside a question ("how satisfied or dissatisfied
# are you") they do not.
_TURNED = re.compile(
    r"\b(?:not|never|no|don t|didn t|doesn t|isn t|can t|cannot|couldn t|too|afraid"
    r"|fear|unable|hard|hardly|difficult|worried|uncomfortable|unsafe|overwhelmed|lack"
    r"|struggle|unmanageable|less"
    r"|nicht|nie|kein\w*|angst|schwer|schwierig|uberfordert|unwohl|weniger"
    r"|zu (?:hoch|viel|gross|lang)|te (?:hoog|veel|groot|zwaar)|za duz\w*"
    r"|pas|jamais|peur|crains|difficile\w*|trop|nunca|miedo|temo|dificil\w*|demasiado"
    r"|nao|medo|non|mai|paura|troppo|niet|nooit|geen|bang|moeilijk|lastig"
    r"|nigdy|boje|obawiam|trudno|zbyt)\b"
)
_NO_FEAR = re.compile(
    r"\b(?:(?:without|no) (?:any )?fear|ohne angst|sans (?:crainte|peur)|sin miedo"
    r"|sem medo|senza (?:timore|paura)|zonder angst|bez obaw)\b"
)
_OPEN = re.compile(
    r"(?:what|why|please|which|was|warum|welche\w*|bitte|qu|que|pourquoi|quel\w*"
    r"|por que|cual\w*|o que|cosa|perche|wat|waarom|co|dlaczego)\b"
)
_ASKS = re.compile(
    r"(?:how|is|are|do|does|did|would|to what|what|why|which|wie|in wie|inwie\w*|sind"
    r"|ist|haben|wurde\w*|was|warum|comment|dans quelle|quel\w*|est|etes|como|en que"
    r"|que|cual\w*|qual|em que|come|quanto|in che|in hoeverre|hoe|bent|ben|zou|wat"
    r"|jak|czy|w jakim|na ile|co)\b"
)
_LEGEND = re.compile(r"\b\d+\s*(?:=|means)\s*[^,;)\d]+[,;]?")
_DASH = re.compile(r"\s+[-–—]\s+|:\s+")  # noqa: RUF001 - dashes as forms write them
_NUMBERED = re.compile(r"^\s*(?:Q\d+|\d+)\s*[.):]?\s+", re.IGNORECASE)


def recognize(title: str) -> Dimension | None:
    """Tell what a column measures, from its title alone.

    The statement of `Question [statement]` and `Question - statement` counts before
    the whole title. None also when a statement says the opposite ("I do not feel
    safe"), see `is_turned`, or when two questions fit equally well.
    """
    for text in _readings(title):
        if text in _OWN:
            return _OWN[text]
        dimension, cue = _best_cue(text)
        if dimension is not None:
            return None if _says_opposite(text, cue) else dimension
    return None


def is_turned(title: str) -> bool:
    """Tell whether the title is a question of ours worded the other way round."""
    return turned(title) is not None


def turned(title: str) -> Dimension | None:
    """Tell what a question of ours that is worded the other way round measures."""
    for text in _readings(title):
        dimension, cue = _best_cue(text)
        if dimension is not None:
            opposite = text not in _OWN and _says_opposite(text, cue)
            return dimension if opposite else None
    return None


def stem(title: str) -> str:
    """Give the question that several statements share; empty for a single question."""
    question, statement = split_statement(title)
    return fold(question) if statement else ""


def split_statement(title: str) -> tuple[str, str]:
    """Take `Question [statement]` or `Question - statement` apart.

    The statement is empty for any other title.
    """
    question, statement = split_grid(title)
    if not statement:
        question, *rest = _DASH.split(title, maxsplit=1)
        statement = rest[0] if rest else ""
    return (question, statement) if statement else (title, "")


def _readings(title: str) -> tuple[str, ...]:
    """Give the folded texts to look at, the most telling first."""
    question, statement = split_statement(title)
    texts = (statement, title, question) if statement else (title,)
    plain = (_NUMBERED.sub("", _LEGEND.sub(" ", without_parentheses(t))) for t in texts)
    return tuple(fold(text) for text in plain)


def _best_cue(text: str) -> tuple[Dimension | None, str]:
    """Find the cue with the most words, and the words of the text that it covers."""
    hits = [
        (size, dimension, found[0])
        for size, pattern, dimension in _CUES
        if (found := pattern.search(text))
    ]
    most = max((size for size, _, _ in hits), default=0)
    best = {dimension: words for size, dimension, words in hits if size == most}
    if Dimension.COMMENT in best and _OPEN.match(text):
        return Dimension.COMMENT, best[Dimension.COMMENT]
    return next(iter(best.items())) if len(best) == 1 else (None, "")


def _says_opposite(text: str, cue: str) -> bool:
    around = _NO_FEAR.sub(" ", text).replace(cue, " ")
    return not _ASKS.match(text) and _TURNED.search(around) is not None
