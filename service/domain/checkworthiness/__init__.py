"""Which sentences of a text say something that can be checked, and what each says when it stands alone."""
