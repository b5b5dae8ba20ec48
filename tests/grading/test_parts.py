"""Call, source, evidence, gathering and certainty, as tables of answer and score."""

from dataclasses import replace

import pytest

from tests.grading.first import grade
from tests.grading.golden import CASE, CRITERIA, answer, finding
from tutor.grading.bounds import clamp, reaches
from tutor.grading.parts.call import call_score
from tutor.grading.parts.certainty import certainty_score
from tutor.grading.parts.gathering import gaps, gathering_part
from tutor.grading.parts.source import similarity, source_part
from tutor.grading.submission import Submission
from tutor.grading.youden import youden
from tutor.model.grade import Failure, FailureCode
from tutor.model.resolved import ResolvedCase, Source
from tutor.model.scalars import Call

MIXED = replace(
    CASE,
    call="mixed",
    sources=("s1-root", "fascia"),
    near={"s1-root": {"sciatic": 0.5, "fascia": 0.9}, "fascia": {"pad": 0.25}},
    structures=(*CASE.structures, Source("pad", "pad", "foot", "document:x", "pad")),
)


def asking(case: ResolvedCase, *asked: str) -> Submission:
    """Return the submission of one who asked just this."""
    return Submission.of(case, answer(asked=asked))


@pytest.mark.parametrize(
    ("true", "answered", "score"),
    [
        ("referred", "referred", 1.0),
        ("local", "local", 1.0),
        ("mixed", "mixed", 1.0),
        ("referred", "mixed", 0.4),
        ("mixed", "referred", 0.4),
        ("local", "mixed", 0.2),
        ("mixed", "local", 0.2),
        ("referred", "local", 0.0),
        ("local", "referred", 0.0),
        ("referred", None, 0.0),
        ("local", None, 0.0),
        ("mixed", None, 0.0),
    ],
)
def test_call(true: Call, answered: Call | None, score: float) -> None:
    """Two bits, symmetric: the spine kept is worth more than the heel kept."""
    assert call_score(true, answered) == score


@pytest.mark.parametrize(
    ("true", "answered", "score"),
    [
        ("s1-root", "s1-root", 1.0),
        ("s1-root", "sciatic", 0.5),  # as the true structure's near says
        ("sciatic", "s1-root", 0.0),  # directional: the other way nothing is said
        ("s1-root", "fascia", 0.0),  # near never crosses the regions, whatever it says
        ("fascia", "pad", 0.25),
        ("fascia", "sciatic", 0.0),
        ("s1-root", "nowhere", 0.0),
        ("nowhere", "s1-root", 0.0),
        ("nowhere", "nowhere", 1.0),
    ],
)
def test_similarity(true: str, answered: str, score: float) -> None:
    """The true structure says how near each answered one is, within its region."""
    assert similarity(MIXED, true, answered) == score


@pytest.mark.parametrize(
    ("case", "call", "sources", "score"),
    [
        (CASE, "referred", ("s1-root",), 1.0),
        (CASE, "referred", ("sciatic",), 0.5),
        (CASE, "referred", ("fascia",), 0.0),
        (CASE, "referred", (), 0.0),
        (CASE, "referred", ("s1-root", "sciatic"), 0.5),  # two named for one
        (CASE, "mixed", ("s1-root",), 0.5),  # a mixed call stakes two
        (CASE, "mixed", ("s1-root", "fascia"), 0.5),
        (CASE, "mixed", ("sciatic", "fascia"), 0.25),
        (CASE, "local", ("s1-root",), 1.0),
        (CASE, None, ("s1-root",), 1.0),  # no call: one slot
        (CASE, "referred", ("s1-root", "s1-root"), 1.0),
        (MIXED, "mixed", ("s1-root", "fascia"), 1.0),
        (MIXED, "mixed", ("fascia", "s1-root"), 1.0),
        (MIXED, "mixed", ("s1-root",), 0.5),
        (MIXED, "referred", ("s1-root",), 0.5),
        (MIXED, "mixed", ("sciatic", "pad"), 0.375),
        (MIXED, "mixed", ("s1-root", "sciatic"), 0.5),  # each truth takes its best, once
        (MIXED, None, (), 0.0),
    ],
)
def test_source(
    case: ResolvedCase, call: Call | None, sources: tuple[str, ...], score: float
) -> None:
    """The best nearness of each true structure, over the most of true, named and slots."""
    submission = Submission.of(case, answer(call=call, sources=sources))
    assert source_part(submission).score == pytest.approx(score)


@pytest.mark.parametrize(
    ("call", "picked", "score"),
    [
        ("referred", "abc", 1.0),
        ("referred", "ab", 0.75),
        ("referred", "abcd", 0.5),
        ("referred", "de", -1.0),
        ("referred", "abcde", 0.0),
        ("referred", "", 0.0),
        ("local", "d", 1.0),
        ("local", "abc", -8 / 12),
        ("mixed", "abcd", 1.0),  # for mixed both regions support
        ("mixed", "e", -1.0),
    ],
)
def test_youden(call: Call, picked: str, score: float) -> None:
    """Weighted share of what supports the call, less that of the other listed findings."""
    assert youden(CASE, call, frozenset(picked)) == pytest.approx(score)


def test_only_listed_findings_of_weight_are_evidence() -> None:
    """What the case does not list, and the document's prompt, weigh nothing either way."""
    case = replace(
        CASE,
        findings=(
            *CASE.findings,
            finding("unlisted", "referred", 9, listed=False),
            finding("prompt", "referred", 9, evidence=False),
        ),
    )
    assert youden(case, "referred", frozenset("abc") | {"unlisted", "prompt"}) == 1.0
    assert "prompt" not in {finding.inquiry for finding in case.supporting("referred")}


def test_evidence_that_all_points_one_way_has_no_others() -> None:
    """Where no listed finding argues otherwise there is nothing to pick wrongly."""
    case = replace(CASE, findings=CASE.findings[:3])
    assert youden(case, "referred", frozenset("abc")) == 1.0
    assert youden(case, "local", frozenset("abc")) == -1.0


@pytest.mark.parametrize(
    ("asked", "score"),
    [
        ("q1 q2 q3 q4", 1.0),
        ("q1 q2 q3", 0.75),
        ("a b c d e", 0.0),
        ("q1 q2 q3 q4 w1", 0.75),
        ("q1 q2 q3 q4 w1 w2", 0.5),
        ("q1 w1 w2", 0.0),
        ("w1 w2", 0.0),
        ("q1 q2 q3 q4 a b c d e", 1.0),
        ("", 0.0),
    ],
)
def test_gathering(asked: str, score: float) -> None:
    """The share of the essentials asked, less a quarter for each needless inquiry."""
    assert gathering_part(asking(CASE, *asked.split())).score == score


def test_needless_inquiries_cost_half_at_most() -> None:
    """A third and a fourth needless inquiry cost nothing more."""
    waste = tuple(finding(f"w{index}", listed=False, wasteful=True) for index in range(4))
    case = replace(CASE, findings=(*CASE.findings[:9], *waste))
    assert gathering_part(asking(case, *case.finding)).score == 0.5


def test_essentials_weigh_as_the_case_says_and_critical_ones_are_essential() -> None:
    """A prompt weighs here too, though it is never evidence."""
    findings = (
        finding("p", weight=3, evidence=False, essential=True),
        finding("q", weight=1, critical=True),
        finding("r", weight=5),
    )
    case = replace(CASE, findings=findings)
    assert gathering_part(asking(case, "p")).score == 0.75
    assert gathering_part(asking(case, "q")).score == 0.25
    assert asking(replace(CASE, findings=findings[2:])).essential_share == 1.0


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        ("q1 q2", ()),
        ("q1 q3", ()),
        ("q1", ("essentials",)),  # a quarter of them
        ("q3 q4", ("examination",)),  # half of the essentials, but nothing examined
        ("q3 q4 a", ("examination",)),
        ("", ("examination", "essentials")),
        ("q1 q2 q3 q4", ()),
    ],
)
def test_examined(asked: str, lacking: tuple[str, ...]) -> None:
    """An examination, and half of the essential weight: what is lacking is told apart."""
    assert gaps(asking(CASE, *asked.split())) == lacking


def test_half_of_the_essential_weight_is_half_in_decimals_too() -> None:
    """0.1 and 0.2 of 0.6 are half, though their floating sum is not."""
    weights = {"a": 0.1, "b": 0.2, "c": 0.3}
    case = replace(
        CASE,
        findings=tuple(
            finding(name, weight=weight, kind="examination", essential=True)
            for name, weight in weights.items()
        ),
    )
    assert gaps(asking(case, "a", "b")) == ()
    assert gaps(asking(case, "c")) == ()
    assert gaps(asking(case, "b")) == ("essentials",)


@pytest.mark.parametrize(
    ("key", "call", "certainty", "score"),
    [
        (3, "referred", 1, 1 / 3),
        (3, "referred", 2, 2 / 3),
        (3, "referred", 3, 1.0),
        (3, "referred", None, 0.0),
        (3, "mixed", 1, 0.0),  # right means the exact call
        (3, "mixed", 2, -2 / 3),
        (3, "local", 3, -2.0),
        (3, None, 3, 0.0),
        (2, "referred", 1, 1 / 3),
        (2, "referred", 2, 1.0),  # an honest expert would not be certain
        (2, "referred", 3, 1.0),
        (2, "local", 2, -2 / 3),
        (2, "local", 3, -2.0),
    ],
)
def test_certainty(key: int, call: Call | None, certainty: int | None, score: float) -> None:
    """Certainty-based marking over 3, and where the key itself is only fairly sure."""
    assert certainty_score(replace(CASE, certainty=key), call, certainty) == score


@pytest.mark.parametrize(
    ("call", "picked", "coherence"),
    [
        ("referred", "abc", 1.0),
        ("local", "abc", -8 / 12),
        ("local", "d", 1.0),
        ("mixed", "abcd", 1.0),
        ("referred", "", 0.0),
        (None, "abc", None),
    ],
)
def test_coherence(call: Call | None, picked: str, coherence: float | None) -> None:
    """The evidence against the student's own call, ungraded; without a call there is none."""
    result = grade(CASE, answer(call=call, evidence=tuple(picked)), CRITERIA)
    assert result.coherence == pytest.approx(coherence)


def test_no_call_scores_neither_call_nor_certainty_and_has_one_slot() -> None:
    """Without a call C = K = 0; the source named is still worth its points."""
    result = grade(CASE, answer(call=None), CRITERIA)
    assert [result.parts[name] for name in ("call", "certainty", "source")] == [0.0, 0.0, 1.0]
    assert result.total == 50.0
    assert Failure(FailureCode.CALL_NOT_EXACT) in result.failures


@pytest.mark.parametrize(
    ("value", "held"), [(-0.5, 0.0), (0.0, 0.0), (0.4, 0.4), (1.0, 1.0), (1.5, 1.0)]
)
def test_clamp(value: float, held: float) -> None:
    """Scores stay within their bounds."""
    assert clamp(value) == held


@pytest.mark.parametrize(
    ("value", "there"), [(0.6 - 0.2, True), (0.4, True), (0.3999, False), (0.5, True)]
)
def test_reaches(value: float, *, there: bool) -> None:
    """What floating arithmetic lost does not fail anyone; anything more does."""
    assert reaches(value, 0.4) is there


def test_evidence_of_just_enough_passes() -> None:
    """Three of five supporting findings less one of five others is 0.4, and 0.4 is enough."""
    findings = (
        *(finding(f"s{index}", "referred") for index in range(5)),
        *(finding(f"o{index}", "local") for index in range(5)),
        *CASE.findings[5:],
    )
    picked = ("s0", "s1", "s2", "o0")
    given = answer(asked=(*picked, "q1", "q2", "q3", "q4"), evidence=picked)
    result = grade(replace(CASE, findings=findings), given, CRITERIA)
    assert result.parts["evidence"] == pytest.approx(0.4)
    assert result.passed
