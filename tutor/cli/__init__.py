"""The commands: the only code that prints, exits, or reads clock, seed and environment."""

from tutor.cli.main import main

__all__ = ["main"]
