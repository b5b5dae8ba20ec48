"""What is read from standard input, whatever bytes come, and what is said on any stream."""

import io
import sys

import pytest

from tutor.cli import console

MOST = 10
LINES = [
    (b"", []),
    (b"1\n2\n", ["1", "2"]),
    (b"1\r\n2\r\n", ["1", "2"]),
    (b"1\r2\r", ["1", "2"]),
    (b"1\n2", ["1", "2"]),
    (b"\n\n", ["", ""]),
    (b"\xef\xbb\xbf1\n", ["1"]),
    (b"caf\xc3\xa9\ncaf\xe9\n", ["caf\u00e9", "caf\ufffd"]),
    (b"a\0\x1b[2J\n", ["a\0\x1b[2J"]),
    (b"\xff\xfe1\0\n\0", ["\ufffd\ufffd1\0", "\0"]),
    (b"x" * 10 + b"\n1\n", ["x" * 10, "1"]),
    (b"x" * 11 + b"\n1\n", ["x" * 11, "1"]),
    (b"x" * 1_000_000 + b"\n1\n", ["x" * 11, "1"]),
    (b"x" * 1_000_000, ["x" * 11]),
]


@pytest.mark.parametrize(("raw", "heard"), LINES, ids=[repr(raw[:20]) for raw, _ in LINES])
def test_lines_are_heard_whatever_the_bytes(
    raw: bytes, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ends of every system, a last line without one, no UTF-8, a mark, and far too much."""
    stream = io.TextIOWrapper(io.BytesIO(raw), encoding="latin-1", errors="strict")
    monkeypatch.setattr(sys, "stdin", stream)
    console.prepare_conversation()
    assert list(iter(lambda: console.hear(MOST), None)) == heard


def test_a_line_without_an_end_is_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as /dev/zero: it is given up and not read for ever."""
    monkeypatch.setattr(console, "_ENDLESS", 2)
    text = "x" * (MOST + 1 + 2 * 65_536) + "\nmore\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert console.hear(MOST) is None


class Gone(io.StringIO):
    """A terminal that has gone."""

    def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]  # - see typeshed
        """Fail as the system does."""
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize("stdin", [None, Gone()], ids=["closed", "gone"])
def test_what_cannot_be_read_is_the_end(
    stdin: io.StringIO | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stream closed by whoever started us, and a terminal that went away."""
    monkeypatch.setattr(sys, "stdin", stdin)
    assert console.hear(MOST) is None


SPELLED = [
    ("30\u00b0 at \u22122", "30 degrees at minus 2"),
    ("pe\u00f1a, clich\u00e9", "pena, cliche"),
    ("\u201cso\u201d\u2014yes", '"so"-yes'),
    ("2\u00bd", "2 vulgar fraction one half "),
    ("e\u0301", "e"),
    ("\ufffd", "?"),
]


@pytest.mark.parametrize(("text", "said"), SPELLED)
def test_what_a_stream_cannot_show_is_spelled(
    text: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No escape is read aloud, and nothing is lost."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    console.prepare_conversation()
    console.speak(text)
    assert raw.getvalue().decode() == said
