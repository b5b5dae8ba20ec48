"""What the store gives back, and how a row becomes it.

A row is believed only when its types and its seal are right, and its text leaves without
characters that could act on a terminal: the file may have been damaged, or edited by anyone.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from tutor.characters import clean
from tutor.store.faults import Damage

FINISHED = "finished/1"
"""The event that ends a run, as this version writes it; its time is the run's ``finished``."""

SET_ASIDE = "set-aside/1"
"""The event by which a learner says that a run does not count, though it stays in the file."""

LEARNER = "me"
"""The learner of a record with one learner, and of all runs of the first version."""

CORE = "core"
"""The pack of what is shipped with the program, and of all runs of the first version."""


@dataclass
class SpoiltRow(ValueError):
    """A row is not what was written; the store tells it as ``StoreDamaged``.

    ``detail`` is what SQLite says of it, where it was SQLite that noticed.
    """

    damage: Damage
    detail: str = ""


@dataclass(frozen=True)
class Event:
    """One act of the learner within a run; ``seq`` orders them, ``body`` is a JSON object."""

    seq: int
    at: str
    kind: str
    body: Mapping[str, object]


@dataclass(frozen=True)
class Beginning:
    """All that a run is begun with. Times are ISO 8601 in UTC.

    ``uid`` names the run on every computer, ``digest`` the content as it is in ``snapshot``,
    ``scoring`` the version of the rules it will be graded by (None for what is not graded).
    """

    uid: str
    kind: str
    subject: str
    digest: str
    snapshot: str
    scoring: int | None
    started: str
    learner: str = LEARNER
    pack: str = CORE


@dataclass(frozen=True)
class Run:
    """One learner with one case or lesson.

    ``id`` is its place in this file and ``uid`` its name in every file. ``ending`` is the event
    that ended it, ``set_aside`` the time at which the learner took it out of what counts; both are
    None while they have not happened.
    """

    id: int
    uid: str
    kind: str
    subject: str
    digest: str
    scoring: int | None
    started: str
    learner: str
    pack: str
    ending: Event | None = None
    set_aside: str | None = None

    @property
    def finished(self) -> str | None:
        """When the run ended."""
        return self.ending.at if self.ending else None

    @property
    def open(self) -> bool:
        """Whether the run can still be gone on with."""
        return self.ending is None and self.set_aside is None


def is_ending(kind: str) -> bool:
    """Tell whether an event of this kind ends its run, in whatever version it was written."""
    return kind == "finished" or kind.startswith("finished/")


def first_uid(kind: str, subject: str, digest: str, started: str) -> str:
    """Return the uid of a run of the first version, which gave none: the same on every computer."""
    return hashlib.sha256(f"{kind}\0{subject}\0{digest}\0{started}".encode()).hexdigest()


def seal(*fields: object) -> int:
    """Give the check value kept with a row: SQLite notices a broken page, not a changed letter."""
    return zlib.crc32("\0".join(map(str, fields)).encode())


def unsealed(row: Sequence[object]) -> Sequence[object]:
    """Give the fields of a row whose last column is its seal, or raise SpoiltRow."""
    fields = row[:-1]
    if seal(*fields) != row[-1]:
        raise SpoiltRow(Damage.SEAL)
    return fields


def body_text(body: Mapping[str, object]) -> str:
    """Give the one text that stands for a body; equal bodies give equal texts."""
    return json.dumps(dict(body), sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_run(row: Sequence[object]) -> Run:
    """Read a run, what is known of it, how it ended and when it was set aside.

    The columns are id, kind, subject, digest, scoring, started, seal; run, uid, learner, pack,
    seal; run, seq, at, kind, body, seal of the ending (or six NULLs); and a time (or NULL). Raises
    SpoiltRow where a seal is broken or a type is wrong.
    """
    number, kind, subject, digest, scoring, started = unsealed(row[:7])
    _, uid, learner, pack = unsealed(row[7:12])
    return Run(
        id=_number(number),
        uid=_text(uid),
        kind=_text(kind),
        subject=_text(subject),
        digest=_text(digest),
        scoring=None if scoring is None else _number(scoring),
        started=_text(started),
        learner=_text(learner),
        pack=_text(pack),
        ending=None if row[12] is None else read_event(row[12:18]),
        set_aside=None if row[18] is None else _text(row[18]),
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
        raise SpoiltRow(Damage.NO_JSON) from error
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
    raise SpoiltRow(Damage.TYPE)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
