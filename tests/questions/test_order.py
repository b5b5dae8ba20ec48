"""The order in which options come that a learner is to put in order."""

from hypothesis import given
from hypothesis import strategies as st

from tests.questions.examples import ORDER, choice
from tutor.questions.order import OrderQuestion, shuffled

NAMES = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=3, max_size=8, unique=True)


def question(names: list[str]) -> OrderQuestion:
    """Return a question whose right order is that of some names."""
    return ORDER.model_copy(update={"options": tuple(choice(name) for name in names)})


@given(NAMES, st.text(max_size=20))
def test_it_never_begins_right(names: list[str], seed: str) -> None:
    """The options come shuffled, all of them, and by the same seed always the same way."""
    asked = question(names)
    order = shuffled(seed, asked)
    assert order != tuple(names)
    assert sorted(order) == sorted(names)
    assert order == shuffled(seed, asked)


def test_seed_and_step_decide() -> None:
    """Two runs, and two questions of one run, show the same options in different orders."""
    asked = question(["a", "b", "c", "d", "e", "f", "g", "i"])
    orders = {shuffled(seed, asked) for seed in ("one run", "another", "a third")}
    other = asked.model_copy(update={"id": "later"})
    assert len(orders | {shuffled("one run", other)}) == 4


def test_the_order_of_a_version_stays() -> None:
    """A run begun before an update is resumed as it was left: letters stand for what they did."""
    assert shuffled("s1-root", ORDER) == ("foramen", "thigh", "sole", "recess")
