"""The pure part: no files, clock, dice, terminal or framework."""
