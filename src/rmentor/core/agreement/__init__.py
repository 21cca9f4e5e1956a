"""What an agreement says: terms, dates, plain values for the templates."""
