"""What a lesson says: of its steps on the screen, and of its questions line by line."""

from dataclasses import replace
from typing import get_args

import pytest

from tests.questions.examples import LOCATE, MANY, NUMBER, ONE, ORDER, QUESTIONS
from tutor.flow.lesson import (
    Objected,
    Objection,
    Outline,
    Plain,
    Pool,
    RowView,
    SpotLabel,
    StepState,
    StepView,
    Symbol,
)
from tutor.flow.lesson.view import answering_of, standing_at
from tutor.questions import AnyQuestion, Given, TypeIn
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.wording import words

TITLES = {"tibial": "Tibial nerve", "peroneal": "Peroneal nerve", "plantar": "Plantar nerve"}

OBJECTIONS: dict[Objection, str] = {
    Objection.NOTHING_CHOSEN: "Choose an option first: a letter, or ↑ ↓.",
    Objection.TRIED_OPTION: "You have tried that one. Choose another.",
    Objection.NOTHING_TICKED: "Tick at least one option first.",
    Objection.UNMOVED: "That is the order they came in, and it is not right. Move something first.",
    Objection.UNCHANGED: "That is the same answer as before. Change something first.",
    Objection.NOT_A_NUMBER: "That is no number. Type one such as 12 or 0.5; "
    "it has not been counted.",
    Objection.TRIED_TEXT: "You have tried 3 already.",
}


@pytest.mark.parametrize("objection", Objection)
def test_why_a_response_is_no_try(objection: Objection) -> None:
    """Every code has its sentence; a typed answer is repeated in its plain form."""
    objected = Objected(objection, NUMBER.way, ("3,0 %",))
    assert words.questions.objection(objected) == OBJECTIONS[objection]


def test_an_objection_to_an_option_repeats_nothing() -> None:
    """Only what is typed has a plain form; braces of a reader stay braces."""
    assert (
        words.questions.objection(Objected(Objection.TRIED_OPTION, ONE.way, ("l5",)))
        == (OBJECTIONS[Objection.TRIED_OPTION])
    )
    odd = Objected(Objection.TRIED_TEXT, TypeIn("number", "1", "So."), ("{0}",))
    assert words.questions.objection(odd) == "You have tried {0} already."


@pytest.mark.parametrize(
    ("texts", "said"),
    [((), ""), (("3",), "Tried before: 3%"), (("3,0", "4"), "Tried before: 3%, 4%")],
)
def test_what_was_typed_before(texts: Given, said: str) -> None:
    """Each in its plain form, with the unit."""
    assert words.questions.tried_before(NUMBER.way, texts) == said


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("which-disc", "Which disc"),
        ("slr", "SLR"),
        ("s1-findings", "S1 findings"),
        ("over-si-joint", "Over SI joint"),
    ],
)
def test_a_step_is_named_by_its_id(name: str, shown: str) -> None:
    """Hyphens become blanks, and abbreviations stay abbreviations."""
    assert words.lesson.step_name(name) == shown


OUTLINE = Outline("The S1 root", at=2, count=12, reached=4, finished=False, entries=())


def test_where_one_is() -> None:
    """Steps count from 1; a finished lesson says that it is only read."""
    read = replace(OUTLINE, finished=True)
    assert words.lesson.position(OUTLINE) == "Step 3 of 12"
    assert words.lesson.position(read) == "Finished, to read · Step 3 of 12"
    assert words.lesson_lines.step_title(OUTLINE, "s1-path") == "Step 3 of 12: S1 path."
    assert words.lesson_lines.step_title(read, "s1-path") == (
        "The lesson is finished, and open to read. Step 3 of 12: S1 path."
    )
    assert words.lesson_lines.lesson_title("The S1 root") == "Lesson: The S1 root."


POOLS = [
    (Pool(2, 0), "Patients of this step: 2. You have finished 0.", " Enter opens the next."),
    (Pool(3, 2), "Patients of this step: 3. You have finished 2.", " Enter opens the next."),
    (Pool(2, 2), "You have finished all 2 patients of this step.", ""),
    (Pool(0, 0), "", ""),
]


@pytest.mark.parametrize(("pool", "counts", "keys"), POOLS)
def test_patients_are_counted(pool: Pool, counts: str, keys: str) -> None:
    """The screen adds the key while somebody is left; without patients nothing is said."""
    assert words.lesson.pool_counts(pool) == counts
    assert words.lesson.pool_line(pool) == counts + keys


def test_sources_are_cited_in_one_line() -> None:
    """The screen parts them by dots, the line by semicolons."""
    assert words.lesson.sources_line(("A\n2010", "B")) == "Sources: A 2010 · B"
    assert words.lesson.sources_line(()) == ""
    assert words.lesson_lines.sources_line(("A\n2010", "B.")) == "Sources: A 2010; B."


def test_every_code_has_its_word() -> None:
    """A state, a symbol and an act can be shown and typed; no word stands for two acts."""
    assert set(words.lesson.STATES) == set(get_args(StepState))
    assert set(GLYPHS) == set(words.lesson_lines.JUDGED) == set(get_args(Symbol))
    assert len(set(GLYPHS.values())) == len(GLYPHS)
    assert set(words.lesson_lines.WORDS) == set(words.lesson_lines.LABELS) == set(get_args(Plain))
    taken = [
        *words.lesson_lines.WORDS.values(),
        words.lesson_lines.CHECK,
        words.lesson_lines.SOURCES,
    ]
    assert len(set(taken)) == len(taken)
    everywhere = {words.line.AGAIN, words.line.WHERE, words.line.HELP, words.line.QUIT}
    assert not everywhere & set(taken)


def view(question: AnyQuestion, attempted: Attempted) -> StepView:
    """Return a question as it is seen after some tries."""
    answering = answering_of(question, "seed", {}, TITLES)
    standing = standing_at(answering, attempted, None)
    return StepView(question, asked=question, answering=answering, standing=standing)


INSTRUCTIONS = {
    "one": "Choose one: type its number.",
    "many": "Tick all that apply: type their numbers, then check. A number that is ticked is "
    "taken back by typing it again.",
    "order": "Put them in order: type all the numbers in the right order, then check.",
    "locate": "Choose a place in the figure: type its number.",
    "number": "Type a number, in %.",
}
ANSWERS = {
    "one": "The answer: 2.",
    "many": "The answer: 1, 3.",
    "order": "The answer: this is the right order.",
    "locate": "The answer: 1, 3.",
    "number": "The answer: 1.5% (anything from 1.4 to 1.6 counts as right).",
}


@pytest.mark.parametrize("word", QUESTIONS)
def test_a_question_line_by_line(word: str) -> None:
    """Every kind says what to type; its answer is told by numbers, and by nothing that is drawn."""
    question = QUESTIONS[word]
    shown = view(question, Attempted(shown=True))
    assert shown.answering is not None
    assert words.lesson_lines.instruction(shown.answering) == INSTRUCTIONS[word]
    assert words.lesson_lines.verdict(shown) == ANSWERS[word]
    assert words.lesson_lines.verdict(view(question, Attempted())) == ""


VERDICTS: list[tuple[AnyQuestion, Attempted, str]] = [
    (ONE, Attempted(tries=(("l5",),)), "Not this one. Try another."),
    (MANY, Attempted(tries=(("knee",),)), "Not yet. Your ticks: 0 right, 1 wrong. "),
    (ORDER, Attempted(tries=(("recess", "foramen", "sole", "thigh"),)), "Not yet. In the right"),
    (LOCATE, Attempted(tries=(("peroneal",), ("tibial",)), right=True), "Right, at try 2."),
    (NUMBER, Attempted(tries=(("3",),)), "Not 3%. Try again."),
]


@pytest.mark.parametrize(("question", "attempted", "said"), VERDICTS)
def test_a_verdict_line_by_line(question: AnyQuestion, attempted: Attempted, said: str) -> None:
    """It is that of the screen, without a glyph."""
    assert words.lesson_lines.verdict(view(question, attempted)).startswith(said)


ROWS = [
    (
        RowView(0, "The\nL5 root", "tried", "It has\nleft."),
        "1 is not right. The L5 root. It has left.",
    ),
    (RowView(1, "S1?", "right", "It passes."), "2 is right. S1? It passes."),
    (RowView(2, "S2.", "other", "No."), "3 is not right. S2. No."),
    (RowView(3, "Sole", "right", "Last.", place=0), "Place 1: Sole. Last."),
]


@pytest.mark.parametrize(("row", "said"), ROWS)
def test_an_option_with_its_reason(row: RowView, said: str) -> None:
    """Options count from 1, and what was tried in vain is told as what is merely not right."""
    assert words.lesson_lines.row_line(row) == said


SPOTS = [
    (SpotLabel(0), ""),
    (SpotLabel(0, "tried", "Sciatic nerve"), "Sciatic nerve (not right)"),
    (SpotLabel(1, "right", "Tibial nerve"), "Tibial nerve (right)"),
    (SpotLabel(2, "none", "Peroneal nerve"), "Peroneal nerve"),
]


@pytest.mark.parametrize(("told", "said"), SPOTS)
def test_a_place_in_the_figure(told: SpotLabel, said: str) -> None:
    """A place that may not be named yet is not mentioned at all."""
    assert words.lesson_lines.place_label(told) == said


def test_a_hint_is_numbered_among_all() -> None:
    """The first of two is the first."""
    assert words.questions.hint_label(1, 2) == "Hint 1 of 2"
