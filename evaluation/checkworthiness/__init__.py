"""Texts whose sentences are labelled checkable or not, and the measurement of what tells them apart."""
