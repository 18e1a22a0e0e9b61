"""Dates and days of the week."""
