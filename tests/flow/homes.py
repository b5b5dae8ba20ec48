"""Homes of learners who have done this and that, for the tests of both faces."""

from tests.runs.example import Clock
from tests.shipped import LIBRARY
from tutor.content.library import Library
from tutor.flow.home import HomeFlow
from tutor.runs import Runs
from tutor.runs.progress import Attempt, CaseRecord, LessonRecord, Progress
from tutor.runs.results import CaseResult
from tutor.store import Run, Store

PASSED = CaseResult(92.5, passed=True)
FAILED = CaseResult(40.0, passed=False)
UNSAFE = CaseResult(59.0, passed=False, safe=False)
RUN = Run(1, "u1", "case", "night-nurse", "d", 1, "2026-03-01", "me", "core")


class KnownRuns(Runs):
    """Runs of which all that was done is given."""

    def __init__(self, library: Library, done: Progress) -> None:
        """Keep what was done."""
        super().__init__(library, Store.in_memory(), Clock(), lambda: "run-0")
        self._done = done

    def progress(self) -> Progress:
        """Return what was done."""
        return self._done

    def title(self, kind: str, name: str) -> str:
        """Return a title as the record would give it."""
        return f"{kind} {name} as it was"


def attempts(*results: CaseResult | None, case: str = "night-nurse") -> CaseRecord:
    """Return a case whose attempts came to this; None is one that goes on."""
    several = (Attempt(RUN, "ended" if result else "open", result) for result in results)
    return CaseRecord(case, tuple(several))


def home_of(
    *done: CaseRecord | LessonRecord, library: Library = LIBRARY, unread: tuple[Run, ...] = ()
) -> HomeFlow:
    """Return the home of a learner who has done this."""
    cases = {record.case: record for record in done if isinstance(record, CaseRecord)}
    lessons = {record.lesson: record for record in done if isinstance(record, LessonRecord)}
    flow = HomeFlow(KnownRuns(library, Progress(cases, lessons, unread)))
    flow.read()
    return flow
