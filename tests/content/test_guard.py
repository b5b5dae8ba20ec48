"""Strangers' bytes: whatever a file holds or is, the outcome is located problems, and soon."""

import os
import socket
import subprocess
import time
from pathlib import Path
from threading import Thread

import pytest
import yaml

from tests.content import samples
from tests.content.hostile import HOSTILE, Hostile
from tests.content.samples import LOCAL, REFERRED
from tutor.characters import clean, forbidden
from tutor.content import document as reading
from tutor.content.check import Report, check
from tutor.content.document import Document, parse_document, read_document
from tutor.content.folders import content_files
from tutor.content.library import load_file
from tutor.content.schema import validate
from tutor.model.case import Case

SECONDS = 2.0
HERE = Path("x.yaml")
PARSED = tuple(hostile for hostile in HOSTILE if len(hostile.raw) <= reading.MAX_BYTES)


def located(outcome: object) -> list[str]:
    """Return the problems of an outcome as ``line:column rule``."""
    assert isinstance(outcome, tuple)
    return [f"{problem.line}:{problem.column} {problem.rule}" for problem in outcome]


def value_of(text: str) -> object:
    """Return the plain value of a text that is fine."""
    found = parse_document(HERE, text.encode())
    assert isinstance(found, Document), found
    return found.value


@pytest.mark.parametrize("given", HOSTILE, ids=lambda given: given.name)
def test_hostile_bytes_give_one_located_problem(given: Hostile, tmp_path: Path) -> None:
    """Each bomb and trap is one problem at its line and column, within two seconds."""
    path = tmp_path / "hostile.yaml"
    path.write_bytes(given.raw)
    begun = time.process_time()
    assert located(load_file(path)) == [given.expected]
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("given", PARSED, ids=lambda given: given.name)
def test_the_pure_parser_stands_in_behind_the_same_guard(
    given: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without libyaml there is also one problem, of the same rule except for escaped surrogates."""
    monkeypatch.setattr(reading, "Loader", yaml.BaseLoader)
    (problem,) = located(parse_document(HERE, given.raw))
    rule = given.expected.split()[1]
    assert problem.split()[1] == ("characters" if given.name == "a surrogate escaped" else rule)


def test_messages_hold_nothing_that_acts_on_a_terminal() -> None:
    """Neither message nor hint repeats the forbidden character, nor much of the content."""
    for given in PARSED:
        found = parse_document(HERE, given.raw)
        for problem in found if isinstance(found, tuple) else ():
            assert forbidden(problem.message + problem.hint) is None
            assert len(problem.message) < 160


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "null", "~", "true"])
def test_words_stay_words(word: str) -> None:
    """No word becomes a truth value or null unless the schema asks for one (the Norway problem)."""
    assert value_of(f"title: {word}\n") == {"title": word}


@pytest.mark.parametrize(
    "number",
    ["08:30", "1:30:00", "012", "0x1F", "0b11", "1_000", "1e3", ".inf", ".NaN", "2024-13-01", "="],
)
def test_numbers_and_dates_stay_text(number: str) -> None:
    """Numbers in base 60 or octal, infinities and dates stay as they were written."""
    assert value_of(f"title: {number}\n") == {"title": number}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    """``<<`` merges nothing; it is a key like any other, which the schema refuses."""
    assert value_of("<<: {a: b}\n") == {"<<": {"a": "b"}}


@pytest.mark.parametrize("key", ["1", "1.5", "null", "true", "2024-01-01", "[key]"])
def test_keys_stay_text(key: str) -> None:
    """A key that looks like a number or null is a text, and raises nothing in the schema."""
    assert value_of(f"'{key}': a\n") == {key: "a"}
    found = parse_document(HERE, f"'{key}': a\n".encode())
    assert isinstance(found, Document)
    assert located(validate(found, Case))[-1] == "1:1 unknown-key"


@pytest.mark.parametrize(
    "text",
    [
        "a\u200db",
        "नि\u200cत",
        "e\u0301\u0302\u0303\u0304",
        "a\tb",
        "👩\u200d⚕\ufe0f",
        "Straße, 90°",
    ],
)
def test_what_languages_need_is_kept(text: str) -> None:
    """Joiners, up to four accents on a letter, tabs inside a text and signs are allowed."""
    assert value_of(f'title: "{text}"\n') == {"title": text}
    assert clean(text) == text


def test_a_byte_order_mark_of_utf_8_is_passed_over() -> None:
    """Some editors write this mark, so it is skipped and columns are counted after it."""
    assert value_of("\ufefftitle: a\n") == {"title": "a"}


def test_lines_count_the_same_with_crlf(tmp_path: Path) -> None:
    """A file with line ends of Windows has its problems at the same positions as any other."""
    root = samples.copied(tmp_path)
    samples.edit(("side: left", "side: up"), ("    call: local", "    call: loca"))(root / REFERRED)
    before = samples.lines(check([root], background=[]), root)
    raw = (root / REFERRED).read_bytes()
    (root / REFERRED).write_bytes(raw.replace(b"\n", b"\r\n"))
    assert samples.lines(check([root], background=[]), root) == before
    assert len(before) == 2


def test_columns_count_characters() -> None:
    """A letter is one column, however many bytes it takes in UTF-8 or units in UTF-16."""
    found = parse_document(HERE, "é: [é𝄞, {a: b, a: c}]\n".encode())
    assert located(found) == ["1:16 duplicate-key"]


def test_a_document_finds_the_place_of_what_is_missing() -> None:
    """The position of what is missing is that of the nearest part around it that exists."""
    found = parse_document(HERE, b"# first\na:\n  b: [x, {c: d}]\n")
    assert isinstance(found, Document)
    assert found.position(["a", "b", 1, "c"]) == (3, 14)
    assert found.position(["a", "b", 1, "c"], "key") == (3, 11)
    assert found.position(["a", "b", 7]) == (3, 6)
    assert found.position(["a", "z"], "key") == (2, 1)
    assert found.position([]) == (2, 1)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A FIFO in a content folder is a problem at once; a plain open would wait for ever."""
    os.mkfifo(tmp_path / "pipe.yaml")
    found: list[Report] = []
    reader = Thread(target=lambda: found.append(check([tmp_path], background=[])), daemon=True)
    reader.start()
    reader.join(5.0)
    (report,) = found
    assert samples.lines(report, tmp_path)[-1] == (
        "pipe.yaml:1:1 unreadable: is not a regular file"
    )


def test_what_is_no_regular_file_is_unreadable(tmp_path: Path) -> None:
    """Folders, devices, sockets, loops and files that fail while being read are problems."""
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "device.yaml").symlink_to("/dev/zero")
    (tmp_path / "memory.yaml").symlink_to("/proc/self/mem")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(tmp_path / "socket.yaml"))
        for name in ("folder", "loop", "device", "memory", "socket"):
            assert located(read_document(tmp_path / f"{name}.yaml")) == ["1:1 unreadable"]


def next_handle() -> int:
    """Return the lowest number that an opened file would get now."""
    handle = os.open(os.devnull, os.O_RDONLY)
    os.close(handle)
    return handle


def test_no_file_stays_open(tmp_path: Path) -> None:
    """Refusing a file closes it: a folder full of refused ones uses up no handles."""
    (tmp_path / "folder.yaml").mkdir()
    before = next_handle()
    for _ in range(50):
        read_document(tmp_path / "folder.yaml")
    assert next_handle() == before


def test_links_out_of_the_folder_are_passed_over(tmp_path: Path) -> None:
    """No link to a file or folder outside leads out of a content folder, at any depth."""
    outside, inside = samples.copied(tmp_path), tmp_path / "inside"
    inside.mkdir()
    (inside / "own.yaml").write_text("a: b\n", encoding="utf-8")
    (inside / "same.yaml").symlink_to("own.yaml")
    (inside / "out.yaml").symlink_to(outside / LOCAL)
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert content_files(inside) == (inside / "own.yaml", inside / "same.yaml")
    (inside / "cases").symlink_to(outside)
    assert content_files(inside) == (inside / "own.yaml", inside / "same.yaml")


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """Lock and swap files of editors, and the files of version control, are no content."""
    (tmp_path / ".#case.yaml").symlink_to("someone@somewhere.4711")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.yaml").touch()
    (tmp_path / "b.yml").touch()
    assert content_files(tmp_path) == (tmp_path / "b.yml",)


def nested(folder: Path, name: str, levels: int) -> None:
    """Make folders within folders, deeper than any path may be long."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir(name, dir_fd=here)
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("case.yaml", os.O_CREAT, dir_fd=here))
    os.close(here)


@pytest.mark.parametrize(
    ("name", "levels", "expected"),
    [("d", 1_100, "1:1 syntax"), ("d" * 200, 25, "1:1 unreadable")],
    ids=["past recursion", "past the length of a path"],
)
def test_a_deep_tree_is_walked(name: str, levels: int, expected: str, tmp_path: Path) -> None:
    """Folders are searched as deep as a path may be long; anything deeper is a problem."""
    nested(tmp_path, name, levels)
    try:
        (found,) = content_files(tmp_path)
        assert located(read_document(found)) == [expected]
    finally:
        subprocess.run(["rm", "-rf", tmp_path / name], check=True)
