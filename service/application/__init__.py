"""One file per use case; what each needs of the outside is a small Protocol in ``ports``."""
