"""A record that the first version wrote opens, resumes, regrades and shows its progress, for ever.

``records/first.sqlite3`` was written by that version, before anything about the record changed;
``records/first.json`` holds what it said of each run then.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.runs import Runs
from tutor.runs.replay import encounter_of, lesson_of
from tutor.session.encounter import Submit
from tutor.store import FINISHED, Run, Store, open_store

RECORDS = Path(__file__).with_name("records")
SAID: dict[str, list[dict[str, Any]]] = json.loads((RECORDS / "first.json").read_text("utf-8"))
LATER = "2026-12-24T12:00:00.000+00:00"


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Store]:
    """Open a copy of the record, which takes the steps to the newest format."""
    path = tmp_path / "progress.sqlite3"
    shutil.copy(RECORDS / "first.sqlite3", path)
    store, notices = open_store(path, today="2026-12-24")
    assert notices == ()
    yield store
    store.close()


def opened(store: Store, library: Library = LIBRARY) -> Runs:
    """Return the runs of the record, beside some content."""
    return Runs(library, store, lambda: LATER, lambda: "new")


def run_of(store: Store, said: dict[str, Any]) -> Run:
    """Return the run that something was said of."""
    return next(run for run in store.runs() if run.id == said["run"])


@pytest.mark.parametrize("said", SAID["cases"], ids=lambda said: f"{said['run']}-{said['case']}")
def test_every_encounter_is_where_it_was(old: Store, said: dict[str, Any]) -> None:
    """The same stage and the same answer, whatever the rules and the case have become."""
    encounter = encounter_of(old, run_of(old, said))
    assert encounter.stage == said["stage"]
    assert encounter.answer.model_dump(mode="json") == said["answer"]


@pytest.mark.parametrize(
    "said", [said for said in SAID["cases"] if "total" in said], ids=lambda said: str(said["run"])
)
def test_every_finished_encounter_regrades_to_the_same(old: Store, said: dict[str, Any]) -> None:
    """The same total, parts and safety failures, to the last digit, by the rules of then."""
    _, _, grade = opened(old, Library()).regrade(run_of(old, said))
    assert grade.scoring == 1
    assert (grade.total, grade.passed) == (said["total"], said["passed"])
    assert dict(grade.parts) == said["parts"]
    assert [mark.subject for mark in grade.critical] == said["critical"]


@pytest.mark.parametrize(
    "said", SAID["lessons"], ids=lambda said: f"{said['run']}-{said['lesson']}"
)
def test_every_lesson_is_where_it_was(old: Store, said: dict[str, Any]) -> None:
    """The same step, and each question with its tries, hints and verdict."""
    run = lesson_of(old, run_of(old, said))
    assert (run.at, run.reached) == (said["at"], said["reached"])
    assert {
        step: {
            "tries": [list(given) for given in attempted.tries],
            "hints": attempted.hints,
            "right": attempted.right,
            "shown": attempted.shown,
        }
        for step, attempted in run.questions.items()
    } == said["questions"]


def test_its_progress_is_shown(old: Store) -> None:
    """Totals, what passed, what is open; nothing of it is unread."""
    progress = opened(old).progress()
    assert progress.unread == ()
    firsts = {case: record.first for case, record in progress.cases.items()}
    said = {said["case"]: said for said in reversed(SAID["cases"]) if "total" in said}
    assert {case: first.total for case, first in firsts.items() if first} == {
        case: first["total"] for case, first in said.items()
    }
    assert {case for case, record in progress.cases.items() if record.open} == {
        "pallet",
        "night-nurse",
        "car-seat",
        "tempo-runs",
        "shop-floor",
    }
    assert {name for name, lesson in progress.lessons.items() if lesson.finished} == {
        "heel-or-back",
        "s1-root",
    }
    assert {name for name, lesson in progress.lessons.items() if lesson.open} == {
        "s1-root",
        "bedside-tests",
        "last-hands-breadth",
        "red-flags",
    }
    assert [(level.right, level.count) for level in progress.calibration] == [
        (0, 0),
        (0, 1),
        (2, 2),
    ]


def test_an_encounter_goes_on_and_ends_under_its_own_rules(old: Store) -> None:
    """Resumed in its plan and handed in today: graded by scoring 1, the end in today's form."""
    here = opened(old)
    recorded = here.encounter("tempo-runs")
    assert (recorded.resumed, recorded.state.stage) == (True, "plan")
    recorded.take(Submit())
    assert here.grade_of(recorded).scoring == 1
    run = next(run for run in old.runs("case") if run.subject == "tempo-runs")
    kinds = [event.kind for event in old.events(run.id)]
    assert kinds[-3:] == ["Prescribe", "submitted/1", FINISHED]
    first = here.progress().cases["tempo-runs"].first
    assert first is not None
    assert first.total == here.regrade(run)[2].total


def test_what_lacked_only_its_end_gets_it(old: Store) -> None:
    """A case handed in and a lesson finished, killed before the end was written, are over."""
    here = opened(old)
    assert here.encounter("shop-floor").state.stage == "debrief"
    assert here.lesson("red-flags").reading
    progress = here.progress()
    assert not progress.cases["shop-floor"].open
    assert progress.lessons["red-flags"].finished
    first = progress.cases["shop-floor"].first
    assert first is not None
    assert first.passed


def test_runs_whose_content_is_gone_go_on(old: Store) -> None:
    """Under the names they had then: in no library does a case of this record stand any more."""
    here = opened(old, replace(LIBRARY, cases={}, lessons={}))
    assert here.title("case", "car-seat") == LIBRARY.cases["car-seat"].model.title
    assert here.encounter("car-seat").state.stage == "commit"
    assert here.lesson("bedside-tests").state.at == 5
