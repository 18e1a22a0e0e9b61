"""Standing claims: taking them in, looking at them again, sending what changed."""
