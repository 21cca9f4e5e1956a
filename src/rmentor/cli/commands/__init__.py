"""One module per command, each a doorman: options, one workflow call, show."""
