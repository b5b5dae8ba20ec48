"""The debrief in lines: what is said first, each section, the questions, and where it leads."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.flow.test_debrief_plan import LADDER, URGENT, of_plan
from tests.line.test_conversation import talk_of
from tests.runs import test_first_record
from tests.shipped import LIBRARY
from tests.ui.debriefed import CASE, EXPERT, FIRST, SECOND, STUDENTS, WRONG, debrief
from tutor.content.library import Library
from tutor.flow.debrief import DebriefFlow, open_debrief
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.grading import resolve
from tutor.line.conversation import Quit, converse
from tutor.line.debrief import MOST, open_place
from tutor.line.place import Enter, Place, Reply, Turn
from tutor.line.talk import Line, Talk
from tutor.model.resolved import ResolvedCase
from tutor.proof.students import expert_answer
from tutor.runs import Runs
from tutor.session.encounter import Encounter
from tutor.store import open_store
from tutor.wording import words

SECTION_WORDS = ("evidence", "plan", "what if", "document", "expert", "score")


def told(flow: DebriefFlow, *typed: str) -> tuple[Leaving, list[str]]:
    """Return where answers lead from a debrief, and the lines said on the way there."""
    talk, said = talk_of([*typed, "quit"])
    try:
        leaving = converse(talk, open_place(flow))
    except Quit:
        leaving = None
    return leaving, "".join(said).splitlines()


def first_view(flow: DebriefFlow) -> list[str]:
    """Return what is said on coming to a debrief, without its choices."""
    return spoken(open_place(flow).lines())


def spoken(lines: Iterable[Line]) -> list[str]:
    """Return lines as they are said."""
    said: list[str] = []
    Talk(lambda: None, said.append, words.line.SPEAKERS, echo=False).say(*lines)
    return "".join(said).splitlines()


KEY = "The key: Referred (from the back), S1 nerve root."
FAILED_SAFETY = [
    (
        "mark: Safety. You prescribed what is contraindicated here: A course of tablets. "
        "Tablets made the ulcer bleed. "
        "Beyond the document: Standard teaching (not checked against a page)"
    ),
    (
        "mark: Safety. You left out what could not wait: Refer to a spine specialist. "
        "The jerk is gone and she lifts for a living. "
        "The document: A spine specialist helps."
    ),
]
FIRST_VIEWS = {
    "wrong": [
        *FAILED_SAFETY,
        f"mark: Wrong call: you called it Local (not from the back). {KEY}",
        "mark: You named as source: Plantar fascia.",
        "mark: Plan 0 of 100: it holds what harms this patient (A course of tablets).",
        (
            "mark: Of what decides you missed 2: Achilles reflex (never examined); "
            "Does bending change it? (never asked)."
        ),
        "mark: You marked: Path of the pain.",
        "finding: Achilles reflex: Left absent. Right 2+.",
        "mark: Why: The ankle jerk is the root's own.",
        f"mark: {words.verdicts.SURE_WRONG[3]}",
    ],
    "expert": [
        f"mark: Right call. {KEY}",
        "mark: Plan 100 of 100: it holds what this patient needs.",
        (
            "mark: You marked all that decides: Achilles reflex; Path of the pain; "
            "Does bending change it?"
        ),
        "finding: Achilles reflex: Left absent. Right 2+.",
        "mark: Why: The ankle jerk is the root's own.",
        "mark: You were certain, and right.",
        "mark: Passed with 100 of 100.",
        "tutor: Next: take the next case. Type home.",
    ],
    "nothing": [
        "mark: Plan 0 of 100: it leaves out what this patient needs (Refer to a spine specialist).",
        "mark: Without a call there was nothing to be sure of.",
        'tutor: Next: read "Roots and heels". Type lesson.',
    ],
}


@pytest.mark.parametrize("student", FIRST_VIEWS)
def test_what_is_said_first(student: str) -> None:
    """Safety before all else, then call, plan, what decided, certainty, the total, what is next."""
    said = first_view(debrief(STUDENTS[student]))
    assert [line for line in said if line in FIRST_VIEWS[student]] == FIRST_VIEWS[student]
    assert ("Safety" in said[0]) == (student != "expert")


def test_without_lessons_the_evidence_is_next() -> None:
    """There is always one thing to do."""
    said = first_view(debrief(WRONG, Library()))
    assert said[-1] == "tutor: Next: go through the evidence. Type evidence."


def test_a_case_by_earlier_rules_says_so() -> None:
    """What scoring 1 did not know is not told of it."""
    said = first_view(debrief(EXPERT, scoring=FIRST))
    assert said[-2].startswith("mark: Graded by the rules it was begun with (scoring 1)")
    assert not any("scoring" in line for line in first_view(debrief(EXPERT)))


def test_the_choices_are_the_sections_and_the_ways_on() -> None:
    """By number or by word; to try again is not called again, which says a place once more."""
    choices = open_place(debrief(WRONG)).choices()
    assert [choice.word for choice in choices] == [*SECTION_WORDS, "lesson", "retry", "home"]
    bare = open_place(debrief(WRONG, Library())).choices()
    assert [choice.word for choice in bare] == [*SECTION_WORDS, "retry", "home"]


@pytest.mark.parametrize(
    ("typed", "leaving"),
    [
        (["home"], None),
        (["back"], None),
        (["retry"], OpenCase("stairs")),
        (["lesson"], OpenLesson("roots")),
        (["8"], OpenCase("stairs")),
        (["plan", "retry"], OpenCase("stairs")),
        (["what if", "score", "LESSON"], OpenLesson("roots")),
        (["evidence", "more", "back", "retry"], OpenCase("stairs")),
    ],
)
def test_where_it_leads(typed: list[str], leaving: Leaving) -> None:
    """From the first view and from every section."""
    talk, _ = talk_of(typed)
    assert converse(talk, open_place(debrief(WRONG))) == leaving


def test_back_leads_from_any_section_to_the_first_view() -> None:
    """However many sections were gone through: they lie beside each other, as tabs do."""
    said = told(debrief(WRONG), "evidence", "plan", "what if", "more", "score", "back")[1]
    at = said.index("you: back")
    assert said[at + 1] == 'tutor: The debrief of "Four floors up".'


def test_a_finding_is_told_with_both_verdicts_and_its_reason() -> None:
    """What would stand in four columns is said in one line; the basis in full the first time."""
    said = told(debrief(WRONG), "evidence")[1]
    at = said.index("finding: Achilles reflex: Left absent. Right 2+.", said.index("you: evidence"))
    assert said[at - 1] == "tutor: Missed: the expert marks these, you did not (2)."
    assert said[at + 1] == (
        "mark: Missed. You: never examined. Expert: marks it (for the back, weight 3). "
        "Why: The ankle jerk is the root's own. "
        "Basis 1: The document: Feeling or strength is lost."
    )
    assert any(line.endswith("as said before.") for line in told(debrief(WRONG), "plan", "more")[1])


def test_an_option_is_told_in_sentences() -> None:
    """Role, what was done, what it aims at and why; what went wrong first."""
    said = told(debrief(WRONG), "plan")[1]
    options = [line for line in said if " Role: " in line]
    assert options[0].startswith(
        "mark: A course of tablets. Role: contraindicated. Chosen (-100). Aims at relief. "
        "Why: Tablets made the ulcer bleed. Basis "
    )
    assert options[1].startswith("mark: Refer to a spine specialist. Role: required. Not chosen,")


def test_a_step_of_a_ladder_is_told_by_its_speed() -> None:
    """The needed one, a faster and a slower one; no role is told by which they were not judged."""
    said = told(debrief(of_plan(LADDER, "days", "therapy")), "plan")[1]
    steps = [line for line in said if "Speed: " in line]
    assert steps[0].startswith(
        "mark: Step days. Speed: one step faster than needed. Chosen (+50). Aims at the source. "
        "Why: It serves, and takes a place that can wait."
    )
    assert steps[1].startswith("mark: Step weeks. Speed: as needed. Not chosen; what you chose")
    slow = told(debrief(of_plan(URGENT, "weeks", "therapy")), "plan")[1]
    assert any("Step weeks. Speed: slower than needed. Chosen." in line for line in slow)


def test_the_score_is_told_row_by_row() -> None:
    """Each part, then what they add up to, and what held it down."""
    said = told(debrief(WRONG), "score")[1]
    assert "mark: Certainty: mark -2.00, share 5, points -10." in said
    assert any(line.endswith("Total: 0 of 100, which is never below 0.") for line in said)
    held = told(debrief(replace(EXPERT, plan=())), "score")[1]
    assert any(
        line.startswith("mark: Held to 40: there is a safety failure. Basis") for line in held
    )


def test_what_was_never_asked_stands_first_on_the_experts_path() -> None:
    """The summary of the expert, which the screen shows first, opens the section."""
    said = told(debrief(WRONG), "expert")[1]
    at = said.index(f"tutor: The expert says: {CASE.summary}")
    marks = [line for line in said[at:] if line.startswith("mark: ")]
    assert marks[0] == "mark: Achilles reflex. Never examined."
    assert "mark: Path of the pain. Done as number 1." in marks


def test_the_document_is_told_sign_by_sign() -> None:
    """Each sign with what shows it and what the document says of it."""
    said = told(debrief(WRONG), "document")[1]
    at = said.index("mark: Radiating along a path: present, and points to the back.")
    assert (
        said[at + 1] == 'finding: Path of the pain: "From the back of the thigh down to the heel."'
    )
    assert said[at + 2] == "mark: The document: It runs along a path."


def test_a_question_is_answered_when_it_is_asked_for() -> None:
    """The answer is not said before, stays once it was said, and the next question follows."""
    flow = debrief(WRONG)
    answer = "mark: Mixed, by the document's reading, instead of Referred (from the back)."
    said = told(flow, "what if", "where", "answer", "again", "more")[1]
    at = [said.index(f"you: {typed}") for typed in ("what if", "where", "answer", "again", "more")]
    asked, where, answered, again, more = at
    assert words.debrief.flips_question(CASE) in said[asked + 2]
    assert answer not in said[asked:answered]
    assert said[where + 1] == "tutor: What would change the call. Question 1 of 4."
    assert said[answered + 1] == answer
    assert "tutor: 1 or more: The next question" in said[answered:again]
    assert answer in said[again:more]
    assert answer not in said[more:]
    assert any("Question 2 of 4" in line for line in said[more:])


def test_a_case_without_questions_says_so() -> None:
    """An old attempt may have none."""
    flow = debrief(replace(WRONG, case=replace(CASE, flips=())), Library())
    assert f"tutor: {words.debrief.NO_FLIPS}" in told(flow, "what if")[1]


def chosen(place: Place, word: str) -> Reply | None:
    """Return what a word leads to from a place; None where it is not among its choices."""
    return next((choice.act() for choice in place.choices() if choice.word == word), None)


def through(flow: DebriefFlow, section: str) -> list[Line]:
    """Return all that a section says from its beginning to its end, with every answer."""
    reply = chosen(open_place(flow), section)
    said: list[Line] = []
    while isinstance(reply, Enter | Turn):
        place = reply.place
        said += [Line("tutor", place.where()), *place.lines()]
        answer = chosen(place, words.debrief_lines.ANSWER)
        said += answer.said if answer is not None else ()
        reply = chosen(place, words.debrief_lines.MORE)
    return said


def test_a_long_section_is_told_some_items_at_a_time() -> None:
    """Each page says which items it holds of how many; ``more`` goes on to the last."""
    flow = debrief(WRONG)
    said = told(flow, "evidence", "more", "more")[1]
    pages = [line for line in said if re.match(r"tutor: Your evidence and the expert's\.", line)]
    assert pages[0] == f"tutor: Your evidence and the expert's. Items 1 to {MOST} of 11."
    assert "tutor: 1 or more: Go on: the last" in said
    assert pages[1].endswith("Item 11 of 11.")
    assert sum("not understood" in line for line in said) == 1


DRAWN = re.compile("[\u2500-\u259f\u2800-\u28ff\x1b]")


def shipped_debriefs(case: ResolvedCase) -> Iterator[DebriefFlow]:
    """Yield the debriefs of an expert and of a careless student, who marked and chose by halves."""
    answer = expert_answer(case)
    expert = Encounter(case, "debrief", answer.asked, answer.evidence, answer.call, answer.sources)
    yield debrief(replace(expert, certainty=answer.certainty, plan=answer.plan), LIBRARY)
    every, options = tuple(case.finding), tuple(case.option)
    careless = replace(
        expert, asked=every[::2], evidence=every[::4], plan=options[::3], certainty=3
    )
    yield debrief(replace(careless, sources=("plantar-fascia",)), LIBRARY)


@pytest.mark.parametrize("name", list(LIBRARY.cases))
def test_shipped_cases_are_told_without_drawings_and_ids(name: str) -> None:
    """Nothing draws, nothing acts on a terminal, and nothing is named by its id."""
    assert LIBRARY.catalogue is not None
    case = resolve(LIBRARY.cases[name].model, LIBRARY.catalogue.model)
    labels = " ".join(
        known.label.lower() for group in (case.options, case.findings) for known in group
    )
    ids = (*case.finding, *case.option, *case.structure, *(str(basis) for basis in case.bases()))
    hidden = {known for known in ids if "-" in known and known not in labels}
    for flow in shipped_debriefs(case):
        text = "\n".join(
            [
                *first_view(flow),
                *(line for section in SECTION_WORDS for line in spoken(through(flow, section))),
            ]
        )
        assert not DRAWN.search(text)
        assert repeated(flow.case, first_view(flow)) == []
        assert hidden & set(re.findall(r"[\w:]+(?:-\w+)+", text)) == set()
        assert not re.search(r"[{}]|(?:document|beyond):\w", text)


CELL = re.compile(r"You: |Expert: |Basis \d|Items? \d|Aims at ")
"""How sentences begin that stand for a cell of a table, or for a title."""


def repeated(case: ResolvedCase, lines: list[str]) -> list[str]:
    """Return the sentences of four words or more that are said twice, cells of tables apart."""
    labels = {finding.label for finding in case.findings}  # a question also names what was asked
    parts = Counter(
        part.strip()
        for line in lines
        if not line.startswith("tutor: ")
        for part in re.split(r"(?<=[.?!])\s+", line.partition(": ")[2])
    )
    return [
        part
        for part, count in parts.items()
        if count > 1 and len(part.split()) >= 4 and part not in labels and not CELL.match(part)
    ]


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
@pytest.mark.parametrize("student", STUDENTS)
def test_no_sentence_is_said_twice_in_a_place(student: str, scoring: int) -> None:
    """Neither on the first view, nor from the beginning of a section to its end."""
    flow = debrief(STUDENTS[student], scoring=scoring)
    assert repeated(flow.case, first_view(flow)) == []
    for section in SECTION_WORDS:
        if section != "what if":  # each question is a place, and two may turn the same finding
            assert repeated(flow.case, spoken(through(flow, section))) == [], section


def test_an_attempt_of_the_first_version_is_told(tmp_path: Path) -> None:
    """What an old record holds is looked back on by the rules it was begun with."""
    path = tmp_path / "progress.sqlite3"
    shutil.copy(test_first_record.RECORDS / "first.sqlite3", path)
    store, _ = open_store(path, today="2026-12-24")
    runs = Runs(LIBRARY, store, lambda: test_first_record.LATER, lambda: "new")
    said = json.loads((test_first_record.RECORDS / "first.json").read_text("utf-8"))["cases"]
    finished = [
        run for run in store.runs() if run.id in {row["run"] for row in said if "total" in row}
    ]
    assert finished
    for run in finished:
        _, encounter, grade = runs.regrade(run)
        flow = open_debrief(runs, OpenDebrief(encounter, grade))
        assert flow.grade.scoring == FIRST
        assert any("(scoring 1)" in line for line in first_view(flow))
        for section in SECTION_WORDS:
            assert through(flow, section)
    store.close()
