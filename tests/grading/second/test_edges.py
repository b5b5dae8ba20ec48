"""The edges of scoring 2 in evidence, source and certainty: ties, thresholds, second names."""

from dataclasses import replace

import pytest

from tests.grading.golden import finding
from tests.grading.second.golden import (
    G7,
    GM,
    G,
    codes,
    graded,
    swapped,
)
from tutor.grading import deciding_findings
from tutor.model.grade import Failure, FailureCode
from tutor.model.resolved import ResolvedCase

NEAR_TIE = 0.4999999999  # of 1, so that the rest is a half but for 1e-10


def verdicts(case: ResolvedCase, part: str, **changes: object) -> dict[str, tuple[str, float]]:
    """Return verdict and rounded effect of the marks of one part by what they are about."""
    return {
        mark.subject: (mark.code, round(mark.effect, 4))
        for mark in graded(case, **changes).marks
        if mark.part == part
    }


# --- evidence -------------------------------------------------------------------------------------

TIED = replace(
    G,
    findings=(
        finding("rest-1", "referred", 2, positive=False),
        finding("rest-2", "referred", 2, positive=False),
        finding("positive-1", "referred", 2),
        finding("positive-2", "referred", 2),
        finding("essential", "referred", 2, essential=True, positive=False),
        finding("critical", "referred", 2, critical=True),
        finding("heavy", "referred", 3, positive=False),
        finding("light", "referred", 1, critical=True),
        *G.findings,
    ),
)


def test_deciding_findings_are_told_heaviest_first() -> None:
    """Then critical before essential before positive before the rest, then as in the catalogue."""
    light = replace(TIED, findings=TIED.findings[:8] + G.findings[3:])
    names = [finding.inquiry for finding in deciding_findings(light)]
    assert names == ["heavy", "critical", "essential", "positive-1", "positive-2"]


def test_deciding_findings_of_a_mixed_case_come_from_both_sides() -> None:
    """Three of each, merged; those of another call than the true one can be asked for."""
    assert [each.inquiry for each in deciding_findings(GM)] == ["a", "c", "b", "c2", "b2", "c3"]
    assert [each.inquiry for each in deciding_findings(GM, "local")] == ["c", "c2", "c3"]
    assert [each.inquiry for each in deciding_findings(G, "local")] == ["d"]


def test_what_is_as_heavy_as_the_last_decides_too() -> None:
    """Either of two equal findings fills the fifth place, and nothing is missed then."""
    case = replace(TIED, findings=TIED.findings[:8] + G.findings[3:])
    picked = ("heavy", "critical", "essential", "rest-1", "rest-2")
    marks = verdicts(case, "evidence", evidence=picked)
    assert {name: marks[name][0] for name in picked} == dict.fromkeys(picked, "hit")
    assert "positive-1" not in marks
    assert graded(case, evidence=picked).parts["evidence"] == 1.0


def test_decimals_do_not_take_a_full_hit_share() -> None:
    """The last of equal findings in the place of the first: added in that order they are less."""
    weights = {"a": 0.1, "b": 0.2, "c": 0.3, "f": 0.9, "g": 0.7, "h": 0.1}
    case = swapped(G7, *(finding(name, "referred", weight) for name, weight in weights.items()))
    case = replace(case, findings=tuple(each for each in case.findings if each.inquiry != "i"))
    assert sum([0.2, 0.3, 0.9, 0.7, 0.1]) < sum([0.1, 0.2, 0.3, 0.9, 0.7])
    result = graded(case, evidence=tuple("bcfgh"))
    assert result.parts["evidence"] == 1.0
    assert "miss" not in [mark.code for mark in result.marks]


def test_while_the_hit_share_is_not_full_deciding_findings_are_missed() -> None:
    """A lighter finding supports, fills the share, and is never missed itself."""
    assert verdicts(G7, "evidence", evidence=("a", "b", "h")) == {
        "a": ("hit", round(3 / 13, 4)),
        "b": ("hit", round(3 / 13, 4)),
        "c": ("miss", 0.0),
        "f": ("miss", 0.0),
        "g": ("miss", 0.0),
        "h": ("also-supports", round(1 / 13, 4)),
    }


def test_a_full_side_of_a_mixed_case_misses_nothing() -> None:
    """Each side is told by itself, and weighs half."""
    marks = verdicts(GM, "evidence", evidence=("a", "b", "b2", "c", "d"))
    assert marks["a"] == ("hit", 0.25)
    assert marks["c2"] == ("miss", 0.0)
    assert marks["d"] == ("false-alarm", -1.0)


def test_a_red_flag_is_never_a_false_alarm() -> None:
    """Neither picked nor left does it weigh: the share of the other alarms is not thinned by it."""
    case = swapped(G, finding("d", "local", 4, critical=True))
    assert graded(case, evidence=tuple("abcd")).parts["evidence"] == 1.0
    assert verdicts(case, "evidence")["a"] == ("hit", 0.375)
    assert verdicts(case, "evidence", evidence=("d",))["d"] == ("red-flag-no-false-alarm", 0.0)
    assert graded(case, evidence=tuple("abce")).parts["evidence"] == 0.0
    normal = swapped(G, finding("d", "local", 4, critical=True, positive=False))
    assert graded(normal, evidence=tuple("abcd")).parts["evidence"] == 0.5


def test_what_the_case_does_not_list_weighs_nothing() -> None:
    """And so does the document's prompt; both are told when they are picked."""
    case = swapped(G, finding("prompt", "referred", 4, evidence=False))
    marks = verdicts(case, "evidence", evidence=("a", "b", "c", "q1", "prompt"))
    assert marks["q1"] == ("not-listed", 0.0)
    assert marks["prompt"] == ("never-evidence", 0.0)
    assert graded(case, evidence=("a", "b", "c", "q1", "prompt")).parts["evidence"] == 1.0


@pytest.mark.parametrize(
    ("call", "evidence", "expected"),
    [
        ("referred", "abc", 1.0),
        ("referred", "abd", 0.75 - 0.5),
        ("local", "abc", -8 / 12),
        ("local", "d", 1.0),
        ("mixed", "abcd", 1.0),
        ("mixed", "d", 4 / 12),
        (None, "abc", None),
    ],
)
def test_coherence_weighs_against_the_students_own_call(
    call: str | None, evidence: str, expected: float | None
) -> None:
    """It is h - f, of both sides together where the call is mixed."""
    result = graded(G, call=call, evidence=tuple(evidence)).coherence
    assert result == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("weight", "passed"), [(4.0 * NEAR_TIE / 0.5, True), (3.999, False), (4.0, True)]
)
def test_evidence_within_1e_9_of_its_bar_passes(weight: float, *, passed: bool) -> None:
    """Half of the weight is enough, and so is half but for the rounding of decimals."""
    case = swapped(G, finding("a", "referred", weight), finding("b", "referred", 4.0))
    case = replace(case, findings=tuple(each for each in case.findings if each.inquiry != "c"))
    result = graded(case, evidence=("a",))
    assert result.passed is passed
    assert codes(case, evidence=("a",)) == ([] if passed else ["evidence-low"])


# --- source and certainty -------------------------------------------------------------------------

TWO = replace(G, sources=("s1-root", "si-joint"))


@pytest.mark.parametrize(
    ("sources", "score", "certainty"),
    [
        (("s1-root", "si-joint"), 1.0, 1.0),
        (("s1-root",), 0.5, 1.0),  # met: either of two in one region is enough
        (("si-joint", "fat-pad"), 0.5, 1.0),
        (("sciatic",), 0.25, 1.0),
        (("fat-pad",), 0.0, -2.0),
        ((), 0.0, -2.0),
    ],
)
def test_two_sources_of_one_region(
    sources: tuple[str, ...], score: float, certainty: float
) -> None:
    """The credit is shared by two, and one of them meets the source."""
    parts = graded(TWO, sources=sources).parts
    assert (parts["source"], parts["certainty"]) == (score, certainty)


@pytest.mark.parametrize("sources", [("s1-root",), ("fascia",), ("s1-root", "si-joint")])
def test_a_mixed_source_is_met_on_both_sides_only(sources: tuple[str, ...]) -> None:
    """One region found is not yet the source."""
    result = graded(GM, sources=sources)
    assert [cap.code for cap in result.caps] == ["source-missed"]
    assert result.failures == (Failure(FailureCode.SOURCE_MISSED),)


@pytest.mark.parametrize(
    ("key", "stated", "more", "expected"),
    [
        (3, 3, False, 1.0),
        (3, 2, False, 2 / 3),
        (3, 1, False, 1 / 3),
        (3, None, False, 0.0),
        (3, 3, True, 1 / 3),
        (2, 3, False, 2 / 3),
        (2, 2, False, 1.0),
        (2, 1, False, 0.5),
        (2, None, False, 0.0),
        (2, 3, True, 0.5),
    ],
)
def test_right_certainty(key: int, stated: int | None, expected: float, *, more: bool) -> None:
    """As the key allows; a second name is counted as unsure."""
    sources = ("s1-root", "si-joint") if more else ("s1-root",)
    result = graded(replace(G, certainty=key), certainty=stated, sources=sources)
    assert result.parts["certainty"] == pytest.approx(expected)


@pytest.mark.parametrize(("stated", "expected"), [(1, 0.0), (2, -2 / 3), (3, -2.0), (None, 0.0)])
@pytest.mark.parametrize(
    "changes", [{"call": "local"}, {"sources": ("fat-pad", "fascia")}], ids=["call", "source"]
)
def test_wrong_certainty_keeps_what_was_stated(
    changes: dict[str, object], stated: int | None, expected: float
) -> None:
    """Also where more structures were named than are at work."""
    assert graded(G, certainty=stated, **changes).parts["certainty"] == pytest.approx(expected)


def test_without_a_call_nothing_is_certain() -> None:
    """Call and certainty are 0, and the source is not shared by two."""
    parts = graded(G, call=None).parts
    assert (parts["call"], parts["certainty"], parts["source"]) == (0.0, 0.0, 1.0)
