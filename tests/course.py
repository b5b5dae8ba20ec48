"""A small lesson with every kind of step, and ways to come to any of its steps."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.runs.example import runs
from tests.shipped import LIBRARY
from tutor.content.library import Library, Loaded, load_file
from tutor.questions import Lesson
from tutor.session.lesson_run import GiveUp, GoTo
from tutor.store import Store

COURSE = """\
format: 1
id: course
title: A short course
objectives: [Try every kind of step.]
minutes: 5
steps:
  - id: read-me
    text: |-
      Two roots matter. **L5** leaves, *S1* passes by.

      - Ask where the lesion sits.
    sources: [slipman-2000]
  - id: pick-one
    ask: one
    text: Which root does a paracentral disc at L5-S1 catch?
    options:
      - {id: l5, text: The L5 root, why: L5 has left above., misconception: exiting-not-traversing}
      - {id: s1, text: The S1 root, correct: true, why: S1 passes behind the disc.}
      - {id: s2, text: The S2 root, why: S2 is nearer the midline.}
    hints: [Think of a strand., It passes by.]
    after: The same rule covers narrowing.
    sources: [root-exit-levels]
  - id: pick-many
    ask: many
    text: Which are tests of S1?
    options:
      - {id: jerk, text: Achilles reflex, correct: true, why: S1 with some S2.}
      - {id: knee, text: Knee reflex, why: That is L4.}
      - {id: raise, text: Heel raise, correct: true, why: The calf is S1.}
    hints: [Two fit.]
    after: Test both sides.
  - id: in-order
    ask: order
    text: From the spine to the skin.
    options:
      - {id: recess, text: Lateral recess, why: It comes first.}
      - {id: foramen, text: Sacral foramen, why: It comes second.}
      - {id: thigh, text: Back of the thigh, why: It comes third.}
      - {id: sole, text: Nerves of the sole, why: It comes fourth.}
    hints: [Begin inside.]
    after: Any station can hurt in the heel.
  - id: how-much
    ask: number
    text: What is half of 3?
    answer: 1.5
    tolerance: 0.1
    unit: "%"
    why: Three divided by two.
    hints: [Divide.]
    after: Halves are easy.
  - id: point-at
    ask: locate
    text: Point at the nerve of the calf and the sole.
    figure: {id: leg-posterior}
    options:
      - {id: sciatic-nerve, why: This is the trunk above the knee.}
      - {id: common-peroneal-nerve, why: It turns to the outer side., misconception: pure-tests}
      - {id: tibial-nerve, correct: true, why: It goes straight down.}
    hints: [It does not turn aside.]
    after: Both come from one trunk.
  - {id: try-it, text: Now patients., cases: [pallet, shop-floor]}
"""


_HEAD, _STEPS = COURSE.split("steps:\n")
POINTING = f"{_HEAD}steps:\n" + _STEPS[_STEPS.index("  - id: point-at") :]
"""The same course from the question on that is answered by pointing."""


def library_with(text: str) -> Library:
    """Return the shipped content with one lesson of our own beside it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lesson.yaml"
        path.write_text(text, encoding="utf-8")
        loaded = load_file(path)
    assert isinstance(loaded, Loaded), loaded
    assert isinstance(loaded.model, Lesson)
    lesson = Loaded(loaded.model, loaded.document)
    return replace(LIBRARY, lessons={**LIBRARY.lessons, lesson.model.id: lesson})


def bring(store: Store, library: Library, to: str) -> None:
    """Record that the lesson has been walked to a step, with every answer shown on the way."""
    recorded = runs(store, library).lesson("course")
    while recorded.state.step.id != to:
        if not recorded.state.settled(recorded.state.at):
            recorded.take(GiveUp(recorded.state.step.id))
        recorded.take(GoTo(recorded.state.at + 1))
