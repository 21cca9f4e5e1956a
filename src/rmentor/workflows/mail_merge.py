"""The mail merge: a row for each person in a pair, for letters and lists of one's own.

It comes back too: with the column `Signed on` filled in, `rmentor agreement --signed`
reads it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from rmentor.adapters.spreadsheet.write_csv import csv_bytes
from rmentor.core.agreement.context import Plain
from rmentor.core.agreement.signatures import Standing
from rmentor.workflows.agreement_drafts import Draft

MERGE_FILE = "mail-merge.csv"
_COLUMNS = (
    "Name",
    "Email",
    "Role",
    "Partner",
    "Partner email",
    "Program",
    "Version",
    "Issued",
    "First meeting",
    "Meetings",
    "Coordinator",
    "Coordinator email",
    "Agreement",
    "Signed on",
)

SIGNING_COLUMNS = ("Partner email", "Version", "Issued", "Agreement", "Signed on")
"""Those that stand together in no other list."""


def merge_file(
    drafts: Sequence[Draft], standings: Sequence[Standing], suffix: str
) -> bytes:
    """Write the rows, the mentor's before the mentee's.

    Args:
        drafts: The agreements as they are now.
        standings: Whose signatures are told.
        suffix: Of the agreements' files.
    """
    signed = {standing.agreement: standing for standing in standings}
    rows = [
        row
        for draft in drafts
        for row in _rows(draft, signed.get(draft.agreement), suffix)
    ]
    return csv_bytes(_COLUMNS, rows)


def _rows(
    draft: Draft, standing: Standing | None, suffix: str
) -> Iterator[tuple[str, ...]]:
    terms, values = draft.terms, cast("Mapping[str, Plain]", draft.job.values)
    sides = (
        ("mentor", draft.pair.mentor, terms.mentor, terms.mentee),
        ("mentee", draft.pair.mentee, terms.mentee, terms.mentor),
    )
    for role, key, party, partner in sides:
        meetings = _meetings(values, "mentor_time" if role == "mentor" else "time")
        signed = standing.day(key) if standing else None
        yield (
            party.name,
            party.email,
            role,
            partner.name,
            partner.email,
            terms.program,
            str(terms.edition.version),
            _issued(values),
            meetings[0],
            "; ".join(meetings),
            terms.coordinator,
            terms.coordinator_email,
            f"{draft.job.file_stem}.{suffix}",
            signed.isoformat() if signed else "",
        )


def _issued(values: Mapping[str, Plain]) -> str:
    agreement = cast("Mapping[str, Mapping[str, str]]", values["agreement"])
    return agreement["issued"]["long"]


def _meetings(values: Mapping[str, Plain], clock: str) -> list[str]:
    """Give days and times as the language writes them, by the person's own clock."""
    meetings = cast("Mapping[str, Sequence[Mapping[str, str]]]", values["meetings"])
    return [
        f"{meeting['weekday']}, {meeting['long']}, {meeting[clock]}"
        for meeting in meetings["dates"]
    ]
