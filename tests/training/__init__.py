"""The training of the entailment model, on small data of the tests' own."""
