"""Standard output and error: everything is plain text, and no other module writes to them.

What is printed quotes content, paths and messages of the system. One place that cleans all of it
cannot be forgotten, as a call at each of the many prints could.
"""

import json
import os
import sys
from pathlib import Path
from typing import TextIO

from tutor.characters import clean
from tutor.errors import ExitCode
from tutor.wording import words

PROGRAM = "heel-tutor"
_ON_UNENCODABLE = "backslashreplace"


def prepare() -> None:
    r"""Make output survive a closed stream and a terminal that cannot show every character.

    On such a terminal a degree sign shows as ``\xb0``. Python's default would end the command with
    an exception in the middle of its output.
    """
    # Python sets these to None where a service or a shell has started it with the stream closed.
    sys.stdout = sys.stdout or _open_sink()
    sys.stderr = sys.stderr or _open_sink()
    for stream in (sys.stdout, sys.stderr):
        # Under a test runner the stream may be an object that has no encoding to configure.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors=_ON_UNENCODABLE)


def _open_sink() -> TextIO:
    """Return a stream in place of a closed one; what is written to it is lost."""
    return Path(os.devnull).open("w", encoding="utf-8")


def say(*lines: str) -> None:
    """Print lines of text to standard output, without anything that a terminal would act on."""
    _write(sys.stdout, lines)


def say_json(value: object) -> None:
    r"""Print a value as JSON, indented, with its keys in the order given.

    Only UTF-8 can show every character. On any other stream all beyond ASCII is escaped as JSON
    escapes it: what the stream itself would write for them, such as ``\xe9``, is no JSON.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    say(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2))


def complain(line: str) -> None:
    """Print one line about what went wrong to standard error, so that a pipe does not get it."""
    _write(sys.stderr, (f"{PROGRAM}: {line}",))


def _write(stream: TextIO, lines: tuple[str, ...]) -> None:
    stream.writelines(clean(line) + "\n" for line in lines)


def finish(code: int) -> int:
    """Flush the output and return the exit code.

    A reader that went away, such as ``head``, is no error of ours; an output that failed, such as
    a full disk, is.
    """
    try:
        sys.stdout.flush()
    # Standard output is pointed at nothing afterwards: Python flushes it once more at its end, and
    # would print a traceback of its own.
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code
    except OSError as error:
        complain(words.complaints.unwritten_output(error.strerror))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.PROBLEMS
    return code
