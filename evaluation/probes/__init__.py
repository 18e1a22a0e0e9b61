"""Contrastive probes: pairs that differ by one small edit, and their measurement."""
