"""Which face opens, and by what it was chosen."""

import pytest

from tutor.cli.faces import ChosenBy, Face, Streams, face_for
from tutor.cli.screens import figure_notices
from tutor.errors import UnknownValue
from tutor.wording import words

WINDOW = Streams(input=True, output=True, errors=True)
PIPE = Streams(input=False, output=False, errors=False)
ANSWERS = Streams(input=False, output=True, errors=True)
TRANSCRIPT = Streams(input=True, output=False, errors=True)
LOGGED = Streams(input=True, output=True, errors=False)

CHOICES: list[tuple[bool, dict[str, str], Streams, Face, ChosenBy]] = [
    (False, {}, WINDOW, "screens", "terminal"),
    (False, {}, TRANSCRIPT, "screens", "terminal"),
    (False, {}, PIPE, "none", "terminal"),
    (False, {}, ANSWERS, "none", "terminal"),
    (False, {}, LOGGED, "none", "terminal"),
    (True, {}, WINDOW, "lines", "option"),
    (True, {}, PIPE, "lines", "option"),
    (True, {"HEEL_TUTOR_PLAIN": "0", "ACCESSIBLE": "0"}, WINDOW, "lines", "option"),
    (True, {"HEEL_TUTOR_PLAIN": "perhaps"}, WINDOW, "lines", "option"),
    (False, {"HEEL_TUTOR_PLAIN": "1"}, WINDOW, "lines", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": " Yes "}, PIPE, "lines", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "TRUE"}, WINDOW, "lines", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "on", "ACCESSIBLE": "0"}, WINDOW, "lines", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": ""}, WINDOW, "screens", "terminal"),
    (False, {"HEEL_TUTOR_PLAIN": "", "ACCESSIBLE": "1"}, WINDOW, "lines", "shared-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "0"}, WINDOW, "screens", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "off", "ACCESSIBLE": "1"}, WINDOW, "screens", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "No", "TERM": "dumb"}, WINDOW, "none", "own-variable"),
    (False, {"HEEL_TUTOR_PLAIN": "false"}, PIPE, "none", "own-variable"),
    (False, {"ACCESSIBLE": "1"}, WINDOW, "lines", "shared-variable"),
    (False, {"ACCESSIBLE": "anything"}, PIPE, "lines", "shared-variable"),
    (False, {"ACCESSIBLE": ""}, WINDOW, "screens", "terminal"),
    (False, {"ACCESSIBLE": "0"}, WINDOW, "screens", "terminal"),
    (False, {"ACCESSIBLE": "False"}, WINDOW, "screens", "terminal"),
    (False, {"ACCESSIBLE": "no"}, WINDOW, "screens", "terminal"),
    (False, {"ACCESSIBLE": "no", "TERM": "dumb"}, WINDOW, "lines", "dumb-terminal"),
    (False, {"TERM": "dumb"}, WINDOW, "lines", "dumb-terminal"),
    (False, {"TERM": "dumb"}, LOGGED, "lines", "dumb-terminal"),
    (False, {"TERM": "dumb"}, TRANSCRIPT, "none", "terminal"),
    (False, {"TERM": "dumb"}, PIPE, "none", "terminal"),
    (False, {"TERM": "linux"}, WINDOW, "screens", "terminal"),
]


@pytest.mark.parametrize(("plain", "environment", "terminal", "face", "chosen_by"), CHOICES)
def test_the_face_and_what_chose_it(
    plain: bool,  # noqa: FBT001 - a column of the table
    environment: dict[str, str],
    terminal: Streams,
    face: Face,
    chosen_by: ChosenBy,
) -> None:
    """The option counts first, then our variable, then the shared one, then the terminal."""
    chosen = face_for(plain=plain, environment=environment, terminal=terminal)
    assert chosen == (face, chosen_by)


@pytest.mark.parametrize("value", ["perhaps", "2", "\x1b[2J", "yes no"])
def test_an_unknown_value_of_our_variable_is_refused(value: str) -> None:
    """It is named with the values that would count, and no face is guessed."""
    with pytest.raises(UnknownValue) as refused:
        face_for(plain=False, environment={"HEEL_TUTOR_PLAIN": value}, terminal=WINDOW)
    said = words.faults.told(refused.value)
    assert value in said
    assert "1 or 0" in said


def test_every_way_to_lines_is_announced() -> None:
    """Whatever chose lines can be named in the first line."""
    ways = {chosen_by for *_, face, chosen_by in CHOICES if face == "lines"}
    assert ways == set(words.line.CHOSEN_BY)


FIGURES = [("", 0), ("words", 0), ("quadrant", 0), ("Words", 1), ("blocks", 1)]


@pytest.mark.parametrize(("value", "count"), FIGURES)
def test_an_unknown_value_for_figures_is_told(value: str, count: int) -> None:
    """The guess counts then, and one line names the value and those that are known."""
    notices = figure_notices({"HEEL_TUTOR_FIGURES": value})
    assert len(notices) == count
    assert all(f"'{value}'" in notice and "outline or words" in notice for notice in notices)
