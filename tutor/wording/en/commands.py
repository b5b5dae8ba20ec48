"""What the commands and their options are for, as ``--help`` says it.

It imports nothing: ``--help`` and ``--version`` answer at once.
"""

DESCRIPTION = "Tell heel pain that comes from the back from heel pain that does not."
EPILOG = """\
Without a command the tutorial opens. It is an educational tool, not clinical advice.
Your data lies where 'heel-tutor progress' says; HEEL_TUTOR_HOME moves it.
HEEL_TUTOR_FIGURES=quadrant, half, outline or words says how your terminal shows figures.
HEEL_TUTOR_PLAIN=1 opens the tutorial in plain lines, as for a screen reader; 0 never does.
"""
COMMANDS = "commands"
"""The heading of the list of commands."""

CASE = "Open one case in the tutorial."
LESSON = "Open one lesson in the tutorial, or export it."
A11Y = "Say what helps whom: screen readers, few colors, large letters, keys or mouse alone."
LIST = "List cases and lessons with your progress."
PROGRESS = "Show your attempts."
CHECK = "Find every problem in content, at file:line:column."
GRADE = "Grade answer files: every mark, why, and on what basis."
SCHEMA = "Print the JSON Schema of a kind of content, for editors."
SIMULATE = "Play scripted students, or learners made up by chance, over all cases."

COMMAND_HERE = "COMMAND"
FOLDER_HERE = "DIR"
ID_HERE = "ID"
FILE_HERE = "FILE"
PATH_HERE = "PATH"
RULE_HERE = "RULE"
ANSWER_HERE = "ANSWER.yaml"
NUMBER_HERE = "N"

CONTENT = "add a folder with cases and lessons of your own (repeatable)"
PLAIN = "open the tutorial in plain lines; every other command prints lines anyway"
JSON = "as JSON"
CASE_ID = "see 'heel-tutor list cases'"
LESSON_ID = "see 'heel-tutor list lessons'"
LESSON_MARKDOWN = "print it as Markdown instead"
LIST_WHAT = "only these (default: both)"
LIST_COVERAGE = "count what the cases exercise instead"
LIST_CUES = "measure what the cases as a whole give away instead (for instructors)"
PROGRESS_MERGE = "join the record of another computer to yours; FILE is only read"
CHECK_PATH = "files or folders"
CHECK_STRICT = "warnings count as problems"
CHECK_EXPLAIN = "what a rule demands; or all"
SCHEMA_WRITE = "write every schema beside the content that names it"
SIMULATE_COHORT = "learners of five accuracies instead: mean, cases and sets of ten passed"
SIMULATE_RECOVER = (
    "learners of known competence instead: whether their scores show it, and how reliably"
)
SIMULATE_SEED = "draw by another seed (default: 1); the same seed gives the same figures"


def version(number: str) -> str:
    """Name the program and its version."""
    return f"heel-tutor {number}"
