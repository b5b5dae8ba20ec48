"""Content as it was: the same content has the same name, and reads back as it was."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.grading.generated import CRITERIA, DERANDOMIZED, cases
from tests.grading.small import case, catalogue, resolved
from tests.session.example import LESSON
from tutor.grading import resolve
from tutor.grading.marks import ALWAYS_CITED
from tutor.model.resolved import ResolvedCase
from tutor.runs import snapshot


@pytest.mark.many_examples
@DERANDOMIZED
@given(cases())
def test_a_case_reads_back_as_it_was(drawn: ResolvedCase) -> None:
    """Every field, and the name with it."""
    taken = snapshot.of_case(drawn, CRITERIA)
    kept, cited = snapshot.to_case(taken.text)
    assert kept == drawn
    assert snapshot.of_case(kept, cited) == taken


def test_a_resolved_case_reads_back_as_it_was() -> None:
    """With everything an author may write: flips, nearness, misconceptions."""
    whole = case(
        flips=[{"change": ["path", "reflex"], "call": "local", "why": "So."}],
        misconceptions=["tingling-is-s1"],
        lessons=["s1-root"],
        expert={"summary": "A root.", "against": {"plantar-fascia": "It rests when she sits."}},
    )
    found = resolve(whole, catalogue())
    assert snapshot.to_case(snapshot.of_case(found, CRITERIA).text)[0] == found


def test_only_what_can_be_cited_is_kept() -> None:
    """The case's own bases and those of the rules; the rest of the criteria is left out."""
    based = replace(resolved(), findings=(), options=(), structures=())
    _, cited = snapshot.to_case(snapshot.of_case(based, CRITERIA).text)
    assert {f"document:{criterion.id}" for criterion in cited.criteria} <= ALWAYS_CITED
    assert cited.references == ()


def test_a_changed_word_is_another_content() -> None:
    """And the same content, resolved again, the same."""
    first = snapshot.of_case(resolved(), CRITERIA)
    assert first == snapshot.of_case(resolved(), CRITERIA)
    assert first.digest != snapshot.of_case(resolved(title="A night nurse"), CRITERIA).digest
    fewer = CRITERIA.model_copy(update={"criteria": ()})
    assert first.digest != snapshot.of_case(resolved(), fewer).digest


def test_the_order_of_keys_is_no_content() -> None:
    """The text is canonical: nearness in another order has the same name."""
    near = {"s1-root": {"sciatic-nerve": 0.8, "si-joint": 0.1}}
    turned = {"s1-root": {"si-joint": 0.1, "sciatic-nerve": 0.8}}
    straight, reversed_ = (
        snapshot.of_case(replace(resolved(), near=way), CRITERIA) for way in (near, turned)
    )
    assert straight == reversed_


def test_a_lesson_reads_back_as_it_was() -> None:
    """Every kind of step."""
    taken = snapshot.of_lesson(LESSON)
    kept = snapshot.to_lesson(taken.text)
    assert kept == LESSON
    assert snapshot.of_lesson(kept) == taken


@pytest.mark.parametrize("text", ["", "{", "{}", "null", "[]", '{"case": 1, "criteria": 2}'])
def test_anything_else_is_unreadable(text: str) -> None:
    """It is told in a sentence."""
    with pytest.raises(snapshot.Unreadable):
        snapshot.to_case(text)
    with pytest.raises(snapshot.Unreadable):
        snapshot.to_lesson(text)
