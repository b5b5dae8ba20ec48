"""Time from start to first paint, side by side with a bare Textual app, in a pty of 120 by 40.

Run it by hand: ``python benchmarks/first_paint.py [RUNS]``. It prints medians and their ratio, and
judges nothing. A ratio says more than a time, which depends on the machine. Runs of the two
alternate, so that a machine that becomes slower does so for both.
"""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Static('hello')\n"
    "Bare().run()\n"
)
COMMANDS = {
    "bare": ([sys.executable, "-c", BARE], b"hello"),
    "heel-tutor": ([sys.executable, "-m", "tutor"], b"heel-tutor"),
}
PATIENCE = 30.0
"""Seconds to wait for a first paint before giving up."""


def first_paint(command: list[str], marker: bytes, home: str) -> float:
    """Return the seconds from the start of a process until the marker has been drawn."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "HEEL_TUTOR_HOME": home}
        os.execv(command[0], command)  # noqa: S606 - a command of our own, and no shell
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    try:
        while marker not in seen:
            if time.perf_counter() - start > PATIENCE:
                message = f"no {marker!r} within {PATIENCE} s"
                raise TimeoutError(message)
            ready, _, _ = select.select([terminal], [], [], 0.5)
            if ready:
                seen += os.read(terminal, 65536)
        return time.perf_counter() - start
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def main() -> None:
    """Start both programs in turn, and print how long each took to its first paint."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(runs + 1):
            for name, (command, marker) in COMMANDS.items():
                taken = first_paint(command, marker, home)
                if turn:  # The first turn fills the caches of the disk.
                    times[name].append(taken)
    for name, taken_times in times.items():
        median = 1000 * statistics.median(taken_times)
        print(f"{name}: median {median:.0f} ms of {len(taken_times)} runs")
    ratios = [ours / bare for ours, bare in zip(times["heel-tutor"], times["bare"], strict=True)]
    print(f"ratio: median {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
