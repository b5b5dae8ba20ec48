"""A small hand-made content set, and students who have been through its one case."""

from dataclasses import replace
from pathlib import Path

from tutor.content.library import Library, load_library
from tutor.flow.debrief import DebriefFlow, Material
from tutor.grading import grade, resolve
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import Finding, ResolvedCase
from tutor.runs import Runs
from tutor.session.encounter import Encounter
from tutor.store import Store

CONTENT = load_library([Path(__file__).parent])
assert not CONTENT.problems, CONTENT.problems
assert CONTENT.catalogue is not None
CASE = resolve(CONTENT.cases["stairs"].model, CONTENT.catalogue.model)

NOTHING = Encounter(CASE, "debrief")
"""Asked, marked and prescribed nothing."""
EXPERT = Encounter(
    CASE,
    "debrief",
    asked=("path", "first-steps", "bending", "so-far", "medicines", "reflex", "thumb"),
    evidence=("path", "bending", "reflex"),
    call="referred",
    sources=("s1-root",),
    certainty=3,
    plan=("referral", "therapy", "inserts"),
)
WRONG = Encounter(
    CASE,
    "debrief",
    asked=("path", "first-steps", "shoes", "so-far", "medicines", "gait", "scan", "thumb"),
    evidence=("path", "first-steps", "shoes", "so-far", "reflex"),
    call="local",
    sources=("fascia",),
    certainty=3,
    plan=("inserts", "order-scan", "tablets"),
)
"""Sure, wrong and unsafe."""

STUDENTS = {"nothing": NOTHING, "expert": EXPERT, "wrong": WRONG}
NO_CRITERIA = Criteria(format=1, criteria=(), references=())
FIRST, SECOND = 1, 2
"""The scorings: a debrief asks for one by its number, whichever new runs are begun with."""
HOSTILE = ("[/]", "[@click=app.quit]x[/]", "dose [mg]", "[b]bold[/b]", "[=]", "[link=x]y")


def hostile() -> ResolvedCase:
    """Return the case with strangers' markup in every text of it."""
    say = iter(HOSTILE * 100)
    findings = tuple(
        replace(finding, label=next(say), result=next(say), why=next(say))
        for finding in CASE.findings
    )
    options = tuple(replace(option, label=next(say), why=next(say)) for option in CASE.options)
    structures = tuple(
        replace(structure, label=next(say), summary=next(say)) for structure in CASE.structures
    )
    return replace(
        CASE,
        title=HOSTILE[1],
        findings=findings,
        options=options,
        structures=structures,
        because=next(say),
        summary=next(say),
        departs=next(say),
        against={name: next(say) for name in CASE.against},
        flips=tuple(replace(flip, why=next(say)) for flip in CASE.flips),
    )


def grade_in(library: Library, encounter: Encounter, scoring: int = SECOND) -> Grade:
    """Return the grade of an encounter by a library's criteria."""
    criteria = library.criteria.model if library.criteria else NO_CRITERIA
    return grade(encounter.case, encounter.answer, criteria, scoring)


def material(encounter: Encounter, library: Library = CONTENT, scoring: int = SECOND) -> Material:
    """Return what a debrief is made from."""
    runs = Runs(library, Store.in_memory(), lambda: "2026-03-01T12:00:00.000+00:00", lambda: "run")
    return Material.at(runs, encounter, grade_in(library, encounter, scoring))


def debrief(encounter: Encounter, library: Library = CONTENT, scoring: int = SECOND) -> DebriefFlow:
    """Return a debrief with every question still open."""
    return DebriefFlow(material(encounter, library, scoring))


def swapped(case: ResolvedCase, *found: Finding) -> ResolvedCase:
    """Return a case with findings in the place of those of the same inquiry, or added."""
    return replace(case, findings=tuple((case.finding | {f.inquiry: f for f in found}).values()))
