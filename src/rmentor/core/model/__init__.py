"""The nouns that every room speaks in: people, tables, program, feedback, issues."""
