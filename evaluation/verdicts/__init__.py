"""Verdicts from end to end: a corpus and labelled claims in, figures and a report page out."""
