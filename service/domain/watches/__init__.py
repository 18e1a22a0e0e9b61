"""Standing claims: what a change is, how it is told, signed and tried again."""
