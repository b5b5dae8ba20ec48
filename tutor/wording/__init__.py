"""Grades, verdicts and problems as sentences: one place, for the command line and the screens.

Everything here returns plain text; nothing prints and nothing is styled.
"""

from tutor.wording.grades import (
    call_sentence,
    coherence_sentence,
    grade_lines,
    plan_sentence,
    reading_sentences,
    safety_sentences,
    verdict_sentence,
)
from tutor.wording.labels import (
    CALL_LABELS,
    CERTAINTY_LABELS,
    PART_LABELS,
    REGION_LABELS,
    ROLE_LABELS,
    SIGN_LABELS,
    basis_line,
    mark_label,
    option_label,
    points,
    sources_phrase,
)
from tutor.wording.problems import github_line, problem_line
from tutor.wording.records import case_state, lesson_state, outcome_phrase

__all__ = [
    "CALL_LABELS",
    "CERTAINTY_LABELS",
    "PART_LABELS",
    "REGION_LABELS",
    "ROLE_LABELS",
    "SIGN_LABELS",
    "basis_line",
    "call_sentence",
    "case_state",
    "coherence_sentence",
    "github_line",
    "grade_lines",
    "lesson_state",
    "mark_label",
    "option_label",
    "outcome_phrase",
    "plan_sentence",
    "points",
    "problem_line",
    "reading_sentences",
    "safety_sentences",
    "sources_phrase",
    "verdict_sentence",
]
