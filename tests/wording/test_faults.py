"""Every error that exists has its own sentence: a fault in, what is told of it out."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import tutor
from tutor.errors import NoFolder, NoSuchUser, NoTerminal, TutorError, UnknownId, UnknownValue
from tutor.grading.scoring import UnknownScoring
from tutor.runs import UnreadableRun
from tutor.runs.runs import NoContent
from tutor.runs.snapshot import Unreadable
from tutor.session.refusal import Refusal, Refused
from tutor.session.written import UnknownEvent
from tutor.store import (
    Damage,
    Reason,
    Run,
    StoreConflict,
    StoreDamaged,
    StoreForeign,
    StoreItself,
    StoreMissing,
    StoreNewer,
    StoreOfAnother,
    StoreOtherContent,
    StoreUnwritable,
)
from tutor.wording import words

FILE = Path("progress.db")
RUN = Run(7, "u7", "case", "pallet", "d1", 2, "2026-03-01T09:00:00Z", "me", "core")

TOLD: list[tuple[TutorError, str]] = [
    (UnknownId("case", "nobody"), "There is no case called 'nobody'."),
    (
        UnknownId("lesson", "s1rot", ("s1-root",)),
        "There is no lesson called 's1rot'. Did you mean s1-root?",
    ),
    (
        UnknownId("rule", "sids", ("sides", "basis")),
        "There is no rule called 'sids'. Did you mean sides or basis?",
    ),
    (UnknownId("snapshot", "d9"), "There is no content snapshot called 'd9'."),
    (
        NoTerminal(),
        (
            "The tutorial needs a terminal that it can draw on. Without one: heel-tutor --plain, "
            "which speaks in lines; or list, check, grade, progress (see heel-tutor --help)."
        ),
    ),
    (
        UnknownValue("HEEL_TUTOR_PLAIN", "maybe", ("1", "0")),
        "HEEL_TUTOR_PLAIN is 'maybe', which says nothing here. It can be 1 or 0.",
    ),
    (
        NoSuchUser("HEEL_TUTOR_HOME", "~nobody"),
        "HEEL_TUTOR_HOME is '~nobody': this computer knows no such user. Give a whole path.",
    ),
    (
        NoFolder("mine"),
        "'mine' is no folder; --content takes one that holds cases or lessons.",
    ),
    (
        NoContent(),
        "The catalogue or the criteria could not be read; 'heel-tutor check' says why.",
    ),
    (
        UnreadableRun(RUN),
        (
            "The case 'pallet', begun on 2026-03-01, was recorded by another version of heel-tutor "
            "and cannot be read by this one. It is kept."
        ),
    ),
    (
        UnknownScoring(9, (1, 2)),
        (
            "This attempt was begun with scoring 9, and this version of heel-tutor knows only: 1, "
            "2. A newer version can grade it."
        ),
    ),
    (
        UnknownEvent("dreamt/1"),
        (
            "The record holds a step 'dreamt/1' that this version does not know. A newer version "
            "may read it."
        ),
    ),
    (
        Unreadable(),
        (
            "This attempt was made with content in a form that this version cannot read. A newer "
            "version may read it."
        ),
    ),
    (Refused(Refusal.CALL_FIRST), "Commit the call first."),
    (Refused(Refusal.STEPS_LEFT), "There are steps left."),
    (
        StoreUnwritable(FILE, Reason.FULL, "SQLITE_FULL"),
        "Progress cannot be saved in progress.db: the disk is full (SQLITE_FULL). Free some space.",
    ),
    (
        StoreDamaged(FILE, Damage.NO_DATABASE),
        (
            "The progress file progress.db is damaged: it is not a database. Leave the tutor and "
            "start it again: where its folder can be written, the file is set aside and the newest "
            "good backup takes its place."
        ),
    ),
    (
        StoreNewer(FILE, 3, 2),
        (
            "The progress file progress.db was written by a newer heel-tutor (format 3; this one "
            "knows up to 2). It was not touched. Update heel-tutor to open it."
        ),
    ),
    (
        StoreForeign(FILE),
        (
            "progress.db is not a progress file of heel-tutor. It was not touched. Move it away, "
            "or choose another folder."
        ),
    ),
    (
        StoreConflict(attempt=2, step=4),
        (
            "Step 4 of attempt 2 was taken otherwise in another window. Leave it here and open it "
            "again: nothing that was recorded is lost."
        ),
    ),
    (
        StoreOtherContent("d1"),
        (
            "Your record already holds other content under the digest d1. Leave it here and open "
            "it again: nothing that was recorded is lost."
        ),
    ),
    (
        StoreItself(FILE),
        "progress.db is your record itself. Name the record of the other computer.",
    ),
    (
        StoreOfAnother(FILE, "ada"),
        (
            "progress.db holds the runs of another learner ('ada'). Nothing was joined: two "
            "learners' attempts in one record could not be told apart."
        ),
    ),
    (StoreMissing(FILE), "There is no file progress.db."),
]


@pytest.mark.parametrize(("error", "sentence"), TOLD, ids=lambda value: type(value).__name__)
def test_an_error_is_told(error: TutorError, sentence: str) -> None:
    """What happened, and what to do about it."""
    assert words.faults.told(error) == sentence


def every_error() -> Iterator[type[TutorError]]:
    """Yield every class of error in the package, whichever module defines it."""
    for module in pkgutil.walk_packages(tutor.__path__, "tutor."):
        if module.name != "tutor.__main__":
            import_module(module.name)
    waiting = [TutorError]
    while waiting:
        found = waiting.pop().__subclasses__()
        waiting += found
        yield from (error for error in found if error.__module__.startswith("tutor."))


def test_every_error_has_a_sentence() -> None:
    """A new error without words, or without a row above, fails here; so does a row too many."""
    assert {type(error) for error, _ in TOLD} == set(every_error())


def test_no_two_errors_share_a_sentence() -> None:
    """Two faults told alike would send a learner the wrong way."""
    sentences = [words.faults.told(error) for error, _ in TOLD]
    assert len(set(sentences)) == len(sentences)


def test_an_error_without_words_is_a_fault_of_the_program() -> None:
    """It is not passed over in silence."""

    class Wordless(TutorError):
        """An error that nobody thought of."""

    with pytest.raises(NotImplementedError, match="Wordless"):
        words.faults.told(Wordless())


@pytest.mark.parametrize("error", [error for error, _ in TOLD], ids=lambda e: type(e).__name__)
def test_errors_are_values(error: TutorError) -> None:
    """Errors with the same fields are equal, and their text is class and fields, no sentence."""
    fields = dict(vars(error))
    assert type(error)(**fields) == error
    assert not any(type(error)(**fields | {name: None}) == error for name in fields if fields[name])
    assert str(error).startswith(f"{type(error).__name__}(")


def test_a_traceback_does_not_quote_the_learner() -> None:
    """The end of a run holds what was answered, and a crash report is sent to others."""
    assert "pallet" not in str(UnreadableRun(RUN))


def test_every_refusal_has_its_own_sentence() -> None:
    """Each is one plain sentence; a code without words fails."""
    said = [words.faults.told(Refused(reason)) for reason in Refusal]
    assert len(set(said)) == len(said)
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in said)
