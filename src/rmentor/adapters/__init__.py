"""The edges. None imports another; each heavy library has its one home here."""
