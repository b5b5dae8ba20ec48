"""Each kind of question: what is right, what proves it, and what its author must be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.questions.examples import LOCATE, MANY, NUMBER, ONE, ORDER, QUESTIONS, choice
from tutor.questions import (
    AnyQuestion,
    Given,
    PickOne,
    PickSeveral,
    PointAt,
    PutInOrder,
    Question,
    Spot,
    TypeIn,
    Way,
)
from tutor.questions.kinds import TAGS
from tutor.questions.question import Fault, Mention, OptionQuestion
from tutor.questions.ways import as_number

BY_WORD = pytest.mark.parametrize("word", QUESTIONS)

RESPONSES: list[tuple[AnyQuestion, Given, bool]] = [
    (ONE, ("s1",), True),
    (ONE, ("l5",), False),
    (ONE, ("l5", "s1"), False),
    (MANY, ("raise", "jerk"), True),
    (MANY, ("jerk",), False),
    (MANY, ("jerk", "knee", "raise"), False),
    (ORDER, ("recess", "foramen", "thigh", "sole"), True),
    (ORDER, ("sole", "thigh", "foramen", "recess"), False),
    (ORDER, ("recess", "foramen", "thigh"), False),
    (LOCATE, ("tibial",), True),
    (LOCATE, ("plantar",), True),
    (LOCATE, ("tibial", "plantar"), False),
    (LOCATE, ("peroneal",), False),
    (NUMBER, ("1,5 %",), True),
    (NUMBER, ("1.4",), True),
    (NUMBER, ("1.39",), False),
    (NUMBER, ("half",), False),
]


def test_every_word_has_an_example() -> None:
    """A kind entered in the union is proven here too, or this fails."""
    assert set(QUESTIONS) == set(TAGS)
    assert all(question.ask == word for word, question in QUESTIONS.items())


def test_no_two_kinds_share_a_word() -> None:
    """The word alone tells the kind, so each kind has words of its own and a tag of its own."""
    kinds = {(TAGS[word], type(question)) for word, question in QUESTIONS.items()}
    assert len(kinds) == len({tag for tag, _ in kinds}) == len({kind for _, kind in kinds})


@pytest.mark.parametrize(("question", "response", "right"), RESPONSES)
def test_what_is_right(question: AnyQuestion, response: Given, *, right: bool) -> None:
    """Each kind has its own rule of what answers it."""
    assert question.is_right(response) is right


@BY_WORD
def test_it_proves_itself(word: str) -> None:
    """Its right responses are accepted, its wrong ones and an empty one refused; it has both."""
    question = QUESTIONS[word]
    right, wrong = list(question.right_responses()), list(question.wrong_responses())
    assert right
    assert wrong
    assert all(question.is_right(response) for response in right)
    assert not any(question.is_right(response) for response in [(), *wrong])
    assert len(set(wrong)) == len(wrong)


WRONG: dict[str, set[Given]] = {
    "one": {("l5",), ("s2",)},
    "many": {("raise",), ("jerk",), ("jerk", "knee", "raise")},
    "order": {
        ("foramen", "recess", "thigh", "sole"),
        ("recess", "thigh", "foramen", "sole"),
        ("recess", "foramen", "sole", "thigh"),
    },
    "locate": {("peroneal",)},
    "number": {("0.5",), ("2.5",)},
}


@BY_WORD
def test_wrong_responses_are_off_by_one_thing(word: str) -> None:
    """Every option, every swap of neighbors, and a number on both sides is tried."""
    assert set(QUESTIONS[word].wrong_responses()) == WRONG[word]


@pytest.mark.parametrize("word", [word for word in QUESTIONS if word != "number"])
@DERANDOMIZED
@given(data=st.data())
def test_a_response_of_any_form_is_judged(word: str, data: st.DataObject) -> None:
    """Unknown ids, repeats and other lengths are wrong unless the rule of the kind allows them."""
    question = QUESTIONS[word]
    names = [name for _, name in question.ids()]
    response = tuple(data.draw(st.lists(st.sampled_from([*names, "nowhere", ""]), max_size=6)))
    right = {frozenset(answer) for answer in question.right_responses()}
    assert question.is_right(response) <= (frozenset(response) in right)


@DERANDOMIZED
@given(st.text(max_size=14))
def test_any_typed_text_is_judged(text: str) -> None:
    """What is right reads as a number within the tolerance, whatever was typed."""
    number = as_number(text, "%")
    near = number is not None and 1.4 - 1e-6 <= number <= 1.6 + 1e-6
    assert NUMBER.is_right((text,)) <= near


WAYS: dict[str, Way] = {
    "one": PickOne(ONE.options),
    "many": PickSeveral(MANY.options),
    "order": PutInOrder(ORDER.options),
    "locate": PointAt(LOCATE.options),
    "number": TypeIn("number", "1.5", "Half of three.", unit="%", within=("1.4", "1.6")),
}


@BY_WORD
def test_the_way_to_answer(word: str) -> None:
    """A face gets all it needs as plain values."""
    assert QUESTIONS[word].way == WAYS[word]


def test_a_number_that_must_be_exact_has_no_margin() -> None:
    """Nor a unit where the file gives none."""
    exact = NUMBER.model_copy(update={"tolerance": 0.0, "unit": None, "answer": 2.0})
    assert exact.way == TypeIn("number", "2", "Half of three.")


def test_a_face_without_a_drawing_names_the_places() -> None:
    """By the titles of the figure, or by id where the figure has no such place."""
    named = LOCATE.way.named({"tibial": "Tibial nerve"})
    assert [option.text for option in named] == ["Tibial nerve", "peroneal", "plantar"]
    for option, spot in zip(named, LOCATE.options, strict=True):
        assert Spot.model_validate(option.model_dump(exclude={"text"})) == spot


def _marked(question: OptionQuestion, *correct: str) -> OptionQuestion:
    """Return a question whose correct options are these."""
    options = tuple(
        option.model_copy(update={"correct": option.id in correct}) for option in question.options
    )
    return question.model_copy(update={"options": options})


FAULTS: list[tuple[Question, list[str]]] = [
    *((question, []) for question in QUESTIONS.values()),
    (_marked(ONE), ["0 options are correct, not one"]),
    (_marked(ONE, "l5", "s1"), ["2 options are correct, not one"]),
    (_marked(MANY, "knee"), []),
    (_marked(MANY), ["0 of 3 options are correct"]),
    (_marked(MANY, "jerk", "knee", "raise"), ["3 of 3 options are correct"]),
    (_marked(LOCATE, "tibial"), []),
    (_marked(LOCATE), ["0 of 3 options are correct"]),
    (_marked(LOCATE, "tibial", "peroneal", "plantar"), ["3 of 3 options are correct"]),
    (_marked(ORDER, "sole"), []),
]


@pytest.mark.parametrize(("question", "messages"), FAULTS)
def test_what_a_kind_does_not_allow(question: Question, messages: list[str]) -> None:
    """A question that cannot be answered both rightly and wrongly is a fault at its options."""
    assert list(question.faults()) == [Fault(("options",), message) for message in messages]


def test_ids_and_mentions_lead_to_where_they_stand() -> None:
    """The checker finds line and column by them; only pointing needs places in the figure."""
    assert list(LOCATE.ids())[1] == (("options", 1, "id"), "peroneal")
    assert [*NUMBER.ids(), *NUMBER.mentions(), *ORDER.mentions()] == []
    exiting = Mention("misconception", ("options", 0, "misconception"), "exiting")
    assert list(ONE.mentions()) == [exiting]
    places = [mention for mention in LOCATE.mentions() if mention.of != "misconception"]
    assert [mention.at for mention in places] == [("options", at, "id") for at in range(3)]
    assert [mention.id for mention in places] == ["tibial", "peroneal", "plantar"]
    assert len(list(LOCATE.mentions())) == 4


def test_the_base_of_all_kinds_is_no_kind() -> None:
    """A kind that leaves out what every kind must say cannot be made."""
    with pytest.raises(TypeError, match="abstract"):
        Question(id="q", text="Q", hints=("h",), after="a", ask="none")  # type: ignore[abstract]  # - what the type checker forbids
    with pytest.raises(TypeError, match="abstract"):
        OptionQuestion(  # type: ignore[abstract]  # - what the type checker forbids
            id="q", text="Q", hints=("h",), after="a", ask="none", options=(choice("a"),)
        )
