"""Every shipped case played line by line as an expert does, from the first line to the debrief."""

import re
from collections.abc import Generator, Iterable, Sequence

import pytest

from tests.line.reading import Heard, Script, hear
from tests.shipped import LIBRARY
from tests.ui.application import NOON, numbered
from tutor.flow.encounter import EncounterFlow, Listed, open_encounter
from tutor.flow.leaving import OpenDebrief
from tutor.grading import grade
from tutor.line.encounter import open_place
from tutor.model.answer import Answer
from tutor.model.resolved import ResolvedCase
from tutor.proof.students import expert_answer
from tutor.runs import Runs
from tutor.store import Store
from tutor.wording import words

Step = Generator[str, list[str], list[str]]
"""A part of a script, which returns what was said last."""
CHOICE = re.compile(r"tutor: (\d+)(?: or \S+: |\. )(.*)")
DRAWN = re.compile("[\u2500-\u259f\u2800-\u28ff\x1b]")
"""What a screen reader spells, and what acts on a terminal."""
HYPHENATED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def number_of(said: Iterable[str], label: str) -> str | None:
    """Return the number under which something was offered."""
    offered = (match for match in map(CHOICE.fullmatch, said) if match)
    return next((match[1] for match in offered if match[2].startswith(label)), None)


def by_words(label: str) -> Step:
    """Type what something is called, go on to where it is offered, and choose it."""
    said = yield label
    while (number := number_of(said, label)) is None:
        said = yield words.encounter_lines.MORE
    yield number
    return (yield "back")


def by_group(said: list[str], row: Listed, label: str) -> Step:
    """Go to the group of a line, choose the line, and come back."""
    said = yield number_of(said, f"{row.group}, ") or f"no group {row.group}"
    yield number_of(said, label) or f"no line {label}"
    return (yield "back")


def choosing(said: list[str], names: Sequence[str], rows: Iterable[Listed]) -> Step:
    """Choose lines by their ids: the first by typed words, the others in their groups."""
    known = {row.id: row for row in rows}
    for name in names:
        label = " ".join(known[name].label.split())
        first = name == names[0]
        said = yield from (by_words(label) if first else by_group(said, known[name], label))
    return said


def expert(answer: Answer, flow: EncounterFlow) -> Script:
    """Play a case as an answer says."""
    assert answer.call is not None
    assert answer.certainty is not None
    said = yield "next"
    yield from choosing(said, answer.asked, flow.investigate.inquiries)
    for finding in answer.evidence:
        yield f"mark {answer.asked.index(finding) + 1}"
    yield "next"
    yield words.encounter_lines.CALL_WORDS[answer.call]
    for source in answer.sources:
        yield from by_words(flow.state.case.structure[source].label)
    yield words.labels.CERTAINTY_LABELS[answer.certainty]
    yield "next"
    said = yield "yes"
    yield from choosing(said, answer.plan, flow.plan.options)
    yield "next"
    yield "yes"


def ids_said(case: ResolvedCase, heard: Heard) -> set[str]:
    """Return the ids that were said; those of one word are words of the language as well."""
    return {*case.finding, *case.option, *case.structure} & set(HYPHENATED.findall(heard.text))


@pytest.mark.parametrize("name", LIBRARY.cases)
def test_the_expert_plays_a_case_to_its_debrief(name: str) -> None:
    """The grade is that of the same answer; nothing that only draws, and no id, was said."""
    runs = Runs(LIBRARY, Store.in_memory(), lambda: NOON, numbered())
    flow = open_encounter(runs, name)
    case = flow.state.case
    answer = expert_answer(case)
    heard = hear(open_place(flow), expert(answer, flow))
    assert isinstance(heard.leaving, OpenDebrief), heard.said[-10:]
    assert heard.leaving.encounter.answer == answer
    assert heard.leaving.grade == grade(case, answer, runs.criteria_of(name))
    assert heard.leaving.grade.total == 100.0
    assert not DRAWN.findall(heard.text)
    assert ids_said(case, heard) == set()
