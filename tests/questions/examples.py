"""One question of each kind, and whole lessons around a single step."""

from collections.abc import Mapping

from tutor.model.figure import FigureUse
from tutor.questions import AnyQuestion, Choice, Spot
from tutor.questions.choice import ChoiceQuestion
from tutor.questions.locate import LocateQuestion
from tutor.questions.number import NumberQuestion
from tutor.questions.order import OrderQuestion

HINTS, AFTER = ("Nudge.",), "So."


def choice(name: str, *, correct: bool = False, misconception: str | None = None) -> Choice:
    """Return an option in words; its reason names it."""
    return Choice(
        id=name,
        text=f"The {name}",
        correct=correct,
        why=f"Why {name}.",
        misconception=misconception,
    )


ONE = ChoiceQuestion(
    id="one",
    text="Which?",
    ask="one",
    options=(choice("l5", misconception="exiting"), choice("s1", correct=True), choice("s2")),
    hints=HINTS,
    after=AFTER,
)
MANY = ChoiceQuestion(
    id="many",
    text="Which?",
    ask="many",
    options=(choice("jerk", correct=True), choice("knee"), choice("raise", correct=True)),
    hints=HINTS,
    after=AFTER,
)
ORDER = OrderQuestion(
    id="order",
    text="In order.",
    ask="order",
    options=(choice("recess"), choice("foramen"), choice("thigh"), choice("sole")),
    hints=HINTS,
    after=AFTER,
)
LOCATE = LocateQuestion(
    id="locate",
    text="Where?",
    ask="locate",
    figure=FigureUse(id="leg"),
    options=(
        Spot(id="tibial", correct=True, why="Down."),
        Spot(id="peroneal", why="Aside.", misconception="pure-tests"),
        Spot(id="plantar", correct=True, why="Its branch."),
    ),
    hints=HINTS,
    after=AFTER,
)
NUMBER = NumberQuestion(
    id="number",
    text="How many?",
    ask="number",
    answer=1.5,
    tolerance=0.1,
    unit="%",
    why="Half of three.",
    hints=HINTS,
    after=AFTER,
)

QUESTIONS: Mapping[str, AnyQuestion] = {
    "one": ONE,
    "many": MANY,
    "order": ORDER,
    "locate": LOCATE,
    "number": NUMBER,
}
"""A sound question for each word that ``ask`` may hold."""
