"""The program's state: one SQLite file, one module per group of tables."""
