"""A debrief cites the words of the folder that its case is in."""

from pathlib import Path

from tests.content.own_folder import own_folder
from tests.content.samples import SAMPLE
from tests.runs.example import runs
from tutor.content.library import load_library
from tutor.flow.debrief import Material
from tutor.store import Store


def test_a_debrief_knows_the_words_of_its_folder(tmp_path: Path) -> None:
    """Its misconceptions are corrected, and its bases say what they rest on."""
    store = Store.in_memory()
    here = runs(store, load_library([SAMPLE, own_folder(tmp_path)]))
    run = here.encounter("tile-layer")
    made = Material.at(here, run.state, here.grade_of(run))
    store.close()
    assert [error.correction for error in made.misconceptions] == ["They are hard."]
    assert "A study of tile layers." in made.basis("beyond:tile-study-2020").says
    assert made.catalogue is not None
    assert "vibrating-tools" in made.catalogue.inquiries
