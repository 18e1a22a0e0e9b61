"""English as far as the comparators need it: words, stems, clauses, whether two sentences tell of one event."""
