"""Answers that are none, at every kind of place: told, nothing lost, never a traceback."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import NoReturn

import pytest

from tests.line.speaking import PLACES, Speak, acts_in, small_command, typed
from tests.line.speaking import speak as speak  # noqa: PLC0414 - a fixture for the tests below
from tests.paths import ROOT
from tutor.store import Reason, Store, StoreUnwritable
from tutor.wording import words

JUNK: list[tuple[bytes, str]] = [
    (b"", words.line.NOTHING_TYPED),
    (b" \t ", words.line.NOTHING_TYPED),
    (b"999", ""),
    (b"0", ""),
    (b"-1", ""),
    (b"\xc2\xb2", ""),  # a digit that is no number
    (b"9" * 999, ""),
    (b"zzqx", ""),
    (b"\x00\x07", ""),
    (b"\x1b[2J\x1b]0;x\x07", ""),
    (b"\xff\xfe\xe2\x82", ""),
    ("\u202eevil\u2066".encode(), ""),
    ("\u2588\u28ff\u2502\u2714".encode(), ""),
    (b"x" * 1_000_000, words.line.too_long(1_000)),
    (b"[bold]1[/] {0} %s $HOME `id` ../..", ""),
]
"""What somebody types, and what the tutor must say to it, where that is always the same."""
PLACE_IDS = pytest.mark.parametrize("place", PLACES)


@PLACE_IDS
def test_what_is_no_answer_is_told_and_changes_nothing(place: str, speak: Speak) -> None:
    """At every kind of place each of them is answered by the tutor, and nothing is recorded."""
    argv, way, there, kept = PLACES[place]
    raw = typed(*way) + b"".join(junk + b"\n" for junk, _ in JUNK)
    ended = speak(raw + b"quit\n", *argv)
    assert (ended.code, ended.complaints, ended.kept) == (0, "", kept)
    assert there in ended.said[len(way)]
    for (junk, told), said in zip(JUNK, ended.said[len(way) + 1 :], strict=False):
        answered = said.partition("\n")[2]
        assert answered.startswith("tutor: "), (junk, said)
        assert told in answered, (junk, said)


@PLACE_IDS
@pytest.mark.parametrize("last", [b"", b"quit\n", b"QUIT", b"\xef\xbb\xbf"], ids=repr)
def test_the_end_is_told_and_what_was_done_is_in_the_record(
    place: str, last: bytes, speak: Speak
) -> None:
    """An empty pipe, the word for it and half a line end with 0, and what is said is true."""
    argv, way, there, kept = PLACES[place]
    ended = speak(typed(*way) + last, *argv)
    assert (ended.code, ended.complaints, ended.kept) == (0, "", kept)
    assert there in ended.said[len(way)]
    assert ended.text.endswith("What you did is kept in your record.\n")


@PLACE_IDS
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_order(place: str, number: signal.Signals, speak: Speak) -> None:
    """ctrl+c, an order to end and a closed window: told where it can be, kept, 128 and n."""
    argv, way, there, kept = PLACES[place]
    ended = speak(typed(*way), *argv, signal=number)
    assert (ended.code, ended.complaints, ended.kept) == (128 + number, "", kept)
    assert there in ended.said[len(way)]
    assert ended.text.endswith(f"{words.line.farewell('signal', 'kept')}\n")


def test_home_greets_once(speak: Speak) -> None:
    """To come back from a patient is no reason to hear it all again."""
    ended = speak(typed("patients", "1", "home", "quit"))
    assert ended.text.count("tutor: Home: ") == 2
    assert ended.text.count(words.home.GREETING[0]) == 1


def refuse(store: Store, *_anything: object) -> NoReturn:
    """Write nothing, as on a full disk."""
    raise StoreUnwritable(store.path, Reason.FULL, "SQLITE_FULL")


@pytest.mark.parametrize("last", [b"", b"quit\n"])
def test_what_could_not_be_saved_is_told_at_the_end(
    last: bytes, speak: Speak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the work goes on, nothing is called kept, and the code is 1."""
    monkeypatch.setattr(Store, "begin", refuse)
    argv, way, _, _ = PLACES["group"]
    ended = speak(typed(*way) + last, *argv)
    assert (ended.code, ended.kept) == (1, 0)
    assert "the disk is full" in ended.text
    assert "is kept" not in ended.said[-1]
    assert "could not be saved" in ended.said[-1]


@pytest.mark.parametrize(("way", "code"), [((), 0), (("next", "2", "3"), 1)])
def test_a_record_that_cannot_be_opened_is_told_and_loses_only_what_was_done(
    way: tuple[str, ...], code: int, speak: Speak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no file can be made it says so at the start, and again at the end if it matters."""
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("HEEL_TUTOR_HOME", str(tmp_path / "file"))
    ended = speak(typed(*way), "case", "night-nurse")
    assert ended.code == code
    assert "Nothing will be kept" in ended.said[0]
    assert ("could not be saved" in ended.said[-1]) == bool(code)
    assert "is kept" not in ended.said[-1]


def begin(folder: Path, *argv: str, out: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """Start the command over pipes, with a record in the folder."""
    environment = {**os.environ, "HEEL_TUTOR_HOME": str(folder), "PYTHONIOENCODING": "ascii"}
    return subprocess.Popen(
        small_command(folder / "content", *argv),
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )


def test_everything_through_a_pipe_to_a_stream_of_letters_alone(tmp_path: Path) -> None:
    """From Meet to the debrief with every bad answer on the way: no escape and no traceback."""
    argv, way, _, kept = PLACES["debrief"]
    raw = b"".join(answer.encode() + b"\n" + JUNK[-2][0] + b"\n" for answer in way[:4])
    raw += typed(*way[4:]) + b"".join(junk + b"\r\n" for junk, _ in JUNK)
    process = begin(tmp_path, *argv)
    out, err = process.communicate(raw)
    assert (process.returncode, err) == (0, b"")
    assert out.isascii()
    assert not re.search(rb"\x1b|\r|\\[xuU][0-9a-f]", out)
    assert out.decode().splitlines()[-1].endswith("What you did is kept in your record.")
    assert acts_in(tmp_path) == kept


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """As with ``head``: it ends at the next line, quietly, and what was done before is kept."""
    argv, way, there, _ = PLACES["group"]
    process = begin(tmp_path, *argv)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(typed(*way))
    process.stdin.flush()
    while there.encode() not in process.stdout.readline():
        pass
    process.stdout.close()
    process.stdin.write(typed("1", "2", "3"))
    process.stdin.close()
    assert (process.wait(), process.stderr.read()) == (0, b"")
    process.stderr.close()
    assert acts_in(tmp_path) in (2, 3)  # the last one may be kept before its answer is not heard


def test_an_output_that_is_full_is_told_once(tmp_path: Path) -> None:
    """Nothing is done that the learner cannot hear of; one line says why, and the code is 1."""
    with Path("/dev/full").open("wb") as full:
        process = begin(tmp_path, "case", "night-nurse", out=full.fileno())
        _, err = process.communicate(typed("next", "2", "3"))
    assert process.returncode == 1
    assert err.decode().count("\n") == 1
    assert "could not be written" in err.decode()


def test_an_order_to_end_is_followed_where_nobody_reads(tmp_path: Path) -> None:
    """A pipe that is full holds nothing up: what was done is kept, and the process ends."""
    process = begin(tmp_path, "case", "night-nurse")
    assert process.stdin
    assert process.stdout
    process.stdin.write(typed("next", "2", "3", *["again"] * 2_000))
    process.stdin.flush()
    while b"Coughing and straining:" not in process.stdout.readline():
        pass
    time.sleep(1)  # by then it waits to be read
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 128 + signal.SIGTERM
    process.communicate()
    assert acts_in(tmp_path) == 2
