"""The checker proves kinds of question, not only files: a kind that judges wrongly is reported."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest

from tests.questions.examples import ONE
from tests.shipped import LIBRARY
from tutor.content.rules.lesson import lesson_proof
from tutor.content.rules.registry import Complaint, Context
from tutor.questions import Given, Question, Way


class Misjudged(Question):
    """A kind at fault: it takes what ``accepts`` names for right, whatever the answer is."""

    ask: Literal["misjudged"] = "misjudged"
    accepts: tuple[Given, ...]

    @property
    def way(self) -> Way:
        """Pick one."""
        return ONE.way

    def is_right(self, given: Given) -> bool:
        """Judge wrongly."""
        return given in self.accepts

    def right_responses(self) -> Iterator[Given]:
        """Yield the answer."""
        yield ("s1",)

    def wrong_responses(self) -> Iterator[Given]:
        """Yield what is none."""
        yield ("l5",)


def complaints(question: Question) -> list[Complaint]:
    """Return what the rule says of a lesson with one question."""
    assert LIBRARY.criteria is not None
    assert LIBRARY.catalogue is not None
    sound = next(iter(LIBRARY.lessons.values()))
    lesson = sound.model.model_copy(update={"steps": (question,)})
    loaded = replace(sound, model=lesson)
    context = Context(loaded, LIBRARY, LIBRARY.criteria.model, LIBRARY.catalogue.model)
    return list(lesson_proof(context))


REFUSED = "the right answer, shown as 's1', is not accepted"


@pytest.mark.parametrize(
    ("accepts", "messages"),
    [
        ((("s1",),), []),
        ((), [REFUSED]),
        ((("s1",), ("l5",)), ["a wrong answer is accepted: 'l5'"]),
        ((("s1",), ()), ["a wrong answer is accepted: "]),
    ],
)
def test_a_kind_that_judges_wrongly_is_told(
    accepts: tuple[Given, ...], messages: list[str]
) -> None:
    """Its right answer refused, a wrong one accepted, or no answer at all accepted."""
    question = Misjudged(id="q", text="Q", hints=("h",), after="a", accepts=accepts)
    found = complaints(question)
    assert [complaint.message for complaint in found] == messages
    assert all(list(complaint.loc) == ["steps", 0] for complaint in found)
