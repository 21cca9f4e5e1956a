"""A worksheet of XlsxWriter without the work that no sheet of ours has a use for.

Half the time of writing a large workbook went there. Should a later XlsxWriter not know
one of these methods, sheets are as they were, and only take longer.
"""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

Attributes = Sequence[tuple[str, object]]


class LeanSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """Its formulas are ranges, and every cell is given by numbers and has a format."""

    # Without the look whether a cell is given as `A1`.
    write_string = getattr(Worksheet, "_write_string", Worksheet.write_string)
    write_number = getattr(Worksheet, "_write_number", Worksheet.write_number)

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Leave a range as it is: none of 150 functions is in it."""
        return formula.removeprefix("=")

    def _calculate_spans(self) -> None:
        """Leave out how wide rows are: no reader has to be told."""

    def _xml_string_element(self, index: int, attributes: Attributes = ()) -> None:
        """Write a text: neither the cell's place nor its format needs escaping."""
        (_, place), (_, look) = attributes
        self.fh.write(f'<c r="{place}" s="{look}" t="s"><v>{index}</v></c>')

    def _xml_number_element(self, number: float, attributes: Attributes = ()) -> None:
        """Write a number in the same way."""
        (_, place), (_, look) = attributes
        self.fh.write(f'<c r="{place}" s="{look}"><v>{number:.16G}</v></c>')
