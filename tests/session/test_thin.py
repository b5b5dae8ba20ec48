"""What is thin about an answer, from the answer alone."""

from dataclasses import replace

import pytest

from tests.grading.golden import CASE
from tutor.session.encounter import Encounter, Thin, thin_points

FULL = Encounter(
    CASE,
    "commit",
    asked=("a", "b", "c", "d", "e", "q1", "q3", "w1"),
    evidence=("a", "b", "c"),
    call="referred",
    sources=("s1-root",),
    certainty=2,
)
MANY = ("a", "b", "c", "d", "e", "q1", "q3")


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({}, ()),
        ({"evidence": MANY[:6]}, ()),
        ({"evidence": MANY}, (Thin.MANY_MARKED,)),
        ({"evidence": ("a", "b")}, (Thin.FEW_MARKED,)),
        ({"evidence": ()}, (Thin.NOTHING_MARKED,)),
        ({"asked": ("a", "b", "c", "q3", "w1")}, (Thin.NOT_EXAMINED,)),
        ({"sources": ()}, (Thin.NO_SOURCE,)),
        ({"certainty": None}, (Thin.NOT_STATED,)),
        ({"two_expected": True}, (Thin.SECOND_SOURCE,)),
        ({"call": "mixed"}, (Thin.SECOND_SOURCE,)),
        ({"call": "mixed", "sources": ("s1-root", "fascia")}, ()),
        (
            {"call": "mixed", "sources": ("s1-root", "fascia"), "evidence": ("a",)},
            (Thin.ONE_SIDED,),
        ),
        (
            {"call": "mixed", "sources": ("s1-root", "fascia"), "evidence": ("a", "d")},
            (Thin.FEW_MARKED,),
        ),
    ],
)
def test_each_thin_point(changes: dict[str, object], points: tuple[Thin, ...]) -> None:
    """Each is told by itself, and a whole answer has none."""
    assert thin_points(replace(FULL, **changes)) == points  # type: ignore[arg-type]  # - one field each


def test_an_empty_answer_is_thin_all_over_the_gravest_first() -> None:
    """Nothing examined stands before nothing marked, and certainty comes last."""
    assert thin_points(Encounter(CASE, "commit")) == (
        Thin.NOT_EXAMINED,
        Thin.NOTHING_MARKED,
        Thin.NO_SOURCE,
        Thin.NOT_STATED,
    )


def test_no_key_can_be_read_off_what_is_thin() -> None:
    """Whatever call, sources and directions the key holds, the same answer is as thin."""
    other = replace(
        CASE,
        call="mixed",
        sources=("fascia", "s1-root"),
        certainty=2,
        findings=tuple(
            replace(found, supports="local", weight=9.0, critical=True, positive=False)
            for found in CASE.findings
        ),
    )
    for evidence in ((), ("a",), ("a", "d"), ("d", "e", "q3"), MANY):
        for call in ("referred", "mixed"):
            state = replace(FULL, evidence=evidence, call=call)
            assert thin_points(state) == thin_points(replace(state, case=other))
