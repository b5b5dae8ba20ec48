"""Rules about the names of things: every id is used once, and a file is called by its id.

Attempts, reports and other files refer to things by id alone, so two of a name could not be told
apart.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tutor.content.rules.mentions import Use
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case
from tutor.model.criteria import Criteria
from tutor.questions import Lesson, Question


def _repeats(uses: Iterable[Use]) -> Iterator[Complaint]:
    counts: Counter[str] = Counter()
    for loc, name in uses:
        counts[name] += 1
        if counts[name] > 1:
            yield Complaint(loc, f"the id '{name}' is used above", "give this one its own id")


@rule("unique-ids", "criteria", whole=False)
def unique_in_criteria(context: Context[Criteria]) -> Iterator[Complaint]:
    """Every id is used once: among the criteria, within a lesson, and across all files.

    Attempts, reports and other files refer to things by id alone.
    """
    for group in ("criteria", "references", "misconceptions"):
        entries = enumerate(getattr(context.subject, group))
        yield from _repeats(((group, index, "id"), entry.id) for index, entry in entries)


@rule("unique-steps", "lesson", whole=False)
def unique_in_lesson(context: Context[Lesson]) -> Iterator[Complaint]:
    """Within a lesson every step has its own id, and within a question every option."""
    steps = context.subject.steps
    yield from _repeats((("steps", index, "id"), step.id) for index, step in enumerate(steps))
    for index, step in enumerate(steps):
        if isinstance(step, Question):
            yield from _repeats((("steps", index, *at), name) for at, name in step.ids())


@rule("file-name", "case", whole=False)
def case_file_name(context: Context[Case]) -> Iterator[Complaint]:
    """A case's file is called by its id, so that one finds the other."""
    if context.loaded.document.path.stem != context.subject.id:
        name = context.subject.id
        yield Complaint(["id"], f"the file is not called '{name}.yaml'", "rename one of the two")


@rule("lesson-file-name", "lesson", whole=False)
def lesson_file_name(context: Context[Lesson]) -> Iterator[Complaint]:
    """A lesson's file is called by its two-digit place in the course and its id."""
    number, _, name = context.loaded.document.path.stem.partition("-")
    if not (re.fullmatch("[0-9]{2}", number) and name == context.subject.id):
        message = f"the file is not called 'NN-{context.subject.id}.yaml'"
        yield Complaint(["id"], message, "rename one of the two")
