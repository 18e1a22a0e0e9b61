"""Figures: quantities, money, percentages, counts, durations."""
