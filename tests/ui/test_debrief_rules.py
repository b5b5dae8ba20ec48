"""The debrief by the second scoring: what decided, not yet, ladders, screens, and no repetition."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial

import pytest

from tests.shipped import LIBRARY
from tests.ui.debriefed import CASE, EXPERT, FIRST, SECOND, STUDENTS, WRONG, material
from tutor.grading import resolve
from tutor.model.resolved import Finding, Option, ResolvedCase
from tutor.session.encounter import Encounter
from tutor.ui.debrief import evidence, expert, overview, plan, score
from tutor.ui.debrief.material import Material
from tutor.ui.debrief.page import Block, lay_out
from tutor.wording import words

PAGES = {
    "result": lambda made: (*overview.safety(made), *overview.verdicts(made)),
    "evidence": evidence.blocks,
    "plan": plan.blocks,
    "expert": expert.blocks,
    "score": score.blocks,
}


def text_of(blocks: Iterable[Block]) -> str:
    """Return blocks as running text."""
    return " ".join(" ".join(row.plain for row in lay_out(blocks, 80)).split())


def swapped(case: ResolvedCase, *found: Finding) -> ResolvedCase:
    """Return a case with findings in the place of those of the same inquiry, or added."""
    return replace(case, findings=tuple((case.finding | {f.inquiry: f for f in found}).values()))


def rung(option: Option, name: str, at: int) -> Option:
    """Return an option as a step of the ladder ``spine``, under another name."""
    return replace(option, id=name, label=f"Step {name}", ladder="spine", rung=at)


REFERRAL = replace(CASE.option["referral"], critical=False)
LADDER = replace(
    CASE,
    options=(
        rung(REFERRAL, "weeks", 1),
        *(
            rung(replace(REFERRAL, role="harmful"), name, at)
            for name, at in (("days", 2), ("now", 3))
        ),
        *CASE.options[1:],
    ),
)
HEADING = "How fast: the fastest chosen counts; one step too fast costs 10, two 45"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (("weeks",), "Step weeks Required · chosen (+60) · aims at the source"),
        (("weeks",), "Step now 2 steps faster than needed · rightly not chosen"),
        (
            ("days",),
            (
                "Step days One step faster than needed · chosen (+50) · aims at the source "
                "It serves, and takes a place that can wait."
            ),
        ),
        (("days",), "Step weeks Required · not chosen; what you chose instead serves as well"),
        (
            ("weeks", "now"),
            (
                "Step now 2 steps faster than needed · chosen (+15) · aims at the source "
                "It takes a place from someone who cannot wait."
            ),
        ),
        (
            ("weeks", "now"),
            "Step weeks Required · chosen · a faster step counts · aims at the source · Step days",
        ),
    ],
)
def test_the_steps_of_a_ladder_are_told_by_their_speed(chosen: tuple[str, ...], said: str) -> None:
    """No role is shown by which they were not judged, and each step has one line."""
    student = replace(EXPERT, case=LADDER, plan=(*chosen, "therapy", "inserts"))
    text = text_of(plan.blocks(material(student)))
    assert HEADING in text
    assert said in text
    assert "Harmful: each costs 50 · Step" not in text
    assert [text.count(f"Step {name} ") for name in ("weeks", "days", "now")] == [1, 1, 1]


def test_a_step_that_is_too_slow_is_told_as_missing() -> None:
    """It comes too late, and what was needed is said to be left out."""
    weeks, days, *others = LADDER.options
    steps = (replace(weeks, role="neutral"), replace(days, role="required"))
    urgent = replace(LADDER, options=(*steps, *others))
    made = material(replace(EXPERT, case=urgent, plan=("weeks", "therapy", "inserts")))
    text = text_of(plan.blocks(made))
    assert "Step weeks Slower than needed · chosen · aims at the source By then it is too" in text
    assert "Step days Required · not chosen · aims at the source" in text
    assert "comes too late (Step weeks)" in text_of(overview.verdicts(made))


def test_the_first_scoring_knows_no_ladder() -> None:
    """There the steps stand by their roles, as they were judged."""
    student = replace(EXPERT, case=LADDER, plan=("days", "therapy", "inserts"))
    text = text_of(plan.blocks(material(student, scoring=FIRST)))
    assert HEADING not in text
    assert "Step days Harmful · chosen (-50)" in text


def test_a_missed_structure_is_told_once_and_as_not_yet() -> None:
    """The case's reason stands on the first view, and is left out of the expert's page."""
    made = material(replace(EXPERT, sources=("fascia",)))
    first, later = text_of(overview.verdicts(made)), text_of(expert.blocks(made))
    assert "what separates Plantar fascia from S1 nerve root is this: The thumb found" in first
    assert "Not passed (69 of 100), for what is said above." in first
    assert "afety" not in first
    assert "Against the other alternatives - Sciatic nerve" in later
    assert "The thumb found nothing." not in later


SCREENED = swapped(CASE, replace(CASE.finding["shoes"], screen="systemic"))


def test_safe_by_luck_is_told_in_plain_words_and_once() -> None:
    """What was not asked has a line of its own, and the total does not repeat it."""
    text = text_of(overview.verdicts(material(replace(EXPERT, case=SCREENED))))
    assert "Safe by luck: you did not ask about fever, weight loss and cancer." in text
    assert "red flags were not asked for" not in text
    asked = replace(EXPERT, case=SCREENED, asked=(*EXPERT.asked, "shoes"))
    assert "Safe by luck" not in text_of(overview.verdicts(material(asked)))


HEAVY = swapped(
    CASE,
    *(
        replace(CASE.finding[name], supports="referred", positive=True, evidence_weight=weight)
        for name, weight in (("gait", 1.0), ("first-steps", 1.0), ("thumb", 1.0))
    ),
)
"""Six findings that support the call, of which the five heaviest decide."""


@pytest.mark.parametrize(
    ("evidence_of", "name", "kind"),
    [
        (("gait",), "gait", "also-supports"),
        ((), "gait", "spare"),
        ((), "thumb", "miss"),
        (("reflex", "path", "bending", "thumb", "first-steps"), "gait", "spare"),
        (("reflex", "path", "bending", "gait", "thumb"), "first-steps", "spare"),
    ],
)
def test_what_fits_beside_what_decides(evidence_of: tuple[str, ...], name: str, kind: str) -> None:
    """A lighter finding also supports and is never missed; none is once all that counts is in."""
    case = swapped(HEAVY, replace(HEAVY.finding["gait"], evidence_weight=0.5))
    if "gait" in evidence_of and len(evidence_of) > 1:
        case = HEAVY
    asked = tuple(case.finding)
    made = material(Encounter(case, "debrief", asked=asked, evidence=evidence_of, call="referred"))
    assert evidence.kind_of(made, case.finding[name]) == kind


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_an_order_that_took_days_is_read_and_not_missed(scoring: int) -> None:
    """What came of it stands under a heading of its own; nobody could have marked it."""
    scan = replace(
        CASE.finding["scan"],
        listed=True,
        positive=True,
        later=True,
        supports="referred",
        evidence_weight=9.0,
        result="A disc on the root.",
        why="It agrees.",
    )
    made = material(
        replace(EXPERT, case=swapped(CASE, scan), asked=(*EXPERT.asked, "scan")), scoring=scoring
    )
    text = text_of(evidence.blocks(made))
    assert "Results that came later: read now, no evidence on the day (1)" in text
    assert "A disc on the root." in text
    assert scan not in overview.decided(made)[1]


def test_the_first_scoring_has_its_deciding_findings_worked_out() -> None:
    """Its grade names none, and the first view names them all the same."""
    hits, missed = overview.decided(material(WRONG, scoring=FIRST))
    assert [finding.inquiry for finding in hits] == ["path"]
    assert [finding.inquiry for finding in missed] == ["reflex", "bending"]


@pytest.mark.parametrize(("scoring", "told"), [(FIRST, True), (SECOND, False)])
def test_a_run_begun_under_earlier_rules_says_so(
    scoring: int, *, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line beside the total, and only where new cases are graded otherwise."""
    monkeypatch.setattr(
        words.verdicts, "scoring_note", partial(words.verdicts.scoring_note, current=SECOND)
    )
    text = text_of(overview.verdicts(material(EXPERT, scoring=scoring)))
    said = "Graded by the rules it was begun with (scoring 1); new cases are graded by scoring 2."
    assert (said in text) == told
    assert text.count("scoring") == 2 * told


def _sentences(blocks: Iterable[Block]) -> Counter[str]:
    """Count the sentences of a page: four words or more, cells of a table (with ·) apart."""
    texts = [
        content.plain
        for block in blocks
        for content in ((block.stacked,) if block.stacked else block.columns)
    ]
    parts = (part.strip() for text in texts for part in re.split(r"(?<=[.?!])\s+|\n", text))
    return Counter(part for part in parts if len(part.split()) >= 4 and "·" not in part)


def _students(case: ResolvedCase) -> Iterable[Encounter]:
    """Yield students of a shipped case: one of everything, one of nothing, one of a half."""
    every = tuple(case.finding)
    region = case.structure[case.sources[0]].region
    other = next(
        known.id
        for known in case.structures
        if known.region == region and known.id not in case.sources
    )
    base = Encounter(case, "debrief", asked=every, call=case.call, sources=(other,), certainty=3)
    yield Encounter(case, "debrief")
    yield replace(base, evidence=every, plan=tuple(case.option))
    yield replace(base, asked=every[::2], evidence=every[::4], plan=tuple(case.option)[::3])


@cache
def _made() -> list[Material]:
    return list(_materials())


def _materials() -> Iterable[Material]:
    assert LIBRARY.catalogue is not None
    yield from (
        material(student, scoring=which) for student in STUDENTS.values() for which in (1, 2)
    )
    for loaded in list(LIBRARY.cases.values())[::13]:
        case = resolve(loaded.model, LIBRARY.catalogue.model)
        yield from (material(student, LIBRARY) for student in _students(case))


@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_stands_twice_on_a_page(page: str) -> None:
    """Whatever was done in whichever case, by either scoring."""
    for made in _made():
        found = _sentences(PAGES[page](made))
        for finding in made.case.findings:  # a question is also the name of what was asked
            del found[finding.label]
        assert {part: count for part, count in found.items() if count > 1} == {}


@pytest.mark.parametrize("page", PAGES)
def test_no_id_stands_on_a_page(page: str) -> None:
    """Findings, options, structures and bases are named by their words, ids of labels apart."""
    for made in _made():
        case = made.case
        labels = " ".join(
            known.label.lower() for group in (case.options, case.findings) for known in group
        )
        ids = (*case.finding, *case.option, *case.structure, *(f"{b}" for b in case.bases()))
        hidden = [name for name in ids if "-" in name and name not in labels]
        text = " ".join(
            content.plain for block in PAGES[page](made) for content in (*block.columns, block.mark)
        )
        assert [name for name in hidden if re.search(rf"(?<![\w-]){name}(?![\w-])", text)] == []
