"""The sections of the debrief as blocks of text: pure, and read without a screen."""

import re

import pytest

from tests.shipped import LIBRARY
from tests.ui.debriefed import CASE, CONTENT, EXPERT, FIRST, NOTHING, STUDENTS, WRONG, material
from tutor.grading import resolve
from tutor.session.encounter import Encounter
from tutor.ui.debrief import evidence, expert, flips, overview, plan, reading, score
from tutor.ui.debrief.page import Block, entry, lay_out
from tutor.ui.text import plain


def text_of(*blocks: Block) -> str:
    """Return blocks as running text."""
    return " ".join(" ".join(row.plain for row in lay_out(blocks, 80)).split())


SAYINGS = {
    "wrong": (
        "Wrong call: you called it Local",
        "S1 nerve root",
        "You named as source: Plantar fascia.",
        "You were certain, and not right",
        "Missed: Achilles reflex (never examined); Does bending change it? (never asked).",
        "You marked: Path of the pain.",
        "Achilles reflex: Left absent. Right 2+. The ankle jerk is the root's own.",
        'Read "Roots and heels" (l)',
        "It holds what harms",
    ),
    "nothing": (
        "You made no call.",
        "Without a call there was nothing to be sure of.",
        "Call 0 Plan 0 Total 0",
        "It leaves out what this patient needs (Refer to a spine specialist).",
        "Not passed (0 of 100)",
    ),
    "expert": (
        "Right call.",
        "You were certain, and right.",
        "Call 100 Plan 100 Total 100",
        "You marked what decides: Achilles reflex; Path of the pain; Does bending change it?",
        "Take the next case",
        "Passed with 100 of 100",
    ),
}


@pytest.mark.parametrize("student", SAYINGS)
def test_first_view_says(student: str) -> None:
    """The five lines for right, wrong and empty answers, and the expert after them."""
    text = text_of(*overview.verdicts(material(STUDENTS[student])))
    assert [saying for saying in SAYINGS[student] if saying not in text] == []
    assert text.endswith(CASE.summary)


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("path", "hit", "You: marked it · Expert: marks it (for the back, weight 2)"),
        ("bending", "miss", "You: never asked · Expert: marks it (for the back, weight 2)"),
        ("reflex", "miss", "You: never examined · Expert: marks it (for the back, weight 3)"),
        (
            "first-steps",
            "false-alarm",
            "You: marked it · Expert: leaves it (for neither, weight 1)",
        ),
        ("gait", "left", "You: saw it, left it · Expert: leaves it (for neither, weight 1)"),
        ("medicines", "red-flag", "Red flags: to mark one is no false alarm"),
        ("so-far", "prompt", "You: marked it · Expert: leaves it (weighs nothing)"),
        ("shoes", "not-listed", "Not listed: you marked these, and they weigh nothing"),
        ("scan", "unlisted", "You also asked: unremarkable here, weighs nothing"),
    ],
)
def test_each_kind_of_evidence(name: str, kind: str, said: str) -> None:
    """Hits, misses (and never asked ones), false alarms, what was rightly left, what is nothing."""
    made = material(WRONG)
    finding = CASE.finding[name]
    assert evidence.kind_of(made, finding) == kind
    text = text_of(*evidence.blocks(made))
    assert finding.label in text
    assert " ".join(finding.result.split()) in text
    assert said in text


def test_differences_come_before_agreements() -> None:
    """Misses and false alarms stand above hits and what was rightly left."""
    text = text_of(*evidence.blocks(material(WRONG)))
    order = [
        text.index(heading) for heading in ("Missed:", "False alarms:", "Hits:", "Rightly left:")
    ]
    assert order == sorted(order)
    assert "Ignored as evidence, since you never asked: Achilles reflex." in text
    assert (
        "Of what decides you marked 1 and missed 2; of what argues otherwise you marked 1." in text
    )
    first = text_of(*evidence.blocks(material(WRONG, scoring=FIRST)))
    assert "You marked 1 of the expert's 3 findings, and 1 that the expert leaves." in first


@pytest.mark.parametrize("name", [*LIBRARY.cases, None])
def test_every_option_stands_in_the_plan(name: str | None) -> None:
    """Of every case every option is shown, with its reason, its basis and whether it was chosen."""
    library = LIBRARY if name else CONTENT
    assert library.catalogue is not None
    case = resolve(library.cases[name].model, library.catalogue.model) if name else CASE
    chosen = tuple(option.id for option in case.options[::3])
    made = material(Encounter(case, "debrief", plan=chosen), library, FIRST)
    shown = [text_of(block) for block in plan.blocks(made)]
    for option in case.options:
        label, why = (" ".join(text.split()) for text in (option.label, option.why))
        text = next(text for text in shown if label in text and why in text)
        note = re.search(r"\[\d+\]$", text)
        assert note is not None
        assert f"{note[0]} {' '.join(made.basis(option.basis).split())}" in shown
        assert ("· chosen" in text) == (option.id in chosen)


@pytest.mark.parametrize(
    ("student", "said"),
    [
        ("wrong", "It holds what is contraindicated, so it counts 0."),
        ("wrong", "Something required is missing, so it is held to 50 of 100."),
        ("wrong", "Low value · chosen (-10) · aims at safety"),
        ("wrong", "Contraindicated · chosen (-100)"),
        ("wrong", "Required · not chosen, and it could not wait"),
        ("wrong", "Relief only: Nothing in the plan acts on the source"),
        ("expert", "Required · chosen (+60) · aims at the source"),
        ("expert", "Harmful · rightly not chosen"),
        ("expert", "Neither helps nor harms: 2 are free, each further one costs 5"),
        ("expert", "The document: A spine specialist helps."),
        ("expert", "Beyond the document: Author A. A trial of heels."),
    ],
)
def test_plan_names_roles_costs_and_ceilings(student: str, said: str) -> None:
    """Role, choice, cost and ceiling are said in words."""
    assert said in text_of(*plan.blocks(material(STUDENTS[student])))


def test_smallest_and_authored_flips_are_asked_first() -> None:
    """Each flip is a question without its answer; of the same change only one is asked."""
    asked = flips.what_ifs(material(WRONG))
    assert len(asked) == 4
    question, answer = (text_of(*blocks) for blocks in asked[0])
    assert "Thumb on the heel: positive, instead of: Not sore anywhere." in question
    assert "Mixed" not in question
    assert "Mixed, by the document's reading, instead of Referred" in answer
    assert "A sore heel with quiet nerves is a heel." in text_of(*asked[-1][1])


def test_reading_has_both_counts_and_every_sign() -> None:
    """The signs present stand beside those that point to the back, with what shows them."""
    text = text_of(*reading.blocks(material(NOTHING)))
    assert "The four signs: 3 present, 3 that point to the back" in text
    assert "Heel pain with back pain: absent" in text
    assert "Achilles reflex: Left absent. Right 2+." in text
    assert "our teaching rule, not the document's" in text


def test_expert_path_tells_essentials_alternatives_and_errors() -> None:
    """The expert's section says what was asked when, what speaks against the rest, and corrects."""
    text = text_of(*expert.blocks(material(WRONG)))
    for said in (
        "you did 5 of 6",
        "Achilles reflex never examined",
        "Thumb on the heel done as number 8",
        "Plantar fascia The thumb found nothing.",
        "A sore heel is a sick heel.",
        "Some heels hurt because of the back.",
    ):
        assert said in text


def test_score_adds_up() -> None:
    """Parts, shares, ceilings, total, reasons and version are all there."""
    text = text_of(*score.blocks(material(WRONG)))
    for said in (
        "Evidence 0.00 20 0",
        "Certainty -2.00 5 -10",
        "never below 0",
        "Scoring version 2.",
    ):
        assert said in text
    capped = Encounter(CASE, "debrief", EXPERT.asked, EXPERT.evidence, "referred", ("s1-root",), 3)
    text = text_of(*score.blocks(material(capped)))
    assert "Sum 100 70" in text
    assert "Held to 40: there is a safety failure." in text
    assert "Total 100 40" in text


def test_columns_stand_beside_or_below_each_other() -> None:
    """With room the columns share the rows; without it they follow each other under the mark."""
    block = Block((plain("one two"), plain("three")), plain("✓"), (1, 1))
    assert [row.plain.split() for row in lay_out([block], 120)] == [["✓", "one", "two", "three"]]
    assert [row.plain for row in lay_out([block], 40)] == ["✓ one two", "  three"]
    assert lay_out([entry("", after=3)], 40) == ()


def test_a_plan_of_fifty_options_is_laid_out_whole() -> None:
    """Even the longest section holds every option, and no row is wider than the window."""
    assert LIBRARY.catalogue is not None
    case = resolve(next(iter(LIBRARY.cases.values())).model, LIBRARY.catalogue.model)
    assert len(case.options) >= 45
    blocks = plan.blocks(material(Encounter(case, "debrief"), LIBRARY))
    assert all(row.cell_length <= 116 for row in lay_out(blocks, 116))
    text = text_of(*blocks)
    assert all(" ".join(option.why.split()) in text for option in case.options)
