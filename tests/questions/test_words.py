"""What is said of questions, on any face."""

import pytest

from tests.questions.examples import LOCATE, MANY, NUMBER, ONE, ORDER, QUESTIONS
from tutor.questions import AnyQuestion, Given, TypeIn
from tutor.session.lesson_run import Attempted
from tutor.wording import words

TASKS = {
    "one": "Choose one",
    "many": "Tick all that apply",
    "order": "Put them in order",
    "locate": "Point",
    "number": "Type a number",
}
INSTRUCTIONS = {
    "one": "Choose one: a letter, a click, or ↑ ↓ and Enter.",
    "many": "Tick all that apply: a letter, a click, or ↑ ↓ and Space. Enter checks.",
    "order": "Put them in order. ↑ ↓ or a letter selects; Shift+↑ ↓ or a click on ▲ ▼ moves; "
    "Enter checks.",
    "locate": "Point: a letter, a click in the figure, or ↑ ↓ and Enter.",
    "number": "Type a number, then Enter.",
}

VERDICTS: list[tuple[AnyQuestion, Given, str]] = [
    (ONE, ("l5",), "Not this one. Try another."),
    (LOCATE, ("peroneal",), "Not this one. Try another."),
    (
        MANY,
        ("knee",),
        "Not yet. Your ticks: 0 right, 1 wrong. Right ones missing: 2.",
    ),
    (
        ORDER,
        ("recess", "foramen", "sole", "thigh"),
        "Not yet. In the right place: 2 of 4.",
    ),
    (NUMBER, ("3,0",), "Not 3%. Try again."),
    (NUMBER, ("many",), "Not many%. Try again."),
    (NUMBER, (), "Not %. Try again."),
]

SHOWN = {
    "one": "The answer is b.",
    "many": "The answer: those marked ✓ are right.",
    "order": "The answer: this is the right order.",
    "locate": "The answer is marked ✓ in the figure.",
    "number": "The answer stands below.",
}


@pytest.mark.parametrize("word", QUESTIONS)
def test_what_is_asked_for(word: str) -> None:
    """Every kind has its words, and the screen adds the keys of its way."""
    assert words.questions.task(QUESTIONS[word]) == TASKS[word]
    assert words.questions.instruction(QUESTIONS[word]) == INSTRUCTIONS[word]


@pytest.mark.parametrize(("question", "tried", "said"), VERDICTS)
def test_a_wrong_try(question: AnyQuestion, tried: Given, said: str) -> None:
    """It is told with no more than a count, and counted among those before."""
    assert words.questions.verdict(question.way, Attempted(tries=(("first",), tried))) == said


@pytest.mark.parametrize("word", QUESTIONS)
def test_an_answer_that_is_shown(word: str) -> None:
    """The sentence leads to where the answer is to be seen."""
    assert words.questions.verdict(QUESTIONS[word].way, Attempted(shown=True)) == SHOWN[word]


@pytest.mark.parametrize(
    ("tries", "said"), [(0, ""), (1, "Right."), (2, "Right, at try 2."), (12, "at try 12.")]
)
def test_a_right_try(tries: int, said: str) -> None:
    """The first try is not counted aloud; before any try nothing is said."""
    attempted = Attempted(tries=(("x",),) * tries, right=tries > 0)
    assert words.questions.verdict(ONE.way, attempted).endswith(said)
    assert bool(words.questions.verdict(ONE.way, attempted)) == (tries > 0)


def test_a_question_without_an_answer_does_not_stop_the_lesson() -> None:
    """The checker reports it; whoever met it in a lesson is let on."""
    wrong = tuple(option.model_copy(update={"correct": False}) for option in ONE.options)
    unsound = ONE.model_copy(update={"options": wrong})
    assert words.questions.verdict(unsound.way, Attempted(shown=True)) == "The answer is a."


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [("3", "%", "3%"), ("80", "°", "80°"), ("17", "people", "17 people"), ("5", "", "5")],
)
def test_a_number_stands_with_its_unit(number: str, unit: str, said: str) -> None:
    """Percent and degree signs follow at once, words after a blank."""
    assert words.questions.with_unit(number, unit) == said


def test_a_typed_answer() -> None:
    """It is repeated in its plain form; the right one says how far off still counts."""
    exact = TypeIn("number", "17", "Counted.", unit="people")
    assert words.questions.typed_phrase(exact, "18 people") == "18 people"
    assert words.questions.answer_phrase(exact) == "17 people"
    assert (
        words.questions.answer_phrase(NUMBER.way)
        == "1.5% (anything from 1.4 to 1.6 counts as right)"
    )


def test_no_option_has_the_letter_of_a_hint() -> None:
    """Eight options have letters of their own; h, s and n stay keys."""
    assert len(words.questions.LETTERS) == 8
    assert not set(words.questions.LETTERS) & set("hsn")
