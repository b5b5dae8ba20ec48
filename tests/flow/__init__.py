"""Tests of the tutorial without a face."""
