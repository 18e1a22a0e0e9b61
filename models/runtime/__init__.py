"""Where encoder and entailment model are executed: OpenVINO on prepared graphs, or torch through sentence-transformers.

``choice`` decides, ``prepared`` keeps what ``conversion`` made, ``tokens`` and ``graph`` run it without torch;
``libraries`` is the way through sentence-transformers. Measured in docs/decisions/0012-runtime.md.
"""
