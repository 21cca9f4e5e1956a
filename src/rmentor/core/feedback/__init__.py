"""From answers to figures that give nobody away."""
