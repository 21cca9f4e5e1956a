"""One module per command: read, decide, write. They return an Outcome, never print."""
