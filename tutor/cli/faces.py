"""Which face the tutorial opens with, and what chose it: the screens, or plain lines.

The order is fixed and documented in the help: the option, our own variable, the variable that
several programs share, the terminal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tutor.errors import UnknownValue

PLAIN_VARIABLE = "HEEL_TUTOR_PLAIN"
SHARED_VARIABLE = "ACCESSIBLE"
"""What other programs read, too: any value asks for lines but those that say no."""
_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})

Face = Literal["screens", "lines", "none"]
"""``none``: there is nothing to draw on, and nobody asked for lines."""
ChosenBy = Literal["option", "own-variable", "shared-variable", "dumb-terminal", "terminal"]


@dataclass(frozen=True)
class Streams:
    """What is a terminal. Screens read keys from standard input and draw on standard error."""

    input: bool
    output: bool
    errors: bool


def face_for(
    *, plain: bool, environment: Mapping[str, str], terminal: Streams
) -> tuple[Face, ChosenBy]:
    """Return the face to open with, and what chose it; ``plain`` tells that ``--plain`` was given.

    Raises ``UnknownValue``: whoever sets the variable should not be met by a screen that cannot be
    read, nor by silence about a slip.
    """
    if plain:
        return "lines", "option"
    own = _wish(environment.get(PLAIN_VARIABLE, ""))
    if own is None:
        raise UnknownValue(PLAIN_VARIABLE, environment[PLAIN_VARIABLE], ("1", "0"))
    if own == "yes":
        return "lines", "own-variable"
    shared = _wish(environment.get(SHARED_VARIABLE, ""))
    if own == "unset" and shared in ("yes", None):
        return "lines", "shared-variable"
    dumb = environment.get("TERM") == "dumb"
    if own == "unset" and dumb and terminal.input and terminal.output:
        return "lines", "dumb-terminal"
    drawable = terminal.input and terminal.errors and not dumb
    return ("screens" if drawable else "none"), ("own-variable" if own == "no" else "terminal")


def _wish(value: str) -> Literal["yes", "no", "unset"] | None:
    """Return what the value of a variable says; None where it says neither yes nor no."""
    lowered = value.strip().lower()
    if not lowered:
        return "unset"
    return "yes" if lowered in _YES else "no" if lowered in _NO else None
