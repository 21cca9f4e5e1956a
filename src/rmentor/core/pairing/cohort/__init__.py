"""People as numbers, for all pairs at once: who is meant, who is senior, who waited."""
