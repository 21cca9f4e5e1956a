"""Charts beside the rows of a sheet, drawn by the spreadsheet itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rmentor.adapters.spreadsheet.sheet_rows import Cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart as ExcelChart
    from xlsxwriter.worksheet import Worksheet

_COLORS = ("#9CC3E6", "#1F5C99", "#7F7F7F")
_HEIGHT, _PER_ROW, _TALLEST = 288, 22, 1_600  # pixels


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars for the numbers of some columns.

    Attributes:
        title: Above it; with the columns' titles it also describes the chart to those
            who cannot see it.
        categories: Place of the column that names the bars.
        values: Places of the columns with their lengths.
        at: The cell at its top left.
        lying: Whether the bars lie, which suits long names.
    """

    title: str
    categories: int
    values: tuple[int, ...]
    at: str
    lying: bool = False


def draw(
    workbook: "Workbook",
    worksheet: "Worksheet",
    chart: Chart,
    rows: Sequence[Sequence[Cell]],
) -> None:
    """Draw a chart of a sheet's rows.

    Args:
        workbook: The sheet's.
        worksheet: Its titles are in row 0.
        chart: What to draw.
        rows: Below the titles.
    """
    drawn = workbook.add_chart({"type": "bar" if chart.lying else "column"})
    _add_bars(drawn, worksheet.get_name(), chart, rows)
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    hidden = {"visible": False, "major_gridlines": {"visible": False}}
    if chart.lying:  # the first row at the top, as in the sheet
        drawn.set_y_axis({"reverse": True})
        drawn.set_x_axis(hidden)
    else:
        drawn.set_y_axis(hidden)
    several = len(chart.values) > 1
    drawn.set_legend({"position": "bottom"} if several else {"none": True})
    height = min(_TALLEST, max(_HEIGHT, _PER_ROW * len(chart.values) * len(rows)))
    drawn.set_size({"width": 620, "height": height if chart.lying else _HEIGHT})
    options = {
        "description": f"{chart.title}: the figures stand in the columns beside."
    }
    worksheet.insert_chart(chart.at, drawn, options)


def _add_bars(
    drawn: "ExcelChart", sheet: str, chart: Chart, rows: Sequence[Sequence[Cell]]
) -> None:
    last, columns = len(rows), list(zip(*rows, strict=True))
    for place, color in zip(chart.values, _COLORS, strict=False):
        drawn.add_series(
            {
                "name": [sheet, 0, place],
                "categories": [sheet, 1, chart.categories, last, chart.categories],
                "values": [sheet, 1, place, last, place],
                # kept in the chart, for programs that do not look into the cells
                "categories_data": columns[chart.categories],
                "values_data": columns[place],
                "fill": {"color": color},
                "data_labels": {"value": True},
                "gap": 60,
            }
        )
