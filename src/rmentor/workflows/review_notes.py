"""What stands in the review workbook to explain it: on headers and on a sheet."""

import shlex

from rmentor.adapters.spreadsheet.write import Column
from rmentor.core.model.choices import Objective
from rmentor.core.roster.review_columns import DECISION, SWAP
from rmentor.workflows.proposal_view import ProposalView
from rmentor.workflows.proposal_words import STAYING, between

DECIDING = """\
approve: stays as it is. decline: not proposed again. pin: fixed, whatever else is \
best. never: these two are never to meet. Blank: not decided yet."""
SWAPPING = """\
Another partner for one of the two: choose from the list, or write an email. The pair \
in this row is then declined, and the other one pinned."""
KEEP = "By this the row is known when it comes back; please leave it as it is."
SCORE = """\
0 to 100: points reached, over the most that these two people's answers could have \
reached. What either left unanswered counts for neither."""
LOSS = "What the total loses if this pair is made instead."
WITHOUT = "So many more people could have a partner without this rule."
SWITCH = """\
Under [pairing.rules], for example 'same_team = false' switches it off. Blank: always \
on, or a rule of your own under [[pairing.criteria]]."""

NOTES = (Column("What", 22), Column("Word or figure", 16), Column("What it means", 96))
_COMING_BACK = """\
Fill in the two yellow columns of the sheet Pairs, save, and take the file back with \
'rmentor import {file}'. Then 'rmentor pair -o {file}' pairs everyone else again \
around what you decided."""
_APPROVE = """\
The pair stays as it is. As soon as one pair is approved, 'rmentor agreement' writes \
agreements for approved and pinned pairs only, and the others wait."""
_PIN = """\
The pair is fixed, in later rounds too, even against a rule; 'rmentor pair' tells what \
that costs. 'rmentor pair --release PERSON' takes it back."""
_DECISIONS = (
    ("approve", _APPROVE),
    ("decline", "The pair is not proposed again. Both are paired with others."),
    ("pin", _PIN),
    ("never", "The two are kept apart, whoever mentors. No reason is asked or kept."),
    ("(blank)", "Not decided yet: importing it changes nothing."),
)
_SWAP = """\
The list offers the partners that the rules allow, for the mentee first, then for the \
mentor, each time the {first} first. The pair of the row is declined and the \
other one pinned, whatever stands under Decision. Anybody else can be written by \
email; where a rule forbids the pair, the import names the cell and the rule, and \
keeps it."""
_FIRST = {False: "smallest loss", True: "highest score"}
_ROWS = """\
Sort, filter, hide, copy or delete rows as you like: a pair is known by the emails at \
the far right. The lists of Swap with stay where they are when rows are sorted: then \
look for a partner on the sheet May meet, and write the email. Two rows that say \
different things about one pair decide nothing; the import names their cells."""
_WORST = "The lowest score."
_LIFTED = " It is as high as it can be, pins and approvals apart."
_TOTAL_ONLY = """\
 With the objective 'best' only the total counts; 'rmentor pair --objective fair \
--compare' tells how far it could be lifted."""
_PRICE = "What the total gives up so that the worst-served fare better."
_LOSS = """\
What the total loses if the other pair is made instead and everyone else is paired \
again in the best way, with no other pair under the worst one. Runners-up are only \
partners with whom nobody goes without; where there is none, nothing stands there. The \
sheet May meet has the best of all that the rules allow; where others would go without \
or fare far worse, 'rmentor pair --pin MENTOR=MENTEE --compare' tells what becomes of \
everyone."""
_EITHER = f"In all this, {STAYING}."
_TOO_MANY = """\
Not listed in a program of this size, or after a search that was stopped early; nor \
are other partners. For one person: rmentor pair --explain PERSON."""


_NOT_KNOWN = """\
Not told with the objective 'leximin', which would rather lose from the total than \
from a weak pair. Other partners are listed by score."""


_ABOVE_ALL = {
    Objective.BEST: "",
    Objective.FAIR: " and has no weaker pair",
    Objective.LEXIMIN: " and is as good from the worst pair up",
}
_BLOCKED = """\
A pair that several rules forbid is counted once, under the first of them in this \
list."""
_SO_WHY = " So are the numbers under Why on the sheet Left over."


def notes(
    view: ProposalView, file: str, *, listed: bool
) -> tuple[tuple[str, str, str], ...]:
    """Say how to decide, what becomes of it, and what the figures are.

    Args:
        view: The proposal.
        file: The workbook's name.
        listed: Whether other partners are listed, or the program is too large.
    """
    worst = "" if view.worst is None else f"{view.worst:.1f}"
    allowed = f"Of {view.allowed:,} that the rules allow, between {between(view)}."
    by_level = view.objective is Objective.LEXIMIN
    known = f"{_LOSS} {_EITHER}" if view.either else _LOSS
    loss = _NOT_KNOWN if by_level else known if listed else _TOO_MANY
    return (
        ("How to decide", "", _COMING_BACK.format(file=shlex.quote(file))),
        *((DECISION, word, what) for word, what in _DECISIONS),
        (SWAP, "", _SWAP.format(first=_FIRST[by_level])),
        ("Rows", "", _ROWS),
        ("Score", "0-100", SCORE),
        ("Pairs", f"{len(view.pairs):,}", allowed),
        ("Total", f"{view.total:,.1f}", f"Sum of the scores. {_no_more(view)}"),
        ("Worst pair", worst, _WORST + _how_low(view)),
        *_fairness(view),
        *_left_over(view),
        ("Runner-up, loss", "", loss),
        ("Rules", "Pairs it blocks", _BLOCKED + (_SO_WHY if view.left_over else "")),
    )


def _no_more(view: ProposalView) -> str:
    """Say what is proven of the total."""
    other = f"No other choice that places as many{_ABOVE_ALL[view.objective]}"
    if view.bound <= view.total:
        return f"{other} reaches more."
    return f"{other} can reach more than {view.bound:,.1f}."


def _how_low(view: ProposalView) -> str:
    """Say whether the worst pair could be better."""
    if view.objective is Objective.BEST:
        return _TOTAL_ONLY
    return _LIFTED if view.proven else ""


def _fairness(view: ProposalView) -> tuple[tuple[str, str, str], ...]:
    """Say what fairness costs, where it was asked for."""
    if view.objective is Objective.BEST:
        return ()
    return (("Price of fairness", f"{view.price_of_fairness:,.1f}", _PRICE),)


def _left_over(view: ProposalView) -> tuple[tuple[str, str, str], ...]:
    """Say how many have nobody; without any there is no sheet of them."""
    left = f"{len(view.left_over):,}"
    told = _LEFT_OVER if view.left_over else _NOBODY
    return (("Left over", left, told), *_together(view))


_LEFT_OVER = """\
People without a partner. The sheet Left over says for each why, and what would help."""
_NOBODY = "Nobody is left over."


def _together(view: ProposalView) -> tuple[tuple[str, str, str], ...]:
    """Say how far everything that would help those left over reaches together."""
    if not view.together:
        return ()
    could = f"{view.together:,} of {len(view.left_over):,}"
    return (("What would help", could, _ALL_AT_ONCE),)


_ALL_AT_ONCE = """\
So many of those left over could be placed if everything on the sheet Left over came \
true at once, with nobody taking more than one extra partner. Each line there is told \
for that person alone."""
