"""What is said of a grade: grade in, sentence out, a row for each branch."""

from dataclasses import replace

import pytest

from tests.grading.golden import CRITERIA, option
from tests.grading.second.golden import GL, GM, G, expert, graded, optioned, rung, swapped
from tutor.flow.debrief import LessonLink, Material
from tutor.flow.debrief.deciding import Deciding
from tutor.flow.debrief.evidence import Tally
from tutor.flow.debrief.options import Done, OptionView
from tutor.flow.debrief.overview import NextView, Overview, overview
from tutor.grading import SCORINGS, grade
from tutor.model.grade import Basis, FailureCode, Mark, Verdict
from tutor.model.resolved import ResolvedCase
from tutor.runs.progress import Attempt
from tutor.runs.results import CaseResult
from tutor.session.encounter import Encounter
from tutor.store import Run
from tutor.wording import words


def shown(case: ResolvedCase, scoring: int = 2, /, **changes: object) -> Overview:
    """Return the first view for the expert's answer with something changed."""
    answer = expert(case, **changes)
    done = Encounter(
        case,
        "debrief",
        answer.asked,
        answer.evidence,
        answer.call,
        answer.sources,
        answer.certainty,
        answer.plan,
    )
    return overview(Material(done, grade(case, answer, CRITERIA, scoring)))


AGAINST = replace(G, against={"fascia": "The thumb found nothing."})
DOUBTFUL = replace(G, certainty=2)
WEAK_PLAN = ("referral", "mri", "low", "low2", "low3", "low4", "low5")
CHEAP = optioned(G, *(option(name, "low-value") for name in WEAK_PLAN[2:]))
HOLDS = "it holds what this patient needs"


@pytest.mark.parametrize(
    ("case", "plan", "said"),
    [
        (G, ("referral", "pt", "ortho"), f"Plan 100 of 100: {HOLDS}."),
        (G, ("referral", "pt", "inj"), "Plan 30 of 100: it holds what harms this patient (inj)."),
        (
            G,
            ("referral", "pt", "life", "cut"),
            "Plan 0 of 100: it holds what harms this patient (cut).",
        ),
        (G, ("pt", "life"), "Plan 40 of 100: it leaves out what this patient needs (referral)."),
        (G, ("pt", "inj"), "Plan 0 of 100: it holds what harms this patient (inj)."),
        (
            replace(G, options=(*G.options[1:4], option("soft", "required", "relief"))),
            ("soft", "ortho"),
            "Plan 30 of 100: it eases pain, but nothing in it acts on the source.",
        ),
        (CHEAP, WEAK_PLAN, f"Plan 0 of 100: {HOLDS}, and too much beside it."),
        (
            replace(G, options=G.options[1:], call="local", sources=("fascia",)),
            ("pt",),
            "Plan 50 of 100: it does no harm, and holds too little that helps.",
        ),
        (
            GL,
            ("days", "pt", "ortho"),
            f"Plan 90 of 100: {HOLDS}, one step faster than needed (days).",
        ),
        (
            GL,
            ("now", "pt", "ortho"),
            "Plan 55 of 100: it takes a place from someone who cannot wait (now).",
        ),
    ],
)
def test_what_mattered_most_about_a_plan(
    case: ResolvedCase, plan: tuple[str, ...], said: str
) -> None:
    """Harm before what is missing, that before speed, and praise only where it is due."""
    assert words.plans.plan_sentence(case, shown(case, plan=plan).plan) == said


def test_a_step_that_is_too_slow_is_told_beside_what_is_missing() -> None:
    """It is named as too late, and not as if nothing had been done."""
    urgent = optioned(GL, rung("now", "required", 3), rung("referral", "neutral", 1))
    said = words.plans.plan_sentence(urgent, shown(urgent, plan=("referral", "pt", "ortho")).plan)
    assert said.endswith(
        "leaves out what this patient needs (now); "
        "what stands in its place comes too late (referral)."
    )


@pytest.mark.parametrize(
    ("case", "changes", "said"),
    [
        (G, {}, None),
        (G, {"sources": ("sciatic",)}, None),
        (G, {"call": "local", "sources": ("fascia",)}, None),
        (G, {"sources": ()}, None),
        (
            AGAINST,
            {"sources": ("fascia",)},
            (
                "The call was right and the plan would have helped; what separates fascia from "
                "s1-root is this: The thumb found nothing."
            ),
        ),
        (
            AGAINST,
            {"sources": ("fascia",), "plan": ("pt",)},
            (
                "The call was right; what separates fascia from s1-root is this: "
                "The thumb found nothing."
            ),
        ),
        (
            G,
            {"sources": ("si-joint",)},
            (
                "The call was right and the plan would have helped; the source is not yet found: "
                "it is s1-root, and you named si-joint."
            ),
        ),
        (
            GM,
            {"sources": ("s1-root", "fat-pad")},
            (
                "The call was right and the plan would have helped; the source is not yet found: "
                "it is fascia, and you named fat-pad."
            ),
        ),
    ],
)
def test_a_missed_structure_beside_a_right_call_is_not_yet(
    case: ResolvedCase, changes: dict[str, object], said: str | None
) -> None:
    """It says what separates the two, and uses no word of a safety failure."""
    missed = shown(case, **changes).call.not_yet
    assert (words.verdicts.not_yet_sentence(case, missed) if missed else None) == said


@pytest.mark.parametrize(
    ("case", "changes", "said"),
    [
        (G, {}, words.verdicts.SURE_RIGHT[3]),
        (G, {"certainty": 1}, words.verdicts.SURE_RIGHT[1]),
        (
            G,
            {"certainty": None},
            "You did not say how sure you were: nothing gained, nothing lost.",
        ),
        (G, {"call": None}, "Without a call there was nothing to be sure of."),
        (
            G,
            {"call": "mixed"},
            (
                "You were certain, and not right: the costliest error, "
                "since a sure mistake is not checked."
            ),
        ),
        (
            G,
            {"sources": ("fascia",)},
            "You were certain of call and source together; the source costs it, and dearly.",
        ),
        (
            G,
            {"sources": ("s1-root", "si-joint")},
            "You named two structures where one is at work, and that counts as unsure.",
        ),
        (G, {"evidence": ()}, "You were certain, and right, but not by evidence you marked."),
        (
            G,
            {"evidence": ("a",)},
            "You were certain, and right, but what you marked does not yet carry the call.",
        ),
        (
            G,
            {"asked": tuple(G.finding), "evidence": tuple("abcde")},
            "You were certain, and right, but you also marked too much that argues otherwise.",
        ),
        (
            DOUBTFUL,
            {"certainty": 3},
            (
                "You were certain, and right, but surer than this patient allows. "
                "An honest expert would not be certain here."
            ),
        ),
        (
            DOUBTFUL,
            {"certainty": 2},
            "You were fairly sure, and right. An honest expert would not be certain here.",
        ),
    ],
)
def test_what_the_certainty_meant(
    case: ResolvedCase, changes: dict[str, object], said: str
) -> None:
    """It is of call and source together, and what was marked is never denied."""
    assert words.verdicts.certainty_sentence(shown(case, **changes).certainty) == said


def test_the_first_scoring_asked_certainty_of_the_call_alone() -> None:
    """A structure that was missed then cost nothing of it, and is not told as if it had."""
    first = shown(G, 1, sources=("fascia",)).certainty
    assert words.verdicts.certainty_sentence(first) == words.verdicts.SURE_RIGHT[3]


SCREENED = swapped(G, replace(G.finding["q3"], screen="bladder"))


@pytest.mark.parametrize(
    ("left", "changes", "said"),
    [
        ((), {}, None),
        (("q2",), {}, "Safe by luck: you did not ask about fever, weight loss and cancer."),
        (("q1",), {}, "Safe by luck: you did not ask about power, nor test it."),
        (
            ("q1", "q3"),
            {},
            (
                "Safe by luck: you did not ask about power, nor test it; "
                "nor about bladder, bowel and saddle."
            ),
        ),
        (
            ("q2",),
            {"plan": ("referral", "inj")},
            "You did not ask about fever, weight loss and cancer.",
        ),
        (
            ("q2",),
            {"plan": ("referral", "cut")},
            "You did not ask about fever, weight loss and cancer.",
        ),
    ],
)
def test_a_patient_who_was_safe_by_luck(
    left: tuple[str, ...], changes: dict[str, object], said: str | None
) -> None:
    """What was not looked for is named; where the plan harms, nobody was lucky."""
    asked = tuple(name for name in expert(SCREENED).asked if name not in left)
    changes = {"asked": asked, **changes}
    screen = shown(SCREENED, **changes).screen
    assert (words.verdicts.screen_sentence(screen) if screen else None) == said
    assert shown(SCREENED, 1, **changes).screen is None


def test_earlier_rules_are_named() -> None:
    """An attempt says by which rules it was graded, and which new cases have."""
    assert words.verdicts.scoring_note(1, 2) == (
        "Graded by the rules it was begun with (scoring 1); new cases are graded by scoring 2."
    )


def test_two_figures_come_first_and_the_total_third() -> None:
    """Call and plan as shares of 100, then the total as it is."""
    result = graded(G, call="mixed", certainty=None, plan=("pt", "life"))
    assert words.grades.figures_sentence(result) == "Call 40   Plan 40   Total 54   (each of 100)"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (set(), "Not passed (69 of 100): the source is not yet found; evidence is below 0.50."),
        ({FailureCode.SOURCE_MISSED}, "Not passed (69 of 100): evidence is below 0.50."),
        (
            {FailureCode.SOURCE_MISSED, FailureCode.EVIDENCE_LOW},
            "Not passed (69 of 100), for what is said above.",
        ),
    ],
)
def test_a_reason_that_was_told_is_not_said_again(told: set[FailureCode], said: str) -> None:
    """The total names what nothing above it has named."""
    result = graded(G, sources=("fascia",), evidence=("a",), certainty=1)
    assert words.grades.verdict_sentence(result, told) == said.replace(
        "69", f"{result.total:.1f}".removesuffix(".0")
    )


@pytest.mark.parametrize(
    ("case", "named", "said"),
    [
        (G, ("s1-root",), None),
        (G, ("sciatic",), "You named as source: sciatic, which is near."),
        (GM, ("s1-root",), "You named as source: s1-root, one of the two."),
        (
            GM,
            ("s1-root", "fat-pad"),
            "You named as source: s1-root and fat-pad, one of them right.",
        ),
    ],
)
def test_which_source_was_named(
    case: ResolvedCase, named: tuple[str, ...], said: str | None
) -> None:
    """Only where it is not exactly the key's."""
    assert words.verdicts.source_sentence(case, shown(case, sources=named).call) == said


DONE = [
    ("replaced", "not chosen; what you chose instead serves as well"),
    ("omitted", "not chosen"),
    ("omitted-urgent", "not chosen, and it could not wait"),
    ("avoided", "rightly not chosen"),
    ("unchosen", "not chosen"),
    ("chosen", "chosen"),
    ("beyond", "chosen, beyond those that count"),
]


@pytest.mark.parametrize(("done", "said"), DONE)
def test_what_was_done_about_an_option(done: Done, said: str) -> None:
    """In a few phrases, and what it aims at after them."""
    view = OptionView(G.option["pt"], done, "idle", None, G.option["pt"], 1)
    assert ", ".join(words.plans.option_phrases(G, view)) == f"{said}, aims at the source"


@pytest.mark.parametrize(
    ("steps", "said", "line"),
    [
        (None, "Helpful", "Role: helpful."),
        (-1, "Slower than needed", "Speed: slower than needed."),
        (0, "Required", "Speed: as needed."),
        (1, "One step faster than needed", "Speed: one step faster than needed."),
        (2, "2 steps faster than needed", "Speed: 2 steps faster than needed."),
    ],
)
def test_by_what_an_option_was_judged(steps: int | None, said: str, line: str) -> None:
    """By its role, and a step of a ladder by its speed alone."""
    view = OptionView(G.option["pt"], "chosen", "good", None, G.option["pt"], 1, steps)
    assert words.plans.judged_as(view) == said
    assert line in words.debrief_lines.option_line(G, view)


A, B, C = (replace(G.finding[name], kind="examination", label=f"Test {name}") for name in "abc")
ASKED = replace(C, kind="question", label="Is it c?")


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        (Deciding((A, B), (), frozenset()), ["You marked what decides: Test a; Test b."]),
        (Deciding((ASKED,), (), frozenset()), ["You marked what decides: Is it c?"]),
        (
            Deciding((A,), (B, ASKED), frozenset("b")),
            ["Missed: Test b (seen, not marked); Is it c? (never asked).", "You marked: Test a."],
        ),
        (Deciding((), (A,), frozenset()), ["Missed: Test a (never examined)."]),
    ],
)
def test_what_decided_is_named(decided: Deciding, said: list[str]) -> None:
    """What was missed stands first, with how; praise for all of it only where nothing was."""
    assert list(words.verdicts.deciding_lines(decided)) == said


ROOTS = LessonLink("roots", "Roots")


@pytest.mark.parametrize(
    ("after", "said", "line"),
    [
        (
            NextView("next-case", None),
            "Take the next case: esc leads Home.",
            "Next: take the next case. Type home.",
        ),
        (
            NextView("next-case", ROOTS),
            'Take the next case: esc leads Home. Or read "Roots" (l) to see why it works.',
            "Next: take the next case. Type home.",
        ),
        (
            NextView("lesson", ROOTS),
            'Read "Roots" (l), then see this patient again (r).',
            'Next: read "Roots". Type lesson.',
        ),
        (
            NextView("sections", None),
            "Go through the evidence (1) and the plan (2), then see this patient again (r).",
            "Next: go through the evidence. Type evidence.",
        ),
    ],
)
def test_what_comes_next(after: NextView, said: str, line: str) -> None:
    """By the keys of the screen, and line by line by the word that leads there."""
    assert words.verdicts.next_sentence(after) == said
    assert words.debrief_lines.next_line(after) == line


@pytest.mark.parametrize(
    ("scoring", "said"),
    [
        (1, "You marked 4 of the expert's 6 findings, and 1 that the expert leaves."),
        (2, "Of what decides you marked 4 and missed 2; of what argues otherwise you marked 1."),
    ],
)
def test_the_evidence_in_numbers(scoring: int, said: str) -> None:
    """Scoring 1 counted all that supports the call, today what decides counts."""
    assert words.evidence.tally_sentence(Tally(hits=4, misses=2, alarms=1), scoring) == said


@pytest.mark.parametrize(
    ("scoring", "said"), [(1, "not passed, 69 (scoring 1)"), (2, "not passed, 69")]
)
def test_an_attempt_by_earlier_rules_names_them(
    scoring: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is not to be held against one by today's."""
    monkeypatch.setattr(words.records, "CURRENT", SCORINGS[2])
    result = CaseResult(total=69.0, passed=False, scoring=scoring)
    run = Run(1, "u", "case", "g", "", scoring, "2026-03-01", "me", "core")
    assert words.records.attempt_phrase(Attempt(run, "ended", result)) == said


NAMED = replace(
    G,
    options=tuple(replace(known, label=f"The {known.id} option") for known in G.options),
)


def _mark(
    code: Verdict, effect: float = 0.0, subject: str = "pt", stands_for: tuple[str, ...] = ()
) -> Mark:
    basis = Basis("document:exam-before-plan", "")
    return Mark("plan", subject, code, effect, "Why.", basis, None, stands_for)


def test_no_id_stands_in_what_serves_in_place_of_others() -> None:
    """A reader is given labels, and of an option that is gone its words."""
    mark = _mark(Verdict.SERVES, 0.6, stands_for=("referral", "life"))
    assert words.labels.verdict_words(NAMED, mark) == (
        "serves in place of The referral option and The life option"
    )
    view = OptionView(NAMED.option["pt"], "serves", "good", mark, NAMED.option["pt"], 1)
    assert words.plans.option_phrases(NAMED, view) == (
        "chosen (+60)",
        "serves in place of The referral option and The life option",
        "aims at the source",
    )
    gone = _mark(Verdict.SERVES, stands_for=("lifting-advice",))
    assert words.labels.verdict_words(NAMED, gone) == "serves in place of lifting advice"


def test_what_nobody_knows_any_more_is_named_in_words() -> None:
    """A basis, a structure, an option or a finding that is gone is read without its hyphens."""
    assert (
        words.labels.basis_line(Basis("document:exam-before-plan", ""))
        == "The document: exam before plan"
    )
    assert words.labels.sources_phrase(G, ("calf-veins",)) == "calf veins"
    assert words.labels.mark_label(G, _mark(Verdict.MISS, subject="old-option")) == "old option"
    assert (
        words.labels.mark_label(G, _mark(Verdict.RELIEF_ONLY, subject="plan"))
        == "The plan as a whole"
    )
    ignored = replace(graded(G), ignored=("old-test",))
    assert "  Ignored as evidence, since it was never asked: old test" in list(
        words.grades.grade_lines(G, ignored)
    )
