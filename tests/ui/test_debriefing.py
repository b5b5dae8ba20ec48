"""The sections of the debrief as blocks of text: pure, and read without a screen.

What they decide is tested in ``tests/flow``; here is what is drawn of it, and that it is said once.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

import pytest

from tests.flow.test_debrief_plan import LADDER, URGENT, of_plan
from tests.shipped import LIBRARY
from tests.ui.debriefed import EXPERT, FIRST, NOTHING, SECOND, STUDENTS, WRONG, debrief, hostile
from tutor.flow.debrief import DebriefFlow
from tutor.grading import resolve
from tutor.model.resolved import ResolvedCase
from tutor.session.encounter import Encounter
from tutor.ui.debrief import evidence, expert, flips, overview, plan, reading, score
from tutor.ui.debrief.page import Block, entry, lay_out
from tutor.ui.text import plain

PAGES: Mapping[str, Callable[[DebriefFlow], tuple[Block, ...]]] = {
    "result": lambda flow: (*overview.safety(flow), *overview.verdicts(flow)),
    "evidence": evidence.blocks,
    "plan": plan.blocks,
    "reading": reading.blocks,
    "expert": expert.blocks,
    "score": score.blocks,
}


def text_of(blocks: Iterable[Block]) -> str:
    """Return blocks as running text."""
    return " ".join(" ".join(row.plain for row in lay_out(blocks, 80)).split())


NOT_YET = replace(EXPERT, sources=("fascia",))
SIGNS = [
    (EXPERT, {"Call": "✓", "Plan": "✓", "Total": "✓", "Decided by": "✓", "Certainty": "✓"}),
    (WRONG, {"Call": "✗", "Plan": "✗", "Total": "✗", "Decided by": "≈", "Certainty": "✗"}),
    (NOTHING, {"Call": "✗", "Plan": "✗", "Total": "✗", "Decided by": "✗", "Certainty": "·"}),
    (NOT_YET, {"Call": "≈", "Plan": "✓", "Total": "✗", "Certainty": "✗", "Next": "→"}),
    (replace(EXPERT, call="mixed", certainty=1), {"Call": "≈", "Certainty": "·"}),
]


@pytest.mark.parametrize(("student", "signs"), SIGNS)
def test_each_line_of_the_first_view_has_its_sign(
    student: Encounter, signs: dict[str, str]
) -> None:
    """Good, bad or nearly so, beside the label and never by colour alone."""
    marks = [block.mark.plain for block in overview.verdicts(debrief(student))]
    found = {label: sign for sign, _, label in (mark.partition(" ") for mark in marks)}
    assert {label: found[label] for label in signs} == signs


OPTIONS = [
    (of_plan(LADDER, "weeks", "now"), {"Step now": "!", "Step weeks": "✓", "Step days": "·"}),
    (of_plan(URGENT, "weeks"), {"Step weeks": "✗", "Step days": "✗"}),
    (of_plan(URGENT, "weeks", "days"), {"Step weeks": "·", "Step days": "✓"}),
    (WRONG, {"A course of tablets": "!", "Order an MRI yourself": "!", "Custom orthotics": "✓"}),
]


@pytest.mark.parametrize(("student", "signs"), OPTIONS)
def test_each_option_has_its_sign(student: Encounter, signs: dict[str, str]) -> None:
    """What went wrong and what went well differ from each other and from what was left alone."""
    found = {
        block.columns[0].plain.partition("\n")[0]: block.mark.plain
        for block in plan.blocks(debrief(student))
    }
    assert {label: found[label] for label in signs} == signs


def test_each_essential_has_its_sign() -> None:
    """What was done and what never was."""
    found = {
        block.columns[0].plain.partition("\n")[0]: block.mark.plain
        for block in expert.blocks(debrief(WRONG))
    }
    assert (found["Path of the pain"], found["Achilles reflex"]) == ("✓", "✗")


PHRASES = [
    ("plan", EXPERT, "Required · chosen (+60) · aims at the source"),
    ("plan", WRONG, "Contraindicated · chosen (-100) · aims at relief"),
    ("evidence", WRONG, "You: never asked · Expert: marks it (for the back, weight 2)"),
    ("evidence", WRONG, "Missed: the expert marks these, you did not (2)"),
    ("evidence", WRONG, "Ignored as evidence, since you never asked: Achilles reflex."),
    ("reading", NOTHING, "Heel pain with back pain: absent"),
    ("expert", NOT_YET, "Against the other alternatives - Sciatic nerve"),
    ("expert", WRONG, "Thumb on the heel done as number 8"),
    ("score", WRONG, "Certainty -2.00 5 -10"),
    ("score", replace(EXPERT, plan=()), "Held to 40: there is a safety failure. [1]"),
    ("result", NOT_YET, "Not passed (69 of 100), for what is said above."),
]


@pytest.mark.parametrize(("page", "student", "said"), PHRASES)
def test_a_page_says(page: str, student: Encounter, said: str) -> None:
    """What belongs together stands together."""
    assert said in text_of(PAGES[page](debrief(student)))


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_what_is_cited_stands_in_the_notes(scoring: int) -> None:
    """Every sign in the text has its note, and every note its sign in the text."""
    made = [
        (page, debrief(student, scoring=scoring)) for page in PAGES for student in STUDENTS.values()
    ]
    for page, flow in made:
        blocks = PAGES[page](flow)
        own = [block for block in blocks if re.match(r"\[\d+\] ", block.columns[0].plain)]
        text = text_of(block for block in blocks if block not in own)
        notes = [re.match(r"\[\d+\]", block.columns[0].plain) for block in own]
        assert [note[0] for note in notes if note] == list(
            dict.fromkeys(re.findall(r"\[\d+\]", text))
        )


def test_columns_stand_beside_or_below_each_other() -> None:
    """With room the columns share the rows; without it they follow each other under the mark."""
    block = Block((plain("one two"), plain("three")), plain("✓"), (1, 1))
    assert [row.plain.split() for row in lay_out([block], 120)] == [["✓", "one", "two", "three"]]
    assert [row.plain for row in lay_out([block], 40)] == ["✓ one two", "  three"]
    assert lay_out([entry("", after=3)], 40) == ()


@pytest.mark.parametrize("width", [200, 96, 61])
def test_no_row_is_wider_than_its_window(width: int) -> None:
    """Even in the longest section, of a case with some fifty options."""
    assert LIBRARY.catalogue is not None
    case = resolve(next(iter(LIBRARY.cases.values())).model, LIBRARY.catalogue.model)
    assert len(case.options) >= 45
    flow = debrief(Encounter(case, "debrief"), LIBRARY)
    for page in PAGES.values():
        assert all(row.cell_length <= width for row in lay_out(page(flow), width))
    text = text_of(plan.blocks(flow))
    assert all(" ".join(option.why.split()) in text for option in case.options)


def _texts(case: ResolvedCase, page: str) -> set[str]:
    """Return what a page has to show of a case."""
    options = {text for option in case.options for text in (option.label, option.why)}
    listed = {
        text for finding in case.listed for text in (finding.label, finding.result, finding.why)
    }
    essentials = {text for finding in case.essentials for text in (finding.label, finding.result)}
    return {
        "result": {case.summary},
        "evidence": listed,
        "plan": options,
        "flips": {flip.why for flip in case.flips},
        "reading": {str(case.departs)},
        "expert": essentials | {case.because, *case.against.values()},
        "score": {case.because},
    }[page]


@pytest.mark.parametrize("page", [*PAGES, "flips"])
def test_strangers_text_stands_there_as_it_is(page: str) -> None:
    """No markup in content is read, and no letter of it is lost, in any section."""
    case = hostile()
    student = replace(WRONG, case=case)
    flow = debrief(student)
    cards = (block for card in flow.flips for block in (*flips.question(card), *flips.answer(card)))
    text = text_of(cards if page == "flips" else PAGES[page](flow))
    assert {said for said in _texts(case, page) if said not in text} == set()


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
def _made() -> list[DebriefFlow]:
    return list(_debriefs())


def _debriefs() -> Iterator[DebriefFlow]:
    assert LIBRARY.catalogue is not None
    yield from (
        debrief(student, scoring=which) for student in STUDENTS.values() for which in (1, 2)
    )
    for loaded in list(LIBRARY.cases.values())[::13]:
        case = resolve(loaded.model, LIBRARY.catalogue.model)
        yield from (debrief(student, LIBRARY) for student in _students(case))


@pytest.mark.parametrize("page", [page for page in PAGES if page != "reading"])
def test_no_sentence_stands_twice_on_a_page(page: str) -> None:
    """Whatever was done in whichever case, by either scoring."""
    for flow in _made():
        found = _sentences(PAGES[page](flow))
        for finding in flow.case.findings:  # a question is also the name of what was asked
            del found[finding.label]
        assert {part: count for part, count in found.items() if count > 1} == {}


@pytest.mark.parametrize("page", PAGES)
def test_no_id_stands_on_a_page(page: str) -> None:
    """Findings, options, structures and bases are named by their words, ids of labels apart."""
    for flow in _made():
        case = flow.case
        labels = " ".join(
            known.label.lower() for group in (case.options, case.findings) for known in group
        )
        ids = (*case.finding, *case.option, *case.structure, *(f"{b}" for b in case.bases()))
        hidden = {name for name in ids if "-" in name and name not in labels}
        text = " ".join(
            content.plain for block in PAGES[page](flow) for content in (*block.columns, block.mark)
        )
        assert hidden & set(re.findall(r"[\w:]+(?:-[\w]+)+", text)) == set()
