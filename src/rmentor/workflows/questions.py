"""What an import asks when it is unsure what a column is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import ColumnMapping, Confidence, Field, field_named
from rmentor.core.roster.refusals import UnknownFieldError
from rmentor.core.roster.text import fold_title
from rmentor.workflows.import_request import ImportRequest
from rmentor.workflows.kinds import ImportKind
from rmentor.workflows.reading import ReadFile

_ROSTERS = (ImportKind.ROSTER, ImportKind.MENTORS, ImportKind.MENTEES)
_MOST = 12


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """Which field is this column?

    Attributes:
        examples: At most two of its values.
        guess: The field it is taken for unless told otherwise; empty to keep the
            column as it is.
    """

    title: str
    examples: tuple[str, ...]
    guess: str

    def understood(self, answer: str) -> str | None:
        """Give the field that an answer names; "" keeps the column, None: no field."""
        if not answer.strip():
            return self.guess
        try:
            return field_named(answer)
        except UnknownFieldError:
            return None


Ask = Callable[[ColumnQuestion], str]
"""Gives the field's name, or "" to keep the column as it is."""


def asked(
    files: Iterable[ReadFile],
    remembered: Mapping[str, str],
    request: ImportRequest,
    ask: Ask,
) -> ImportRequest:
    """Ask about the columns of rosters that are unsure, and add the answers.

    What was answered before, "keep it" included, is not asked again.
    """
    known = {fold_title(title) for title in (*remembered, *request.forced)}
    told: list[str] = []
    kept: list[str] = []
    for question in _questions(files, remembered, request)[:_MOST]:
        if fold_title(question.title) in known:
            continue
        known.add(fold_title(question.title))
        field = ask(question)
        if field:
            told.append(f"{question.title}={field}")
        else:
            kept.append(question.title)
    mapping = (*request.mapping, *told)
    return replace(request, mapping=mapping, kept=tuple(kept))


def _questions(
    files: Iterable[ReadFile], remembered: Mapping[str, str], request: ImportRequest
) -> Sequence[ColumnQuestion]:
    columns = (
        column
        for file in files
        if file.kind in _ROSTERS
        for table in file.tables
        for column in map_columns(table, remembered, request.forced)
    )
    return [
        ColumnQuestion(column.title, column.examples, column.field or "")
        for column in columns
        if _is_unsure(column)
    ]


def _is_unsure(column: ColumnMapping) -> bool:
    """Tell what is worth a question: not what another column has answered already."""
    return (
        column.confidence is Confidence.UNSURE
        and bool(column.examples)
        and not column.reason.endswith("is used; kept with the person")
        and column.field is not Field.PRIVATE
    )
