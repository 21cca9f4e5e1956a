"""Rules and criteria, and the scores of all pairs, tile by tile."""
