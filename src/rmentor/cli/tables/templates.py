"""The fields of a template, and whether templates are right."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from rmentor.cli.tables.cells import cell, plain_table
from rmentor.core.agreement.fields import Field
from rmentor.core.model.words import count
from rmentor.workflows.check_templates import Check


def fields_table(fields: Sequence[Field]) -> Iterable[RenderableType]:
    """Show one line per field, as it is typed into a template."""
    table = plain_table(count(len(fields), "field"), "Field", "Says", "For example")
    table.columns[0].no_wrap = True  # to be copied as it stands
    for field in fields:
        name, is_list, rest = field.name.partition("[]")
        shown = name + ("[0]" + rest if is_list else "")
        table.add_row(f"{{{{ {shown} }}}}", cell(field.says), cell(field.example))
    yield table


def checks_table(checks: Sequence[Check]) -> Iterable[RenderableType]:
    """Show one line per variant and language."""
    table = plain_table("Templates", "Variant", "Language", "Result")
    for check in checks:
        table.add_row(cell(check.variant), cell(check.language), _result(check))
    yield table


def _result(check: Check) -> str:
    return "cannot be used" if check.problem else "good"
