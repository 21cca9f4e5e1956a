"""The roster that `rmentor init` writes, for those who have no sign-up form."""

from rmentor.adapters.spreadsheet.write import Column, WorkbookSheet
from rmentor.core.model.people import Role, Status

_ROWS = 500


def blank_roster() -> tuple[WorkbookSheet, ...]:
    """Give one sheet whose titles `rmentor import` knows, with drop-downs."""
    return (WorkbookSheet("People", _COLUMNS, spare_rows=_ROWS),)


_COLUMNS = (
    Column("Name", 28, note="First and last name, as on the agreement."),
    Column("Email", 30, note="Tells people apart; everybody needs one."),
    Column("Staff ID", 12),
    Column("Role", 12, choices=tuple(Role), note="The mentor is the junior one."),
    Column("Job title", 24),
    Column("Grade", 14, note="Worded as in 'grades' in rmentor.toml."),
    Column("Department", 20),
    Column("Team", 18),
    Column("Location", 18),
    Column("Time zone", 16, note="Such as Europe/London or UTC+1."),
    Column("Languages", 20, note="Several with ; between them."),
    Column("Manager email", 30, note="Nobody is paired in one reporting line."),
    Column("Topics to share", 36, note="Several with ; between them."),
    Column("Topics to learn", 36, note="The most wanted first, with ; between them."),
    Column("Availability", 26, note="Such as: Mon morning; Thu afternoon."),
    Column("Meeting mode", 16, choices=("In person", "Online", "Either")),
    Column("Capacity", 10, note="How many partners; 1 when empty."),
    Column("Preferred partners", 28, note="Emails, the most wanted first."),
    Column("Not wanted", 28, note="Emails; nobody is told."),
    Column("Earlier partners", 28, note="Emails; never paired again."),
    Column("Status", 12, choices=tuple(Status)),
)
