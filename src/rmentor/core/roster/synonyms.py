"""Topics that have several names, as data, and the coordinator's own list of them.

A line per topic: its name, then its other names. Only names that mean the very same are
listed; what merely belongs to a topic (`prompting` to `generative AI`) is not.
"""

from collections.abc import Iterable, Mapping, Sequence

from rmentor.core.roster.text import compact, fold
from rmentor.core.roster.values import says_nothing

_SYNONYMS = """
Generative AI: gen ai; genai; generative artificial intelligence; generative a i; gai
Generative AI: generative ki; ki generativ; ia generative; ia generativa; generatieve ai
AI: artificial intelligence; a i
KI: kunstliche intelligenz
IA: intelligence artificielle; inteligencia artificial; intelligenza artificiale
Diversity, equity and inclusion: dei; de i; edi; diversity equity inclusion
Diversity, equity and inclusion: equality diversity and inclusion; dei b; deib
Diversity, equity and inclusion: equity diversity and inclusion
Diversity and inclusion: d i; di; d and i; inclusion and diversity
Social media: socialmedia; social medias; soziale medien
User experience: ux
Machine learning: ml
Natural language processing: nlp
Search engine optimization: seo; search engine optimisation
Human resources: hr
Public relations: pr
Virtual reality: vr
Augmented reality: ar
Corporate social responsibility: csr
Environmental, social and governance: esg; environment social and governance
Internet of things: iot
Robotic process automation: rpa
Objectives and key results: okr; okrs
Profit and loss: p l; p and l; pnl
Cybersecurity: cyber security; cyber-security
E-commerce: ecommerce
Data visualization: data visualisation; dataviz; data viz
Work-life balance: work life balance
"""


def _keys(block: str) -> dict[str, str]:
    """Map every name to the key of its topic."""
    keys: dict[str, str] = {}
    for line in block.strip().splitlines():
        topic, _, others = line.partition(": ")
        for other in others.split(";"):
            keys[compact(other)] = compact(topic)
    return keys


SAME: Mapping[str, str] = _keys(_SYNONYMS)
"""Compact name -> the compact name it is known by."""

_TITLE_WORDS = ("topic", "also", "thema", "auch", "synonyms")


def own_synonyms(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """Read the coordinator's list: in each row a topic, then its other names.

    Other names stand in one cell, joined with semicolons, or in several. A line that
    begins with # is a comment.

    Returns:
        Name as typed -> topic as the coordinator spells it, the topic itself included.
    """
    synonyms: dict[str, str] = {}
    for row in rows:
        topic, *others = [cell.strip() for cell in row] or [""]
        if not topic or topic.startswith("#") or fold(topic) in _TITLE_WORDS:
            continue
        names = [name.strip() for other in others for name in other.split(";")]
        for name in (topic, *names):
            if not says_nothing(name):
                synonyms[name] = topic
    return synonyms
