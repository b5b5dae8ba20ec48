"""What is recorded comes back, once, and cannot be changed."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tutor.errors import UnknownId
from tutor.store import Event, Run, Store, StoreConflict, StoreDamaged, open_store
from tutor.store.record import seal

from .example import AT, BODY, DAY, everything, fill

LATER = "2026-03-01T09:00:07Z"


def test_everything_comes_back(path: Path) -> None:
    """What one program recorded, the next one reads, to the letter."""
    store, _ = open_store(path, today=DAY)
    second = fill(store)
    before = everything(store)
    store.close()
    again, notices = open_store(path, today=DAY)
    assert (everything(again), notices) == (before, ())
    assert again.events(second.id) == (Event(0, AT, "inquired", BODY),)
    again.close()


def test_runs_are_oldest_first_and_of_the_kind_asked_for(store: Store) -> None:
    """Runs come in the order they were begun, all of them or one kind."""
    store.remember("d1", "case", "{}")
    begun = tuple(
        store.start(kind, subject, "d1", 1, AT)
        for kind, subject in (("case", "b"), ("lesson", "a"), ("case", "a"))
    )
    assert store.runs() == begun
    assert store.runs("case") == (begun[0], begun[2])
    assert store.runs("quiz") == ()


def test_finished_is_the_time_of_the_last_event(store: Store) -> None:
    """A run is finished when, and because, it holds the event that finishes it."""
    run = fill(store)
    store.finish(run.id, 1, {"call": "local"}, LATER)
    assert store.runs()[-1] == Run(run.id, "case", "teacher", "d2", None, AT, LATER)
    assert store.events(run.id)[-1] == Event(1, LATER, "finished", {"call": "local"})


def test_unfinished_is_the_newest_one_of_the_subject(store: Store) -> None:
    """Resuming finds the newest run of this case that has not ended, and no other."""
    store.remember("d1", "case", "{}")
    first, second, third = (store.start("case", "a", "d1", 1, AT) for _ in range(3))
    store.start("lesson", "a", "d1", 1, AT)
    store.start("case", "b", "d1", 1, AT)
    found = [store.unfinished("case", "a")]
    for run in (third, second, first):
        store.finish(run.id, 0, {}, AT)
        found.append(store.unfinished("case", "a"))
    assert found == [third, second, first, None]


def test_repeating_does_nothing(store: Store) -> None:
    """A key pressed twice is one act, and the first time stands."""
    run = fill(store)
    before = everything(store)
    store.remember("d1", "case", '{"id":"runner"}')
    store.append(run.id, 0, "inquired", dict(reversed(list(BODY.items()))), LATER)
    assert everything(store) == before


@pytest.mark.parametrize(
    ("seq", "kind", "body"),
    [
        pytest.param(0, "inquired", {**BODY, "minutes": 3}, id="another body"),
        pytest.param(0, "marked", BODY, id="another kind"),
        pytest.param(2, "finished", {}, id="a second end"),
    ],
)
def test_conflicting_repeat_is_refused(
    store: Store, seq: int, kind: str, body: Mapping[str, object]
) -> None:
    """Two acts cannot have one place, and a run cannot end twice; the first record stands."""
    run = fill(store)
    store.finish(run.id, 1, {}, AT)
    before = everything(store)
    with pytest.raises(StoreConflict) as caught:
        store.append(run.id, seq, kind, body, AT)
    assert caught.value == StoreConflict(f"Step {seq} of attempt {run.id}")
    assert everything(store) == before


def test_one_digest_names_one_content(store: Store) -> None:
    """Other content under a known digest is refused, or attempts would be graded by it."""
    store.remember("d1", "case", "{}")
    with pytest.raises(StoreConflict):
        store.remember("d1", "case", '{"id":"other"}')
    assert store.snapshot("d1") == "{}"


def test_what_is_not_there_is_named(store: Store) -> None:
    """A run or content that nobody recorded is an unknown id, not a database error."""
    with pytest.raises(UnknownId, match="content snapshot called 'd9'"):
        store.snapshot("d9")
    with pytest.raises(UnknownId, match="content snapshot called 'd9'"):
        store.start("case", "a", "d9", 1, AT)
    with pytest.raises(UnknownId, match="attempt called '9'"):
        store.append(9, 0, "inquired", {}, AT)
    assert (store.events(9), store.runs()) == ((), ())


def test_two_windows_write_one_record(path: Path, store: Store) -> None:
    """Two programs at once see each other's acts, and repeat each other harmlessly."""
    run = fill(store)
    other, _ = open_store(path, today=DAY)
    other.append(run.id, 1, "inquired", BODY, AT)
    store.append(run.id, 1, "inquired", BODY, LATER)
    with pytest.raises(StoreConflict):
        store.append(run.id, 1, "marked", BODY, LATER)
    assert everything(store) == everything(other)
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        f"{verb} {rest}"
        for table, column in (("snapshots", "kind"), ("runs", "subject"), ("events", "body"))
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
    assert store.unfinished("case", "teacher") == run
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
    store.append(run.id, 1, "asked", {stored: [stored, {"a": stored}]}, AT)
    assert store.events(run.id)[1].body == {shown: [shown, {"a": shown}]}


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        '{"a": NaN}',
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a": ' + "9" * 5_000 + "}",
    ],
    ids=["cut", "no object", "no number", "deep", "long number"],
)
def test_an_edited_body_is_damage(path: Path, store: Store, body: str) -> None:
    """A body that someone wrote by hand, seal and all, is told as damage, never a traceback."""
    run = fill(store)
    row = (run.id, 1, AT, "inquired", body)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", (*row, seal(*row)))
    with pytest.raises(StoreDamaged, match=r"an event is not JSON|wrong type"):
        store.events(run.id)


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
