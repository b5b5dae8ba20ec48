"""Rules about lessons: long enough, alternating, answerable, sourced, and ending in practice."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import assert_never

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.step import CasesStep, Step, TextStep
from tutor.questions import (
    Given,
    Lesson,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    Question,
    TypeIn,
    Way,
)

SHORTEST = 10
READ_ON = 2
FEWEST_CALLS = 2
NOTHING: Given = ()
MOST_COLUMNS, MOST_ROWS = 10, 50
_FIGURE = re.compile(r"[0-9] ?%|\blikelihood ratio\b.*[0-9]|\b0\.[0-9]+\b")


@rule("lesson-length", "lesson")
def lesson_length(context: Context[Lesson]) -> Iterator[Complaint]:
    """A lesson has ten steps or more."""
    count = len(context.subject.steps)
    if count < SHORTEST:
        yield Complaint(["steps"], f"the lesson has only {count} steps", "", "key")


@rule("lesson-rhythm", "lesson")
def lesson_rhythm(context: Context[Lesson]) -> Iterator[Complaint]:
    """A reader acts at every third step or more often: at most two texts follow each other."""
    run = 0
    for index, step in enumerate(context.subject.steps):
        run = run + 1 if isinstance(step, TextStep) else 0
        if run > READ_ON:
            message = f"'{step.id}' is the third text in a row"
            yield Complaint(["steps", index], message, "put a question before it")


@rule("lesson-answers", "lesson")
def lesson_answers(context: Context[Lesson]) -> Iterator[Complaint]:
    """A question can be answered rightly and wrongly: of 'one' exactly one option is correct."""
    for index, step in enumerate(context.subject.steps):
        if isinstance(step, Question):
            for fault in step.faults():
                yield Complaint(("steps", index, *fault.at), fault.message, fault.hint, "key")


@rule("lesson-proof", "lesson")
def lesson_proof(context: Context[Lesson]) -> Iterator[Complaint]:
    """Every question proves itself: it is answered as a learner would, rightly and wrongly.

    The right answer, as it is shown, is accepted; whatever is off by one option, one swap or more
    than the tolerance is refused; and no two options read the same, one right and one wrong.
    """
    for index, step in enumerate(context.subject.steps):
        if not isinstance(step, Question):
            continue
        loc = ("steps", index)
        for given in step.right_responses():
            if not step.is_right(given):
                message = f"the right answer, shown as {quoted_list(given)}, is not accepted"
                yield Complaint(loc, message, step.UNPROVEN)
        for given in chain([NOTHING], step.wrong_responses()):
            if step.is_right(given):
                yield Complaint(loc, f"a wrong answer is accepted: {quoted_list(given)}")
        texts = _texts(step.way)
        for number, text in enumerate(texts):
            if text in texts[:number]:
                at = (*loc, "options", number, "text")
                yield Complaint(at, "another option reads the same", "tell them apart")


def _texts(way: Way) -> list[str]:
    """Return the options as a learner reads them, who cannot tell apart what reads the same."""
    match way:
        case PickOne(options) | PickSeveral(options) | PutInOrder(options):
            return [" ".join(option.text.split()) for option in options]
        case PointAt() | TypeIn():
            return []
        case _ as missing:
            assert_never(missing)


@rule("lesson-sources", "lesson")
def lesson_sources(context: Context[Lesson]) -> Iterator[Complaint]:
    """A step that states a figure names its source, and the lesson lists it."""
    listed = set(context.subject.references)
    for index, step in enumerate(context.subject.steps):
        if not isinstance(step, Step):
            continue
        prose = step.text + (step.after if isinstance(step, Question) else "")
        if _FIGURE.search(prose) and not step.references:
            hint = "add 'sources: [...]' with the references behind it"
            yield Complaint(["steps", index], "the step states a figure without a source", hint)
        for number, name in enumerate(step.references):
            if name not in listed:
                loc = ("steps", index, "sources", number)
                yield Complaint(loc, f"the lesson's sources do not list '{name}'", "add it there")


@rule("lesson-tables", "lesson")
def lesson_tables(context: Context[Lesson]) -> Iterator[Complaint]:
    """A table in a step has at most 10 columns and 50 rows: larger ones freeze the screen."""
    for index, step in enumerate(context.subject.steps):
        if not isinstance(step, Step):
            continue
        prose = f"{step.text}\n\n{step.after}" if isinstance(step, Question) else step.text
        rows = [line for line in prose.splitlines() if line.count("|") > 1]
        if len(rows) > MOST_ROWS or any(row.count("|") > MOST_COLUMNS + 1 for row in rows):
            message = f"a table is larger than {MOST_COLUMNS} columns by {MOST_ROWS} rows"
            yield Complaint(["steps", index], message, "say it in fewer words")


@rule("lesson-cases", "lesson")
def lesson_cases(context: Context[Lesson]) -> Iterator[Complaint]:
    """A pool of cases holds at least two different calls, so that the lesson gives none away."""
    for index, step in enumerate(context.subject.steps):
        if isinstance(step, CasesStep):
            pool = [context.library.cases.get(name) for name in step.cases]
            calls = {loaded.model.key.call for loaded in pool if loaded}
            if len(calls) < FEWEST_CALLS and all(pool):
                message = f"all cases of the pool are {' or '.join(calls)}"
                yield Complaint(["steps", index, "cases"], message, "add one with another call")
