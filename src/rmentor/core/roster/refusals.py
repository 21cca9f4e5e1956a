"""Why a file or a mapping is refused as a whole."""

import shlex
from collections.abc import Sequence
from difflib import get_close_matches

from rmentor.core.model.issues import Issue, Severity
from rmentor.errors import InputRefusedError, UsageError


class UnknownFieldError(UsageError):
    """`--map` names a field that does not exist."""

    code = "unknown-field"

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = get_close_matches(name.casefold().replace("_", " "), known, n=1)
        meant = f"Did you mean '{near[0]}'? " if near else ""
        super().__init__(
            f"There is no field '{name}'.", f"{meant}Fields: {', '.join(known)}."
        )


class UnknownTitleError(UsageError):
    """`--map` names a column that no table has, or that several may be."""

    code = "unknown-column"

    def __init__(
        self, title: str, known: Sequence[str], several: Sequence[str] = ()
    ) -> None:
        if several:
            message = f"Several columns have '{title}' in their title."
            super().__init__(message, f"Write more of one: {_quoted(several)}.")
            return
        near = get_close_matches(title, known, n=1, cutoff=0.4)
        meant = f"Did you mean '{near[0]}'? " if near else ""
        super().__init__(
            f"No column is called '{title}'.", f"{meant}Columns: {_quoted(known)}."
        )


class NoSuchSheetError(InputRefusedError):
    """`--sheet` names a sheet that the workbook does not have."""

    code = "no-such-sheet"

    def __init__(self, file: str, sheet: str, known: Sequence[str]) -> None:
        super().__init__(
            f"{file} has no sheet called '{sheet}'.", f"Its sheets: {_quoted(known)}."
        )


class NoTableError(InputRefusedError):
    """A file in which no row of titles can be found."""

    code = "no-table"

    def __init__(self, file: str, header_row: int = 0) -> None:
        where = f" in row {header_row}" if header_row else ""
        super().__init__(
            f"{file} has no column titles{where}.",
            "The first filled row should hold titles such as Name, Email and Role; "
            "--header-row says which row does. If there are none: --header-row 0 "
            "--map 'Column A=name'.",
        )


class EmptyTableError(InputRefusedError):
    """Titles without a row below."""

    code = "no-rows"

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} has titles but not one filled row under them.",
            "Check that it is the right file and sheet; --sheet names another.",
        )


class NoUsableRowError(InputRefusedError):
    """Titles and rows, but not one row says who it is about."""

    code = "no-usable-row"

    def __init__(self, file: str, issues: Sequence[Issue]) -> None:
        errors = (issue for issue in issues if issue.severity is Severity.ERROR)
        first = next(errors, None)
        example = f" Row {first.row}: {first.message}" if first else ""
        super().__init__(
            f"Not one row of {file} can be used.{example}",
            "Check that it is the right file and sheet, and which column names the "
            "people: --map 'Title=name'.",
        )


class NoPeopleError(InputRefusedError):
    """No column says who the rows are about."""

    code = "no-identity-column"

    def __init__(self, file: str, titles: Sequence[str]) -> None:
        super().__init__(
            f"No column of {file} is recognized as a name, an email or a staff id. "
            f"Its titles: {_quoted(titles)}.",
            f"Say which column it is, for example --map '{_example(titles)}=name', or "
            "which row holds the titles: --header-row 3. If there are no titles: "
            "--header-row 0 --map 'Column A=name'.",
        )


class LabelsForNamesError(InputRefusedError):
    """The titles of other columns stand where the names should."""

    code = "labels-for-names"

    def __init__(self, file: str, labels: Sequence[str]) -> None:
        super().__init__(
            f"{file} seems to hold people side by side or one below another: "
            f"{_quoted(labels)} would be read as people.",
            "Give each person a row below titles such as Name, Email and Role. If "
            "people are really called so: --map 'Title=name'.",
        )


class NoPairsError(InputRefusedError):
    """A file of pairs without a column for each side."""

    code = "no-pair-columns"

    def __init__(self, file: str, titles: Sequence[str]) -> None:
        super().__init__(
            f"{file} has no two columns that name a mentor and a mentee. "
            f"Its titles: {_quoted(titles)}.",
            "Call them Mentor and Mentee, and fill in emails, staff ids or names.",
        )


class EverybodyPairedError(InputRefusedError):
    """A list of what all pairs might score, not of those that were made."""

    code = "everybody-paired"

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} names nearly every mentor with nearly every mentee, as a list of "
            "scores does. As pairs that were made, they would not be proposed again.",
            "Leave it out: 'rmentor pair' scores all pairs itself. To take its people: "
            "--as roster. If all of these really were pairs: --as pairs.",
        )


class MailMergeError(InputRefusedError):
    """The mail merge, whose days of first meetings would be taken for a log."""

    code = "mail-merge"

    def __init__(self, file: str, typed: str) -> None:
        super().__init__(
            f"{file} is the mail merge that rmentor wrote, not a list to import.",
            "To record the days under 'Signed on': rmentor agreement --signed "
            f"{shlex.quote(typed)}",
        )


class NoMeetingsError(InputRefusedError):
    """A meeting log that does not say whose meetings, or when."""

    code = "no-meeting-columns"

    def __init__(self, file: str, titles: Sequence[str]) -> None:
        super().__init__(
            f"{file} has no columns that say who met and on which day. "
            f"Its titles: {_quoted(titles)}.",
            "Call them Mentor email, Mentee email and Meeting date; Held, Minutes and "
            "Next meeting may stand beside them.",
        )


class NobodyMeetsError(InputRefusedError):
    """A meeting log, and no pair that could have met."""

    code = "no-begun-pairs"

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} tells of meetings, and no pair has begun in this program.",
            "A pair begins with its agreement: 'rmentor pair', then 'rmentor "
            "agreement'. If the program lies elsewhere: -p FOLDER.",
        )


class NotAReviewError(InputRefusedError):
    """A file is said to be the review workbook and is not, or is one no longer."""

    code = "not-a-review"

    def __init__(self, file: str, missing: Sequence[str] = ()) -> None:
        what = (
            f"{file} is a review of proposals in which no sheet has all of these "
            f"columns any more: {_quoted(missing)}."
            if missing
            else f"{file} is not the workbook in which proposals are reviewed."
        )
        super().__init__(
            what,
            "Have it written with 'rmentor pair -o review.xlsx', and keep its titles.",
        )


_SHOWN = 40
_SHORT = 30


def _example(titles: Sequence[str]) -> str:
    """Give the first title that stands in a command as it is."""
    plain = (t for t in titles if t and len(t) <= _SHORT and not set(t) & set("'=\n"))
    return next(plain, "Title")


def _quoted(titles: Sequence[str]) -> str:
    more = f" and {len(titles) - _SHOWN} more" if len(titles) > _SHOWN else ""
    return ", ".join(f"'{' '.join(t.split())[:80]}'" for t in titles[:_SHOWN]) + more
