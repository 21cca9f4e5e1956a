"""Taking out of a comment what would tell who is meant."""

import re
from collections import Counter
from collections.abc import Iterable

from rmentor.core.model.people import Person
from rmentor.core.roster.text import fold, listed

_ADDRESS = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+[^\s@<>().,;:!?]")
_HANDLE = re.compile(r"(?<![\w.])@[\w.-]*\w")
_LINK = re.compile(r"\b(?:https?://|www\.)\S*[^\s.,;:!?)]", re.IGNORECASE)
# Seven digits or more with what people put between them; dates and years are shorter.
_PHONE = re.compile(
    r"(?<![\w])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\(?\d(?:[\s().\-/]{0,2}\d){6,14}(?![\w])"
)
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[\w.-]*\w")
_MASKED = re.compile(r"\[name\](?:[\s.'’-]*(?:\b\w['’.] ?)?\[name\])+")  # noqa: RUF001
# What a name ends in where a language inflects it: `Bens Idee`, `z Tomaszem`.
_ENDINGS = tuple(
    (ending, instead)
    for instead, endings in (
        ("", "s es en a u y e i ie owi em iem om ego emu ow owie ami ach"),
        ("a", "y i ie e o iej"),
        ("ek", "ka kowi kiem ku"),
    )
    for ending in endings.split()
)
_SHORTEST = 2
_SHORTEST_INFLECTED = 4
_NO_GENITIVES = frozenset(listed("this; thus; does; goes; gas; bus; yes; lots"))
_SHORTEST_ID = 4
_SHORTEST_TITLE = 3  # "IT" is a word of every comment

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


class Masker:
    """Masks what identifies: names in any spelling, addresses, phone numbers, ids."""

    def __init__(self, people: Iterable[Person]) -> None:
        everybody = list(people)
        self._parts = {
            part
            for person in everybody
            for part in fold(person.name).split()
            if len(part) >= _SHORTEST
        }
        self._ids = {
            person.staff_id.casefold()
            for person in everybody
            if len(person.staff_id) >= _SHORTEST_ID
        }

    def mask(self, text: str) -> str:
        """Put `[name]`, `[address]`, `[link]`, `[phone]` or `[id]` in their place."""
        for pattern, instead in (
            (_ADDRESS, "[address]"),
            (_LINK, "[link]"),
            (_HANDLE, "[name]"),
        ):
            text = pattern.sub(instead, text)
        text = _TOKEN.sub(self._id, text)
        text = _PHONE.sub("[phone]", text)
        return _MASKED.sub("[name]", _WORD.sub(self._word, text))

    def _id(self, found: re.Match[str]) -> str:
        return "[id]" if found[0].casefold() in self._ids else found[0]

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        folded = fold(word)
        everyday = folded in _EVERYDAY and not word[0].isupper()
        named = folded in self._parts and not everyday
        return "[name]" if named or self._is_inflected(word, folded) else word

    def _is_inflected(self, word: str, folded: str) -> bool:
        """Tell a name with an ending; many are everyday words without a capital."""
        if not word[0].isupper() or folded in _NO_GENITIVES:
            return False
        return any(
            folded.endswith(ending)
            and len(name := folded.removesuffix(ending) + instead) >= _shortest(ending)
            and name in self._parts
            and (ending == "s" or name not in _EVERYDAY)
            for ending, instead in _ENDINGS
        )


def _shortest(ending: str) -> int:
    """Give how short a name may be: `Bens` is Ben's, `Bene` may be anything."""
    return _SHORTEST_INFLECTED - 1 if ending == "s" else _SHORTEST_INFLECTED


class Reviewer:
    """Finds comments that speak of so few people that a name is not needed.

    A department, team or job title that fewer than `fewest` people share tells who is
    meant as a name does, and cannot be masked without taking the sense away.
    """

    def __init__(self, people: Iterable[Person], fewest: int) -> None:
        said = Counter(
            fold(text)
            for person in people
            for text in {person.department, person.team, person.job_title}
            if len(text) >= _SHORTEST_TITLE
        )
        rare = sorted(text for text, count in said.items() if text and count < fewest)
        self._rare = re.compile(
            "|".join(rf"\b{re.escape(text)}\b" for text in rare) or r"(?!)"
        )

    def holds(self, comment: str) -> bool:
        """Tell whether a person should read the comment before others do."""
        return bool(self._rare.search(fold(comment)))
