"""The conversation: numbers, words, the four that work everywhere, and what is not understood."""

from collections.abc import Sequence

import pytest

from tutor.flow.leaving import OpenCase
from tutor.line.conversation import Quit, converse
from tutor.line.place import Choice, Enter, GoBack, Leave, Menu, Stay
from tutor.line.talk import InputEnded, Line, Talk
from tutor.wording import words


def talk_of(typed: Sequence[str]) -> tuple[Talk, list[str]]:
    """Return a talk that hears some lines, and what it has said."""
    heard, said = iter(typed), list[str]()
    talk = Talk(lambda: next(heard, None), said.append, words.line.SPEAKERS, echo=True)
    return talk, said


def begin() -> Menu:
    """Return a place with three choices: into a list, a remark, and out to a case."""
    inner = Menu("The inner list.", lambda: [Choice("Go back", GoBack)])
    return Menu(
        "The first place.",
        lambda: [
            Choice("Go in", lambda: Enter(inner)),
            Choice("Remark", lambda: Stay((Line("tutor", "Remarked."),)), word="remark"),
            Choice("Out", lambda: Leave(OpenCase("pallet"))),
        ],
    )


ANSWERS = [
    (["3"], "you: 3"),
    (["remark", "3"], "tutor: Remarked."),
    (["1", "where", "back", "3"], "tutor: The inner list."),
    (["", "3"], f"tutor: {words.line.NOTHING_TYPED}"),
    (["9", "3"], f"tutor: {words.line.not_understood(3)}"),
    (["0", "3"], f"tutor: {words.line.not_understood(3)}"),
    (["no such thing", "3"], f"tutor: {words.line.not_understood(3)}"),
    (["HELP", "3"], f"tutor: {words.line.HELP_LINES[0]}"),
    (["x" * 1_001, "3"], f"tutor: {words.line.too_long(1_000)}"),
    (["3" + " " * 1_000, "3"], f"tutor: {words.line.too_long(1_000)}"),
    (["re\x1b[2Jmark", "3"], f"tutor: {words.line.not_understood(3)}"),
]


@pytest.mark.parametrize(("typed", "said"), ANSWERS, ids=[typed[0][:20] for typed, _ in ANSWERS])
def test_an_answer_is_told_and_the_way_out_is_found(typed: list[str], said: str) -> None:
    """Whatever is typed first, the last answer leads to the case."""
    talk, lines = talk_of(typed)
    assert converse(talk, begin()) == OpenCase("pallet")
    assert said in "".join(lines).splitlines()


def test_back_from_the_first_place_leaves() -> None:
    """There is nowhere to go but where the conversation was begun from."""
    assert converse(talk_of(["back"])[0], begin()) is None


def test_the_end_of_input_and_quit_are_two_ways_to_end() -> None:
    """Neither is an error of the place."""
    with pytest.raises(InputEnded):
        converse(talk_of([])[0], begin())
    with pytest.raises(Quit):
        converse(talk_of(["quit"])[0], begin())


def test_again_says_the_place_and_its_choices_once_more() -> None:
    """What was said on arriving is said again, to the letter."""
    talk, lines = talk_of(["again", "3"])
    converse(talk, begin())
    assert "".join(lines).count("tutor: The first place.\n") == 2
    assert "".join(lines).count("tutor: 1. Go in\n") == 2


def test_nothing_that_draws_or_acts_is_said() -> None:
    """A stranger's title may hold anything."""
    talk, lines = talk_of(["3"])
    talk.say(Line("patient", "a\x1b[2Jb\u2588c\u28ffd\u2502e"))
    assert lines == ["patient: a\N{REPLACEMENT CHARACTER}[2Jb c d e\n"]


def test_what_was_typed_is_echoed_without_what_draws_or_acts() -> None:
    """A pipe may hold anything; a line that is too long is not said again at all."""
    talk, lines = talk_of(["a\x1b[2J\u2588\u2192b", "x" * 1_001, "3"])
    converse(talk, begin())
    said = "".join(lines)
    assert "you: a\N{REPLACEMENT CHARACTER}[2J rightwards arrow b\n" in said
    assert f"you: \ntutor: {words.line.too_long(1_000)}\n" in said


def test_a_line_on_which_nothing_came_is_ended_before_more_is_said() -> None:
    """The last words of the tutorial do not stand behind a question."""
    talk, lines = talk_of([])
    with pytest.raises(InputEnded):
        converse(talk, begin())
    talk.say(Line("tutor", "The end."))
    assert "".join(lines).endswith("you: \ntutor: The end.\n")
