"""The tutorial in lines in a real terminal: what chose it, what reaches it, how it ends there."""

import re
import signal
import stat
import sys
from pathlib import Path

import pytest

from tests.line.speaking import PLACES, acts_in, small_command, typed
from tests.terminal.terminal import Terminal
from tutor.wording import words

PLAIN = (sys.executable, "-m", "tutor")
CHOSEN: list[tuple[dict[str, str], tuple[str, ...], str]] = [
    ({"TERM": "dumb"}, (), "dumb-terminal"),
    ({"TERM": "xterm-256color", "ACCESSIBLE": "1"}, ("case", "pallet"), "shared-variable"),
    ({"TERM": "xterm-256color", "HEEL_TUTOR_PLAIN": "1"}, ("lesson", "s1-root"), "own-variable"),
]
"""What chooses lines in a terminal, beside the option, which every other test gives."""
CLOSED = ("list", "question", "group", "asked first", "plan", "debrief")
"""Places of all kinds; the others are closed in this process, in ``tests/line``."""


@pytest.mark.parametrize(
    ("environment", "argv", "chosen_by"), CHOSEN, ids=[row[2] for row in CHOSEN]
)
def test_what_chose_lines_is_said_and_nothing_but_lines_comes(
    environment: dict[str, str], argv: tuple[str, ...], chosen_by: str, tmp_path: Path
) -> None:
    """The first line names it; no sequence is sent, an answer is mended and shown once."""
    with Terminal(tmp_path, (80, 24), (*PLAIN, *argv), **environment) as terminal:
        assert terminal.shows("you:")
        terminal.press("hxx\x7f\x7felp\r")
        assert terminal.shows("again says everything")
        terminal.press("quit\r")
        assert terminal.wait() == 0
        said = terminal.raw.decode()
    assert said.startswith(f"tutor: {words.line.CHOSEN_BY[chosen_by]}\r\n")
    assert said.count("quit\r\n") == 1
    assert "\x1b" not in said
    assert re.fullmatch(r"[^\x00-\x07\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]*", said)


@pytest.mark.parametrize("place", CLOSED)
def test_a_closed_window_ends_it_and_what_was_done_is_kept(place: str, tmp_path: Path) -> None:
    """Wherever one is, the process ends, and the record holds every act that was answered."""
    argv, way, there, kept = PLACES[place]
    home = tmp_path / "home"
    with Terminal(home, (200, 60), small_command(tmp_path / "content", *argv)) as terminal:
        terminal.press(typed(*way).decode())
        assert terminal.comes(lambda: terminal.raw.count(b"you: ") > len(way))
        assert there.encode() in terminal.raw or place == "list"
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP
    assert acts_in(home) == kept


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)], ids=["ctrl+c", "ctrl+d"])
def test_a_key_ends_it_and_the_last_line_stands_alone(key: str, code: int, tmp_path: Path) -> None:
    """ctrl+c and ctrl+d end at once and say what is kept; the last line is whole."""
    with Terminal(tmp_path / "home", command=small_command(tmp_path / "content")) as terminal:
        assert terminal.shows("you:")
        terminal.press(key)
        assert terminal.wait() == code
        said = terminal.raw.decode()
    assert re.search(r"\r\ntutor: [^\r\n]+ What you did is kept in your record\.\r\n$", said)


CRASH = """
import sys
from tutor.line import conversation
def broken(self):
    secret = "what the student wrote"
    raise RuntimeError("on purpose")
conversation._Conversation._help = broken
from tutor.cli import main
sys.exit(main(["--plain"]))
"""


def test_a_crash_is_logged_and_told_in_a_line(tmp_path: Path) -> None:
    """No traceback is read aloud: it ends with 1, names the report, and says what is kept."""
    with Terminal(tmp_path, (200, 50), (sys.executable, "-c", CRASH)) as terminal:
        assert terminal.shows("you:")
        terminal.press("help\r")
        assert terminal.wait() == 1
        said = terminal.raw.decode()
    log = tmp_path / "crash.log"
    assert words.line.farewell("crash", "kept") in said
    assert str(log) in said
    assert "Traceback" not in said
    report = log.read_text(encoding="utf-8")
    assert "on purpose" in report
    assert "secret =" not in report
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
