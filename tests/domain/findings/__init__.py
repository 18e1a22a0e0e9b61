"""Comparators of a claim with a passage."""
