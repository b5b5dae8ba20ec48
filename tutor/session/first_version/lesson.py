"""The first version's acts in a lesson as today's events; each answer is judged once, here."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from tutor.session.first_version.judge import judged_right
from tutor.session.lesson_run.events import EVENTS, HintShown, LessonEvent, Responded
from tutor.session.written import Written

_NAMES: Mapping[str, str] = {
    "GoTo": "step-shown/1",
    "Respond": "responded/1",
    "Hint": "hint-shown/1",
    "GiveUp": "answer-shown/1",
    "Finish": "lesson-finished/1",
}


def lift_lesson(
    written: Iterable[Written], snapshot: Callable[[], Mapping[str, object]]
) -> Iterator[LessonEvent]:
    """Yield the events that a record of either form holds; raises ``UnknownEvent``.

    ``snapshot`` gives the lesson as it was stored, as plain values. It is asked for only where an
    answer has to be judged, because reading it takes longer than all the rest.
    """
    hints: Counter[str] = Counter()
    tries: Counter[str] = Counter()
    for act in written:
        event = EVENTS.read(Written(_NAMES.get(act.kind, act.kind), act.body))
        if isinstance(event, Responded):
            tries[event.step] += 1
            if act.kind == "Respond":
                right = judged_right(snapshot(), event.step, event.given)
                event = replace(
                    event, right=right, hints=hints[event.step], tries=tries[event.step]
                )
        elif isinstance(event, HintShown):
            hints[event.step] += 1
        yield event
