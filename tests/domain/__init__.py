"""Tests of the rules: no store, no model, no interface."""
