"""A report as one page for the browser: nothing is loaded, everything is on it."""
