"""Encoder and entailment model: their weights, how they load, and the proof that they are what they claim to be.

Imports nothing from ``service``.
"""
