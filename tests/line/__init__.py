"""Tests of the tutorial line by line."""
