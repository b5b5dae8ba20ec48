"""What the tutorial line by line says of itself: who speaks, and how one answers."""

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
        "quit ends. Everything you did is kept as you do it."
    ),
)
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
