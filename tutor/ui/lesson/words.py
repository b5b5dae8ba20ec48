"""What the lesson says in its own words; nothing here knows a widget.

Before a question is settled no sentence tells more about the answer than a count.
"""

from collections.abc import Iterable

from tutor.grading.response import Given, as_number, shown_number
from tutor.model.criteria import Criteria
from tutor.model.lesson import (
    CasesStep,
    Choice,
    ChoiceQuestion,
    LocateQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
)
from tutor.session.lesson_run import Attempted, LessonRun

LETTERS = "abcdefgi"
"""One letter for each of at most eight options; h is the key for a hint."""

MOST_CELLS = 24
ABBREVIATIONS = frozenset({"s1", "l5", "si", "slr", "mri"})
GIVEN_UP = {
    "one": "The answer is {letter}.",
    "many": "The answer: those marked ✓ are right.",
    "order": "The answer: this is the right order.",
    "number": "The answer stands below.",
    "locate": "The answer is marked ✓ in the figure.",
}


def paragraph(text: str) -> str:
    """Return hand-wrapped text as one line, for the screen to wrap."""
    return " ".join(text.split())


def step_name(name: str) -> str:
    """Return a step's id as a short title: steps have no other."""
    words = [one.upper() if one in ABBREVIATIONS else one for one in name.split("-")]
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


def sources_line(criteria: Criteria | None, names: Iterable[str]) -> str:
    """Cite the sources of a step; what is unknown is named by its id."""
    known = criteria.sayings if criteria else {}
    cited = " · ".join(paragraph(known.get(f"beyond:{name}", name)) for name in names)
    return f"Sources: {cited}" if cited else ""


def instruction(question: Question) -> str:
    """Say how this kind of question is answered."""
    if isinstance(question, OrderQuestion):
        return (
            "Put them in order. ↑ ↓ or a letter selects; Shift+↑ ↓ or a click on ▲ ▼ moves; "
            "Enter checks."
        )
    if isinstance(question, NumberQuestion):
        return "Type a number, then Enter."
    if isinstance(question, LocateQuestion):
        return "Point: a letter, a click in the figure, or ↑ ↓ and Enter."
    if isinstance(question, ChoiceQuestion) and question.ask == "many":
        return "Tick all that apply: a letter, a click, or ↑ ↓ and Space. Enter checks."
    return "Choose one: a letter, a click, or ↑ ↓ and Enter."


def verdict(question: Question, attempted: Attempted) -> str:
    """Say how the last try went; nothing where there was none."""
    if attempted.right:
        return f"✓ Right{_at_which_try(len(attempted.tries))}."
    if attempted.shown:
        return _given_up(question)
    return f"✗ {_not_yet(question, attempted.tries[-1])}" if attempted.tries else ""


def number_phrase(value: float, unit: str | None) -> str:
    """Return a number with its unit."""
    number = shown_number(value)
    if not unit:
        return number
    return f"{number}{unit}" if unit in ("%", "°") else f"{number} {unit}"


def letter_of(question: ChoiceQuestion | OrderQuestion, choice: Choice) -> str:
    """Return the letter of an option in the order of the file."""
    return LETTERS[question.options.index(choice)]


def _at_which_try(tries: int) -> str:
    return f", at try {tries}" if tries > 1 else ""


def _not_yet(question: Question, given: Given) -> str:
    if isinstance(question, OrderQuestion):
        right = tuple(one.id for one in question.options)
        placed = sum(one == other for one, other in zip(right, given, strict=False))
        return f"Not yet. In the right place: {placed} of {len(right)}."
    if isinstance(question, NumberQuestion):
        return f"Not {number_phrase(as_number(given[0]) or 0.0, question.unit)}. Try again."
    if isinstance(question, ChoiceQuestion) and question.ask == "many":
        return _counted(question, frozenset(given))
    return "Not this one. Try another."


def _given_up(question: Question) -> str:
    if isinstance(question, NumberQuestion | LocateQuestion):
        return GIVEN_UP[question.ask]
    if isinstance(question, ChoiceQuestion) and question.ask == "one":
        right = next((one for one in question.options if one.correct), question.options[0])
        return GIVEN_UP["one"].format(letter=letter_of(question, right))
    return GIVEN_UP["order" if isinstance(question, OrderQuestion) else "many"]


def _counted(question: ChoiceQuestion, ticked: frozenset[str]) -> str:
    right = frozenset(one.id for one in question.options if one.correct)
    hits, wrong, missing = ticked & right, ticked - right, right - ticked
    return (
        f"Not yet. Your ticks: {len(hits)} right, {len(wrong)} wrong. "
        f"Right ones missing: {len(missing)}."
    )
