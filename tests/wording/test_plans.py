"""What is said of a plan: what it holds, what it leaves out, how fast it is, what limited it."""

from dataclasses import replace

import pytest

from tests.grading.golden import option
from tests.grading.second.golden import expert, optioned, rung
from tests.wording.grades import FIRST, GL, G, graded, looked, mark, named, seen, shown
from tutor.flow.debrief.notes import Citations
from tutor.flow.debrief.options import OptionView, option_view
from tutor.flow.debrief.plan import PlanVerdict, plan_view
from tutor.grading import SCORINGS
from tutor.model.grade import Mark, Parts, Reason, Verdict
from tutor.model.resolved import Option, ResolvedCase
from tutor.model.scalars import ROLES, Aim, Role
from tutor.wording import words

WEAK_PLAN = ("referral", "mri", "low", "low2", "low3", "low4", "low5")
CHEAP = named(optioned(G, *(option(name, "low-value") for name in WEAK_PLAN[2:])))
HOLDS = "it holds what this patient needs"
SOFT = named(replace(G, options=(*G.options[1:4], option("soft", "required", "relief"))))
URGENT = named(optioned(GL, rung("now", "required", 3), rung("referral", "neutral", 1)))


@pytest.mark.parametrize(
    ("case", "plan", "said"),
    [
        (G, ("referral", "pt", "ortho"), f"Plan 100 of 100: {HOLDS}."),
        (
            G,
            ("referral", "pt", "inj"),
            "Plan 30 of 100: it holds what harms this patient (Give inj).",
        ),
        (
            G,
            ("referral", "pt", "life", "cut"),
            "Plan 0 of 100: it holds what harms this patient (Give cut).",
        ),
        (
            G,
            ("referral", "inj", "cut"),
            "Plan 0 of 100: it holds what harms this patient (Give inj, Give cut).",
        ),
        (
            G,
            ("pt", "life"),
            "Plan 40 of 100: it leaves out what this patient needs (Give referral).",
        ),
        (G, ("pt", "inj"), "Plan 0 of 100: it holds what harms this patient (Give inj)."),
        (
            SOFT,
            ("soft", "ortho"),
            "Plan 30 of 100: it eases pain, but nothing in it acts on the source.",
        ),
        (CHEAP, WEAK_PLAN, f"Plan 0 of 100: {HOLDS}, and too much beside it."),
        (
            GL,
            ("days", "pt", "ortho"),
            f"Plan 90 of 100: {HOLDS}, one step faster than needed (Give days).",
        ),
        (
            GL,
            ("now", "pt", "ortho"),
            "Plan 55 of 100: it takes a place from someone who cannot wait (Give now).",
        ),
        (
            URGENT,
            ("referral", "pt", "ortho"),
            (
                "Plan 40 of 100: it leaves out what this patient needs (Give now); what stands in "
                "its place comes too late (Give referral)."
            ),
        ),
    ],
)
def test_what_mattered_most_about_a_plan(
    case: ResolvedCase, plan: tuple[str, ...], said: str
) -> None:
    """Harm before what is missing, that before speed, and praise only where it is due."""
    assert words.plans.plan_sentence(case, shown(case, plan=plan).plan) == said


def test_marks_of_other_parts_say_nothing_of_the_plan() -> None:
    """An inquiry that bears the id of an option is none."""
    other = (mark(Verdict.HARMFUL_CHOSEN, "pt", "gathering"),)
    result = replace(graded(G), marks=other)
    assert words.plans.plan_words(G, seen(G, result).plan) == "It holds what this patient needs."


def scored(plan: float, scoring: int, *marks: Mark) -> PlanVerdict:
    """Return what is made of a plan that has a score, with these marks alone."""
    result = graded(G, scoring)
    parts = Parts(dict(result.parts) | {"plan": plan})
    return seen(G, replace(result, parts=parts, marks=marks)).plan


@pytest.mark.parametrize("scoring", [FIRST, 2])
def test_a_plan_at_its_bar_is_not_told_as_too_much(scoring: int) -> None:
    """What rounding took decides for the student; a little less is below."""
    bar = SCORINGS[scoring].bars.plan
    fast = mark(Verdict.ONE_STEP_FASTER)
    for plan in (bar, bar - 1e-12):
        assert words.plans.plan_words(G, scored(plan, scoring)) == f"I{HOLDS[1:]}."
        assert words.plans.plan_words(G, scored(plan, scoring, fast)) == (
            f"I{HOLDS[1:]}, one step faster than needed (Give pt)."
        )
    below = bar - 0.001
    costly = mark(Verdict.LOW_VALUE_CHOSEN, effect=-0.1)
    two = mark(Verdict.TWO_STEPS_FASTER)
    assert words.plans.plan_words(G, scored(below, scoring)) == (
        "It does no harm, and holds too little that helps."
    )
    assert words.plans.plan_words(G, scored(below, scoring, costly)).endswith(
        ", and too much beside it."
    )
    assert words.plans.plan_words(G, scored(below, scoring, two)) == (
        "It takes a place from someone who cannot wait (Give pt)."
    )


SERVES = mark(Verdict.SERVES, effect=0.6, stands_for=("referral", "life"))
OPTIONS: list[tuple[Role, Mark | None, bool, str]] = [
    ("required", None, False, "not chosen; what you chose instead serves as well"),
    ("required", mark(Verdict.REQUIRED_OMITTED), False, "not chosen"),
    ("beneficial", None, False, "not chosen"),
    ("neutral", None, False, "not chosen"),
    ("low-value", None, False, "rightly not chosen"),
    ("harmful", None, False, "rightly not chosen"),
    ("contraindicated", None, False, "rightly not chosen"),
    ("required", mark(Verdict.REQUIRED_CHOSEN, effect=0.6), True, "chosen (+60)"),
    ("beneficial", mark(Verdict.BENEFICIAL_CHOSEN, effect=0.2), True, "chosen (+20)"),
    ("beneficial", mark(Verdict.BENEFICIAL_CHOSEN), True, "chosen · beyond those that count"),
    ("beneficial", None, True, "chosen · beyond those that count"),
    ("required", mark(Verdict.REQUIRED_CHOSEN), True, "chosen · beyond those that count"),
    ("neutral", mark(Verdict.NEUTRAL_CHOSEN), True, "chosen"),
    ("low-value", mark(Verdict.LOW_VALUE_CHOSEN, effect=-0.1), True, "chosen (-10)"),
    ("harmful", mark(Verdict.HARMFUL_CHOSEN, effect=-0.5), True, "chosen (-50)"),
    ("neutral", SERVES, True, "chosen (+60) · serves in place of Give referral and Give life"),
    ("required", mark(Verdict.FASTER_COUNTS), True, "chosen · a faster step counts"),
    ("beneficial", mark(Verdict.SLOWER), True, "chosen"),
    ("beneficial", mark(Verdict.ONE_STEP_FASTER), True, "chosen"),
    ("required", mark(Verdict.TWO_STEPS_FASTER), True, "chosen"),
]


@pytest.mark.parametrize(("role", "given", "chosen", "said"), OPTIONS)
def test_what_was_done_about_an_option(
    role: Role, given: Mark | None, said: str, *, chosen: bool
) -> None:
    """Chosen or not, what it was worth, and what it stood for; of the rungs their speed decides."""
    known = replace(G.option["pt"], role=role)
    assert phrases(known, given, chosen=chosen) == f"{said} · aims at the source"


def phrases(known: Option, given: Mark | None, *, chosen: bool) -> str:
    """Return what is said of an option, of which the grade has one mark or none."""
    result = replace(graded(G), marks=(given,) if given else ())
    material = looked(expert(G, plan=(known.id,) if chosen else ()), G, result)
    view = option_view(material, Citations(material), known)
    return " · ".join(words.plans.option_phrases(G, view))


def test_what_could_not_wait_is_told_where_it_was_left_out() -> None:
    """And only there: what served in its place was in time."""
    known = replace(G.option["referral"], critical=True)
    left = mark(Verdict.REQUIRED_OMITTED, "referral")
    assert phrases(known, left, chosen=False) == (
        "not chosen, and it could not wait · aims at the source"
    )
    assert "could not wait" not in phrases(known, None, chosen=False)


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        ("root", "not chosen · aims at the source"),
        ("relief", "not chosen · aims at relief"),
        ("safety", "not chosen · aims at safety"),
    ],
)
def test_an_option_says_what_it_aims_at(aim: Aim, said: str) -> None:
    """Each aim in its own words."""
    known: Option = replace(G.option["pt"], aim=aim)
    assert phrases(known, None, chosen=False) == said


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (None, "Helpful"),
        (-2, "Slower than needed"),
        (-1, "Slower than needed"),
        (0, "Required"),
        (1, "One step faster than needed"),
        (2, "2 steps faster than needed"),
        (3, "3 steps faster than needed"),
    ],
)
def test_by_what_an_option_was_judged(steps: int | None, said: str) -> None:
    """By its role, and a step of a ladder by how much too slow or too fast it is."""
    view = OptionView(G.option["pt"], "chosen", "good", None, G.option["pt"], 1, steps)
    assert words.plans.judged_as(view) == said


RELIEF = mark(Verdict.RELIEF_ONLY, "plan", why="", reason=Reason.NOTHING_LASTING)
NEUTRAL = mark(Verdict.NEUTRAL_EXTRA, "plan", effect=-0.1, why="", reason=Reason.DILUTES)
DRUG = mark(Verdict.DRUG_EXTRA, "plan", effect=-0.2, why="", reason=Reason.ADDS_HARM)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ((), ()),
        ((mark(Verdict.BENEFICIAL_CHOSEN), mark(Verdict.HARMFUL_CHOSEN)), ()),
        (
            (mark(Verdict.CONTRAINDICATED_CHOSEN),),
            ("It holds what is contraindicated, so it counts 0.",),
        ),
        (
            (mark(Verdict.REQUIRED_OMITTED),),
            ("Something required is missing, so it is held to 50 of 100.",),
        ),
        ((mark(Verdict.CONTRAINDICATED_CHOSEN, "plan", "gathering"),), ()),
        (
            (RELIEF,),
            (
                (
                    "Relief only: Nothing in the plan acts on the source or keeps the patient "
                    "safe. It is held to 30 of 100."
                ),
            ),
        ),
        (
            (NEUTRAL, DRUG),
            (
                (
                    "Too many neutral options: Every option past two that neither helps nor harms "
                    "dilutes the plan. (-10)"
                ),
                (
                    "More than one systemic drug: Each further systemic drug adds harm and blurs "
                    "which one helped. (-20)"
                ),
            ),
        ),
    ],
)
def test_what_limited_the_plan_as_a_whole(marks: tuple[Mark, ...], said: tuple[str, ...]) -> None:
    """Ceilings and costs, each with its reason and its number."""
    assert limits(marks) == said


def limits(marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """Return what is said of the limits of a plan whose grade has some marks alone."""
    view = plan_view(looked(expert(G), G, replace(graded(G), marks=marks)))
    return tuple(map(words.plans.limit_sentence, view.limits))


def test_a_plan_with_every_fault_tells_them_all() -> None:
    """The gravest stands first."""
    faults = (DRUG, mark(Verdict.REQUIRED_OMITTED), mark(Verdict.CONTRAINDICATED_CHOSEN))
    told = limits(faults)
    assert [line.split()[0] for line in told] == ["It", "Something", "More"]


def test_each_role_is_headed_by_what_it_is_worth() -> None:
    """In the order of the debrief, with the numbers of the scoring."""
    assert set(words.plans.ROLE_HEADINGS) == set(ROLES)
    assert list(words.plans.ROLE_HEADINGS.values()) == [
        "Required: without it the plan is held to 50 of 100",
        "Helpful: the best 2 count, of relief only one",
        "Neither helps nor harms: 2 are free, each further one costs 5",
        "Low value: each costs 10",
        "Harmful: each costs 50",
        "Contraindicated: one is enough for a plan of 0 and at most 40 in all",
    ]
    assert words.plans.LADDER_HEADING == (
        "How fast: the fastest chosen counts; one step too fast costs 10, two 45, "
        "too slow is missing"
    )
