"""What a lesson says beside its own texts: its steps and keys, and all of it as Markdown.

What is said of questions stands in ``questions``, what only plain lines say in ``lesson_lines``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import assert_never

from tutor.flow.lesson import Outline, Pool, StepState
from tutor.model.criteria import Criteria
from tutor.model.figure import Figure
from tutor.model.step import CasesStep
from tutor.questions import (
    AnyStep,
    Choice,
    Lesson,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    Question,
    TypeIn,
    Way,
)
from tutor.wording.en import keys

Drawn = Callable[[str], Figure | None]

KEYS: Mapping[str, str] = {
    "open-case": "Open a patient",
    "hint": "Hint",
    "solve": "Solve",
    "zoom": "Zoom",
    "again": "Begin again",
    "back": keys.BACK,
    "next": "Next",
    "finish": "Finish",
    "done": "Home",
    "leave": "Home",
    "read-on": "Read on",
}
"""What the keys of a lesson are called in the footer and the command palette."""
STATES: Mapping[StepState, str] = {
    "read": "read",
    "cases": "cases",
    "open": "open",
    "right": "right",
    "shown": "shown",
}
STEPS = "Steps"
MORE = "more below ▼"
PRACTICE = "Now try it on patients."
"""The text of a step of patients that has none of its own."""
DONE = "You have finished this lesson."
ABBREVIATIONS = frozenset({"s1", "l5", "si", "slr", "mri"})


def step_name(name: str) -> str:
    """Return a step's id as a short title: steps have no other."""
    parts = [part.upper() if part in ABBREVIATIONS else part for part in name.split("-")]
    return " ".join([parts[0].capitalize() if parts[0].islower() else parts[0], *parts[1:]])


def position(outline: Outline) -> str:
    """Say which step this is."""
    step = f"Step {outline.at + 1} of {outline.count}"
    return f"Finished, to read · {step}" if outline.finished else step


def sources_line(sources: Iterable[str]) -> str:
    """Cite the literature of a step; nothing where it cites none."""
    cited = " · ".join(map(_flat, sources))
    return f"Sources: {cited}" if cited else ""


def pool_line(pool: Pool) -> str:
    """Say how many patients a step has, and by which key the next opens."""
    counts = pool_counts(pool)
    return counts if pool.done >= pool.cases else f"{counts} Enter opens the next."


def pool_counts(pool: Pool) -> str:
    """Say how many patients a step has; nothing where none of them can be opened."""
    if pool.done < pool.cases:
        return f"Patients of this step: {pool.cases}. You have finished {pool.done}."
    return f"You have finished all {pool.cases} patients of this step." if pool.cases else ""


def lesson_markdown(lesson: Lesson, criteria: Criteria | None, drawn: Drawn) -> str:
    """Return a lesson in full; ``drawn`` gives figures by id."""
    says = criteria.sayings if criteria else {}
    lines = [
        f"# {lesson.title}",
        "",
        *(f"- {objective}" for objective in lesson.objectives),
        "",
        f"About {lesson.minutes} minutes.",
    ]
    for number, step in enumerate(lesson.steps, 1):
        lines += ["", f"## Step {number}", "", *_step(step, drawn)]
    if lesson.references:
        cited = (_flat(says.get(f"beyond:{name}", name)) for name in lesson.references)
        lines += ["", "## Sources", "", *(f"- {citation}" for citation in cited)]
    return "\n".join(lines)


def _step(step: AnyStep, drawn: Drawn) -> Iterator[str]:
    if isinstance(step, CasesStep):
        yield step.text or PRACTICE
        yield ""
        yield f"Patients: {', '.join(step.cases)}"
        return
    yield step.text
    figure = drawn(step.figure.id) if step.figure else None
    if figure is not None:
        yield ""
        yield f"*Figure: {figure.title}. {figure.sentence}*"
    if isinstance(step, Question):
        yield from _question(step, figure)


def _question(question: Question, figure: Figure | None) -> Iterator[str]:
    yield ""
    yield from _answers(question.way, {} if figure is None else _titles(figure))
    yield ""
    yield from (f"> Hint: {_flat(hint)}" for hint in question.hints)
    yield ""
    yield question.after


def _answers(way: Way, titles: Mapping[str, str]) -> Iterator[str]:
    match way:
        case PickOne(options) | PickSeveral(options):
            yield from _boxes(options)
        case PointAt():
            yield from _boxes(way.named(titles))
        case PutInOrder(options):
            for number, option in enumerate(options, 1):
                yield f"{number}. {_flat(option.text)}: {_flat(option.why)}"
        case TypeIn():
            unit = f" {way.unit}" if way.unit else ""
            yield f"Answer: {way.answer}{unit}. {_flat(way.why)}"
        case _ as missing:
            assert_never(missing)


def _boxes(options: Iterable[Choice]) -> Iterator[str]:
    for option in options:
        box = "x" if option.correct else " "
        yield f"- [{box}] {_flat(option.text)}: {_flat(option.why)}"


def _titles(figure: Figure) -> dict[str, str]:
    return {name: place.title for name, place in figure.places.items()}


def _flat(text: str) -> str:
    return " ".join(text.split())
