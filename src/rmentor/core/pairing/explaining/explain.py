"""Why each pair, in a sentence that a coordinator can repeat."""

from collections.abc import Sequence

from rmentor.core.model.people import Person
from rmentor.core.model.program import Pair, ScorePart
from rmentor.core.pairing.cohort.cohort import Cohort
from rmentor.core.pairing.scoring.criteria import CRITERIA, topics_back, topics_wanted
from rmentor.core.pairing.scoring.frame import Frame
from rmentor.core.pairing.scoring.rating import Rating, rated, score
from rmentor.core.pairing.solving.scores import Ints

_LEADS = {criterion.code: criterion.lead for criterion in CRITERIA}


def explained_pairs(
    cohort: Cohort, rows: Ints, columns: Ints, pinned: set[tuple[int, int]]
) -> tuple[Pair, ...]:
    """Give pairs with their scores and reasons, by mentor and mentee."""
    frame = Frame.listed(cohort, rows, columns)
    ratings = rated(frame)
    places = zip(rows.tolist(), columns.tolist(), strict=True)
    pairs = []
    for index, (place, points) in enumerate(zip(places, score(frame), strict=True)):
        mentor, mentee = cohort.mentors[place[0]], cohort.mentees[place[1]]
        parts = tuple(_parts(ratings, index, mentor, mentee))
        pairs.append(
            Pair(
                mentor.key,
                mentee.key,
                int(points),
                parts,
                topics_wanted(mentor, mentee),
                topics_back(mentor, mentee),
                _why(parts),
                pinned=place in pinned,
            )
        )
    return tuple(sorted(pairs, key=lambda pair: pair.people))


def _parts(
    ratings: Sequence[Rating], index: int, mentor: Person, mentee: Person
) -> list[ScorePart]:
    """Give what each criterion adds for one pair, without those nobody answered."""
    return [
        ScorePart(
            rating.criterion.code,
            rating.weight * int(rating.reached[index]),
            rating.weight * int(rating.possible[index]),
            rating.criterion.tells(mentor, mentee) if rating.reached[index] else "",
        )
        for rating in ratings
        if rating.possible[index]
    ]


def _why(parts: Sequence[ScorePart]) -> str:
    """Join what speaks for a pair."""
    said = [_LEADS.get(part.criterion, "") + part.says for part in parts if part.says]
    if said:
        sentence = "; ".join(said)
        return sentence[0].upper() + sentence[1:]
    if parts:
        return "Allowed by every rule, but their answers have nothing in common"
    return "Allowed by every rule; they gave no answers that could be compared"
