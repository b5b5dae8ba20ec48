"""How the lesson looks, and that strangers' text stands on it to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from tests.ui.application import SIZES
from tests.ui.lesson_course import learning
from tutor.ui.text import literal_reader
from tutor.wording import words

LOOKS: dict[str, tuple[str, ...]] = {
    "a text": (),
    "one, asked": ("n",),
    "one, wrong": ("a", "h"),
    "one, right": ("b",),
    "many, wrong": ("n", "a", "b", "enter"),
    "many, right": ("b", "c", "enter"),
    "order, asked": ("n", "down"),
    "order, shown": ("s",),
    "number, wrong": ("n", "3", "enter"),
    "number, right": ("backspace", "1", "full_stop", "5", "enter"),
    "place, asked": ("n", "down"),
    "place, wrong": ("a",),
    "place, right": ("c",),
    "patients": ("n",),
}
"""What to press after the look before, and the name of what is then seen."""

HOSTILE = (
    "[/]",
    "[/bold]",
    "[=]",
    "[@click=app.quit]x[/]",
    "[link=http://a.b]y[/]",
    "dose [mg]",
    "give [see lab] now",
    "<b>bold</b> <see lab>",
    "[x](javascript:alert)",
    "![i](file:///etc)",
    "$foreground {side} %s",
)

WITH_HOSTILE = """\
format: 1
id: course
title: 'T {0}'
objectives: [Read to the letter.]
minutes: 5
steps:
  - {{id: text, text: 'P {0}'}}
  - id: one
    ask: one
    text: 'Q {0}'
    options:
      - {{id: a, text: 'A {0}', why: 'W {0}'}}
      - {{id: b, text: 'B {0}', correct: true, why: 'V {0}'}}
    hints: ['H {0}']
    after: 'E {0}'
  - id: many
    ask: many
    text: 'Q {0}'
    options:
      - {{id: a, text: 'A {0}', why: 'W {0}'}}
      - {{id: b, text: 'B {0}', correct: true, why: 'V {0}'}}
    hints: ['H {0}']
    after: 'E {0}'
  - id: order
    ask: order
    text: 'Q {0}'
    options:
      - {{id: a, text: 'A {0}', why: 'W {0}'}}
      - {{id: b, text: 'B {0}', why: 'V {0}'}}
      - {{id: c, text: 'C {0}', why: 'U {0}'}}
    hints: ['H {0}']
    after: 'E {0}'
  - id: number
    ask: number
    text: 'Q {0}'
    answer: 5
    unit: '{0}'
    why: 'W {0}'
    hints: ['H {0}']
    after: 'E {0}'
  - {{id: cases, text: 'P {0}', cases: [pallet, shop-floor]}}
"""
SETTLED = {1: "QABWVHE", 2: "QABWVHE", 3: "QABCWVUHE", 4: "QWHE"}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
async def test_it_looks_as_approved(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    """Each kind of step, in a small window and a large one, in one walk."""
    async with learning(size) as learner:
        for look, keys in LOOKS.items():
            assert await learner.press(*keys) == snapshot(name=look)


@pytest.mark.parametrize("text", [" ".join(HOSTILE[:6]), " ".join(HOSTILE[6:])])
async def test_strangers_text_stands_to_the_letter(text: str) -> None:
    """Every field shows every character of what would be markup, and none of it acts."""

    def stands(letter: str) -> bool:
        return f"{letter} {text}" in " ".join(learner.text.replace("▌", " ").split())

    async with learning((130, 100), text=WITH_HOSTILE.format(text)) as learner:
        assert stands("T")
        assert stands("P")
        for letters in SETTLED.values():
            await learner.press("n", "h", "s")
            assert [letter for letter in letters if not stands(letter)] == []
        assert f" {words.questions.with_unit('5', text)} " in " ".join(learner.text.split())
        await learner.press("n")
        assert stands("P")
        await learner.click(f"P {text[:20]}", 5)
        assert learner.run.step.id == "cases"


@pytest.mark.parametrize(
    "fence", ["```[/]\nx [mg]\n```", "```no-such-language\n[/] y\n```", "    [=] z"]
)
async def test_code_in_a_step_is_shown(fence: str) -> None:
    """A fence in a strange language is plain text."""
    body = fence.replace("\n", "\n      ")
    course = WITH_HOSTILE.format("t").replace(
        "text: 'P t'}", "text: |-\n      Before.\n\n      " + body + "\n", 1
    )
    course = course.replace("- {id: text, ", "- id: text\n    ", 1)
    async with learning(text=course) as learner:
        for line in fence.splitlines():
            if "`" not in line:
                assert line.strip() in learner.text


@given(st.text(alphabet="ab[]()<>/=@!&;:'\"", min_size=1, max_size=30))
def test_no_character_of_a_paragraph_vanishes(text: str) -> None:
    """Brackets of any shape come out of the Markdown parser as they went in."""
    source = f"x{text}x".replace("&", "and")
    inline = [token for token in literal_reader().parse(source) if token.type == "inline"]
    assert "".join(child.content for child in inline[0].children or ()) == source
