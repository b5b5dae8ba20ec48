"""A lesson as a Markdown document: everything a step shows, with the answers and all reasons."""

from collections.abc import Callable, Iterator, Mapping

from tutor.model.criteria import Criteria
from tutor.model.figure import Figure
from tutor.model.lesson import (
    AnyStep,
    CasesStep,
    ChoiceQuestion,
    Lesson,
    LocateQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
)

Drawn = Callable[[str], Figure | None]


def lesson_markdown(lesson: Lesson, criteria: Criteria | None, drawn: Drawn) -> str:
    """Return a lesson in full; ``drawn`` gives figures by id."""
    says = criteria.sayings if criteria else {}
    lines = [
        f"# {lesson.title}",
        "",
        *(f"- {one}" for one in lesson.objectives),
        "",
        f"About {lesson.minutes} minutes.",
    ]
    for number, step in enumerate(lesson.steps, 1):
        lines += ["", f"## Step {number}", "", *_step(step, drawn)]
    if lesson.sources:
        cited = (_flat(says.get(f"beyond:{one}", one)) for one in lesson.sources)
        lines += ["", "## Sources", "", *(f"- {one}" for one in cited)]
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
    yield from _answers(question, {} if figure is None else _titles(figure))
    yield ""
    yield from (f"> Hint: {_flat(one)}" for one in question.hints)
    yield ""
    yield question.after


def _answers(question: Question, titles: Mapping[str, str]) -> Iterator[str]:
    match question:
        case ChoiceQuestion():
            for one in question.options:
                mark = "x" if one.correct else " "
                yield f"- [{mark}] {_flat(one.text)}: {_flat(one.why)}"
        case LocateQuestion():
            for spot in question.options:
                mark = "x" if spot.correct else " "
                yield f"- [{mark}] {titles.get(spot.id, spot.id)}: {_flat(spot.why)}"
        case OrderQuestion():
            for number, one in enumerate(question.options, 1):
                yield f"{number}. {_flat(one.text)}: {_flat(one.why)}"
        case NumberQuestion():
            unit = f" {question.unit}" if question.unit else ""
            yield f"Answer: {question.answer:g}{unit}. {_flat(question.why)}"


def _titles(figure: Figure) -> dict[str, str]:
    return {name: one.title for name, one in figure.places.items()}


def _flat(text: str) -> str:
    return " ".join(text.split())
