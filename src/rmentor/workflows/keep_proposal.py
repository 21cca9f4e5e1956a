"""Keep a proposal in the place of the last one, with the files that go with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rmentor.adapters.files import write_files
from rmentor.adapters.store import connection
from rmentor.adapters.store.proposals import Kept, save_proposal
from rmentor.adapters.store.written import remember
from rmentor.core.model.program import Pair, PairState
from rmentor.core.model.words import count
from rmentor.core.pairing.pair import Proposal, SavedRound
from rmentor.workflows.files import remembering
from rmentor.workflows.outcome import Action
from rmentor.workflows.state import State


@dataclass(frozen=True, slots=True)
class Made:
    """What is kept of a proposal.

    Attributes:
        settings: The settings file, if it changes.
    """

    pairs: tuple[Pair, ...]
    round: SavedRound
    settings: Mapping[Path, bytes]

    @classmethod
    def of(
        cls, proposal: Proposal, number: int, settings: Mapping[Path, bytes]
    ) -> "Made":
        """Take what is kept out of a proposal for a round."""
        made = tuple(replace(pair, round=number) for pair in proposal.pairs)
        return cls(made, SavedRound.of(proposal, number), settings)


def keep(
    folder: Path,
    states: tuple[State, State],
    made: Made,
    files: Mapping[Path, bytes],
    settled: Sequence[Action] = (),
    *,
    dry_run: bool,
) -> Action:
    """Write the files, and the proposal in the place of the last unless it is same.

    Args:
        folder: The program's.
        states: Before, and with what was decided now.
        made: The proposal.
        files: What to write.
        settled: What was decided with it, for the history.
        dry_run: Whether to write nothing.
    """
    earlier, state = states
    before = state.in_state(PairState.PROPOSED)
    what = count(len(made.pairs), "proposed pair")
    same = set(before) == set(made.pairs) and _kept(earlier) == _kept(state)
    if same and state.rounds.get(made.round.number) == made.round:
        if not dry_run:
            with remembering(folder, files):
                write_files({**files, **made.settings})
        return Action("kept", what)
    verb = "replaced" if before else "created"
    if dry_run:
        return Action(f"would be {verb}", what)
    told = _told(*settled, Action(verb, what))
    with connection.writing(folder, "pair", told, since=state.number) as db:
        save_proposal(db, (_kept(earlier), _kept(state)), made.pairs, made.round)
        remember(db, folder, files)
        # Inside the transaction: a file that cannot be written takes it back.
        write_files({**files, **made.settings})
    return Action(verb, what)


def _told(*actions: Action) -> str:
    """Say for the history what was done."""
    return ", ".join(f"{action.verb} {action.what}" for action in actions)


def _kept(state: State) -> Kept:
    return Kept(state.people, state.known_pairs, state.pairs)
