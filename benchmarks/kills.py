"""Kill the real screen at random moments, and see that nothing acknowledged is lost.

    python benchmarks/kills.py [TIMES] [SEED]

Each round opens an encounter or a lesson in a terminal of its own, types at random and kills the
process (SIGKILL) at a random moment, then compares what the last frame showed with the record, and
what a new start shows with the state that the record leads to. It ends with 1 at the first loss.
"""

import argparse
import random
import re
import signal
import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.terminal.terminal import Terminal
from tutor.runs.replay import encounter_of, lesson_of
from tutor.session.encounter import Encounter
from tutor.session.lesson_run import LessonRun
from tutor.store import open_store

CASES = ("night-nurse", "mail-round", "car-seat", "pallet")
LESSONS = ("s1-root", "heel-or-back", "bedside-tests")
CASE_KEYS = ("enter", "down", "down", "enter", "tab", "space", "up", "n", "b", "y", "tab")
LESSON_KEYS = ("n", "a", "b", "c", "h", "s", "down", "enter", "left", "space", "n", "n")
KEYS = {"left": "\x1b[D"}


@dataclass(frozen=True)
class Shown:
    """What a frame shows of a run: findings, findings chosen as evidence, or the step."""

    asked: int | None = None
    chosen: int | None = None
    stage: str | None = None
    step: int | None = None


def read_frame(text: str) -> Shown:
    """Read what stands on the screen; None for what is not in sight."""
    chart = re.search(r"Chart · (\d+)", text)
    chosen = re.search(r"(\d+) marked of three to six", text)
    stage = re.search(r"▶ (\w+)", text)
    step = re.search(r"[Ss]tep (\d+) of", text)
    return Shown(
        int(chart[1]) if chart else None,
        int(chosen[1]) if chosen else None,
        stage[1].lower() if stage else None,
        int(step[1]) if step else None,
    )


def expected(state: Encounter | LessonRun) -> Shown:
    """Return what a frame must show of a state."""
    if isinstance(state, LessonRun):
        return Shown(step=state.at + 1)
    return Shown(len(state.asked), len(state.evidence), state.stage)


def agree(frame: Shown, state: Shown) -> bool:
    """Tell whether a frame shows where the run stands, and all it shows is as the record has it."""
    if frame.stage is None and frame.step is None:
        return False
    pairs = (
        (frame.asked, state.asked),
        (frame.chosen, state.chosen),
        (frame.stage, state.stage),
        (frame.step, state.step),
    )
    return all(seen is None or seen == kept for seen, kept in pairs)


def play_and_kill(command: tuple[str, ...], home: Path, chance: random.Random) -> str:
    """Type at random, kill at a random moment, and return the last frame."""
    keys = CASE_KEYS if "case" in command else LESSON_KEYS
    with Terminal(home, size=(120, 40), command=command) as terminal:
        terminal.shows("▶" if "case" in command else "of")
        terminal.settle(longest=1.5)
        for _ in range(chance.randint(3, 25)):
            key = chance.choice(keys)
            terminal.type(KEYS.get(key, key), chance.uniform(0.0, 0.12))
        time.sleep(chance.uniform(0.0, 0.05))
        frame = terminal.text  # what was read so far; more may have been drawn, never less
        terminal.kill(signal.SIGKILL)
        terminal.wait()
    return frame


def state_of(home: Path, kind: str, subject: str) -> Encounter | LessonRun | None:
    """Return the state that the record leads to, from a copy that leaves the record alone."""
    path = home / "progress.sqlite3"
    with sqlite3.connect(path) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            message = "the record is damaged"
            raise SystemExit(message)
    store, notices = open_store(path, today=time.strftime("%Y-%m-%d"))
    if notices:
        raise SystemExit(str(notices))
    try:
        unfinished = store.unfinished(kind, subject)
        if not unfinished:
            return None
        replay = encounter_of if kind == "case" else lesson_of
        return replay(store, unfinished[0])
    finally:
        store.close()


def play_round(number: int, home: Path, chance: random.Random) -> tuple[bool, bool]:
    """Play one round; return whether it could be compared, and whether it was resumed exactly."""
    kind = chance.choice(("case", "lesson"))
    subject = chance.choice(CASES if kind == "case" else LESSONS)
    command = (sys.executable, "-m", "tutor", kind, subject)
    frame = read_frame(play_and_kill(command, home, chance))
    state = state_of(home, kind, subject)
    if state is None:  # nothing was done, or the run came to its end: there is nothing to resume
        return False, True
    kept = expected(state)
    reached = state.reached + 1 if isinstance(state, LessonRun) else 0
    if (frame.asked or 0) > (kept.asked or 0) or (frame.step or 0) > reached > 0:
        print(f"round {number}: LOST, shown {frame}, kept {kept}")
        return True, False
    with Terminal(home, size=(120, 40), command=command) as terminal:
        exact = terminal.comes(lambda: agree(read_frame(terminal.text), kept))
        if not exact:
            print(
                f"round {number}: {kind} {subject} kept {kept}, shows {read_frame(terminal.text)}"
            )
    return True, exact


def main() -> int:
    """Play the rounds and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", nargs="?", type=int, default=20)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    arguments = parser.parse_args()
    times, seed = arguments.times, arguments.seed
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    compared = exact = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(times):
            resumed, same = play_round(number, Path(folder) / str(number % 10), chance)
            compared += resumed
            exact += resumed and same
            if not same:
                break
    print(f"{number + 1} kills (seed {seed}): {compared} runs to resume, {exact} exactly as left")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
