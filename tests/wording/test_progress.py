"""What ``list`` and ``progress`` print, line by line."""

from dataclasses import replace

import pytest

from tutor.runs.progress import Attempt, CaseRecord, LessonRecord, Progress
from tutor.runs.results import CaseResult
from tutor.store import Event, Run
from tutor.wording import words

ENDING = Event(9, "2026-03-02T10:00:00Z", "finished/1", {})
RUN = Run(7, "u7", "case", "pallet", "d1", 2, "2026-03-01T09:00:00Z", "me", "core", ENDING)
RIGHT = CaseResult(88.0, passed=True, scoring=2, parts={"call": 1.0}, certainty=3)
WRONG = CaseResult(28.0, passed=False, scoring=2, parts={"call": 0.0}, certainty=2)
LATER = replace(RUN, ending=replace(ENDING, at="2026-03-05T10:00:00Z"))
OPEN = replace(RUN, ending=None)

FULL = Progress(
    cases={
        "pallet": CaseRecord(
            "pallet",
            (
                Attempt(OPEN, "set aside"),
                Attempt(RUN, "ended", WRONG),
                Attempt(OPEN, "unreadable"),
                Attempt(LATER, "ended", RIGHT),
                Attempt(OPEN, "open"),
            ),
        ),
        "dockside": CaseRecord("dockside", (Attempt(RUN, "ended", RIGHT),)),
        "car-seat": CaseRecord("car-seat", (Attempt(RUN, "ended", replace(RIGHT, parts={})),)),
        "ruck-march": CaseRecord("ruck-march", (Attempt(OPEN, "open"),)),
    },
    lessons={
        "s1-root": LessonRecord("s1-root", finished=True, open=True),
        "si-joint": LessonRecord("si-joint", open=True),
    },
    unread=(OPEN,),
)
FULL_LINES = [
    "Your record: data/progress.db",
    "  pallet: in progress again; first not passed, 28",
    "    begun 2026-03-01: set aside, does not count",
    "    attempt 1, 2026-03-02: not passed, 28",
    "    begun 2026-03-01: recorded by another version of heel-tutor; kept, not shown",
    "    attempt 2, 2026-03-05: passed, 88",
    "  dockside: passed, 88",
    "    attempt 1, 2026-03-02: passed, 88",
    "  car-seat: passed, 88",
    "    attempt 1, 2026-03-02: passed, 88",
    "  ruck-march: in progress",
    "Calibration (first attempts):",
    "  when fairly sure: 0 of 1 calls right",
    "  when certain: 1 of 2 calls right",
    "  lesson s1-root: finished",
    "  lesson si-joint: begun",
    (
        "The case 'pallet', begun on 2026-03-01, was recorded by another version of heel-tutor and "
        "cannot be read by this one. It is kept."
    ),
]
EMPTY_LINES = [
    "Your record: data/progress.db",
    "No case begun yet. 'heel-tutor' opens the tutorial.",
]


@pytest.mark.parametrize(
    ("progress", "lines"),
    [
        (FULL, FULL_LINES),
        (Progress({}, {}), EMPTY_LINES),
        (
            Progress({}, {"s1-root": LessonRecord("s1-root", finished=True)}),
            [*EMPTY_LINES, "  lesson s1-root: finished"],
        ),
    ],
)
def test_progress_is_printed(progress: Progress, lines: list[str]) -> None:
    """Attempts by number with their days, certainty where it was stated, and what is unread."""
    assert list(words.progress.progress_lines(progress, "data/progress.db")) == lines


@pytest.mark.parametrize(
    ("level", "line"),
    [(2, "  pallet  Sore heels  level 2  [new]"), (None, "  pallet  Sore heels  [new]")],
)
def test_a_line_of_the_list(level: int | None, line: str) -> None:
    """A lesson has no level."""
    assert words.progress.listed_line("pallet", "Sore heels", level, "new") == line
