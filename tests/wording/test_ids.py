"""No id reaches a reader: whatever was answered, and whatever is no longer known of the case."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.shipped import LIBRARY
from tests.wording.grades import looked
from tutor.flow.debrief.overview import overview
from tutor.flow.debrief.plan import plan_view
from tutor.grading import SCORINGS, grade, read_case, resolve
from tutor.model.answer import Answer
from tutor.model.grade import Grade, Mark
from tutor.model.resolved import ResolvedCase
from tutor.proof.students import expert_answer
from tutor.wording import words

assert LIBRARY.catalogue is not None
assert LIBRARY.criteria is not None
CATALOGUE, CRITERIA = LIBRARY.catalogue.model, LIBRARY.criteria.model
CASES = [resolve(loaded.model, CATALOGUE) for loaded in LIBRARY.cases.values()]
ID = re.compile(r"(?<![\w-])(?:document:|beyond:)?[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])")
"""What looks like an id: words in lower case joined by hyphens."""


def ids_of(case: ResolvedCase) -> frozenset[str]:
    """Return all that the case knows by an id of several words."""
    bases = {name for basis in case.bases() for name in (basis, basis.partition(":")[2])}
    known = {*case.finding, *case.option, *case.structure, *case.sources, *bases, case.id}
    return frozenset(name for name in known if "-" in name)


def told(case: ResolvedCase, result: Grade, answer: Answer) -> Iterator[str]:
    """Yield every sentence about a grade, but the first line, which names the case on purpose."""
    yield from list(words.grades.grade_lines(case, result))[1:]
    yield from words.grades.reading_sentences(case, read_case(case))
    material = looked(answer, case, result)
    first, plan = overview(material), plan_view(material)
    yield words.plans.plan_sentence(case, first.plan)
    yield from map(words.plans.limit_sentence, plan.limits)
    for view in plan.worst_first:
        yield from words.plans.option_phrases(case, view)
    yield words.verdicts.certainty_sentence(first.certainty)
    yield words.verdicts.source_sentence(case, first.call) or ""
    if first.call.not_yet:
        yield words.verdicts.not_yet_sentence(case, first.call.not_yet)
    if first.screen:
        yield words.verdicts.screen_sentence(first.screen)
    yield from words.verdicts.deciding_lines(first.deciding)
    yield from (words.debrief.cap_sentence(cap) for cap in result.caps)


def silent(result: Grade) -> Grade:
    """Return a grade without the words of authors, which may look like ids and are none."""

    def quiet(mark: Mark) -> Mark:
        return replace(mark, why="", basis=replace(mark.basis, says=""))

    return replace(
        result,
        marks=tuple(quiet(mark) for mark in result.marks),
        critical=tuple(quiet(mark) for mark in result.critical),
        caps=tuple(replace(cap, basis=replace(cap.basis, says="")) for cap in result.caps),
    )


def bared(case: ResolvedCase) -> ResolvedCase:
    """Return a case of which nothing but ids is known any more."""
    return replace(case, findings=(), options=(), structures=(), against={}, departs=None)


def answers(case: ResolvedCase) -> Iterator[Answer]:
    """Yield answers whose marks are of every kind that names something."""
    best = expert_answer(case)
    every = tuple(case.finding)
    wrong = tuple(name for name in case.structure if name not in case.sources)[:2]
    stand_ins = {option.id: option.alternatives[:1] or (option.id,) for option in case.options}
    yield best
    yield Answer(case=case.id, evidence=every)
    yield best.model_copy(update={"plan": tuple(case.option), "evidence": every, "asked": every})
    yield best.model_copy(
        update={
            "sources": wrong,
            "plan": tuple(name for chosen in best.plan for name in stand_ins[chosen]),
        }
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_no_id_stands_in_any_sentence(case: ResolvedCase) -> None:
    """By every scoring, and once more when menus and criteria are gone."""
    known, bare = ids_of(case), bared(case)
    quiet = replace(case, departs=None, against={})
    for scoring in SCORINGS:
        for answer in answers(case):
            result = silent(grade(case, answer, CRITERIA, scoring))
            sentences = [*told(quiet, result, answer), *told(bare, result, answer)]
            seen = {found for said in sentences for found in ID.findall(said)}
            assert not seen & known
