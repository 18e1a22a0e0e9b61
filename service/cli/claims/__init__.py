"""Files of claims in, files of results out."""
