"""`rmentor pair --stage mentee-first`: the two of a pair are asked one by one.

Drafts are written, nothing is sent. Who is asked next follows from what was answered.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rmentor.adapters.documents.templates import template_renderer
from rmentor.adapters.files import staging
from rmentor.adapters.mail import is_mailable
from rmentor.adapters.settings_file import read_settings
from rmentor.adapters.store import connection
from rmentor.adapters.store.invitations import save_invitations
from rmentor.adapters.store.pairs import save_known_pairs
from rmentor.adapters.store.written import remember
from rmentor.core.agreement.asking import invitation_to, next_to_ask
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.words import count, joined
from rmentor.workflows.agreement import template_folders
from rmentor.workflows.agreement_files import Output
from rmentor.workflows.agreement_pairs import NoPairsError, undecided
from rmentor.workflows.asked import AskedRow, asked_row
from rmentor.workflows.files import in_dry_run, remembering
from rmentor.workflows.invitations import Addressed, Inviter, check_language
from rmentor.workflows.outcome import Action, Outcome
from rmentor.workflows.state import State, load_state

FOLDER = "invitations"


def ask_in_stages(
    folder: Path, output: Path | None, today: date, *, dry_run: bool
) -> Outcome[tuple[AskedRow, ...]]:
    """Write a mail draft to everyone whose answer is next; asking approves a pair.

    The mentee of each approved pair is asked first, or of each proposed pair if none is
    approved, and the mentor once the mentee said yes.

    Args:
        folder: The program's.
        output: The folder for the drafts; None for `invitations`.
        today: The day of asking.
        dry_run: Whether to write nothing.

    Raises:
        RmentorError: No proposed pairs, a faulty template, or files that cannot be
            written.
    """
    state, settings = load_state(folder), read_settings(folder)
    if not state.approved:
        raise NoPairsError
    check_language(settings.agreement.language, template_folders(folder))
    asked = _asked_now(state, today)
    with template_renderer(template_folders(folder)) as renderer, staging() as staged:
        files = Output(output or folder / FOLDER, staged, dry_run=dry_run)
        for name, content in Inviter(state, settings, renderer).drafts(asked):
            files.add(name, content)
        if not dry_run:
            _keep(folder, state, asked, files)
    actions = (*_approved(state, dry_run=dry_run), *files.actions())
    following = ("rmentor pair --accepted PERSON", "rmentor status")
    rows = tuple(asked_row(one.invitation, state) for one in asked)
    issues = _without_address(asked, state) + undecided(state, "no draft was written")
    return Outcome(rows, issues, actions, following)


def _asked_now(state: State, today: date) -> tuple[Addressed, ...]:
    """Give everyone whose answer is awaited, or will be from today on."""
    asked, found = state.asked, []
    for pair in state.approved:
        person = next_to_ask(pair, asked)
        if person:
            invitation = invitation_to(person, pair, asked, today)
            found.append(Addressed(pair, invitation))
    return tuple(found)


def _keep(
    folder: Path, state: State, asked: Sequence[Addressed], files: Output
) -> None:
    """Record who is asked, and write the drafts."""
    known = set(state.invitations)
    new = [one.invitation for one in asked if one.invitation not in known]
    if not new:
        with remembering(folder, files.paths):
            files.put()
        return
    what = f"asked {count(len(new), 'person', 'people')}"
    with connection.writing(folder, "pair", what, since=state.number) as db:
        save_known_pairs(db, state.approving(state.approved))
        save_invitations(db, new)
        remember(db, folder, files.paths)
        # Inside the transaction: files that cannot be written take it back.
        files.put()


def _approved(state: State, *, dry_run: bool) -> tuple[Action, ...]:
    number = len(state.approving(state.approved))
    verb = in_dry_run("approved", dry_run=dry_run)
    return (Action(verb, count(number, "pair")),) if number else ()


def _without_address(asked: Sequence[Addressed], state: State) -> tuple[Issue, ...]:
    """Say whose drafts have no address."""
    names = [
        state.name(one.invitation.person)
        for one in asked
        if not is_mailable(state.people[one.invitation.person].email)
    ]
    if not names:
        return ()
    people = count(len(names), "person", "people")
    message = f"{people} cannot be mailed: {joined(names)}. Their drafts are addressed "
    message += "to nobody."
    hint = "Add the address on the roster and import it, or in the mail program."
    return (Issue("no-address", message, Severity.WARNING, hint),)
