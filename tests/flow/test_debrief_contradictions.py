"""No two things that a debrief shows deny each other, whatever was done in whichever case."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from tests.shipped import LIBRARY
from tests.ui.debriefed import FIRST, SECOND, debrief
from tutor.flow.debrief import DebriefFlow
from tutor.flow.debrief.deciding import Deciding
from tutor.flow.debrief.overview import Overview
from tutor.grading import resolve
from tutor.model.answer import Answer
from tutor.model.grade import EvidenceKind, FailureCode
from tutor.model.resolved import ResolvedCase
from tutor.proof.learners import Competence, simulated_answer
from tutor.proof.students import students
from tutor.session.encounter import Encounter

STEP = 9
"""Every ninth shipped case: all calls and levels are among them."""
LEARNERS = (0.9, 0.7, 0.4)
"""How able the simulated learners are who play a case beside the scripted students."""
MARKED: tuple[EvidenceKind, ...] = ("hit", "false-alarm", "also-supports", "not-listed")
UNMARKED: tuple[EvidenceKind, ...] = ("miss", "spare", "left", "unlisted")
EXPERT: Mapping[EvidenceKind, bool] = {
    "hit": True,
    "miss": True,
    "also-supports": True,
    "spare": True,
    "false-alarm": False,
    "red-flag": False,
    "left": False,
}
"""Whether the expert marks what is of a kind."""
UNCARRIED = ("unmarked", "thin", "crowded", "few")
RIGHT = (*UNCARRIED, "two-named", "too-sure", "doubtful", "right")


def contradictions(flow: DebriefFlow) -> list[str]:
    """Return what of a debrief is denied by something else in it."""
    pairs: list[tuple[str, bool]] = [
        *_of_evidence(flow),
        *_of_plan(flow),
        *_of_certainty(flow, flow.overview),
        *_of_total(flow, flow.overview),
    ]
    return [name for name, denied in pairs if denied]


def _of_evidence(flow: DebriefFlow) -> Iterator[tuple[str, bool]]:
    evidence, decided = flow.evidence, flow.overview.deciding
    acts = {kind: {compared.yours for compared in found} for kind, found in evidence.kinds.items()}
    for kind in MARKED:
        yield f"{kind}, and not marked", bool(acts.get(kind, {"marked"}) - {"marked"})
    for kind in UNMARKED:
        yield f"{kind}, and marked", "marked" in acts.get(kind, ())
    for kind, marks in EXPERT.items():
        found = evidence.kinds.get(kind, ())
        yield f"{kind}, and the expert", any(compared.expert is not marks for compared in found)
    if flow.grade.scoring == SECOND:
        yield "the tally of hits", evidence.tally.hits != len(decided.hits)
        yield "the tally of misses", evidence.tally.misses != len(decided.missed)
        yield "all that decides, and a miss", decided.complete and "miss" in evidence.kinds
    marked = {compared.finding for compared in evidence.kinds.get("hit", ())}
    yield "decided by what was marked, and no hit", not set(decided.hits) <= marked
    carried = flow.material.evidence_carries
    right = flow.overview.call.code == "right"
    yield "right and carried, and incoherent", right and carried and flow.overview.call.incoherent


def _of_plan(flow: DebriefFlow) -> Iterator[tuple[str, bool]]:
    plan, standings = flow.overview.plan, {view.standing for view in flow.plan.worst_first}
    holds = plan.code in ("holds", "fast")
    yield "two verdicts", plan != flow.plan.verdict
    yield "sound, and not told so", plan.sound != holds
    yield (
        "it holds, and an option is wrong",
        holds and bool(standings & {"harmful", "missing", "too-late"}),
    )
    yield "harm, and no option that harms", ("harmful" in standings) != (plan.code == "harms")
    yield "held down, and sound", plan.sound and bool(flow.plan.limits) and "missing" in standings
    for view in flow.plan.worst_first:
        effect = view.mark.effect if view.mark else 0.0
        bad = view.standing in ("harmful", "missing", "too-late", "costly")
        yield f"{view.option.id} is bad, and earns", bad and effect > 0
        yield f"{view.option.id} is good, and costs", view.standing == "good" and effect < 0


def _of_certainty(flow: DebriefFlow, shown: Overview) -> Iterator[tuple[str, bool]]:
    certainty, call, decided = shown.certainty, shown.call, shown.deciding
    code, kinds = certainty.code, flow.evidence.kinds
    yield "right, and the call is not", code in RIGHT and call.code != "right"
    yield "not right, and the call is", code == "wrong" and call.code == "right"
    supported = bool(decided.hits) or "hit" in kinds or "also-supports" in kinds
    yield "nothing marked, and something is", code == "unmarked" and supported
    yield "too little, and all that decides", code in ("unmarked", "thin") and decided.complete
    yield "too much, and no false alarm", code == "crowded" and not flow.evidence.tally.alarms
    carried = flow.material.evidence_carries
    yield "not carried, and it is", code in UNCARRIED and carried
    yield (
        "no source, and it was met",
        code == "source-missed" and bool(call.named and call.not_yet is None),
    )
    of_both = flow.grade.scoring == SECOND
    yield "right, and the source is not", of_both and code in RIGHT and call.not_yet is not None
    yield "costly, and right", certainty.value < 0 and code in RIGHT
    yield "worth something, and wrong", certainty.value > 0 and code in ("wrong", "source-missed")


def _of_total(flow: DebriefFlow, shown: Overview) -> Iterator[tuple[str, bool]]:
    grade, total = flow.grade, shown.total
    yield "passed, and why not", total.passed == bool(grade.failures)
    faults = {
        "a safety failure": bool(shown.safety),
        "another call": shown.call.code != "right",
        "a plan that is not sound": not shown.plan.sound,
        "evidence that does not carry": not flow.material.evidence_carries,
        "red flags left out": shown.screen is not None,
        "a source missed": shown.call.not_yet is not None and grade.scoring == SECOND,
    }
    for name, fault in faults.items():
        yield f"passed, and {name}", total.passed and fault
    lucky = shown.screen is not None and shown.screen.lucky
    yield "lucky, and harmed", lucky and (bool(shown.safety) or shown.plan.code == "harms")
    yield "next, and not passed", (shown.next.code == "next-case") != total.passed
    codes = {failure.code for failure in grade.failures}
    yield "told above, and no reason", not total.told <= codes
    called = (FailureCode.WRONG_CALL, FailureCode.CALL_NOT_EXACT)
    yield (
        "no call, and a wrong one",
        shown.call.code == "none" and any(code in codes - total.told for code in called),
    )


def answers(case: ResolvedCase) -> Iterator[Answer]:
    """Yield what scripted students and simulated learners answer to a shipped case."""
    assert LIBRARY.catalogue is not None
    for student in students(case, LIBRARY.catalogue.model):
        yield student.answer
    chance = Random(case.id)  # noqa: S311 - a simulation, the same each time
    for accuracy in LEARNERS:
        yield simulated_answer(case, Competence.even(accuracy), chance)


def debriefs(case: ResolvedCase) -> Iterator[DebriefFlow]:
    """Yield the debrief of each of them, by either scoring."""
    for answer in answers(case):
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
        for scoring in (FIRST, SECOND):
            yield debrief(done, LIBRARY, scoring)


@cache
def shipped(name: str) -> ResolvedCase:
    """Return a shipped case."""
    assert LIBRARY.catalogue is not None
    return resolve(LIBRARY.cases[name].model, LIBRARY.catalogue.model)


@pytest.mark.parametrize("name", list(LIBRARY.cases)[::STEP])
def test_nothing_in_a_debrief_denies_the_rest(name: str) -> None:
    """Marked and not marked, sound and harmful, sure and wrong, passed and not."""
    found = {
        (flow.grade.scoring, flow.material.encounter.answer.model_dump_json()): denied
        for flow in debriefs(shipped(name))
        if (denied := contradictions(flow))
    }
    assert found == {}


def certain(flow: DebriefFlow, **changes: object) -> None:
    """Let the first view say something else of the certainty."""
    shown = flow.overview
    certainty = replace(shown.certainty, **changes)  # type: ignore[arg-type]  # - fields by name
    flow.__dict__["overview"] = replace(shown, certainty=certainty)


def unmark(flow: DebriefFlow) -> None:
    """Let the first view say that all that decides was missed."""
    decided = flow.overview.deciding
    turned = Deciding(decided.missed, decided.hits, decided.seen)
    flow.__dict__["overview"] = replace(flow.overview, deciding=turned)


def unsound(flow: DebriefFlow) -> None:
    """Let the first view say of a plan that it harms."""
    plan = replace(flow.overview.plan, code="harms")
    flow.__dict__["overview"] = replace(flow.overview, plan=plan)


SPOILT: list[tuple[Callable[[DebriefFlow], None], str]] = [
    (lambda flow: certain(flow, code="unmarked"), "nothing marked, and something is"),
    (lambda flow: certain(flow, code="thin"), "too little, and all that decides"),
    (lambda flow: certain(flow, code="crowded"), "too much, and no false alarm"),
    (lambda flow: certain(flow, code="wrong"), "not right, and the call is"),
    (lambda flow: certain(flow, value=-1.0), "costly, and right"),
    (unmark, "the tally of hits"),
    (unsound, "sound, and not told so"),
]


@pytest.mark.parametrize(("spoil", "found"), SPOILT, ids=[found for _, found in SPOILT])
def test_a_contradiction_is_found(spoil: Callable[[DebriefFlow], None], found: str) -> None:
    """The expert's debrief holds none, and each that is put in is seen."""
    case = shipped(next(iter(LIBRARY.cases)))
    flow = next(flow for flow in debriefs(case) if flow.grade.scoring == SECOND)
    assert contradictions(flow) == []
    spoil(flow)
    assert found in contradictions(flow)
