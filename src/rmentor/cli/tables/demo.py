"""The tables of the demo's steps are those of the commands it runs."""

from collections.abc import Iterable

from rich.console import RenderableType

from rmentor.cli.tables.agreement import agreement_table
from rmentor.cli.tables.import_files import import_tables
from rmentor.cli.tables.pair import proposal_tables
from rmentor.cli.tables.report import report_tables
from rmentor.cli.tables.status import status_table
from rmentor.core.report.tables import Report
from rmentor.workflows.import_views import ImportView
from rmentor.workflows.proposal_view import ProposalView
from rmentor.workflows.status import ProgramStatus


def step_tables(data: object) -> Iterable[RenderableType]:
    """Show a step's result as its own command does."""
    if isinstance(data, ImportView):
        return import_tables(data)
    if isinstance(data, ProposalView):
        return proposal_tables(data)
    if isinstance(data, Report):
        return report_tables(data)
    if isinstance(data, ProgramStatus):
        return status_table(data)
    if isinstance(data, tuple):
        return agreement_table(data)
    raise TypeError(type(data).__name__)
