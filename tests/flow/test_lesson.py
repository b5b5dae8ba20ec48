"""A lesson without a face: what may be done at each step, what comes of it, and when it ends."""

from dataclasses import replace
from typing import cast

import pytest

from tests.course import COURSE, POINTING, bring, library_with
from tests.runs.example import WRONG, FailingStore, play, runs
from tutor.errors import TutorError
from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.flow.lesson import (
    Act,
    Left,
    LessonFlow,
    NotTaken,
    Objected,
    Objection,
    Offer,
    Outcome,
    OutlineEntry,
    Pool,
    SpotLabel,
    StepState,
    Symbol,
    Took,
    open_lesson,
    verdict_symbol,
)
from tutor.questions import Given, Question
from tutor.session.lesson_run import Attempted, GoTo, LessonRun, Respond
from tutor.session.refusal import Refusal, Refused
from tutor.store import Store

POOL = ("pallet", "shop-floor")
OTHERS = """\
format: 1
id: course
title: No patients at the end
objectives: [End.]
minutes: 1
steps:
"""
TEXTS = OTHERS + "  - {id: a, text: A.}\n  - {id: b, text: B.}\n"
ONLY = OTHERS + "  - {id: a, text: A.}\n"
ASKED_LAST = COURSE[: COURSE.index("  - id: point-at")]


def flow_at(
    at: str | None = None,
    *,
    store: Store | None = None,
    text: str = COURSE,
    seen: tuple[str, ...] = (),
) -> LessonFlow:
    """Return the flow of the small lesson, walked to a step with every answer shown."""
    store, library = store or Store.in_memory(), library_with(text)
    if at:
        bring(store, library, at)
    return LessonFlow(runs(store, library).lesson("course"), library, frozenset(seen))


def answer(step: str, *given: str) -> Respond:
    """Return a response to a question."""
    return Respond(step, given)


def done(flow: LessonFlow, acts: tuple[Act, ...]) -> Outcome:
    """Return what the last of some acts comes to."""
    outcome: Outcome = Took()
    for act in acts:
        outcome = flow.act(act)
    return outcome


S1, L5 = answer("pick-one", "s1"), answer("pick-one", "l5")
OFFERS: list[tuple[str | None, tuple[Act, ...], set[Offer]]] = [
    (None, (), {"next"}),
    (None, ("next",), {"back", "respond", "hint", "solve"}),
    ("pick-one", (L5, "hint"), {"back", "respond", "hint", "solve"}),
    ("pick-one", ("hint", "hint"), {"back", "respond", "solve"}),
    ("pick-one", (S1,), {"back", "next"}),
    ("pick-one", ("solve",), {"back", "next"}),
    ("pick-one", ("back",), {"next"}),
    ("pick-one", ("solve", "next", "back"), {"back", "next"}),
    ("try-it", (), {"back", "open-case", "finish"}),
    ("try-it", ("finish",), {"back", "open-case", "done", "again"}),
    ("try-it", ("finish", "back"), {"back", "next", "again"}),
]


@pytest.mark.parametrize(("at", "acts", "offers"), OFFERS)
def test_what_may_be_done(at: str | None, acts: tuple[Act, ...], offers: set[Offer]) -> None:
    """A question holds one up until it is settled; the end offers to end, then to leave."""
    flow = flow_at(at)
    done(flow, acts)
    assert flow.offers == offers


ANSWER_FIRST, NO_STEP = NotTaken(Refused(Refusal.ANSWER_FIRST)), NotTaken(Refused(Refusal.NO_STEP))
OUTCOMES: list[tuple[str | None, tuple[Act, ...], Outcome]] = [
    (None, ("next",), Took(moved=True)),
    (None, ("back",), NO_STEP),
    ("pick-one", ("next",), ANSWER_FIRST),
    ("pick-one", ("finish",), NotTaken(Refused(Refusal.STEPS_LEFT))),
    ("pick-one", (GoTo(0),), Took(moved=True)),
    ("pick-one", (GoTo(1),), Took()),
    ("pick-one", (GoTo(3),), ANSWER_FIRST),
    ("pick-one", ("hint",), Took()),
    ("pick-one", ("hint", "hint", "hint"), Took()),
    ("pick-one", ("solve",), Took()),
    ("pick-one", ("open-case",), Took()),
    ("pick-one", ("back", S1), Took()),
    ("pick-one", (S1, S1), Took()),
    ("pick-one", (answer("read-me"),), NotTaken(Refused(Refusal.NO_QUESTION))),
    ("pick-one", (answer("gone", "a"),), NotTaken(Refused(Refusal.NO_QUESTION))),
    ("pick-one", (answer("how-much", "3"),), NotTaken(Refused(Refusal.NO_QUESTION))),
    ("try-it", ("next",), NO_STEP),
    ("try-it", ("open-case",), Left(OpenCase("pallet"))),
    ("try-it", ("finish",), Took(ended=True)),
    ("try-it", ("finish", "finish"), Took()),
    ("try-it", ("finish", "done"), Left(None)),
    ("try-it", ("finish", "again"), Left(OpenLesson("course", again=True))),
]


@pytest.mark.parametrize(("at", "acts", "outcome"), OUTCOMES)
def test_what_comes_of_an_act(at: str | None, acts: tuple[Act, ...], outcome: Outcome) -> None:
    """It moves, ends or leaves; what is not possible now says why and changes nothing."""
    assert done(flow_at(at), acts) == outcome


TRIES: list[tuple[str, tuple[Given, ...], Objection | None, int]] = [
    ("pick-one", ((),), Objection.NOTHING_CHOSEN, 0),
    ("pick-one", (("l5",), ("l5",)), Objection.TRIED_OPTION, 1),
    ("pick-one", (("l5",), ("s2",), ("l5",)), Objection.TRIED_OPTION, 2),
    ("pick-one", (("l5",), ("s1",), ("s1",)), None, 2),
    ("pick-many", ((),), Objection.NOTHING_TICKED, 0),
    ("pick-many", (("jerk",), ("jerk",)), Objection.UNCHANGED, 1),
    ("pick-many", (("jerk",), ("knee",), ("jerk",)), None, 3),
    ("how-much", (("many",),), Objection.NOT_A_NUMBER, 0),
    ("how-much", (("3",), ("3,0",)), Objection.TRIED_TEXT, 1),
    ("how-much", (("3",), ("4",), ("3 %",)), Objection.TRIED_TEXT, 2),
    ("how-much", (("3",), ("1.6",)), None, 2),
]


@pytest.mark.parametrize(("step", "tries", "objection", "count"), TRIES)
def test_what_counts_as_a_try(
    step: str, tries: tuple[Given, ...], objection: Objection | None, count: int
) -> None:
    """A key pressed twice is one try, on the disk too; what is no try is told and not counted."""
    store = Store.in_memory()
    flow = flow_at(step, store=store)
    before = len(store.events(store.runs()[0].id))
    outcome = done(flow, tuple(Respond(step, given) for given in tries))
    assert (outcome.objection if isinstance(outcome, Objected) else None) == objection
    assert len(flow.state.attempted(step).tries) == count
    assert len(store.events(store.runs()[0].id)) == before + count


def test_the_order_in_which_options_came_is_no_try() -> None:
    """It is never right; it may be given again once another order was tried."""
    flow = flow_at("in-order")
    came = flow.view.standing.draft
    assert came != next(_question(flow, "in-order").right_responses())
    acts = tuple(Respond("in-order", given) for given in (came, came[::-1], came))
    assert isinstance(flow.act(acts[0]), Objected)
    assert done(flow, acts[1:]) == Took()
    assert flow.state.attempted("in-order").tries == (came[::-1], came)


def _question(flow: LessonFlow, name: str) -> Question:
    return next(
        step for step in flow.state.lesson.steps if step.id == name and isinstance(step, Question)
    )


ENDS: list[tuple[str, str | None, tuple[str, ...], tuple[Act, ...], bool]] = [
    (COURSE, "point-at", (), ("solve", "next"), False),
    (COURSE, "point-at", POOL[:1], ("solve", "next"), False),
    (COURSE, "point-at", POOL, ("solve",), False),
    (COURSE, "point-at", POOL, ("solve", "next"), True),
    (COURSE, "try-it", (), ("back", "next"), False),
    (COURSE, "try-it", (), ("finish",), True),
    (ASKED_LAST, "how-much", (), ("hint",), False),
    (ASKED_LAST, "how-much", (), (answer("how-much", "3"),), False),
    (ASKED_LAST, "how-much", (), (answer("how-much", "1.5"),), True),
    (ASKED_LAST, "how-much", (), ("solve",), True),
    (TEXTS, None, (), ("next",), True),
]


@pytest.mark.parametrize(("text", "at", "seen", "acts", "ends"), ENDS)
def test_when_a_lesson_ends(
    text: str,
    at: str | None,
    seen: tuple[str, ...],
    acts: tuple[Act, ...],
    ends: bool,  # noqa: FBT001 - one value of a table, which pytest hands over by name
) -> None:
    """Once its last step is settled; patients who are left hold it open until left out."""
    flow = flow_at(at, text=text, seen=seen)
    outcome = done(flow, acts)
    assert isinstance(outcome, Took)
    assert (outcome.ended, flow.ended, flow.state.finished) == (ends, ends, ends)
    assert flow.view.finished == ends


def test_only_the_last_step_tells_that_the_lesson_is_finished() -> None:
    """On going back to read, it is not said again."""
    flow = flow_at("try-it")
    flow.act("finish")
    assert flow.view.finished
    flow.act("back")
    assert (flow.ended, flow.view.finished) == (True, False)


NEXTS: list[tuple[tuple[str, ...], str | None, Pool]] = [
    ((), "pallet", Pool(2, 0)),
    (("pallet",), "shop-floor", Pool(2, 1)),
    (("shop-floor",), "pallet", Pool(2, 1)),
    (POOL, None, Pool(2, 2)),
    (("elsewhere",), "pallet", Pool(2, 0)),
]


@pytest.mark.parametrize(("seen", "opens", "pool"), NEXTS)
def test_which_patient_comes_next(seen: tuple[str, ...], opens: str | None, pool: Pool) -> None:
    """The first one of the step that is not finished; where all are, none."""
    flow = flow_at("try-it", seen=seen)
    assert flow.next_case == opens
    assert flow.view.pool == pool
    assert ("open-case" in flow.offers) == (opens is not None)


def test_a_patient_whom_no_content_holds_is_passed_over() -> None:
    """An instructor's lesson may name a case that is gone; it can neither open nor hold one up."""
    text = COURSE.replace("[pallet, shop-floor]", "[gone, shop-floor]")
    flow = flow_at("try-it", text=text)
    assert (flow.next_case, flow.view.pool) == ("shop-floor", Pool(1, 0))


def test_elsewhere_there_are_no_patients() -> None:
    """A step that asks or tells has no pool."""
    flow = flow_at("pick-one")
    assert (flow.next_case, flow.view.pool) == (None, None)


def test_a_lesson_opens_with_the_patients_that_were_seen() -> None:
    """Coming back when nothing but patients was left ends it, and the record says so."""
    store, library = Store.in_memory(), library_with(COURSE)
    bring(store, library, "try-it")
    runs(store, library).encounter("shop-floor").take(WRONG[0])
    play(runs(store, library).encounter("pallet"), WRONG)
    flow = open_lesson(runs(store, library), "course")
    assert flow.arrive() == Took()
    assert (flow.next_case, flow.view.pool) == ("shop-floor", Pool(2, 1))
    all_seen = flow_at(store=store, seen=POOL)
    assert all_seen.arrive() == Took(ended=True)
    assert store.runs()[0].finished


def test_coming_for_the_first_time_ends_nothing() -> None:
    """A lesson of one text is read before it is finished; nothing is recorded by looking at it."""
    store = Store.in_memory()
    flow = flow_at(store=store, text=ONLY)
    assert flow.arrive() == Took()
    assert store.runs() == ()
    assert flow.offers == {"finish"}


def test_a_finished_lesson_is_read_and_begun_again() -> None:
    """Every answer is shown and nothing recorded; again is a new run."""
    store, library = Store.in_memory(), library_with(COURSE)
    bring(store, library, "try-it")
    open_lesson(runs(store, library), "course").act("finish")
    flow = open_lesson(runs(store, library), "course")
    assert (flow.reading, flow.ended, flow.outline.at) == (True, True, 0)
    assert flow.offers == {"next", "again"}
    assert done(flow, ("next", GoTo(4))) == Took(moved=True)
    assert flow.view.attempted.shown
    anew = open_lesson(runs(store, library), "course", again=True)
    assert (anew.reading, anew.ended) == (False, False)
    assert anew.offers == {"next"}
    assert len(store.runs()) == 1


def test_what_is_half_answered_is_kept_by_step() -> None:
    """It is there on coming back to its step, and at no other."""
    flow, drafts = flow_at("pick-many"), list[Given]()
    flow.keep("pick-many", ("raise",))
    for act in ("back", "next", answer("pick-many", "knee"), "solve"):
        flow.act(cast("Act", act))
        drafts.append(flow.view.standing.draft)
    assert drafts == [(), ("raise",), ("raise",), ("knee",)]


SOURCES: list[tuple[str, tuple[Act, ...], bool]] = [
    ("read-me", (), True),
    ("pick-one", (L5, "hint"), False),
    ("pick-one", (S1,), True),
    ("pick-one", ("solve",), True),
    ("pick-many", ("solve",), False),
    ("try-it", (), False),
]


@pytest.mark.parametrize(("at", "acts", "cited"), SOURCES)
def test_sources_come_once_nothing_is_open(
    at: str,
    acts: tuple[Act, ...],
    cited: bool,  # noqa: FBT001 - one value of a table, which pytest hands over by name
) -> None:
    """A citation can give an answer away, so it waits; a step without any has none."""
    flow = flow_at(None if at == "read-me" else at)
    done(flow, acts)
    assert bool(flow.view.sources) == cited


def test_an_unknown_source_goes_by_its_id() -> None:
    """A lesson of an instructor may cite what no criteria hold."""
    text = COURSE.replace("sources: [slipman-2000]", "sources: [slipman-2000, not-known]")
    known, unknown = flow_at(text=text).view.sources
    assert unknown == "not-known"
    assert "Slipman" in known


def test_hints_and_reasons_are_told_when_they_are_due() -> None:
    """Hints come in their order; a mix-up is corrected once it was fallen for."""
    flow, hints = flow_at("pick-one"), list[tuple[str, ...]]()
    assert flow.view.open
    for _ in range(4):
        hints.append(flow.view.hints)
        flow.act("hint")
    first, second = "Think of a strand.", "It passes by."
    assert hints == [(), (first,), (first, second), (first, second)]
    assert {row.symbol for row in flow.view.rows} == {"none"}
    flow.act(L5)
    tried, right, other = flow.view.rows
    assert tried.correction.startswith("L5 has already left")
    assert (tried.symbol, right.symbol, other.why) == ("tried", "none", "")
    flow.act("solve")
    assert [row.symbol for row in flow.view.rows] == ["tried", "right", "other"]
    assert not flow.view.open


def test_the_same_run_shuffles_alike_and_another_differs() -> None:
    """A run that is resumed shows what it showed; ``at`` hangs on the name of the run."""
    store = Store.in_memory()
    first = flow_at("in-order", store=store).view.standing.draft
    assert flow_at(store=store).view.standing.draft == first
    others = {_shuffle(f"run-{number}") for number in range(8)}
    assert len(others) > 1


def _shuffle(uid: str) -> Given:
    flow = flow_at("in-order")
    recorded = flow._recorded  # noqa: SLF001 - only the record knows the name of a run
    recorded.origin = replace(recorded.origin, uid=uid)
    return flow.view.standing.draft


NAMED = "Tibial nerve"
LABELS: list[tuple[tuple[Act, ...], list[SpotLabel]]] = [
    ((), [SpotLabel(0), SpotLabel(1), SpotLabel(2)]),
    (
        (answer("point-at", "sciatic-nerve"),),
        [SpotLabel(0, "tried", "Sciatic nerve"), SpotLabel(1), SpotLabel(2)],
    ),
    (
        (answer("point-at", "sciatic-nerve"), "solve"),
        [
            SpotLabel(0, "tried", "Sciatic nerve"),
            SpotLabel(1, "none", "Common peroneal nerve"),
            SpotLabel(2, "right", NAMED),
        ],
    ),
]


@pytest.mark.parametrize(("acts", "labels"), LABELS)
def test_places_are_named_once_that_gives_nothing_away(
    acts: tuple[Act, ...], labels: list[SpotLabel]
) -> None:
    """What was tried in vain is named at once, the right place only in the end."""
    flow, told = flow_at(text=POINTING), list[SpotLabel]()
    done(flow, acts)
    flow.view.scene(lambda label: told.append(label) or label.title)  # type: ignore[func-returns-value]  # - it collects
    assert told == labels


def test_the_figure_follows_the_cursor_and_then_the_answer() -> None:
    """While one points the place under the cursor is lit, in the end the right one."""
    flow = flow_at(text=POINTING)

    def shown(here: str | None) -> tuple[tuple[str, ...], str | None]:
        scene = flow.view.scene(lambda label: label.title, here)
        return scene.lit, scene.here

    assert shown(None) == ((), None)
    assert shown("sciatic-nerve") == (("sciatic-nerve",), "sciatic-nerve")
    flow.act("solve")
    assert shown("sciatic-nerve") == (("tibial-nerve",), None)


VERDICTS: list[tuple[Attempted, Symbol]] = [
    (Attempted(), "none"),
    (Attempted(tries=(("a",),)), "tried"),
    (Attempted(tries=(("a",),), right=True), "right"),
    (Attempted(tries=(("a",),), shown=True), "none"),
    (Attempted(shown=True), "none"),
]


@pytest.mark.parametrize(("attempted", "symbol"), VERDICTS)
def test_how_the_last_try_went(attempted: Attempted, symbol: Symbol) -> None:
    """An answer that was asked for is no verdict."""
    assert verdict_symbol(attempted) == symbol


def test_the_outline_names_only_what_was_reached() -> None:
    """Each step has its state; in a finished lesson all are listed."""
    flow = flow_at("pick-many")
    done(flow, ("back", "back"))
    seen = [("read-me", "read"), ("pick-one", "shown"), ("pick-many", "open")]
    assert flow.outline.entries == tuple(
        OutlineEntry(step, cast("StepState", state)) for step, state in seen
    )
    assert (flow.outline.at, flow.outline.reached, flow.outline.count) == (0, 2, 7)
    done(flow, ("next", "next", answer("pick-many", "jerk", "raise")))
    assert flow.outline.entries[-1] == OutlineEntry("pick-many", "right")
    read = LessonRun.read(flow.state.lesson)
    flow._recorded.state = read  # noqa: SLF001 - as a lesson that was finished is opened
    assert [entry.step for entry in flow.outline.entries] == [step.id for step in read.lesson.steps]
    assert flow.outline.entries[-1].state == "cases"
    assert flow.outline.finished


def test_what_cannot_be_written_is_told_and_goes_on() -> None:
    """A full disk is trouble and no fault; once there is room, everything is saved."""
    store = FailingStore.in_memory()
    flow = flow_at(store=store)
    store.failing = 2
    assert flow.act("next") == Took(moved=True)
    assert flow.trouble
    flow.act(L5)
    assert flow.trouble
    flow.act("hint")
    assert flow.trouble is None


class Broken(TutorError):
    """A record that refuses everything from some act on."""


class BreakingStore(Store):
    """A store that breaks after so many more appends."""

    left = 10_000

    def append(self, *arguments: object) -> None:
        """Record acts, or break."""
        self.left -= 1
        if self.left < 0:
            raise Broken
        super().append(*arguments)  # type: ignore[arg-type]  # - handed on as it came


def test_an_end_that_cannot_be_recorded_is_told_beside_the_act() -> None:
    """The answer counts; the lesson is not finished, and can be."""
    store = BreakingStore.in_memory()
    flow = flow_at("how-much", store=store, text=ASKED_LAST)
    store.left = 1
    outcome = flow.act(answer("how-much", "1.5"))
    assert isinstance(outcome, Took)
    assert isinstance(outcome.fault, Broken)
    assert (flow.ended, "finish" in flow.offers, flow.view.attempted.right) == (False, True, True)
    store.left = 1
    assert flow.act("finish") == Took(ended=True)
