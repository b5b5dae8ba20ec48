"""Markdown as plain sentences."""

import pytest

from tests.shipped import LIBRARY
from tutor.line.prose import spoken_prose
from tutor.questions import Question

SAID = [
    ("Two **roots**\nmatter, *S1* `too`.", ("Two roots matter, S1 too.",)),
    ("First.\n\nSecond.", ("First.", "Second.")),
    ("# Head", ("Head",)),
    ("- a **b**\n  more\n- c\n  - d", ("a b more", "c", "d")),
    ("1. first\n2. second\n\n   still", ("1. first", "2. second", "still")),
    ("7. seventh\n8. eighth", ("7. seventh", "8. eighth")),
    ("| Root | Reflex |\n|---|---|\n| L4 | **patellar** |", ("Root: L4. Reflex: patellar.",)),
    ("| | A | B |\n|---|---|---|\n| r | 1 | |", ("r. A: 1.",)),
    ("```\none  two\n```", ("one two",)),
    ("> quoted", ("quoted",)),
    ("---", ()),
    ("<b>x</b> [a](b) ![c](d)", ("<b>x</b> [a](b) ![c](d)",)),
    ("dose [mg] & 3 < 4 \\*", ("dose [mg] & 3 < 4 *",)),
    ("", ()),
]


@pytest.mark.parametrize(("markdown", "said"), SAID)
def test_what_is_laid_out_is_said(markdown: str, said: tuple[str, ...]) -> None:
    """An item and a row of a table are a line each; no sign of Markdown is left, no word lost."""
    assert spoken_prose(markdown) == said


@pytest.mark.parametrize("name", sorted(LIBRARY.lessons))
def test_no_sign_of_markdown_is_left_in_a_lesson(name: str) -> None:
    """Neither stars, bars nor backquotes are read aloud."""
    for step in LIBRARY.lessons[name].model.steps:
        after = step.after if isinstance(step, Question) else ""
        said = " ".join(spoken_prose(f"{step.text or ''}\n\n{after}"))
        assert not set("*|`_") & set(said), step.id
