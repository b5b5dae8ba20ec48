"""What the store gives back, and how a row becomes it.

A row is believed only when its types and its seal are right, and its text leaves without
characters that could act on a terminal: the file may have been damaged, or edited by anyone.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from tutor.characters import clean

FINISHED = "finished"
"""The kind of event that ends a run: its time is the run's ``finished``."""


class SpoiltRow(ValueError):
    """A row is not what was written; the store tells it as ``StoreDamaged``."""


@dataclass(frozen=True)
class Notice:
    """Something the learner should read once, in plain sentences."""

    text: str


@dataclass(frozen=True)
class Run:
    """One learner with one case or lesson; times are ISO 8601 in UTC.

    ``digest`` names the content as it was, ``scoring`` the version of the rules it is graded by.
    ``finished`` is the time of the event of kind ``finished``, None while there is none.
    """

    id: int
    kind: str
    subject: str
    digest: str
    scoring: int | None
    started: str
    finished: str | None


@dataclass(frozen=True)
class Event:
    """One act of the learner within a run; ``seq`` orders them, ``body`` is a JSON object."""

    seq: int
    at: str
    kind: str
    body: Mapping[str, object]


def seal(*fields: object) -> int:
    """Give the check value kept with a row: SQLite notices a broken page, not a changed letter."""
    return zlib.crc32("\0".join(map(str, fields)).encode())


def unsealed(row: Sequence[object]) -> Sequence[object]:
    """Give the fields of a row whose last column is its seal, or raise SpoiltRow."""
    fields = row[:-1]
    if seal(*fields) != row[-1]:
        message = "a row is not what was written"
        raise SpoiltRow(message)
    return fields


def body_text(body: Mapping[str, object]) -> str:
    """Give the one text that stands for a body; equal bodies give equal texts."""
    return json.dumps(dict(body), sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_run(row: Sequence[object]) -> Run:
    """Read id, kind, subject, digest, scoring, started, seal, finished; or raise SpoiltRow."""
    number, kind, subject, digest, scoring, started = unsealed(row[:-1])
    return Run(
        _number(number),
        _text(kind),
        _text(subject),
        _text(digest),
        None if scoring is None else _number(scoring),
        _text(started),
        None if row[-1] is None else _text(row[-1]),
    )


def read_event(row: Sequence[object]) -> Event:
    """Read run, seq, at, kind, body, seal; or raise SpoiltRow."""
    _, seq, at, kind, body = unsealed(row)
    return Event(_number(seq), _text(at), _text(kind), _body(body))


def read_snapshot(row: Sequence[object]) -> str:
    """Read digest, kind, body, seal into the body, unchanged; or raise SpoiltRow."""
    body = unsealed(row)[-1]
    return body if isinstance(body, str) else _wrong_type()


def _body(text: object) -> dict[str, object]:
    if not isinstance(text, str):
        _wrong_type()
    try:
        body = _cleaned(json.loads(text, parse_constant=_no_constant))
    except (ValueError, RecursionError) as error:
        message = "an event is not JSON"
        raise SpoiltRow(message) from error
    return body if isinstance(body, dict) else _wrong_type()


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): _cleaned(item) for key, item in value.items()}
    return value


def _number(value: object) -> int:
    return value if isinstance(value, int) else _wrong_type()


def _text(value: object) -> str:
    return clean(value) if isinstance(value, str) else _wrong_type()


def _wrong_type() -> NoReturn:
    message = "a value has the wrong type"
    raise SpoiltRow(message)


def _no_constant(name: str) -> NoReturn:
    message = f"{name} is not JSON"
    raise ValueError(message)
