"""A lesson as a Markdown document: everything a step shows, with the answers and all reasons."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import assert_never

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

Drawn = Callable[[str], Figure | None]


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
        yield step.text or "Now try it on patients."
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
