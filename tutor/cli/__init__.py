"""The commands: the only code that prints, exits, or reads the clock, a seed or the environment.

All other rooms are handed these as values, so that a test decides what time it is and what was
typed, and the same input always gives the same result.
"""

from tutor.cli.main import main

__all__ = ["main"]
