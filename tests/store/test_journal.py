"""What is recorded comes back, once, and cannot be changed."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tutor.errors import UnknownId
from tutor.store import (
    FINISHED,
    LEARNER,
    SET_ASIDE,
    Damage,
    Event,
    Store,
    StoreConflict,
    StoreDamaged,
    StoreOtherContent,
    open_store,
)
from tutor.store.record import seal

from .example import AT, BODY, CONTENT, DAY, acted, beginning, everything, fill

EARLY, LATER = "2026-02-01T09:00:07Z", "2026-03-01T09:00:07Z"


def test_everything_comes_back(path: Path) -> None:
    """What one program recorded, the next one reads, to the letter."""
    store, _ = open_store(path, today=DAY)
    second = fill(store)
    before = everything(store)
    store.close()
    again, notices = open_store(path, today=DAY)
    assert (everything(again), notices) == (before, ())
    assert again.events(second.id) == (acted(0),)
    assert (second.uid, second.learner, second.pack) == ("u2", LEARNER, "folder-mine")
    again.close()


def test_runs_are_oldest_first_and_of_the_kind_asked_for(store: Store) -> None:
    """By the time they were begun: a run that another computer made earlier stands earlier."""
    subjects = (("case", "b", AT), ("lesson", "a", LATER), ("case", "a", AT), ("case", "a", EARLY))
    begun = [
        store.begin(beginning(f"u{place}", subject, kind=kind, digest=kind, started=at), ())
        for place, (kind, subject, at) in enumerate(subjects)
    ]
    assert store.runs() == (begun[3], begun[0], begun[2], begun[1])
    assert store.runs("case") == (begun[3], begun[0], begun[2])
    assert store.runs("case", "a") == (begun[3], begun[2])
    assert store.runs("quiz") == ()


def test_a_run_is_begun_with_its_first_acts(store: Store) -> None:
    """Content, run, name and acts in one transaction: none of it stands alone. Again is once."""
    for _ in range(2):
        run = store.begin(beginning("u1"), [acted(0), acted(1, "marked")])
    assert store.runs() == (run,)
    assert store.events(run.id) == (acted(0), acted(1, "marked"))
    assert store.snapshot("d1") == CONTENT["d1"]


@pytest.mark.parametrize("kind", ["finished", "finished/1", "finished/12"])
def test_finished_is_the_time_of_the_ending(store: Store, kind: str) -> None:
    """A run is finished when, and because, it holds an event that ends it, in any version."""
    run = fill(store)
    ending = Event(1, LATER, kind, {"call": "local"})
    store.append(run, [ending])
    last = store.runs()[-1]
    assert last == replace(run, ending=ending)
    assert (last.finished, last.open) == (LATER, False)


def test_unfinished_are_those_of_the_subject_newest_first(store: Store) -> None:
    """Resuming finds the runs of this case that have not ended, and no others."""
    first, second, third = (store.begin(beginning(f"u{number}", "a"), ()) for number in range(3))
    store.begin(beginning("u8", "a", kind="lesson", digest="l"), ())
    store.begin(beginning("u9", "b"), ())
    assert store.unfinished("case", "a") == (third, second, first)
    store.append(third, [acted(0, FINISHED, {})])
    store.set_aside(first, LATER)
    assert store.unfinished("case", "a") == (second,)


def test_a_run_set_aside_stays_in_the_record(store: Store) -> None:
    """Only what counts changes; the first time stands."""
    run = fill(store)
    store.set_aside(run, LATER)
    store.set_aside(run, AT)
    assert store.runs()[-1] == replace(run, set_aside=LATER)
    assert store.events(run.id) == (acted(0), Event(1, LATER, SET_ASIDE, {}))


def test_repeating_does_nothing(store: Store) -> None:
    """A key pressed twice is one act, and the first time stands."""
    run = fill(store)
    before = everything(store)
    body = dict(reversed(list(BODY.items())))
    store.append(run, [Event(0, LATER, "inquired", body)])
    assert everything(store) == before


@pytest.mark.parametrize(
    ("seq", "kind", "body"),
    [
        pytest.param(0, "inquired", {**BODY, "minutes": 3}, id="another body"),
        pytest.param(0, "marked", BODY, id="another kind"),
        pytest.param(2, "finished/1", {}, id="a second end"),
        pytest.param(2, "finished", {}, id="a second end of another version"),
    ],
)
def test_conflicting_repeat_is_refused(
    store: Store, seq: int, kind: str, body: Mapping[str, object]
) -> None:
    """Two acts cannot have one place, and a run cannot end twice; the first record stands."""
    run = fill(store)
    store.append(run, [acted(1, FINISHED, {})])
    before = everything(store)
    with pytest.raises(StoreConflict) as caught:
        store.append(run, [acted(seq, kind, body)])
    assert caught.value == StoreConflict(run.id, seq)
    assert everything(store) == before


def test_several_acts_are_kept_all_or_none(store: Store) -> None:
    """An act that conflicts takes those before it back, so that none of them counts alone."""
    run = fill(store)
    store.append(run, [acted(1)])
    before = everything(store)
    with pytest.raises(StoreConflict):
        store.append(run, [acted(1), acted(2, FINISHED, {}), acted(3, FINISHED, {})])
    assert everything(store) == before


def test_one_digest_names_one_content(store: Store) -> None:
    """Other content under a known digest is refused, or attempts would be graded by it."""
    store.begin(beginning("u1"), ())
    with pytest.raises(StoreOtherContent) as caught:
        store.begin(beginning("u2", snapshot='{"id":"other"}'), ())
    assert caught.value == StoreOtherContent("d1")
    assert store.snapshot("d1") == CONTENT["d1"]
    assert len(store.runs()) == 1


def test_what_is_not_there_is_named(store: Store) -> None:
    """Content that nobody recorded is an unknown id, not a database error."""
    with pytest.raises(UnknownId) as caught:
        store.snapshot("d9")
    assert caught.value == UnknownId("snapshot", "d9")
    assert (store.events(9), store.runs()) == ((), ())


def test_two_windows_write_one_record(path: Path, store: Store) -> None:
    """Two programs at once see each other's acts, and repeat each other harmlessly."""
    run = fill(store)
    other, _ = open_store(path, today=DAY)
    other.append(run, [acted(1)])
    store.append(run, [Event(1, LATER, "inquired", BODY)])
    with pytest.raises(StoreConflict):
        store.append(run, [acted(1, "marked")])
    assert everything(store) == everything(other)
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        f"{verb} {rest}"
        for table, column in (
            ("snapshots", "kind"),
            ("runs", "subject"),
            ("events", "body"),
            ("run_facts", "learner"),
        )
        for verb, rest in (
            ("UPDATE", f"{table} SET {column} = 'x'"),
            ("DELETE", f"FROM {table}"),
            ("INSERT OR REPLACE", f"INTO {table} SELECT * FROM {table}"),  # noqa: S608 - a test's own
        )
    ],
)
def test_the_file_itself_is_append_only(path: Path, store: Store, statement: str) -> None:
    """Even another program cannot change or remove what is recorded, short of tampering."""
    fill(store)
    before = everything(store)
    with closing(sqlite3.connect(path)) as other:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            other.execute(statement)
        other.rollback()
    assert everything(store) == before


def test_a_store_in_memory_does_the_same() -> None:
    """Where nothing can be written, the same acts are kept until the program ends."""
    store = Store.in_memory()
    run = fill(store)
    assert store.unfinished("case", "teacher") == (run,)
    assert len(everything(store)) == 2
    store.close()
    store.close()


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("\x1b[2J\x9b\x00\r\x7f", "\ufffd[2J\ufffd\ufffd\ufffd\ufffd"),
        ("\u202e\u200b\ufeff\U000e0041\ud800\ufdd0\U0010ffff\u2028", "\ufffd" * 8),
        ("give [IV]\tnow\n\u200d\u200c é", "give [IV]\tnow\n\u200d\u200c é"),
    ],
)
def test_text_leaves_without_controls(store: Store, stored: str, shown: str) -> None:
    """Whatever the file holds, no text that comes out can act on a terminal."""
    run = fill(store)
    store.append(run, [acted(1, "asked", {stored: [stored, {"a": stored}]})])
    assert store.events(run.id)[1].body == {shown: [shown, {"a": shown}]}


@pytest.mark.parametrize(
    ("body", "damage"),
    [
        ("{", Damage.NO_JSON),
        ("[]", Damage.TYPE),
        ('{"a": NaN}', Damage.NO_JSON),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", Damage.NO_JSON),
        ('{"a": ' + "9" * 5_000 + "}", Damage.NO_JSON),
    ],
    ids=["cut", "no object", "no number", "deep", "long number"],
)
def test_an_edited_body_is_damage(path: Path, store: Store, body: str, damage: Damage) -> None:
    """A body that someone wrote by hand, seal and all, is told as damage, never a traceback."""
    run = fill(store)
    row = (run.id, 1, AT, "inquired", body)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", (*row, seal(*row)))
    with pytest.raises(StoreDamaged) as caught:
        store.events(run.id)
    assert caught.value == StoreDamaged(path, damage)


@pytest.mark.parametrize("value", [b"bytes", 1.5, "\udcff"], ids=["bytes", "float", "not UTF-8"])
def test_an_edited_type_is_damage(path: Path, store: Store, value: object) -> None:
    """A value of another type, or text that is not UTF-8, is told as damage."""
    fill(store)
    raw = value.encode(errors="surrogateescape") if isinstance(value, str) else value
    text = "CAST(? AS TEXT)" if isinstance(value, str) else "?"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("DROP TRIGGER runs_unchanged")
        other.execute(f"UPDATE runs SET started = {text}", (raw,))  # noqa: S608 - a test's own
    with pytest.raises(StoreDamaged):
        store.runs()
