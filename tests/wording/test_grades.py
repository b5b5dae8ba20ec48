"""A grade as sentences: grade in, sentences out, a row for each branch."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.wording.grades import BASIS, FIRST, GM, G, graded, mark
from tutor.grading import Reading, SeriesCode, SeriesFailure, SeriesVerdict
from tutor.model.grade import Cap, Failure, FailureCode, Mark, Parts, Verdict
from tutor.model.scalars import Call
from tutor.wording import words

KEY = "The key: Referred (from the back), The s1-root."


def test_two_figures_come_first_and_the_total_third() -> None:
    """Call and plan as shares of 100, then the total as it is."""
    result = graded(G, call="mixed", certainty=None, plan=("pt", "life"))
    assert words.grades.figures_sentence(result) == "Call 40   Plan 40   Total 54   (each of 100)"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (None, f"You made no call. {KEY}"),
        ("referred", f"Right call. {KEY}"),
        ("mixed", f"Near miss: you called it Mixed. {KEY}"),
        ("local", f"Wrong call: you called it Local (not from the back). {KEY}"),
    ],
)
def test_the_call_is_held_against_the_key(call: Call | None, said: str) -> None:
    """Right, nearly so, wrong or not made; the key stands beside it."""
    assert words.grades.call_sentence(G, graded(G, call=call)) == said


def test_the_key_of_a_mixed_case_has_two_sources() -> None:
    """Both are named."""
    assert words.grades.key_sentence(GM) == "The key: Mixed, The s1-root and The fascia."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((), ()),
        (
            (mark(Verdict.CONTRAINDICATED_CHOSEN, "cut"),),
            ("You prescribed what is contraindicated here: Give cut. Why.",),
        ),
        (
            (mark(Verdict.CRITICAL_OMITTED, "referral", why=""),),
            ("You left out what could not wait: Give referral.",),
        ),
        (
            (
                mark(Verdict.CRITICAL_NOT_ASKED, "q3", "gathering"),
                mark(Verdict.CRITICAL_OMITTED, "referral"),
            ),
            (
                "You did not ask what is dangerous to miss: Ask q3. Why.",
                "You left out what could not wait: Give referral. Why.",
            ),
        ),
        (
            (mark(Verdict.CRITICAL_NOT_ASKED, "night-pain", "gathering"),),
            ("You did not ask what is dangerous to miss: night pain. Why.",),
        ),
    ],
)
def test_a_safety_failure_says_what_was_done(
    found: tuple[Mark, ...], said: tuple[str, ...]
) -> None:
    """Given what is forbidden, left out what could not wait, not asked what must be asked."""
    assert words.grades.safety_sentences(G, replace(graded(G), critical=found)) == said


def test_a_question_that_was_not_asked_keeps_its_mark() -> None:
    """No full stop stands behind it."""
    asked = replace(G, findings=tuple(replace(each, label="Any fever?") for each in G.findings))
    critical = (mark(Verdict.CRITICAL_NOT_ASKED, "q3", "gathering"),)
    assert words.grades.safety_sentences(asked, replace(graded(G), critical=critical)) == (
        "You did not ask what is dangerous to miss: Any fever? Why.",
    )


FAILURES: Mapping[Failure, str] = {
    Failure(FailureCode.CRITICAL): "there is a safety failure",
    Failure(FailureCode.WRONG_CALL): "the call is wrong",
    Failure(FailureCode.NEAR_MISS): "the call is a near miss",
    Failure(FailureCode.CALL_NOT_EXACT): "the call is not exact",
    Failure(FailureCode.NOT_EXAMINED, lacking=("examination",)): "there was no examination",
    Failure(FailureCode.NOT_EXAMINED, lacking=("essentials",)): (
        "less than half of the essential inquiries were made"
    ),
    Failure(FailureCode.NOT_EXAMINED, lacking=("examination", "essentials")): (
        "there was no examination, and less than half of the essential inquiries were made"
    ),
    Failure(FailureCode.SOURCE_MISSED): "the source is not yet found",
    Failure(FailureCode.EVIDENCE_LOW, 0.5): "evidence is below 0.50",
    Failure(FailureCode.ONE_SIDED): "a mixed call needs a finding of each side in its evidence",
    Failure(FailureCode.PLAN_LOW, 0.6): "the plan is below 0.60",
    Failure(FailureCode.SCREEN_MISSED, lacking=("power",)): "red flags were not asked for: power",
    Failure(FailureCode.SCREEN_MISSED, lacking=("systemic", "bladder")): (
        "red flags were not asked for: fever, weight loss and cancer; bladder, bowel and saddle"
    ),
    Failure(FailureCode.MEDICINES_UNASKED): (
        "a drug or an injection was chosen, and medicines and conditions were not asked for"
    ),
    Failure(FailureCode.WASTEFUL_ORDERS, 3): "3 or more investigations were not needed",
    Failure(FailureCode.TOTAL_LOW, 70.0): "the total is below 70",
}


@pytest.mark.parametrize(("failure", "said"), FAILURES.items(), ids=str)
def test_a_reason_not_to_pass_is_a_clause(failure: Failure, said: str) -> None:
    """With the figure that was not reached, and only what was lacking of several things."""
    assert words.grades.failure_words(failure) == said


def test_no_reason_not_to_pass_is_without_words() -> None:
    """Each code is told, here and there."""
    assert {failure.code for failure in FAILURES} == set(FailureCode)
    assert set(words.grades.FAILURES) == set(FailureCode)


MISSED, LOW = Failure(FailureCode.SOURCE_MISSED), Failure(FailureCode.EVIDENCE_LOW, 0.5)


@pytest.mark.parametrize(
    ("failures", "told", "said"),
    [
        ((), (), "Passed with 69 of 100."),
        ((MISSED,), (), "Not passed (69 of 100): the source is not yet found."),
        (
            (MISSED, LOW),
            (FailureCode.NEAR_MISS,),
            "Not passed (69 of 100): the source is not yet found; evidence is below 0.50.",
        ),
        (
            (MISSED, LOW),
            (FailureCode.SOURCE_MISSED,),
            "Not passed (69 of 100): evidence is below 0.50.",
        ),
        (
            (MISSED, LOW),
            (FailureCode.SOURCE_MISSED, FailureCode.EVIDENCE_LOW),
            "Not passed (69 of 100), for what is said above.",
        ),
    ],
)
def test_a_reason_that_was_told_is_not_said_again(
    failures: tuple[Failure, ...], told: tuple[FailureCode, ...], said: str
) -> None:
    """The total names what nothing above it has named."""
    result = replace(graded(G), total=69.0, passed=not failures, failures=failures)
    assert words.grades.verdict_sentence(result, told) == said


COHERENT = "Your evidence argues for another call than the one you made."


@pytest.mark.parametrize(
    ("call", "coherence", "evidence", "said"),
    [
        ("local", -0.5, 1.0, COHERENT),
        ("local", 0.0, 0.01, COHERENT),
        ("local", 0.01, 1.0, None),
        ("local", -0.5, 0.0, None),
        (None, -0.5, 1.0, None),
        ("local", None, 1.0, None),
    ],
)
def test_evidence_for_another_call_is_told(
    call: Call | None, coherence: float | None, evidence: float, said: str | None
) -> None:
    """Only where there is a call, and the evidence is worth something for the true one."""
    result = graded(G)
    parts = Parts(dict(result.parts) | {"evidence": evidence})
    result = replace(result, call=call, coherence=coherence, parts=parts)
    assert words.grades.coherence_sentence(result) == said


NUMB, MOVES = "numbness-tingling-weakness", "worse-with-movement"
RULE = "That two signs make a referred reading is our teaching rule, not the document's."


def test_the_document_reads_by_its_signs() -> None:
    """What is present, what of it points to the back, the local tests, and whose rule it is."""
    reading = Reading("mixed", (MOVES, NUMB), (NUMB,), ("thumb", "squeeze"))
    assert words.grades.reading_sentences(G, reading) == (
        "Signs present: 2 of 4 (worse with movement, numbness, tingling or weakness).",
        "Signs that point to the back in this patient: 1 (numbness, tingling or weakness).",
        "Local tests positive: 2.",
        "By these the document reads the case as: Mixed.",
        RULE,
    )


def test_a_key_that_departs_from_the_reading_says_why() -> None:
    """Where there is nothing, it says so."""
    departs = replace(G, departs="It is an ankle nerve.")
    assert words.grades.reading_sentences(departs, Reading("undetermined", (), (), ())) == (
        "Signs present: 0 of 4 (none).",
        "Signs that point to the back in this patient: 0 (none).",
        "Local tests positive: 0.",
        "By these the document reads the case as: Undetermined.",
        RULE,
        "Here the key departs from it: It is an ankle nerve.",
    )


def test_a_whole_grade_is_told_in_lines() -> None:
    """Figures, verdict, safety, call, ceilings, what does not count, then each part's marks."""
    result = replace(
        graded(G, call="local", sources=("s1-root",)),
        total=40.0,
        failures=(Failure(FailureCode.CRITICAL), Failure(FailureCode.WRONG_CALL)),
        critical=(mark(Verdict.CONTRAINDICATED_CHOSEN, "cut"),),
        caps=(Cap(40.0, Failure(FailureCode.CRITICAL), BASIS),),
        coherence=-1.0,
        ignored=("e", "old-test"),
        parts=Parts({"evidence": 0.25, "call": 0.0, "plan": 1 / 3}),
        marks=(
            mark(Verdict.SERVES, "pt", effect=0.6, stands_for=("referral",)),
            mark(Verdict.FALSE_ALARM, "d", "evidence", -0.5, why="Two\n lines."),
            mark(Verdict.MISS, "a", "evidence", why=""),
        ),
    )
    assert list(words.grades.grade_lines(G, result)) == [
        "g: Golden",
        "  Call 0   Plan 33.3   Total 40   (each of 100)",
        "  Not passed (40 of 100): there is a safety failure; the call is wrong.",
        "  SAFETY  You prescribed what is contraindicated here: Give cut. Why.",
        f"  Wrong call: you called it Local (not from the back). {KEY}",
        "  Held to 40: there is a safety failure. The document: Examine.",
        f"  {COHERENT}",
        "  Ignored as evidence, since it was never asked: Ask e",
        "  Ignored as evidence, since it was never asked: old test",
        "  Evidence: 0.25",
        "    -0.50  Ask d [false alarm]",
        "           Two lines.",
        "           The document: Examine.",
        "    +0.00  Ask a [miss]",
        "           The document: Examine.",
        "  Call: 0.00",
        "  Plan: 0.33",
        "    +0.60  Give pt [serves in place of Give referral]",
        "           Why.",
        "           The document: Examine.",
    ]


def test_a_grade_without_faults_has_no_lines_for_them() -> None:
    """The first line of a part comes right after the call."""
    told = list(words.grades.grade_lines(G, graded(G, FIRST)))
    assert told[2:5] == ["  Passed with 100 of 100.", f"  Right call. {KEY}", "  Call: 1.00"]


SERIES: Mapping[SeriesFailure, str] = {
    SeriesFailure(SeriesCode.FEW_CASES, 10): "a set needs 10 or more different cases",
    SeriesFailure(SeriesCode.CALL_LACKING): "a set needs every call",
    SeriesFailure(SeriesCode.CALL_PREVAILS, 0.5): "no call may make up more than half of a set",
    SeriesFailure(SeriesCode.MEAN_LOW, 70.0): "the mean is below 70",
    SeriesFailure(SeriesCode.UNSAFE): "there is a safety failure",
    SeriesFailure(SeriesCode.EXACT_LOW, 0.7): "fewer than 70% of the calls are exact",
    SeriesFailure(SeriesCode.PASSED_LOW, 0.5): "fewer than 50% of the cases are passed",
}


@pytest.mark.parametrize(("failure", "said"), SERIES.items(), ids=str)
def test_a_reason_why_a_set_fails_is_a_clause(failure: SeriesFailure, said: str) -> None:
    """With the bar that was not reached."""
    assert words.grades.series_words(failure) == said


def test_no_reason_why_a_set_fails_is_without_words() -> None:
    """Each code is told, here and there."""
    assert {failure.code for failure in SERIES} == set(SeriesCode)
    assert set(words.grades.SERIES_FAILURES) == set(SeriesCode)


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ((), "The set is passed: mean 70.3"),
        (
            tuple(SERIES)[3:5],
            "The set is not passed: mean 70.3 (the mean is below 70; there is a safety failure)",
        ),
    ],
)
def test_a_set_is_passed_or_not(reasons: tuple[SeriesFailure, ...], said: str) -> None:
    """With its mean, and every reason why not."""
    verdict = SeriesVerdict(True, not reasons, 70.25001, 1.0, reasons, 1.0)  # noqa: FBT003 - as it is judged
    assert words.grades.series_sentence(verdict) == said
