"""What a table of the drawing, of one inquiry or of two gives away."""

from collections.abc import Mapping

import pytest

from tests.proof.cues.bank import measured, several
from tutor.proof.cues import Guess

HEEL = {"region": "plantar-heel", "quality": "aching"}
CALF = {"region": "posterior-calf", "quality": "burning", "presenting": "true"}
QUIET_CALF = {"region": "posterior-calf", "quality": "burning"}
SOLE = {"region": "sole", "quality": "aching", "presenting": "true"}
QUIET_SOLE = {"region": "sole", "quality": "aching", "presenting": "false"}
BURNING_HEEL = {"region": "lateral-heel", "quality": "burning"}


@pytest.mark.parametrize(
    ("drawing", "cue", "value", "rule"),
    [
        # 4 referred with the drawing beside 4 local with a heel alone: it tells all or nothing
        ([HEEL, CALF], "meet-beyond-spine", 1.0, "a patch beyond the foot -> spine (4 of 4)"),
        ([HEEL, QUIET_CALF], "meet-beyond-spine", 0.5, None),
        ([HEEL, SOLE], "meet-beyond-spine", 0.5, None),
        ([HEEL, SOLE, SOLE], "meet-patches-spine", 1.0, "more than two patches -> spine (4 of 4)"),
        ([HEEL, SOLE], "meet-patches-spine", 0.5, None),
        ([HEEL, SOLE, QUIET_SOLE], "meet-patches-spine", 0.5, None),
        ([HEEL, BURNING_HEEL], "meet-call", 1.0, "more than one quality -> referred (4 of 4)"),
        ([HEEL, QUIET_CALF], "meet-call", 0.5, None),
        (
            [HEEL, SOLE, CALF],
            "meet-call",
            1.0,
            "+ more than two patches + more than one quality -> referred (4 of 4)",
        ),
    ],
)
def test_what_the_drawing_gives_away(
    drawing: list[Mapping[str, str]], cue: str, value: float, rule: str | None
) -> None:
    """Only patches that are shown at once count, and those of the foot say nothing of the back."""
    cases = [*several(4, "referred", pain=drawing), *several(4, "local", pain=[HEEL])]
    found = measured(cases)[cue]
    assert found.value == value
    assert found.holds is (value == 0.5)
    assert rule is None or rule in found.guesses[0].says


def test_limits_of_meeting_follow_the_bank() -> None:
    """They lie above the commonest call, and above spine or not, whichever is commoner."""
    found = measured([*several(5, "local"), *several(3, "referred"), *several(2, "mixed")])
    assert found["meet-beyond-spine"].limit == pytest.approx(0.56)
    assert found["meet-patches-spine"].limit == pytest.approx(0.56)
    assert found["meet-call"].limit == found["listed-call"].limit == pytest.approx(0.65)


def test_no_limit_lies_above_all() -> None:
    """Of a single case even the commonest call is all, and no share is more."""
    found = measured(several(1, "local"))
    assert found["meet-beyond-spine"].limit == found["meet-call"].limit == 1.0


def test_of_two_equal_guesses_the_commonest_stands() -> None:
    """A table that learns nothing from an inquiry says so, and names nobody whom it gave away."""
    cases = [
        *several(3, "local", "bending path"),
        *several(1, "local", "path"),
        *several(1, "referred", "path"),
    ]
    found = measured(cases)["one-inquiry-call"].guesses
    said = {guess.says.split()[0]: guess for guess in found}
    assert said["bending"].says == "bending positive -> local (3 of 3); otherwise -> local (1 of 2)"
    assert said["bending"].cases == ()


TEN = [
    *several(4, "referred", "slump"),
    *several(1, "referred"),
    *several(1, "local", "slump"),
    *several(3, "local"),
    *several(1, "mixed", "slump"),
]
"""Slump is positive in 4 of 5 referred, 1 of 4 local and the mixed patient."""


@pytest.mark.parametrize(
    ("cue", "value", "rule", "cases"),
    [
        (
            "one-inquiry-spine",
            0.8,
            "slump positive -> spine (5 of 6); otherwise -> no spine (3 of 4)",
            ("local-0", "local-1", "local-2"),
        ),
        (
            "one-inquiry-call",
            0.7,
            "slump positive -> referred (4 of 6); otherwise -> local (3 of 4)",
            ("local-0", "local-1", "local-2"),
        ),
        (
            "listed-call",
            0.7,
            "slump listed -> referred (4 of 6); otherwise -> local (3 of 4)",
            ("local-0", "local-1", "local-2"),
        ),
    ],
)
def test_what_a_single_inquiry_gives_away(
    cue: str, value: float, rule: str, cases: tuple[str, ...]
) -> None:
    """The best table of the worst inquiry, with those whom a guess without looking would miss."""
    found = measured(TEN)[cue]
    assert found.value == value
    holds = cue != "listed-call"
    assert found.guesses[0] == Guess(rule, value, found.holds, cases)
    # an inquiry that is listed may lift the guess by 15 points, from 50 %
    assert (found.holds, found.limit) == (holds or False, {"listed-call": 0.65}.get(cue, value))


def test_a_listed_normal_gives_away_too() -> None:
    """What the author found worth writing tells, whether or not it is positive."""
    cases = [*several(3, "local", normal="gait"), *several(3, "referred")]
    found = measured(cases)
    assert found["listed-call"].value == 1.0
    assert found["one-inquiry-call"].value == 0.5


def test_only_the_worst_tables_are_shown() -> None:
    """Five are, and all that break the limit are counted."""
    shown = "gait windlass slump reflex tingle path bending"
    found = measured([*several(4, "referred", shown), *several(4, "local")])
    for cue in ("one-inquiry-spine", "one-inquiry-call"):
        assert (len(found[cue].guesses), found[cue].broken) == (5, 7)
    assert found["one-inquiry-call"].guesses[0].says.startswith("bending positive")
    assert found["two-inquiries-call"].broken == 21


@pytest.mark.parametrize(("size", "value"), [(2, 1.0), (1, None)])
def test_what_two_inquiries_give_away(size: int, value: float | None) -> None:
    """Where neither tells anything alone; inquiries positive in under four cases are left out."""
    cases = [
        *several(size, "referred", "slump"),
        *several(size, "referred", "pain-path"),
        *several(size, "local"),
        *several(size, "local", "slump pain-path"),
    ]
    found = measured(cases)
    assert found["one-inquiry-call"].value == 0.5
    pair = found["two-inquiries-call"]
    assert pair.value == value
    if value:
        assert pair.holds is False
        assert pair.guesses[0].says == (
            "slump positive + pain-path positive -> local (2 of 2); slump positive -> referred "
            "(2 of 2); pain-path positive -> referred (2 of 2); otherwise -> local (2 of 2)"
        )
