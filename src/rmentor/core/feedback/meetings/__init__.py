"""Meeting logs: which pair met, when and how long; never what they talked about."""
