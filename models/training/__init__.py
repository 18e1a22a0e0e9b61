"""Training of the entailment model: from two files of labelled pairs and a folder of articles to models/entailment."""
