"""What the tutorial line by line says of itself: who speaks, how one answers, how it ends."""

from tutor.wording.en.complaints import LOST

AGAIN, WHERE, HELP, BACK, QUIT = "again", "where", "help", "back", "quit"
"""The words that work everywhere."""
SPEAKERS = {
    "tutor": "tutor",
    "patient": "patient",
    "finding": "finding",
    "figure": "figure",
    "you": "you",
    "mark": "mark",
}
HELP_LINES = (
    "Type the number of a choice, or its word, and press enter. Some places take typed words, too.",
    (
        "again says everything here once more; where says where you are; back goes back by one; "
        "quit ends, and says whether what you did is kept."
    ),
)
NOTHING_BELOW = "There is nothing to go back to from Home; quit ends the tutorial."
NOTHING_TYPED = "Nothing was typed. Type a number or a word; help says which."


def choice_line(label: str, word: str, number: int | None) -> str:
    """Say a choice with the number or the word that chooses it."""
    if number is None:
        return f"{word}: {label}"
    return f"{number}. {label}" if not word else f"{number} or {word}: {label}"


def not_understood(choices: int) -> str:
    """Say that an answer means nothing here, and what would mean something."""
    if not choices:
        return "That was not understood, and changes nothing. help says what can be typed."
    most = "1" if choices == 1 else f"1 to {choices}"
    return f"That was not understood, and changes nothing. Type a number ({most}), or help."


def too_long(most: int) -> str:
    """Say that more was typed than an answer may have."""
    return f"That was longer than {most} characters. Nothing of it was taken, and nothing changes."


CHOSEN_BY = {
    "option": "Plain lines, because --plain asks for them.",
    "own-variable": "Plain lines, because HEEL_TUTOR_PLAIN asks for them.",
    "shared-variable": (
        "Plain lines, because ACCESSIBLE asks for them. HEEL_TUTOR_PLAIN=0 brings the screens back."
    ),
    "dumb-terminal": "Plain lines, because TERM is dumb: nothing can be drawn on this terminal.",
}
"""What chose lines, by code; the first thing that is said."""
_ENDED = {
    "quit": "You leave the tutorial.",
    "input-ended": "There is no more input, so the tutorial ends.",
    "signal": "The tutorial was told to end.",
    "fault": "The tutorial cannot go on.",
    "crash": "Something went wrong in the tutorial, so it ends.",
    "silence": "Nobody hears any more, so the tutorial ends.",
}
_KEPT = {"kept": "What you did is kept in your record.", "lost": f"W{LOST[1:]}.", "nothing": ""}


def farewell(how: str, kept: str) -> str:
    """Say how the conversation ended, and what became of what was done; both are codes."""
    return f"{_ENDED[how]} {_KEPT[kept]}".strip()


SIGNS = {
    "\N{DEGREE SIGN}": " degrees",
    "\N{MINUS SIGN}": "minus ",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{REPLACEMENT CHARACTER}": "?",
}
"""How signs are said where a stream cannot show them."""
