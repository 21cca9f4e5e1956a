"""Build feedback for tests in one line."""

from collections.abc import Mapping, Sequence
from datetime import date

from rmentor.core.feedback.meetings.rhythm import Logs
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Person, Role
from rmentor.core.model.program import Pair
from rmentor.core.model.tables import Export, Record, Table
from rmentor.core.report.program import Program
from rmentor.core.report.summary import summarize
from rmentor.core.report.tables import Report, ReportTable, text_of
from rmentor.core.settings import Settings


def rated(
    person: str,
    values: Mapping[str, float],
    checkpoint: Checkpoint = Checkpoint.MIDDLE,
    role: Role | None = None,
) -> Response:
    """Build a response from values by dimension code: `{"SAT": 4}`."""
    answers = tuple(
        Answer(code, Dimension(code), value, str(value))
        for code, value in values.items()
    )
    return Response(person, role, checkpoint, None, answers)


def response(
    person: str,
    checkpoint: Checkpoint = Checkpoint.MIDDLE,
    *,
    role: Role | None = None,
    submitted: date | None = None,
    comment: str = "",
    **values: float,
) -> Response:
    """Build a response; dimensions by their code: `response("a@corp.test", SAT=4)`."""
    answers = rated(person, values).answers
    if comment:
        answers += (Answer("Anything else?", Dimension.COMMENT, None, comment),)
    return Response(person, role, checkpoint, submitted, answers)


def report_on(
    responses: Sequence[Response],
    settings: Settings | None = None,
    people: Sequence[Person] = (),
    pairs: Sequence[Pair] = (),
    logs: Logs | None = None,
) -> Report:
    """Make the first report of a program, on 1 June 2026."""
    program = Program(people, pairs, (), responses, logs=logs)
    return summarize(program, settings or Settings(), date(2026, 6, 1)).report


def printed(table: ReportTable) -> list[list[str]]:
    """Print every value of a report's table, row by row."""
    units = [column.unit for column in table.columns]
    return [
        [text_of(value, unit) for value, unit in zip(row, units, strict=True)]
        for row in table.rows
    ]


def table(
    titles: Sequence[str],
    *rows: Sequence[str],
    file: str = "answers.csv",
    sheet: str = "",
) -> Table:
    """Build a table whose titles stand in row 1."""
    records = tuple(Record(n, tuple(row)) for n, row in enumerate(rows, start=2))
    return Table(file, sheet, tuple(titles), records, 1, Export.LIST)


def person(name: str, role: Role | None = None, staff_id: str = "") -> Person:
    """Build a person with the address `first.last@corp.test`."""
    email = f"{name.lower().replace(' ', '.')}@corp.test"
    return Person(email, name, email, staff_id, role)
