"""Charts beside rows: what the workbook holds of them."""

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest

from rmentor.adapters.spreadsheet.charts import Chart
from rmentor.adapters.spreadsheet.write import Column, WorkbookSheet, workbook_bytes

COLUMNS = (Column("Department"), Column("People"), Column("In a pair"))


def chart_of(chart: Chart, rows: list[tuple[str, int, int]]) -> str:
    sheet = WorkbookSheet("Departments", COLUMNS, rows, charts=(chart,))
    made = workbook_bytes([sheet], datetime(2026, 3, 2, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        names = [name for name in file.namelist() if "charts/chart" in name]
        return file.read(names[0]).decode() if names else ""


@pytest.mark.parametrize(("lying", "kind"), [(True, "bar"), (False, "col")])
def test_a_chart_draws_the_rows_of_its_columns(lying: bool, kind: str) -> None:
    chart = Chart("Reached", categories=0, values=(1, 2), at="E2", lying=lying)
    drawn = chart_of(chart, [("IT", 3, 2), ("HR", 2, 2)])
    assert f'<c:barDir val="{kind}"/>' in drawn
    assert "Departments!$A$2:$A$3" in drawn
    assert "Departments!$C$2:$C$3" in drawn
    assert "Reached" in drawn
    assert re.findall("<c:v>(.*?)</c:v>", drawn) == [
        *("People", "IT", "HR", "3", "2"),
        *("In a pair", "IT", "HR", "2", "2"),
    ]


def test_without_rows_there_is_no_chart() -> None:
    assert chart_of(Chart("Reached", 0, (1,), "E2"), []) == ""
