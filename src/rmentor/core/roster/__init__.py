"""From a spreadsheet's cells to people."""
