"""``lesson ID --markdown``, and how a terminal is told to show figures."""

from collections.abc import Mapping

import pytest

from tests.cli.conftest import Run
from tests.shipped import LIBRARY
from tutor.cli.screens import blocks_for
from tutor.drawing import Blocks
from tutor.questions import Question
from tutor.wording import words

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize("name", sorted(LIBRARY.lessons))
def test_a_lesson_is_exported_in_full(name: str) -> None:
    """Every text, option, reason, hint and source of a lesson stands in its Markdown."""
    assert LIBRARY.criteria is not None
    lesson = LIBRARY.lessons[name].model
    written = words.lesson.lesson_markdown(lesson, LIBRARY.criteria.model, LIBRARY.drawings.get)
    flat = " ".join(written.split())
    assert f"# {lesson.title}" in written
    assert written.count("\n## Step ") == len(lesson.steps)
    for step in lesson.steps:
        assert " ".join((step.text or "").split()) in flat
        if isinstance(step, Question):
            reasons = [option.why for option in getattr(step, "options", ())]
            wanted = [*step.hints, step.after, *reasons]
            assert all(" ".join(text.split()) in flat for text in wanted)


def test_a_lesson_is_printed(run: Run) -> None:
    """The command prints what the module writes, and opens no screen."""
    done = run("lesson", "s1-root", "--markdown")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# The S1 root\n")


def test_no_lesson_of_that_name_is_exported(run: Run) -> None:
    """An unknown id is an error that names the nearest ones."""
    done = run("lesson", "s1-rot", "--markdown")
    assert done.code == 2
    assert "s1-root" in done.err


TERMINALS: list[tuple[Mapping[str, str], str, Blocks]] = [
    (XTERM, "utf-8", "quadrant"),
    ({"TERM": "foot", "COLORTERM": "truecolor"}, "UTF-8", "quadrant"),
    ({}, "utf-8", "quadrant"),
    ({"TERM": "linux"}, "utf-8", "half"),
    ({"TERM": "vt220"}, "utf-8", "outline"),
    ({**XTERM, "NO_COLOR": ""}, "utf-8", "outline"),
    (XTERM, "ascii", "words"),
    ({**XTERM, "HEEL_TUTOR_FIGURES": "half"}, "ascii", "half"),
    ({**XTERM, "HEEL_TUTOR_FIGURES": "nonsense"}, "utf-8", "quadrant"),
]


@pytest.mark.parametrize(("environment", "encoding", "blocks"), TERMINALS)
def test_blocks_suit_the_terminal(
    environment: Mapping[str, str], encoding: str, blocks: Blocks
) -> None:
    """The variables and the encoding of a terminal decide between blocks, outlines and words."""
    assert blocks_for(environment, encoding) == blocks
