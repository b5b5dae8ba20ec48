"""Standard output and error: everything is plain text, and nothing else writes to them."""

import json
import os
import sys
from pathlib import Path
from typing import TextIO

from tutor.characters import clean
from tutor.errors import ExitCode

_ESCAPED = "backslashreplace"


def prepare() -> None:
    """Make output survive a terminal that cannot show every character."""
    sys.stdout = sys.stdout or _closed()
    sys.stderr = sys.stderr or _closed()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors=_ESCAPED)


def _closed() -> TextIO:
    """Stand in for a stream that was closed before we began; what goes there is lost."""
    return Path(os.devnull).open("w", encoding="utf-8")


def say(*lines: str) -> None:
    """Print lines of text, without anything that a terminal would act on."""
    _write(sys.stdout, lines)


def say_json(value: object) -> None:
    """Print a value as JSON: stable, keys in the order given."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(line: str) -> None:
    """Print one line about what went wrong to standard error."""
    _write(sys.stderr, (f"heel-tutor: {line}",))


def _write(stream: TextIO, lines: tuple[str, ...]) -> None:
    stream.writelines(clean(line) + "\n" for line in lines)


def finish(code: int) -> int:
    """Flush; a reader that went away is no error of ours, an output that failed is."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code
    except OSError as error:
        complain(f"the output could not be written: {error.strerror}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.PROBLEMS
    return code
