"""What Home says of itself, on the screen and in lines; ``entries`` says what it lists.

Home is painted before any content is read, so nothing is imported here.
"""

TAGLINE = "Does this heel pain come from the heel, or from the back?"
MIX = (
    "This is a teaching mix: in clinic most heel pain is local. An educational tool, "
    "not clinical advice."
)
WHERE_TO_GO = "Where to go"
"""The title of the list."""
READING = "Reading lessons and cases ..."
ABOUT_IT = "About it"
"""The title of the pane beside the list while it is about no entry."""
SETTING_ASIDE = (
    "Set this aside? It stays in your record, but no longer stands here as begun. "
    "Opening it again begins anew."
)


GREETING = (f"This is heel-tutor. {TAGLINE}", MIX)
"""What a reader hears first, once."""
CHOOSING = (
    "Type a number to choose, about and a number to hear more first, or some words of a title."
)
ABOUT = "about"
"""The word before the number of what is only to be told about."""
NOTHING_FOUND = "No title here has these words."
YES, NO = "yes", "no"
SET_IT_ASIDE, LEAVE_IT = "Set it aside", "Leave it as it is"
WAS_SET_ASIDE = "It was set aside."
READ_AGAIN, READ_AGAIN_WORD = "Try once more to read your record", "read"


def home_holds(lessons: int, cases: int, begun: int) -> str:
    """Say that this is Home, and how much there is."""
    holds = [counted(lessons, "lesson"), counted(cases, "patient")]
    return f"Home: {', '.join([*holds, f'{begun} begun'] if begun else holds)}."


def nothing_listed(problems: int) -> str:
    """Say why there is nothing to choose, and what tells more."""
    return f"No lesson or case could be read ({problems} problems). 'heel-tutor check' lists them."


def notice_line(notice: str) -> str:
    """Set a notice off from what stands around it."""
    return f"! {notice}"


def counts(lessons: int, cases: int) -> str:
    """Say how many lines of each kind there are, and the keys that lead to the first of them."""
    said = [
        f"{counted(count, noun)} ({noun[0]})"
        for count, noun in ((lessons, "lesson"), (cases, "case"))
        if count
    ]
    return " · ".join(said)


def counted(count: int, noun: str) -> str:
    """Return a number of things."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
