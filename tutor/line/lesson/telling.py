"""What is said of a step: all of it on coming there, and after an act only what is new."""

from collections.abc import Iterable, Iterator

from tutor.characters import unwrapped
from tutor.drawing import in_words
from tutor.flow.lesson import Ordering, RowView, StepView, Ticking, Typing
from tutor.line.prose import spoken_prose
from tutor.line.talk import Line
from tutor.wording import words

SAYS = words.lesson_lines


def step_lines(view: StepView) -> Iterator[Line]:
    """Say a step with its figure, its question, and where the learner stands with it."""
    yield from _prose(view.step.text or words.lesson.PRACTICE)
    if view.figure is not None:
        for said in in_words(view.figure, view.scene(SAYS.place_label)):
            yield Line("figure", said)
    if view.open:
        yield from _asked(view)
    elif view.asked is not None:
        yield from _settled(view)
    if view.pool is not None:
        yield Line("tutor", words.lesson.pool_counts(view.pool))
    if view.finished:
        yield Line("tutor", words.lesson.DONE)


def news_lines(before: StepView, after: StepView) -> Iterator[Line]:
    """Say what an act has brought to a question; nothing where nothing has changed."""
    if after.attempted == before.attempted:
        return
    if after.attempted.settled:
        yield from _settled(after, before.rows)
    elif len(after.hints) > len(before.hints):
        yield from _hints(after, len(before.hints))
    else:
        yield Line("mark", SAYS.verdict(after))
        yield from _reasons(after.rows, before.rows)


def draft_lines(view: StepView) -> Iterator[Line]:
    """Say what has been ticked or put in order."""
    match view.answering:
        case Ticking():
            ticked = (row.option + 1 for row in view.rows if row.ticked)
            yield Line("tutor", SAYS.ticked_line(ticked))
        case Ordering():
            yield Line("tutor", SAYS.order_line(row.option + 1 for row in view.rows))


def _asked(view: StepView) -> Iterator[Line]:
    """Say an open question, and what was tried and half answered; options are said as choices."""
    if view.answering is None:
        return
    yield Line("tutor", SAYS.instruction(view.answering))
    if isinstance(view.answering, Ordering):
        for row in sorted(view.rows, key=lambda row: row.option):
            yield Line("tutor", SAYS.option_line(row.option + 1, row.text))
    yield from _reasons(view.rows)
    if isinstance(view.answering, Typing):
        tried = view.answering.tried_before(view.attempted)
        yield Line("tutor", words.questions.tried_before(view.answering.way, tried))
    yield Line("mark", SAYS.verdict(view))
    yield from _hints(view, 0)
    if view.standing.draft and not _as_it_came(view):
        yield from draft_lines(view)


def _as_it_came(view: StepView) -> bool:
    return isinstance(view.answering, Ordering) and view.standing.draft == view.answering.start


def _settled(view: StepView, heard: tuple[RowView, ...] = ()) -> Iterator[Line]:
    """Say how a question was settled, the reasons not yet heard, and what everyone is taught."""
    yield Line("mark", SAYS.verdict(view))
    yield from _reasons(view.rows, heard)
    if isinstance(view.answering, Typing):
        if view.attempted.right:  # else the verdict has said it
            yield Line("tutor", SAYS.typed_answer(view.answering.way))
        yield Line("tutor", unwrapped(view.answering.way.why))
    if view.asked is not None:
        yield Line("tutor", SAYS.FOR_EVERYONE)
        yield from _prose(view.asked.after)


def _reasons(rows: Iterable[RowView], heard: tuple[RowView, ...] = ()) -> Iterator[Line]:
    """Say what may be told of options, but for what was ``heard`` of them before."""
    known = {row.option for row in heard if row.why}
    for row in rows:
        if row.why and row.option not in known:
            yield Line("tutor", SAYS.row_line(row))
            if row.correction:
                yield Line("tutor", SAYS.correction_line(row.correction))


def _hints(view: StepView, heard: int) -> Iterator[Line]:
    count = len(view.asked.hints) if view.asked else 0
    for number, hint in enumerate(view.hints[heard:], heard + 1):
        yield Line("tutor", SAYS.hint_line(number, count, hint))


def _prose(markdown: str) -> Iterator[Line]:
    for said in spoken_prose(markdown):
        yield Line("tutor", said)
