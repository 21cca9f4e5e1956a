"""Which forms were written, and what they ask."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.feedback.survey import Channel
from rmentor.workflows.survey import FormView

_CHANNELS = {
    Channel.CHECK_IN: "A check-in: named, for the coordinator alone.",
    Channel.EVALUATION: "An evaluation: counted only.",
}


def survey_tables(forms: Sequence[FormView]) -> Iterable[RenderableType]:
    """Show each form with its questions."""
    for form in forms:
        yield Text(form.title)
        yield Text(_CHANNELS[form.channel])
        table = plain_table("", "", "Question", "Answers")
        for number, question in enumerate(form.questions, start=1):
            answers = " / ".join(question.choices)
            table.add_row(str(number), cell(question.wording), cell(answers))
        yield table
