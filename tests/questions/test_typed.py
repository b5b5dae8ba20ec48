"""What is typed: which texts are answers at all, and which are the same answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.questions import TypeIn
from tutor.questions.ways import as_number

PEOPLE = TypeIn("number", "17", "Counted.", unit="people")

TEXTS = [
    ("17", "17"),
    (" 17 people ", "17"),
    ("17 People", "17"),
    ("17.0", "17"),
    ("0,50", "0.5"),
    ("-0", "0"),
    ("-3", "-3"),
    ("123456789.5", "123456789.5"),
    ("people", None),
    ("seventeen", None),
    ("1e5", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "plain"), TEXTS)
def test_a_typed_number_in_its_plain_form(text: str, plain: str | None) -> None:
    """The unit may follow, a comma may stand for the point; what is no number is no answer."""
    assert PEOPLE.read(text) == plain


@given(st.from_regex(r"-?[0-9]{1,6}([.,][0-9]{1,4})?", fullmatch=True), st.sampled_from(("", " ")))
def test_the_same_number_has_one_plain_form(text: str, blank: str) -> None:
    """Reading a plain form changes nothing, and two texts share it only if they are one number."""
    plain = PEOPLE.read(f"{text}{blank}people")
    assert plain is not None
    assert PEOPLE.read(plain) == plain
    assert as_number(plain) == as_number(text)
