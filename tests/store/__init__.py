"""Tests of the record of what a learner did."""
