"""One spelling for each topic of a file: synonyms, capitals, and typing errors."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.roster.text import fold
from rmentor.core.roster.topics import Topics, chosen, respelled, topic_key

_SURE = 0.88
_ALIKE = 0.80
_SHORTEST = 5
_TIMES = 2
_MOST = 1500
_MOST_COMPARED = 100_000
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Spelled:
    """People whose topics are spelled one way, and what was done for that."""

    people: tuple[Person, ...]
    issues: tuple[Issue, ...]


def spell(
    people: Sequence[Person], known: Sequence[str], synonyms: Mapping[str, str]
) -> Spelled:
    """Give each topic one spelling: the coordinator's, else the most used.

    A rare spelling that differs from a frequent one by little is a typing error; what
    might be one is only pointed out.

    Args:
        people: Of one file.
        known: Topics of the program, which count as used.
        synonyms: The coordinator's: name -> topic.
    """
    own = {topic_key(name): topic for name, topic in synonyms.items()}
    said = chosen(people)
    used = _used(said, own)
    for topic in known:
        used.setdefault(topic_key(own.get(topic_key(topic), topic)), Counter())[
            topic
        ] += 1
    best = {key: _best(spellings, own) for key, spellings in used.items()}
    corrected, issues = _typing_errors(used, best, frozenset(map(topic_key, known)))
    meant = {key: best[corrected.get(key, key)] for key in used}
    meant |= {key: meant.get(topic_key(topic), topic) for key, topic in own.items()}
    return Spelled(_respelled(people, said, meant), issues)


def with_synonyms(
    people: Iterable[Person], synonyms: Mapping[str, str]
) -> tuple[Person, ...]:
    """Give the people known so far the coordinator's names of topics."""
    people = tuple(people)
    meant = {topic_key(name): topic for name, topic in synonyms.items()}
    return _respelled(people, chosen(people), meant)


def _used(
    said: Mapping[Topics, int], own: Mapping[str, str]
) -> dict[str, Counter[str]]:
    used: dict[str, Counter[str]] = {}
    for topics, times in said.items():
        for topic in topics:
            meant = own.get(topic_key(topic), topic)
            used.setdefault(topic_key(meant), Counter())[meant] += times
    return used


def _best(spellings: Counter[str], own: Mapping[str, str]) -> str:
    """Choose the coordinator's spelling, else the most used, else the first."""
    best = min(spellings, key=lambda topic: (-spellings[topic], topic))
    return own.get(topic_key(best), best)


def _respelled(
    people: Sequence[Person], said: Iterable[Topics], meant: Mapping[str, str]
) -> tuple[Person, ...]:
    spelled = {
        topics: tuple(dict.fromkeys(meant.get(topic_key(t), t) for t in topics))
        for topics in said
    }
    return respelled(people, spelled)


def _typing_errors(
    used: Mapping[str, Counter[str]], best: Mapping[str, str], known: frozenset[str]
) -> tuple[dict[str, str], tuple[Issue, ...]]:
    """Find rare spellings close to frequent ones.

    Returns:
        Key -> key of what is meant, and what is to be said.
    """
    counts = {key: spellings.total() for key, spellings in used.items()}
    corrected: dict[str, str] = {}
    issues: list[Issue] = []
    for rare, common, ratio in _close(counts):
        if rare in corrected or common in corrected:
            continue
        surely = ratio >= _SURE and counts[common] >= _TIMES * counts[rare]
        if surely and rare not in known and _is_slip(best[rare], best[common]):
            corrected[rare] = common
            issues.append(_corrected(best[rare], best[common]))
        else:
            issues.append(_similar(best[rare], best[common]))
    return corrected, tuple(issues)


def _close(counts: Mapping[str, int]) -> Iterator[tuple[str, str, float]]:
    """Give pairs of similar keys, the rarer first, the most similar pair first."""
    long = [key for key in counts if len(key) >= _SHORTEST]
    ordered = sorted(long, key=lambda key: (-counts[key], key))[:_MOST]
    alike: dict[tuple[str, str], list[str]] = {}
    found = []
    left = _MOST_COMPARED
    for rare in ordered:
        # A number or another first letter makes another topic.
        beside = alike.setdefault((rare[0], " ".join(_DIGITS.findall(rare))), [])
        matcher = SequenceMatcher(None, b=rare, autojunk=False)
        for common in beside:
            if left and abs(len(common) - len(rare)) <= len(rare) // 3:
                left -= 1
                matcher.set_seq1(common)
                if _may_be_alike(matcher) and (ratio := matcher.ratio()) >= _ALIKE:
                    found.append((-ratio, rare, common))
        beside.append(rare)
    return ((rare, common, -ratio) for ratio, rare, common in sorted(found))


def _may_be_alike(matcher: SequenceMatcher[str]) -> bool:
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE


def _is_slip(typed: str, meant: str) -> bool:
    """Tell a typing error from another topic: in each word one letter at most.

    `Baseball` is no `Basketball`, and `Project management` no `Product management`.
    """
    typed_words, meant_words = fold(typed).split(), fold(meant).split()
    if len(typed_words) != len(meant_words):
        typed_words, meant_words = ["".join(typed_words)], ["".join(meant_words)]
    return all(map(_differ_by_a_letter, typed_words, meant_words))


def _differ_by_a_letter(one: str, other: str) -> bool:
    """Tell whether a letter too many, missing, wrong, or two changed places, is all."""
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) <= 1 or (
        len(left) == len(right) == len("ab") and left == right[::-1]
    )


def _shared(one: str, other: str) -> int:
    """Count the letters in which two texts begin alike."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _corrected(typed: str, meant: str) -> Issue:
    return Issue(
        "topic-joined",
        f"'{typed}' is read as '{meant}'.",
        Severity.INFO,
        f"If it is something else, add a line '{typed}' to topics.csv.",
        text=typed,
    )


def _similar(one: str, other: str) -> Issue:
    return Issue(
        "topic-similar",
        f"'{one}' and '{other}' look alike; they are kept as two topics.",
        Severity.INFO,
        f"If they are one, add a line '{other},{one}' to topics.csv.",
        text=one,
    )
