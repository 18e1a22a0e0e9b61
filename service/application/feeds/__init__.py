"""Feeds: taking them in, polling them."""
