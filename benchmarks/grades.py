"""Grades a second, over every shipped case and its scripted students.

Run it by hand: ``python benchmarks/grades.py [SECONDS] [SCORING]``. It prints the best of five
rounds and judges nothing. Processor time is counted, not time on the clock, so that a machine that
does other work shows the same figure.
"""

import sys
import time

from tutor.content.folders import shipped_folder
from tutor.content.library import load_library
from tutor.grading import CURRENT, SCORINGS, grade, resolve
from tutor.proof.students import students

ROUNDS = 5


def main() -> None:
    """Grade every answer again and again for some seconds, and print how many a second."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    scoring = SCORINGS[int(sys.argv[2])] if len(sys.argv) > 2 else CURRENT  # noqa: PLR2004 - two arguments
    library = load_library([shipped_folder()])
    if library.catalogue is None or library.criteria is None:
        return
    catalogue, criteria = library.catalogue.model, library.criteria.model
    cases = [resolve(loaded.model, catalogue) for loaded in library.cases.values()]
    answers = [
        (case, student.answer) for case in cases for student in students(case, catalogue, scoring)
    ]
    best = 0.0
    for _ in range(ROUNDS):
        count, begun = 0, time.process_time()
        while time.process_time() - begun < seconds:
            for case, answer in answers:
                grade(case, answer, criteria, scoring.number)
            count += len(answers)
        best = max(best, count / (time.process_time() - begun))
    print(f"scoring {scoring.number}: {best:,.0f} grades a second, {len(answers)} answers")


if __name__ == "__main__":
    main()
