"""What a verdict would rest on, as a digest: two equal ones have one verdict, so that no model need be asked again.

A verdict follows from the claim, the passages that are near enough to count with the copies that they stand for, and who judges
them by which thresholds. A passage's id names one text for ever, a deleted article's numbers are not given out again. What is
too far from the claim to count enters by pushing others out only, and then those are missing here.
"""

from collections.abc import Iterable, Sequence
import json

from service.domain.text import sha256

Groups = Iterable[Sequence[str]]  # each the id of a passage that counts, and those of its copies


def outlook_of(found: Sequence[Groups], made_by: Sequence[str]) -> str:
    """The digest of what was ``found`` on a claim as one and on each of its parts; ``made_by`` names models and thresholds."""
    groups = [sorted([head, *sorted(copies)] for head, *copies in each) for each in found]
    return sha256(json.dumps([list(made_by), groups]))
