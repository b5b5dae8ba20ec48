"""A case played in a terminal as a student would, killed on the way, and taken up again."""

import signal
import sqlite3
import stat
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

SIZES = [(80, 24), (120, 40)]
HOME = "Heel or back?"
"""The first lesson, which Home shows on top."""
NURSE = "44, female, night nurse"
TO_HOME = (sys.executable, "-m", "tutor")
TO_NURSE = (*TO_HOME, "case", "night-nurse")


def to_night_nurse(terminal: Terminal) -> None:
    """Walk from Home to the case by its title."""
    assert terminal.shows(HOME)
    terminal.press("c")
    for _ in range(40):
        if NURSE in terminal.text:
            terminal.settle()  # on a busy machine keys may still be under way
            if NURSE in terminal.text:
                break
        terminal.press("down")
    assert NURSE in terminal.text
    terminal.press("enter")
    assert terminal.shows("A new patient")


def chart(terminal: Terminal) -> list[str]:
    """Return the lines of the chart, which stands on the right of a narrow window."""
    return [line[36:] for line in terminal.text.splitlines() if line.endswith("│")]


def ask(terminal: Terminal, words: str, heading: str) -> None:
    """Ask by typing words into the filter; the chart must then show the heading."""
    terminal.press("/", words, "enter", "escape")
    assert terminal.shows(f"◇ {heading}")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_from_home_to_the_debrief_by_keyboard_alone(size: tuple[int, int], tmp_path: Path) -> None:
    """A student reaches every stage, from Home to the debrief, by keys alone, at both sizes."""
    with Terminal(tmp_path, size) as terminal:
        to_night_nurse(terminal)
        terminal.press("enter")
        ask(terminal, "coughing", "Coughing and straining")
        ask(terminal, "ankle jerk", "Achilles reflex")
        ask(terminal, "slump", "Slump test")
        terminal.press("tab", "space", "up", "space")
        assert terminal.shows("2 marked of three to six")
        terminal.press("n")
        assert terminal.shows("How sure are you?")
        terminal.press("enter", "tab", "enter", "tab", "down", "enter")
        assert terminal.shows("(●) Fairly sure")
        terminal.press("n", "y")
        assert terminal.shows("Your plan · 0")
        terminal.press("/", "physical therapy", "enter", "escape")
        assert terminal.shows("[x] Refer for physical therapy")
        terminal.press("n", "y")
        assert terminal.shows("Right call")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_a_killed_encounter_is_as_it_was(tmp_path: Path) -> None:
    """After kill -9 in Investigate a new start shows the same chart and the same marks."""
    with Terminal(tmp_path, command=TO_NURSE) as terminal:
        assert terminal.shows("A new patient")
        terminal.press("enter")
        ask(terminal, "first step", "First steps")
        ask(terminal, "ankle jerk", "Achilles reflex")
        terminal.press("tab", "space")
        assert terminal.shows("1 marked of three to six")
        before = chart(terminal)
        terminal.kill(signal.SIGKILL)
        assert terminal.wait() == -signal.SIGKILL
    with Terminal(tmp_path) as terminal:
        assert terminal.shows("in progress")
        terminal.press("enter")
        assert terminal.shows("1 marked of three to six")
        terminal.press("tab")
        assert terminal.comes(lambda: chart(terminal) == before), before


def test_no_acknowledged_action_is_lost_to_kill_9(tmp_path: Path) -> None:
    """Killed at various moments, everything the chart showed is in the record, which is intact."""
    shown = 1
    for turn in range(6):
        command = TO_HOME if turn else TO_NURSE
        with Terminal(tmp_path, command=command) as terminal:
            assert terminal.shows("in progress" if turn else "A new patient")
            terminal.press("enter")
            assert terminal.shows("Chart · ")
            for _ in range(turn + 1):
                terminal.press("down", "enter")
            time.sleep(0.01 * turn)
            text = terminal.text
            terminal.kill(signal.SIGKILL)
            terminal.wait()
        line = next(line for line in text.splitlines() if "Chart · " in line)
        shown = int(line.split("Chart · ")[1].split()[0])
        record = sqlite3.connect(tmp_path / "progress.sqlite3")
        kept = record.execute("SELECT count(*) FROM events WHERE kind = 'asked/1'").fetchone()[0]
        assert record.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        record.close()
        assert kept >= shown
    assert shown >= 6


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_leaves_the_terminal_sane(name: str, tmp_path: Path) -> None:
    """Mouse, paste mode and alternate screen are off, the cursor is back, the code is 128 + n."""
    number = signal.Signals[name]
    with Terminal(tmp_path) as terminal:
        assert terminal.shows(HOME)
        terminal.kill(number)
        assert terminal.wait() == 128 + number
        for off in (b"\x1b[?1000l", b"\x1b[?2004l", b"\x1b[?1049l", b"\x1b[?25h"):
            assert off in terminal.raw


def test_a_closed_terminal_ends_the_process(tmp_path: Path) -> None:
    """A process whose terminal was closed ends, and does not run on unseen."""
    with Terminal(tmp_path) as terminal:
        assert terminal.shows(HOME)
        terminal.hang_up()
        assert terminal.wait() != 0


CRASH = """
import sys
from tutor.ui.screens.home import Home
def broken(self):
    secret = "what the student wrote"
    raise RuntimeError("on purpose")
Home.action_again = broken
Home.check_action = lambda self, action, parameters: True
from tutor.cli import main
sys.exit(main([]))
"""


def test_a_crash_is_logged_without_what_the_student_wrote(tmp_path: Path) -> None:
    """A crash exits with 1 and names the report, which only the learner can read."""
    with Terminal(tmp_path, command=(sys.executable, "-c", CRASH)) as terminal:
        assert terminal.shows(HOME)
        terminal.press("r")
        assert terminal.wait() == 1
        said = terminal.raw.split(b"\x1b[?1049l")[-1].decode()
    log = tmp_path / "crash.log"
    assert "something went wrong (RuntimeError)" in said
    assert str(log) in said.replace("\r\n", "")
    assert "on purpose" in log.read_text(encoding="utf-8")
    assert "what the student wrote" not in said
    assert "secret =" not in said
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_two_at_a_time_both_work(tmp_path: Path) -> None:
    """A second window opens beside the first, and both keep what was done."""
    with Terminal(tmp_path, command=TO_NURSE) as first, Terminal(tmp_path) as second:
        assert first.shows("A new patient")
        first.press("enter", "down", "enter")
        assert first.shows("Chart · 1 entry")
        assert second.shows(HOME)
        second.press("c", "enter")
        assert second.shows("A new patient")
        second.press("enter", "down", "enter")
        assert second.shows("Chart · 1")


def test_no_color_means_no_color(tmp_path: Path) -> None:
    """With NO_COLOR set no sequence chooses a color; an underline tells where the cursor is."""
    with Terminal(tmp_path, NO_COLOR="1") as terminal:
        assert terminal.shows(HOME)
        terminal.press("down")
        assert "Roots and canal" in terminal.underlined
        terminal.press("enter")
        assert terminal.shows("Lumbar canal, opened")
        colored = [
            part
            for part in terminal.raw.split(b"\x1b[")
            if part.split(b"m")[0].startswith((b"38;", b"48;")) or b";38;" in part.split(b"m")[0]
        ]
    assert colored == []


def test_a_record_that_cannot_be_kept_is_told_at_the_start_and_at_the_end(tmp_path: Path) -> None:
    """If no file can be written, the tutorial opens all the same, says so, and exits with 1.

    So it is told of a variable that says nothing.
    """
    home = tmp_path / "file"
    home.write_text("not a folder", encoding="utf-8")
    with Terminal(home, HEEL_TUTOR_FIGURES="blocks") as terminal:
        assert terminal.shows("Nothing will be kept")
        assert terminal.shows("HEEL_TUTOR_FIGURES is 'blocks'")
        to_night_nurse(terminal)
        terminal.press("enter")
        ask(terminal, "ankle jerk", "Achilles reflex")
        terminal.press("ctrl+q")
        assert terminal.wait() == 1
        assert b"could not be saved" in terminal.raw
    assert home.read_text(encoding="utf-8") == "not a folder"


def test_a_newer_record_is_refused_untouched(tmp_path: Path) -> None:
    """A record of a newer version is one line and exit code 2, and not a byte of it changes."""
    with Terminal(tmp_path) as terminal:
        assert terminal.shows(HOME)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    record = tmp_path / "progress.sqlite3"
    newer = sqlite3.connect(record)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = record.read_bytes()
    with Terminal(tmp_path) as terminal:
        assert terminal.wait() == 2
        assert b"newer heel-tutor" in terminal.raw
    assert record.read_bytes() == before
