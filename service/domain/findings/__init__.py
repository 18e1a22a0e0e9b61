"""Typed comparisons of a claim with a passage: what a person can check."""
