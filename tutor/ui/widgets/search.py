"""A line of a list that typed words narrow down, with what it shows."""

from dataclasses import dataclass

from textual.visual import Visual


@dataclass(frozen=True)
class Row:
    """A line as ``tutor.flow.finding`` finds it, and its ``prompt``: what is drawn of it."""

    id: str
    group: str
    prompt: Visual
    wordings: tuple[str, ...]
