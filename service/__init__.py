"""Crosscheck: verifies claims against a corpus of articles that its user owns."""

__version__ = "0.1.0"
