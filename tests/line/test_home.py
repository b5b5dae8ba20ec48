"""Home in lines: answers in, what is said and where it leads out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.flow.homes import FAILED, PASSED, RUN, attempts, home_of
from tests.line.test_conversation import talk_of
from tests.runs.example import WRONG, library, play, runs
from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.flow.home import HomeFlow
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.line.conversation import Quit, converse
from tutor.line.home import MOST_BEGUN, HomePlace
from tutor.runs.progress import LessonRecord
from tutor.session.encounter import Move
from tutor.store import Reason, Run, Store, StoreUnwritable
from tutor.wording import words

FIRST_LESSON = next(iter(LIBRARY.lessons))
FIRST_CASE = LIBRARY.cases_in_order[0].id


def told(flow: HomeFlow, *typed: str) -> tuple[Leaving, list[str]]:
    """Return where answers lead from Home, None if nowhere, and the lines said on the way."""
    talk, said = talk_of([*typed, "quit"])
    try:
        leaving = converse(talk, HomePlace(flow))
    except Quit:
        leaving = None
    return leaving, "".join(said).splitlines()


def home() -> HomeFlow:
    """Return the home of a learner with a bit of everything."""
    return home_of(
        attempts(PASSED, case=FIRST_CASE),
        attempts(PASSED, None),
        LessonRecord("s1-root", open=True),
        LessonRecord(FIRST_LESSON, finished=True),
        attempts(None, case="renamed"),
    )


LED: list[tuple[Sequence[str], Leaving]] = [
    (("1",), OpenCase("night-nurse")),
    (("2",), OpenLesson("s1-root")),
    (("3",), OpenCase("renamed")),
    (("4", "2", "1"), OpenLesson("s1-root")),
    (("begun", "3", "1"), OpenCase("renamed")),
    (("lessons", "1"), OpenLesson(FIRST_LESSON)),
    (("lessons", "3", "1"), OpenLesson("s1-root")),
    (("lessons", "sacroiliac", "1"), OpenLesson("si-joint")),
    (("patients", "2"), OpenCase(LIBRARY.cases_in_order[1].id)),
    (("patients", "1", "2"), OpenCase(FIRST_CASE)),
    (("patients", "my BACK is fine", "1", "1"), OpenCase("night-nurse")),
    (("patients", "about 1", "back", "back"), None),
    (("begun", "1", "3", "no", "1"), OpenCase("night-nurse")),
    (("begun", "1", "3", "back", "back", "back", "1"), OpenCase("night-nurse")),
    (("back",), None),
]


@pytest.mark.parametrize(("typed", "leaving"), LED, ids=[" ".join(typed) for typed, _ in LED])
def test_answers_lead_where_they_say(typed: Sequence[str], leaving: Leaving) -> None:
    """By number, by word, by words of a title; what has one way only is opened at once."""
    assert told(home(), *typed)[0] == leaving


def test_everything_shipped_can_be_reached() -> None:
    """Each number of a list opens its own lesson or case."""
    lessons = [OpenLesson(name) for name in LIBRARY.lessons]
    cases = [OpenCase(case.id) for case in LIBRARY.cases_in_order]
    flow = home_of()
    for number, lesson in enumerate(lessons, start=1):
        assert told(flow, "lessons", str(number))[0] == lesson
    for number, case in enumerate(cases, start=1):
        assert told(flow, "patients", str(number))[0] == case


def test_home_says_what_it_is_once() -> None:
    """At first and when asked again, but not on coming back from a list, or later."""
    _, said = told(home_of(), "again", "lessons", "back")
    assert said[0] == "tutor: Home: 14 lessons, 52 patients."
    for line in words.home.GREETING:
        assert said.count(f"tutor: {line}") == 2
    talk, later = talk_of(["back"])
    converse(talk, HomePlace(home_of(), greeting=False))
    assert "".join(later).splitlines()[:2] == [said[0], said[3]]


def test_what_was_begun_comes_first_and_no_more_of_it_than_is_heard() -> None:
    """The rest is in the list of it."""
    several = [attempts(None, case=case.id) for case in LIBRARY.cases_in_order[:7]]
    _, said = told(home_of(*several))
    going_on = [line for line in said if "Go on. Patient: " in line]
    assert len(going_on) == MOST_BEGUN == 5
    assert going_on[0] == f"tutor: 1. Go on. Patient: {LIBRARY.cases_in_order[0].title}"
    assert any(line.startswith("tutor: 6 or begun: ") and line.endswith(": 7") for line in said)
    assert told(home_of(*several), "begun", "7", "1")[0] == OpenCase(LIBRARY.cases_in_order[6].id)
    assert not [line for line in told(home_of())[1] if "begun" in line]


SAID = [
    (("lessons",), "tutor: 1. Lesson 1: Heel or back?, 15 minutes, finished"),
    (("lessons",), "tutor: 3. Lesson 3: The S1 root, 15 minutes, in progress"),
    (("patients",), "tutor: 1. Could be worse, level 1, passed, 92.5"),
    (("patients",), "tutor: 2. The day the pallet jack died, level 1, new"),
    (("patients", "1"), "tutor: Level 1 of 5, passed, 92.5."),
    (("begun", "1"), "tutor: 44, female, night nurse."),
    (("lessons", "about 3"), "tutor: Lesson 3: The S1 root"),
    (("lessons", "about 99"), f"tutor: {words.line.not_understood(14)}"),
    (("patients", "zzzz"), f"tutor: {words.home.NOTHING_FOUND}"),
    (("patients", "back is fine"), "tutor: 1 title found."),
    (("begun", "1", "3"), f"tutor: {words.home.SETTING_ASIDE}"),
    (("begun", "1", "perhaps"), f"tutor: {words.line.not_understood(3)}"),
    (("begun", "1", "3", "perhaps"), f"tutor: {words.line.not_understood(2)}"),
    (("perhaps",), f"tutor: {words.line.not_understood(6)}"),
]


@pytest.mark.parametrize(("typed", "line"), SAID, ids=[f"{typed}" for typed, _ in SAID])
def test_what_is_there_is_said_in_words(typed: Sequence[str], line: str) -> None:
    """Level, length and standing of each; what is not understood, with what would be."""
    assert line in told(home(), *typed)[1]


def test_a_patient_speaks_for_themselves() -> None:
    """Their complaint stands in their own line, and a lesson's aims in one each."""
    _, said = told(home(), "begun", "1", "back", "about 2")
    assert any(line.startswith('patient: "It burns under my left heel.') for line in said)
    aims = [line for line in said if line.startswith("tutor: Aim: ")]
    assert len(aims) == len(LIBRARY.lessons["s1-root"].model.objectives)


def begun(store: Store, content: Library | None = None) -> HomeFlow:
    """Return the home of a learner who has failed the small case and begun it again."""
    opened = runs(store, content)
    play(opened.encounter("nurse"), WRONG)
    opened.encounter("nurse").take(Move("investigate"))
    return HomeFlow(opened)


def test_what_was_begun_is_set_aside_when_asked_a_second_time() -> None:
    """Then the list is as it is now, and its debrief is still to be looked at."""
    flow = begun(Store.in_memory())
    _, said = told(flow, "patients", "1", "3", "yes", "back")
    after = said[said.index(f"tutor: {words.home.WAS_SET_ASIDE}") :]
    title = library().cases["nurse"].model.title
    assert f"tutor: 1. {title}, level 1, not passed, 0, a safety failure" in after
    assert "tutor: Home: 1 lesson, 1 patient." in after
    leaving, _ = told(flow, "patients", "1", "1")
    assert isinstance(leaving, OpenDebrief)


class Locked(Store):
    """A record that another program holds while ``held``."""

    held = False

    def runs(self, kind: str | None = None, subject: str | None = None) -> tuple[Run, ...]:
        """Refuse while it is held, as SQLite would after a second."""
        if self.held:
            raise StoreUnwritable(self.path, Reason.LOCKED, "SQLITE_BUSY")
        return super().runs(kind, subject)


def test_a_lock_is_told_and_ends_nothing() -> None:
    """On coming Home, on looking back and on setting aside; later the same answer works."""
    store = Locked.in_memory()
    flow = begun(store)
    flow.read()
    store.held = True
    talk, said = talk_of(["read", "patients", "1", "2", "3", "yes", "quit"])
    with pytest.raises(Quit):
        converse(talk, HomePlace(flow))
    lines = "".join(said).splitlines()
    assert len([line for line in lines if "another program has locked it" in line]) == 4
    store.held = False
    assert "tutor: Home: 1 lesson, 1 patient." in told(flow, "begun", "1", "3", "yes", "back")[1]


def test_what_the_learner_must_know_is_said_by_title() -> None:
    """What the command line has to say, then what the record holds; once on the way."""
    flow = home_of(unread=(replace(RUN, subject="gone-by"),))
    talk, said = talk_of(["lessons", "back", "back"])
    converse(talk, HomePlace(flow, ("Your record was restored.",)))
    lines = "".join(said).splitlines()
    restored = lines.index("tutor: Your record was restored.")
    assert lines[restored + 1].startswith("tutor: The case 'case gone-by as it was', begun on")
    assert "".join(said).count("restored") == 1


def test_an_empty_library_says_what_to_do() -> None:
    """There is nothing to choose."""
    _, said = told(home_of(library=Library()))
    assert f"tutor: {words.home.nothing_listed(0)}" in said
    assert not [line for line in said if line.startswith("tutor: 1")]


def test_no_raw_id_is_said_and_no_answer_given_away() -> None:
    """Wherever one goes: titles, never ids; no call, no source."""
    flow = home_of(attempts(FAILED, None), attempts(PASSED, case=FIRST_CASE))
    every = (f"about {number}" for number in range(1, 53))
    _, said = told(flow, "begun", "1", "back", "back", "lessons", "back", "patients", *every)
    spoken = {word.strip(".,:;\"'") for line in said for word in line.split()}
    keys = [loaded.model.key for loaded in LIBRARY.cases.values()]
    ids = {*LIBRARY.cases, *LIBRARY.lessons, *(name for key in keys for name in key.sources)}
    assert spoken.isdisjoint(name for name in ids if "-" in name)
    assert spoken.isdisjoint({"referred", "mixed"})
