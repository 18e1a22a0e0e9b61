"""What can go wrong with a model."""


class ModelProblem(Exception):
    """A model is missing, damaged, or not what it has to be; the message says which and what to do."""
