"""Compound claims: cut into parts by grammar, and decided from them; claims that leave a pronoun open."""
