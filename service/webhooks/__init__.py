"""Webhooks going out: which addresses may be called, and the call."""
