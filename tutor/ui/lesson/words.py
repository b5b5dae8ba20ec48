"""What the lesson screen says in its own words: names of steps, and which keys answer a question.

What is said of questions on any face is in ``tutor.wording.questions``; nothing here knows a
widget.
"""

from collections.abc import Iterable
from typing import assert_never

from tutor.model.criteria import Criteria
from tutor.model.step import CasesStep
from tutor.questions import (
    AnyQuestion,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    Question,
    TypeIn,
)
from tutor.session.lesson_run import LessonRun
from tutor.wording import words

MOST_CELLS = 24
ABBREVIATIONS = frozenset({"s1", "l5", "si", "slr", "mri"})


def paragraph(text: str) -> str:
    """Return hand-wrapped text as one line, for the screen to wrap."""
    return " ".join(text.split())


def step_name(name: str) -> str:
    """Return a step's id as a short title: steps have no other."""
    words = [word.upper() if word in ABBREVIATIONS else word for word in name.split("-")]
    return " ".join([words[0].capitalize() if words[0].islower() else words[0], *words[1:]])


def step_state(run: LessonRun, index: int) -> str:
    """Say where the learner stands with a step, in one word."""
    step = run.lesson.steps[index]
    if not isinstance(step, Question):
        return "cases" if isinstance(step, CasesStep) else "read"
    attempted = run.attempted(step.id)
    if attempted.shown:
        return "shown"
    return "right" if attempted.right else "open"


def position(run: LessonRun) -> str:
    """Say which step this is."""
    step = f"Step {run.at + 1} of {len(run.lesson.steps)}"
    return f"Finished, to read · {step}" if run.finished else step


def progress_cells(run: LessonRun) -> tuple[int, int]:
    """Return how many cells of how many are filled: one for each step where there is room."""
    steps = len(run.lesson.steps)
    cells = min(steps, MOST_CELLS)
    return cells * (run.reached + 1) // steps, cells


def references_line(criteria: Criteria | None, names: Iterable[str]) -> str:
    """Cite the literature of a step; what is unknown is named by its id."""
    known = criteria.sayings if criteria else {}
    cited = " · ".join(paragraph(known.get(f"beyond:{name}", name)) for name in names)
    return f"Sources: {cited}" if cited else ""


def instruction(question: AnyQuestion) -> str:
    """Say what a question asks for, and by which keys or clicks it is answered."""
    asked = words.questions.task(question)
    match question.way:
        case PickOne():
            return f"{asked}: a letter, a click, or ↑ ↓ and Enter."
        case PickSeveral():
            return f"{asked}: a letter, a click, or ↑ ↓ and Space. Enter checks."
        case PutInOrder():
            return (
                f"{asked}. ↑ ↓ or a letter selects; Shift+↑ ↓ or a click on ▲ ▼ moves; "
                "Enter checks."
            )
        case PointAt():
            return f"{asked}: a letter, a click in the figure, or ↑ ↓ and Enter."
        case TypeIn():
            return f"{asked}, then Enter."
        case _ as missing:
            assert_never(missing)
