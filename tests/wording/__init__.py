"""Tests of the sentences, as tables."""
