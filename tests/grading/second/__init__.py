"""Tests of scoring 2, apart from those of scoring 1, which stored attempts hold in place."""
