"""What each key does, as the footer, the buttons and the command palette say it.

Home is painted with some of these, so nothing is imported here.
"""

HELP, QUIT, BACK = "Help", "Quit", "Back"
LIGHT_OR_DARK = "Light or dark"
HOW_TO_LEAVE = "How to leave"
OPEN = "Open"
DEBRIEF_AGAIN = "Debrief again"
TRY_AGAIN = "Try again"
SET_ASIDE = "Set aside"
LESSONS, CASES = "Lessons", "Cases"
DOWN, UP = "Down", "Up"
TO_THE_LIST = "To the list"
CHOOSE_THE_FIRST = "Choose the first"
CLEAR = "Clear"
YES, NO = "Yes", "No"
NOT_YET = "Not yet (esc)"
"""The button that answers a question with no."""


def yes_button(act: str) -> str:
    """Name the button that answers a question with yes: the act, so that one sees what happens."""
    return f"{act} (y)"


def by_key(key: str) -> str:
    """Say beside a command of the palette which key does the same."""
    return f"Key: {key}"


def open_lesson(title: str) -> str:
    """Name the command of the palette that opens a lesson."""
    return f"Lesson: {title}"


def open_case(title: str) -> str:
    """Name the command of the palette that opens a case."""
    return f"Case: {title}"
