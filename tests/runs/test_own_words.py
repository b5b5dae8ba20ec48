"""A case of a folder with words of its own is opened with them, and keeps them in the record."""

from pathlib import Path

import pytest

from tests.content.own_folder import own_folder
from tests.content.samples import SAMPLE
from tests.runs.example import runs
from tutor.content.library import Library, load_library
from tutor.runs.runs import NoContent
from tutor.session.encounter import Ask, Move
from tutor.store import Store


def test_a_case_is_opened_in_the_words_of_its_folder(store: Store, tmp_path: Path) -> None:
    """Its own menu is offered in it, and in no other case."""
    here = runs(store, load_library([SAMPLE, own_folder(tmp_path)]))
    own, other = here.encounter("tile-layer"), here.encounter("shop-walker")
    assert "vibrating-tools" in own.state.case.finding
    assert "vibrating-tools" not in other.state.case.finding
    assert "vibrating-tools" in here.catalogue_of("tile-layer").inquiries
    assert "vibrating-tools" not in here.catalogue_of("shop-walker").inquiries
    assert "beyond:tile-study-2020" in here.criteria_of("tile-layer").sayings


def test_a_run_goes_on_where_the_folder_is_left_out(store: Store, tmp_path: Path) -> None:
    """The snapshot holds all that the case was made of, and what it cites."""
    first = runs(store, load_library([SAMPLE, own_folder(tmp_path)]))
    encounter = first.encounter("tile-layer")
    encounter.take(Move("investigate"))
    encounter.take(Ask("vibrating-tools"))
    later = runs(store, load_library([SAMPLE]))
    resumed = later.encounter("tile-layer")
    assert resumed.state.asked == ("vibrating-tools",)
    grade = later.grade_of(resumed)
    cited = {mark.basis.id: mark.basis.says for mark in grade.marks}
    assert cited["beyond:tile-study-2020"] == "A study of tile layers."
    assert "vibrating-tools" not in later.catalogue_of("tile-layer").inquiries


def test_without_a_menu_there_is_no_case(store: Store) -> None:
    """It is said in words, and not as a missing key."""
    here = runs(store, Library())
    with pytest.raises(NoContent):
        here.catalogue_of("tile-layer")
    with pytest.raises(NoContent):
        here.criteria_of("tile-layer")
