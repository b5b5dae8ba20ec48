"""Left and right are sides where they are said of the body, and not where they are idioms."""

from pathlib import Path

import pytest

from tests.content.samples import LOCAL, REFERRED, edit, found
from tutor.content.rules.sides import named_sides

IDIOMS = (
    "It hurts all right.",
    '"All right. Then show me where you turn it down."',
    "It hurts right now.",
    "It stops right away.",
    "It burns right after the run.",
    "It sits right there.",
    "It hurts right before I stand up.",
    "That's right, in the mornings.",
    "It will pass, right?",
    '"Right, so I sat down."',
    '"Right. It is the heel."',
    "I am alright.",
    "That\N{RIGHT SINGLE QUOTATION MARK}s right, every morning.",
    "I said the right thing at the right time.",
    "The insole has the right size and he has the right to know.",
    "She was right about my gallbladder.",
    "It goes right through the heel, right under the bone.",
    "It hurts right where I press.",
    "There is nothing left to try.",
    "What's left is a dull ache.",
    "He was left out.",
    "Two left over insoles and some leftovers.",
    "When I left the house it burned.",
    "I left it in the car.",
    "It never left me.",
    "He left in April, and she left at six.",
    "It was left untreated.",
    "Left alone, it eases.",
    "Left the house, came back.",
    "I left 3 jobs for it.",
    "The bruise\nhas left, the ache stays.",
    "Left\nhome at six.",
    "He writes with the right hand and is left-handed.",
    "A bag on the left shoulder, one on the right arm.",
    "The copyright of the upright left-overs.",
)
SIDES = (
    ("Sharp pain in the right heel.", {"right"}),
    ("Right heel pain at 30°.", {"right"}),
    ("I have left heel pain.", {"left"}),
    ("It was left outer heel from the start.", {"left"}),
    ("Right 2+.", {"right"}),
    ("Left absent.", {"left"}),
    ("Right 2+, left absent.", {"left", "right"}),
    ("On the left only.", {"left"}),
    ("Left side.", {"left"}),
    ("The right-sided limp is new.", {"right"}),
    ("Worse on the right.", {"right"}),
    ("My left is fine.", {"left"}),
    ("Weaker than the right one.", {"right"}),
    ("On the right at 3 cm, on the left the same.", {"left", "right"}),
    ("Left the same.", {"left"}),
    ("It hurts on the right now.", {"right"}),
    ("RIGHT: no pain.", {"right"}),
    ("Left, stretch behind the knee.", {"left"}),
    ("Lower on right than on left, and than left before.", {"left", "right"}),
    ("All right now, but the right foot burns.", {"right"}),
    ("I left the house and the left one gave way.", {"left"}),
    ("The right foot goes right under.", {"right"}),
    ("Is it the right?", {"right"}),
    ("Both jerks brisk, right as left, and right as far as left.", {"left", "right"}),
)


@pytest.mark.parametrize("text", IDIOMS)
def test_an_idiom_is_no_side(text: str) -> None:
    """Talk in which left and right are no sides names none."""
    assert named_sides(text) == frozenset()


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_a_side_is_a_side(text: str, sides: set[str]) -> None:
    """What is said of a foot, a leg or a chart's column names its side."""
    assert named_sides(text) == sides


def test_an_idiom_does_not_stand_in_for_the_own_side(tmp_path: Path) -> None:
    """A result of the wrong foot is told even where the word of the own side is an idiom in it."""
    slip = edit(("Not tender on the left.", "Nothing left. Not tender on the right."))
    assert found(tmp_path / "a", "sides", (REFERRED, slip)) == [
        (
            "the text says 'right', but the patient's side is left "
            "(name the left side as well, or say it otherwise)"
        )
    ]
    both = edit(("Not tender on the left.", "Not tender on the left or on the right."))
    assert found(tmp_path / "b", "sides", (REFERRED, both)) == []


def test_both_feet_have_both_sides(tmp_path: Path) -> None:
    """Where both feet hurt, either side may be named alone."""
    slip = ("right heel is sore", "left heel is sore")
    assert len(found(tmp_path / "a", "sides", (LOCAL, edit(slip)))) == 1
    both = edit(slip, ("side: right", "side: both"))
    assert found(tmp_path / "b", "sides", (LOCAL, both)) == []
