"""The coordinator's own questions: `questions.toml`, written and read."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from rmentor.core.feedback.survey import CHOICES, Ask
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension
from rmentor.core.model.issues import Issue, Severity

_KEYS = ("measures", "answers", "mentor", "mentee", "at")
_NOTHING = "nothing"
_MEASURES = {
    Dimension.RELEVANCE: "staying relevant",
    Dimension.CULTURE: "cultural competence",
    Dimension.COMMUNICATION: "communication",
    Dimension.LEADERSHIP: "leadership development",
    Dimension.INNOVATION: "innovation",
    Dimension.SAFETY: "safe to speak openly",
    Dimension.FIT: "fit of the pair",
    Dimension.LOAD: "workload",
    Dimension.GOALS: "progress with the goals",
    Dimension.SATISFACTION: "satisfaction",
    Dimension.RECOMMENDATION: "recommendation",
    Dimension.COMMENT: "comments",
}


def written(asks: Sequence[Ask]) -> str:
    """Write questions as a commented TOML text that `read` understands."""
    return "\n".join([_head(), *map(_block, asks)])


def _head() -> str:
    measures = "\n".join(f"#     {d:<5} {what}" for d, what in _MEASURES.items())
    ways = "\n".join(
        f"#     {name:<13} {', '.join(choices) or 'an answer in words'}"
        for name, choices in CHOICES.items()
    )
    return f"""\
# The questions that `rmentor survey` asks, in the order of the form. Change the
# wording, leave questions out, add your own: a block per question.
#
# measures: what an answer tells, so that rmentor can count it:
{measures}
#     {_NOTHING:<5} it is kept, and not counted
# answers: what can be chosen, one of
{ways}
#     or your own list: ["Yes", "Partly", "No"]
# mentor, mentee: the wording for each; leave one out, and they are not asked.
# at: when it is asked, some of
#     {", ".join(Checkpoint)}
"""


def _block(ask: Ask) -> str:
    named = {choices: name for name, choices in CHOICES.items()}
    answers = named.get(ask.choices)
    wordings = {"mentor": ask.mentor, "mentee": ask.mentee}
    lines = [
        "[[question]]",
        f'measures = "{ask.measures or _NOTHING}"',
        f"answers = {_list(ask.choices) if answers is None else _text(answers)}",
        *(f"{side} = {_text(said)}" for side, said in wordings.items() if said),
        f"at = {_list(ask.at)}",
        "",
    ]
    return "\n".join(lines)


def _text(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def read(values: Mapping[str, object]) -> tuple[tuple[Ask, ...], tuple[Issue, ...]]:
    """Read questions from a parsed TOML document.

    Returns:
        The questions that are understood, and an issue of severity ERROR, which names
        the question by its number, for each thing that is not.
    """
    reader = _Reader()
    blocks = values.get("question", [])
    if not isinstance(blocks, list) or set(values) - {"question"}:
        reader.wrong("Each question must stand in a block [[question]]")
        blocks = []
    asks = [reader.ask(number, block) for number, block in enumerate(blocks, start=1)]
    return tuple(ask for ask in asks if ask), tuple(reader.issues)


class _Reader:
    """Reads questions and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []

    def wrong(self, what: str, hint: str = "") -> None:
        self.issues.append(Issue("setting", f"{what}.", Severity.ERROR, hint))

    def ask(self, number: int, block: object) -> Ask | None:
        """Read one block; None when it is wrong."""
        before = len(self.issues)
        if not isinstance(block, Mapping):
            self.wrong(f"Question {number} must be a block [[question]]")
            return None
        for key in set(block) - set(_KEYS):
            self._unknown(f"Question {number}: '{key}'", str(key), _KEYS)
        mentor = self._wording(number, "mentor", block.get("mentor", ""))
        mentee = self._wording(number, "mentee", block.get("mentee", ""))
        if not (mentor or mentee):
            self.wrong(f"Question {number} asks nothing: write mentor, mentee or both")
        ask = Ask(
            self._measures(number, block.get("measures", _NOTHING)),
            self._choices(number, block.get("answers", "text")),
            mentor,
            mentee,
            self._at(number, block.get("at")),
        )
        return ask if len(self.issues) == before else None

    def _unknown(self, what: str, name: str, known: Sequence[str]) -> None:
        near = get_close_matches(name, known, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known)}."
        self.wrong(f"{what} is not known", hint)

    def _wording(self, number: int, side: str, value: object) -> str:
        if isinstance(value, str):
            return " ".join(value.split())
        self.wrong(f"Question {number}: {side} must be a text in quotation marks")
        return ""

    def _measures(self, number: int, value: object) -> Dimension | None:
        known = [*Dimension, _NOTHING]
        if value not in known:
            self._unknown(f"Question {number}: measures = {value!r}", str(value), known)
        return Dimension(str(value)) if value in tuple(Dimension) else None

    def _choices(self, number: int, value: object) -> tuple[str, ...]:
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            return tuple(value)
        if isinstance(value, str) and value in CHOICES:
            return CHOICES[value]
        what = f"Question {number}: answers = {value!r}"
        self._unknown(what, str(value), tuple(CHOICES))
        return ()

    def _at(self, number: int, value: object) -> tuple[Checkpoint, ...]:
        named = value if isinstance(value, list) else []
        if not named:
            what = f"Question {number}: at must be a list of checkpoints"
            self.wrong(what, f'For example at = ["{Checkpoint.END}"].')
        for name in named:
            if name not in tuple(Checkpoint):
                what = f"Question {number}: at has {name!r}, which"
                self._unknown(what, str(name), tuple(Checkpoint))
        return tuple(Checkpoint(name) for name in named if name in tuple(Checkpoint))
