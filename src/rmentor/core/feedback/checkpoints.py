"""From words to a checkpoint: in a column, in the name of a sheet or a file."""

import re
from functools import lru_cache

from rmentor.core.model.choices import Checkpoint
from rmentor.core.roster.text import fold_title, listed

_CUES = {
    checkpoint: listed(words)
    for checkpoint, words in (
        (
            Checkpoint.BASELINE,
            """baseline; base line; start; start of program; start of programme; before
            start of the program; start of the programme
            at the start; beginning; kickoff
            kick off; pre; pre program; pre programme; initial; entry; onboarding; t0
            before the program; before the programme; before the first meeting""",
        ),
        (
            Checkpoint.FIRST_MEETING,
            """first meeting; after first meeting; after the first meeting; meeting 1
            after meeting 1; first session; session 1; 1st meeting; meeting one
            1st session; after meeting one""",
        ),
        (
            Checkpoint.MIDDLE,
            """middle; mid; midpoint; mid point; midterm; mid term; midway; mid way
            halfway; half way; interim; mid program; mid programme; mid year; halftime
            middle of the program; middle of the programme; half time""",
        ),
        (
            Checkpoint.END,
            """end; end of program; end of programme; end of the program; final; close
            end of the programme; at the end; closing; post; post program
            post programme; after the program; after the programme; completion; endline
            end line; endpoint; end point""",
        ),
        (
            Checkpoint.SIX_MONTHS_LATER,
            """six months later; 6 months later; six months after; 6 months after
            six months; 6 months; follow up; followup; six month follow up
            6 month follow up; half a year later; six months later follow up
            six months after the end; 6 months after the end; after six months
            after 6 months; six months on; 6 months on""",
        ),
        (
            Checkpoint.EXIT,
            """exit; exit survey; leaving; leaver; leavers; left early; withdrawal
            withdrawn; early exit; end early; ended early; dropped out; drop out""",
        ),
    )
}
_PATTERNS = tuple(
    (len(cue.split()), re.compile(rf"\b{cue}\b"), checkpoint)
    for checkpoint, cues in _CUES.items()
    for cue in cues
)
_SUFFIX = re.compile(r"\.\w{1,5}$")


@lru_cache(maxsize=1024)
def checkpoint_in(text: str) -> Checkpoint | None:
    """Find the checkpoint that a text speaks of, by whole words.

    The longest wording counts: "six months after the end" is not the end. None also
    when two checkpoints are named equally well.
    """
    folded = fold_title(text)
    hits = [(n, checkpoint) for n, cue, checkpoint in _PATTERNS if cue.search(folded)]
    most = max((n for n, _ in hits), default=0)
    best = {checkpoint for n, checkpoint in hits if n == most}
    return best.pop() if len(best) == 1 else None


def checkpoint_of_names(file: str, sheet: str) -> Checkpoint | None:
    """Find the checkpoint in a sheet's name, else in its file's."""
    return checkpoint_in(sheet) or checkpoint_in(_SUFFIX.sub("", file))
