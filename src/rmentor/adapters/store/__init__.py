"""The program's state: one SQLite file."""
