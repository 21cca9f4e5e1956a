"""Word scales: what forms offer to tick, from the lowest answer to the highest.

A family lists its levels, each with the words used for it (folded, see
`rmentor.core.roster.text.fold`), and the scales in use, as the places of their levels.
The same word stands higher or lower depending on the scale ("somewhat agree" is the
fourth of five answers, or the fifth of seven), so a column is read as a whole.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rmentor.core.feedback import words_abroad as abroad
from rmentor.core.roster.text import listed


@dataclass(frozen=True, slots=True)
class WordScale:
    """One scale in use.

    Attributes:
        name: For people: "agreement, 5 answers".
        values: Folded words -> 1 to 5. Scales of 4, 6 or 7 answers are spread evenly
            from 1 to 5 (the linear transformation of Dawes, 2008, Int. J. of Market
            Research 50(1)), so that means can be compared.
    """

    name: str
    values: dict[str, float]

    def covers(self, words: Mapping[str, int]) -> int:
        """Count how many answers the scale knows, given words and how often."""
        return sum(count for word, count in words.items() if word in self.values)

    def is_fully_used(self, words: Collection[str]) -> bool:
        """Tell whether every level of the scale was answered by somebody."""
        used = {self.values[word] for word in words if word in self.values}
        return used == set(self.values.values())


def _family(
    name: str, levels: str, scales: str, in_other_languages: Sequence[str] = ()
) -> tuple[WordScale, ...]:
    """Build a family's scales, the most usual first.

    Args:
        name: Of the family.
        levels: Lowest first, separated by `<`; the words of each by semicolons or
            line ends.
        scales: Each as digits, the places of its levels, separated by spaces.
        in_other_languages: The same levels in others, a block for each.
    """
    blocks = [block.split("<") for block in (levels, *in_other_languages)]
    words = [
        tuple(word for level in same for word in listed(level))
        for same in zip(*blocks, strict=True)
    ]
    return tuple(
        WordScale(
            f"{name}, {len(places)} answers",
            {
                word: 1 + 4 * step / (len(places) - 1)
                for step, place in enumerate(places)
                for word in words[int(place)]
            },
        )
        for places in scales.split()
    )


_TWO_SIDED = "01356 02346 0123456 0156 0246 012456 12345 1245"

AGREEMENT = _family(
    "agreement",
    """
      strongly disagree; completely disagree; totally disagree; fully disagree
      disagree strongly; disagree completely; definitely disagree
    < disagree; mostly disagree; generally disagree
    < somewhat disagree; slightly disagree; tend to disagree; rather disagree
      disagree somewhat; disagree slightly; partly disagree
    < neutral; neither; undecided; unsure; not sure; neither agree nor disagree
      neither agree or disagree; neither disagree nor agree
    < somewhat agree; slightly agree; tend to agree; rather agree; agree somewhat
      agree slightly; partly agree
    < agree; mostly agree; generally agree
    < strongly agree; completely agree; totally agree; fully agree; agree strongly
      agree completely; definitely agree
    """,
    _TWO_SIDED,
    abroad.AGREEMENT,
)
APPLIES = _family(
    "how far it applies",
    abroad.APPLIES,
    "02346 12345 0246 1245 0123456 012456 01356 0156",
)
SATISFACTION = _family(
    "satisfaction",
    """
      very dissatisfied; extremely dissatisfied; completely dissatisfied
      very unsatisfied; extremely unsatisfied; very unhappy
    < dissatisfied; unsatisfied; moderately dissatisfied; mostly dissatisfied; unhappy
    < somewhat dissatisfied; slightly dissatisfied; fairly dissatisfied
      rather dissatisfied; quite dissatisfied; somewhat unsatisfied
    < neutral; neither; neither satisfied nor dissatisfied; undecided; ok; okay
      neither satisfied or dissatisfied; neither dissatisfied nor satisfied
    < somewhat satisfied; slightly satisfied; fairly satisfied; rather satisfied
      quite satisfied
    < satisfied; moderately satisfied; mostly satisfied; happy
    < very satisfied; extremely satisfied; completely satisfied; very happy
      totally satisfied; highly satisfied
    """,
    _TWO_SIDED,
    abroad.SATISFACTION,
)
LIKELIHOOD = _family(
    "likelihood",
    """
      very unlikely; extremely unlikely; highly unlikely; definitely not
      definitely would not; certainly not
    < unlikely; probably not; moderately unlikely; probably would not
    < somewhat unlikely; slightly unlikely; rather unlikely; fairly unlikely
    < neutral; neither; neither likely nor unlikely; maybe; perhaps; possibly
      might or might not; undecided; unsure; not sure
    < somewhat likely; slightly likely; rather likely; fairly likely; quite likely
    < likely; probably; moderately likely; probably yes; probably would
    < very likely; extremely likely; highly likely; definitely; definitely yes
      certainly; definitely would
    """,
    _TWO_SIDED,
    abroad.LIKELIHOOD,
)
FREQUENCY = _family(
    "frequency",
    """
      never; not at all
    < rarely; seldom; almost never; hardly ever; very rarely
    < occasionally; now and then; once in a while
    < sometimes; about half the time; half of the time; half the time
    < often; frequently; regularly
    < very often; usually; almost always; nearly always; most of the time; mostly
      very frequently
    < always; every time; all the time; all of the time
    """,
    "01346 01345 01356 02346 0123456 0346 0356 0246 013456 0134 0236 02356",
    abroad.FREQUENCY,
)
QUALITY = _family(
    "quality",
    """
      very poor; very bad; terrible; awful
    < poor; bad; below average; weak
    < fair; average; acceptable; ok; okay; adequate; neutral; satisfactory
    < good; above average
    < very good; great
    < excellent; outstanding; exceptional
    """,
    "1235 12345 01234 01235 012345 1234",
    abroad.QUALITY,
)
_ADJECTIVES = listed(
    """useful; helpful; valuable; confident; comfortable; safe; manageable; satisfied
    likely; important; clear; worthwhile; effective; relevant; happy; well; good; open
    easy; familiar; interesting; productive"""
)


def _with(*degrees: str) -> str:
    """Give each degree alone and before each adjective: "very; very useful; ..."."""
    ends = ("", *(f" {adjective}" for adjective in _ADJECTIVES))
    return "; ".join(degree + end for degree in degrees for end in ends)


EXTENT = _family(
    "extent",
    " < ".join(
        (
            _with("not at all"),
            _with("slightly", "a little", "a little bit", "not very", "not so")
            + "; not really; not much; hardly",
            _with("somewhat", "moderately", "fairly", "quite", "to some extent"),
            "",  # between somewhat and very: `ziemlich`, `assez`, `bastante`
            _with("very", "mostly", "very much", "quite a bit", "a lot", "largely"),
            _with("extremely", "completely", "fully", "totally", "a great deal")
            + "; to a great extent",
        )
    ),
    "01245 0124 0145 01234 0134 0123 0135",
    abroad.EXTENT,
)
FIT = _family(
    "fit",
    """
      not a good fit; no good fit; poor fit; bad fit; not a fit; not good fit; no
      not a good match; a poor fit; wrong fit
    < still deciding; undecided; unsure; not sure; not sure yet; too early to say
      too early to tell; maybe; deciding; okay fit; neutral; partly
    < good fit; a good fit; great fit; very good fit; yes; a great fit; good match
      a good match; right fit
    """,
    "012",
    abroad.FIT,
)
GOALS = _family(
    "goals",
    """
      not started; not yet started; not started yet; none; no progress; not yet
    < some; some progress; started; in progress; partly; a little; some of them
      partly achieved; partially achieved
    < mostly; mostly done; mostly achieved; most; most of them; good progress
      largely achieved; nearly done
    < done; achieved; completed; reached; fully achieved; all; all of them; finished
      complete; fully reached
    """,
    "0123",
    abroad.GOALS,
)
_SMILEYS = _family(
    "smileys",
    "😡;😠;🤬;😭 < 😞;😢;☹;😣 < 🙁;😕;😟 < 😐;😑;😶 < 🙂;☺ < 😊;😀;😃;😄 < 😁;😍;🤩",
    f"{_TWO_SIDED} 02345 234 135 036 01346",
)
RATING_FAMILIES = (
    AGREEMENT,
    APPLIES,
    SATISFACTION,
    LIKELIHOOD,
    QUALITY,
    FREQUENCY,
    EXTENT,
    _SMILEYS,
)

MISSING = frozenset(
    listed(
        """n a; na; nil; does not apply; not applicable; doesn t apply; not relevant
        prefer not to say; prefer not to answer; no answer; not answered; don t know
        do not know; i don t know; i do not know; dk; no opinion; can t say; cannot say
        too early to say; too early to tell; does not apply to me; not applicable to me
        rather not say; no response; skipped; skip; unknown
        """
        + abroad.MISSING
    )
)
"""Folded answers that count as none: "does not apply" is missing, not 0."""
