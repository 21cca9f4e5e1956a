"""Charts beside the rows of a sheet, drawn by the spreadsheet itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
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


def draw(workbook: "Workbook", worksheet: "Worksheet", chart: Chart, last: int) -> None:
    """Draw a chart of a sheet's rows.

    Args:
        workbook: The sheet's.
        worksheet: Its titles are in row 0.
        chart: What to draw.
        last: The last row.
    """
    drawn = workbook.add_chart({"type": "bar" if chart.lying else "column"})
    name = worksheet.get_name()
    for place, color in zip(chart.values, _COLORS, strict=False):
        drawn.add_series(
            {
                "name": [name, 0, place],
                "categories": [name, 1, chart.categories, last, chart.categories],
                "values": [name, 1, place, last, place],
                "fill": {"color": color},
                "data_labels": {"value": True},
                "gap": 60,
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    hidden = {"visible": False, "major_gridlines": {"visible": False}}
    if chart.lying:  # the first row at the top, as in the sheet
        drawn.set_y_axis({"reverse": True})
        drawn.set_x_axis(hidden)
    else:
        drawn.set_y_axis(hidden)
    several = len(chart.values) > 1
    drawn.set_legend({"position": "bottom"} if several else {"none": True})
    height = min(_TALLEST, max(_HEIGHT, _PER_ROW * len(chart.values) * last))
    drawn.set_size({"width": 620, "height": height if chart.lying else _HEIGHT})
    options = {
        "description": f"{chart.title}: the figures stand in the columns beside."
    }
    worksheet.insert_chart(chart.at, drawn, options)
