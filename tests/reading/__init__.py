"""Tests of what makes pages and text readable."""
