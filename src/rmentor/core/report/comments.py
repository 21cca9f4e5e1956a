"""What was said: comments without names, in an order that tells nothing."""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from rmentor.core.feedback.disclosure import Hidden, Thresholds
from rmentor.core.feedback.scales import is_missing
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Dimension, Response
from rmentor.core.model.people import Person
from rmentor.core.roster.text import fold, listed
from rmentor.core.roster.values import says_nothing

_ADDRESS = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+[^\s@<>().,;:!?]")
_WORD = re.compile(r"[^\W\d_]+")
_MASKED = re.compile(r"\[name\](?:[\s.'’-]*(?:\b\w['’.] ?)?\[name\])+")  # noqa: RUF001
_SHORTEST = 2

# First and last names that are everyday words as well: masked only with a capital.
_EVERYDAY = frozenset(
    listed(
        """will; may; mark; grace; hope; rich; bill; rose; art; joy; dean; drew; frank
        sue; max; young; long; king; faith; chance; summer; april; june; august; early
        short; little; small; good; best; strong; bright; wise; day; page; book; cook
        baker; carter; miller; smith; bishop; price; sharp; swift; white; black; brown
        green; gray; grey; west; north; east; field; fields; hall; hill; wood; woods
        stone; bush; rivers; banks; bell; ball; case; chase; love; major; may; mason
        miles; moon; paris; penny; pat; rob; ray; rusty; sandy; sky; stage; star; sunny
        van; von; de; da; di; la; le; el; al; bin; ben; den; der; des; du; do; dos; das
        an; in; on; so; to; no; he; she; my; me; we; us; ten; von; zu; y; e; i; o; a
        work; works; ward; wells; ways; way; walker; teller; taylor; self; rush; read
        power; pope; pool; park; noble; new; moody; more; man; low; light; lane; kind
        jolly; home; holly; hunt; hunter; golden; gold; free; forest; fox; fisher; fine
        dear; crystal; cross; close; church; christian; cherry; burns; buck; branch
        bond; blue; berry; bean; angel; amber; ivy; dawn; eve; gene; guy; jack; lance
        melody; nick; norm; patience; peace; sage; skip; trust; victor; wade; worth"""
    )
)


def comments_to_show(
    responses: Iterable[Response], people: Sequence[Person], thresholds: Thresholds
) -> tuple[str, ...] | Hidden | None:
    """Give the comments of checkpoints at which enough people rated something.

    Names of people on the roster and email addresses are masked. The order is that of
    a digest of the text: the same on every run, and unrelated to who wrote it.
    """
    written: dict[Checkpoint, list[str]] = {}
    raters: dict[Checkpoint, set[str]] = {}
    for response in responses:
        for answer in response.answers:
            if answer.value is not None:
                raters.setdefault(response.checkpoint, set()).add(response.person)
            if answer.dimension is Dimension.COMMENT and _says_something(answer.text):
                written.setdefault(response.checkpoint, []).append(answer.text)
    if not written:
        return None
    masker = Masker(people)
    shown = [
        masker.mask(text)
        for checkpoint, texts in written.items()
        if len(raters.get(checkpoint, ())) >= thresholds.comments
        for text in texts
    ]
    return tuple(sorted(shown, key=_digest)) or Hidden(thresholds.comments)


def _says_something(text: str) -> bool:
    return not is_missing(text) and not says_nothing(text)


def _digest(text: str) -> tuple[bytes, str]:
    return blake2b(text.encode(), digest_size=8).digest(), text


class Masker:
    """Masks the roster's names, in any spelling of case and accents."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._parts = {
            part
            for person in people
            for part in fold(person.name).split()
            if len(part) >= _SHORTEST
        }

    def mask(self, text: str) -> str:
        """Replace addresses by `[address]` and names by `[name]`."""
        without_addresses = _ADDRESS.sub("[address]", text)
        masked = _WORD.sub(self._word, without_addresses)
        return _MASKED.sub("[name]", masked)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        folded = fold(word)
        everyday = folded in _EVERYDAY and not word[0].isupper()
        return "[name]" if folded in self._parts and not everyday else word
