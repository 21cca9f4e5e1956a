"""Rich tables, one module per command's result."""
