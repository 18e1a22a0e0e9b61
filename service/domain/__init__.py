"""Words and rules of claim verification: pure Python, standard library only."""
