"""Tests: one behaviour each; a docstring that could be false."""
