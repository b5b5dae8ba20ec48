"""The tutorial from place to place, over places that stand in for the real ones."""

from collections.abc import Callable

import pytest

from tests.line.test_conversation import talk_of
from tutor.flow.leaving import Leaving, OpenCase, OpenLesson
from tutor.line.place import Choice, Leave, Menu, Stay
from tutor.line.playing import Ending, play
from tutor.runs.runs import NoContent
from tutor.wording import words

LOCKED = words.faults.told(NoContent())
TO_CASE = Choice("A case", lambda: Leave(OpenCase("pallet")), word="case")
TO_LESSON = Choice("A lesson", lambda: Leave(OpenLesson("s1-root")), word="lesson")
TO_GONE = Choice("A case that is gone", lambda: Leave(OpenCase("gone")), word="gone")


def opener(home_opens: Callable[[], bool] = lambda: True) -> Callable[[Leaving], Menu]:
    """Return what opens Home and whatever is named, but nothing that is called gone."""

    def open_place(leaving: Leaving) -> Menu:
        match leaving:
            case None if home_opens():
                return Menu("Home.", lambda: [TO_CASE, TO_LESSON, TO_GONE])
            case OpenCase("pallet"):
                return Menu("In the case.", lambda: [TO_LESSON])
            case OpenLesson(name):
                return Menu(f"In {name}.", list)
        raise NoContent

    return open_place


WAYS: list[tuple[list[str], Leaving, list[str], Ending]] = [
    (["quit"], None, ["Home."], "quit"),
    ([], None, ["Home."], "input-ended"),
    (["quit"], OpenCase("pallet"), ["In the case."], "quit"),
    (["quit"], OpenLesson("s1-root"), ["In s1-root."], "quit"),
    (["case", "lesson"], None, ["Home.", "In the case.", "In s1-root."], "input-ended"),
    (["case", "back", "quit"], None, ["Home.", "In the case.", "Home."], "quit"),
    (["back", "quit"], None, ["Home.", words.line.NOTHING_BELOW, "Home."], "quit"),
    (["gone", "lesson"], None, ["Home.", LOCKED, "Home.", "In s1-root."], "input-ended"),
    (["quit"], OpenCase("gone"), [LOCKED, "Home."], "quit"),
]


@pytest.mark.parametrize(("typed", "leaving", "said", "ending"), WAYS, ids=str)
def test_the_way_from_place_to_place(
    typed: list[str], leaving: Leaving, said: list[str], ending: Ending
) -> None:
    """It begins where it is told, follows each leaving, and Home takes what leads nowhere."""
    talk, lines = talk_of(typed)
    assert play(talk, opener(), leaving) == ending
    heard = [line.removeprefix("tutor: ") for line in "".join(lines).splitlines()]
    known = {"Home.", "In the case.", "In s1-root.", LOCKED, words.line.NOTHING_BELOW}
    assert [line for line in heard if line in known] == said


def test_a_home_that_cannot_be_opened_ends_it() -> None:
    """Where not even Home can be opened there is no place to tell it at."""
    with pytest.raises(NoContent):
        play(talk_of(["quit"])[0], opener(lambda: False))


def test_a_fault_while_something_is_done_is_told_and_ends_nothing() -> None:
    """A choice, the place itself or its list meets a fault: it is said, and one may try again."""
    locked = [True]

    def choices() -> list[Choice]:
        if locked[0]:
            raise NoContent
        return [TO_LESSON, Choice("Stay", Stay, word="stay")]

    talk, lines = talk_of(["again", "unlock", "again", "lesson", "quit"])
    place = Menu("Home.", choices)
    hear = talk.hear

    def unlocking() -> str:
        typed = hear()
        locked[0] = locked[0] and typed != "unlock"
        return typed

    talk.hear = unlocking  # type: ignore[method-assign]  # - the record is let go between answers
    assert play(talk, lambda leaving: opener()(leaving) if leaving else place) == "quit"
    said = "".join(lines)
    assert said.count(LOCKED) == 2
    assert said.index(LOCKED) < said.index("1 or lesson: A lesson")
    assert said.endswith("tutor: In s1-root.\nyou: quit\n")
