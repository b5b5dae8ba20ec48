"""Standard output, error and input: everything is plain text, and no other module touches them.

What is printed quotes content, paths and messages of the system. One place that cleans all of it
cannot be forgotten, as a call at each of the many prints could.
"""

import codecs
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from tutor.characters import clean
from tutor.errors import ExitCode
from tutor.wording import words

PROGRAM = "heel-tutor"
_ON_UNENCODABLE = "backslashreplace"
_SPELLED = "heel-tutor-spelled"
_PIECE, _ENDLESS = 65_536, 1_024
"""Characters read at a time of a line that is too long, and how often before it has no end."""


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


def prepare_conversation() -> None:
    """Make both streams fit for a conversation in lines, whatever the locale says.

    Input is UTF-8, with a replacement where it is not, and its lines end as on any system. Output
    that cannot show a character spells it in letters: an escape is no word when it is read aloud.
    """
    from tutor.cli.spelling import spelled

    codecs.register_error(_SPELLED, spelled)
    for stream, settings in (
        (sys.stdin, {"encoding": "utf-8-sig", "errors": "replace"}),
        (sys.stdout, {"errors": _SPELLED}),
    ):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(**settings)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is a terminal; one that is closed is none."""
    return stream is not None and not stream.closed and stream.isatty()


def hear(most: int) -> str | None:
    """Return the next line of standard input without its end, or None where there is no more.

    Of a line with more characters than ``most`` it returns a few more than that, and the rest is
    not kept. A line that does not end at all counts as the end of the input.
    """
    if sys.stdin is None:
        return None
    try:
        heard = sys.stdin.readline(most + 1)
        if len(heard) <= most or heard.endswith("\n"):
            return heard.removesuffix("\n") if heard else None
        for _ in range(_ENDLESS):
            rest = sys.stdin.readline(_PIECE)
            if not rest or rest.endswith("\n"):
                return heard
    except OSError:  # The terminal has gone, or it is a folder that was given as input.
        return None
    return None


def speak(text: str) -> None:
    """Write text of a conversation as it is, and let it be seen at once."""
    sys.stdout.write(clean(text))
    sys.stdout.flush()


def fall_silent() -> None:
    """Throw away what could not be written, and all that follows.

    Python writes once more at its end what is outstanding, and would print a traceback of its own.
    """
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = _open_sink()


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
    """Print one line about what went wrong to standard error, so that a pipe does not get it.

    Where that has gone, too, as with a closed window, there is nobody left to tell.
    """
    with suppress(OSError):
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
    except BrokenPipeError:
        fall_silent()
        return code
    except OSError as error:
        complain(words.complaints.unwritten_output(error.strerror))
        fall_silent()
        return ExitCode.PROBLEMS
    return code
