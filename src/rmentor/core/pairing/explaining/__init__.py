"""Why these pairs and no others, and what would have to change."""
