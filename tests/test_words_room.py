"""Every word that a reader is shown stands in the wording, and every language has the same words.

A sentence in another room would be said in English by every language, and by one face only.
"""

import re
from pathlib import Path

import pytest

from tests import house_rules
from tests.paths import ROOT

WORDING = ROOT / "tutor" / "wording"
ROOMS = ("ui", "line", "flow", "cli", "grading", "runs", "store")
PENDING: tuple[str, ...] = ()
"""Rooms whose words are still on their way."""

MODULES = [
    path
    for room in ROOMS
    if room not in PENDING
    for path in sorted((ROOT / "tutor" / room).rglob("*.py"))
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_room_but_the_wording_speaks(path: Path) -> None:
    """Faces, commands and rooms below hold codes; only the store also holds SQL."""
    sql = path.is_relative_to(ROOT / "tutor" / "store")
    assert house_rules.written_words(path.read_text(encoding="utf-8"), sql=sql) == []


WORDED = [
    ("x = 'The chart is closed.'", ["1: The chart is closed."]),
    ("x = f'Step {n}'", ["1: Step {}"]),
    ("x = f'{n} min'", ["1: {} min"]),
    (
        "x = f'{n:>4} of {m}'",
        ["1: {} of {}"],
    ),
    (
        "x = ('Choose what this patient needs.'\n 'It costs marks.')",
        ["1: Choose what this patient needs.It costs marks."],
    ),
    ("def f():\n    return {'a': g('no call')}", ["2: no call"]),
    ("x = f'{a if b else \"not yet\"}'", ["1: not yet"]),
    ("x = 'About: (or less)'", ["1: About: (or less)"]),
    ("x = 'first,\\nsecond'", ["1: first,\nsecond"]),
    ("x = ' and '.join(y)", ["1:  and "]),
    ("x = 'other ' if y else ''", ["1: other "]),
    ("Binding('d', 'debrief', 'Debrief')", ["1: Debrief"]),
    ("menu.border_title = 'Options'", ["1: Options"]),
    ("Button('Yes', classes='quiet pane')", ["1: Yes"]),
    ("yield heading('Chosen:')", ["1: Chosen:"]),
    ("match x:\n    case 'Not yet': pass", ["2: Not yet"]),
    ("x = 'SELECT a FROM b'", ["1: SELECT a FROM b"]),
    ("CSS_PATH = 'my own.tcss'", ["1: my own.tcss"]),
    ("x = 'bold move'", ["1: bold move"]),
]


@pytest.mark.parametrize(("text", "found"), WORDED)
def test_what_a_reader_would_be_shown_is_found(text: str, found: list[str]) -> None:
    """Whole sentences, parts of them beside a value, words to be joined, and labels."""
    assert house_rules.written_words(text) == found


UNWORDED = [
    "'A module says what holds.'",
    "def f():\n    'Say it.'\n    return 'code'",
    "class A:\n    x: int = 1\n    'The number of them.'",
    "x: 'Callable[[int], str | None]' = 'a-code'",
    "def f(x: 'A | B', *y: 'C | D') -> 'Mapping[int, str]': ...",
    "State = TypeVar('State', bound='Session')",
    "__all__ = ['Runs', 'Store']",
    "x = 'in progress' if y else 'set aside'",
    "x = text.replace('{other side}', y)",
    "class A:\n    DEFAULT_CSS = 'A { width: 1fr; }'",
    "class A:\n    CSS: ClassVar[str] = 'A { width: 1fr; }'",
    "plain(x, 'bold $primary')",
    "plain(x, '$foreground 80%')",
    "Static(id='title', classes='title quiet')",
    "x = f'  {a} {b:>{width}}, {c}'",
    "x = f'{a}: {b}'",
    "Binding('question_mark,f1', \"jump('lesson')\")",
    "x = 'utf-8', 'SQLITE_FULL', 'ctrl+q', ' · ', '...', 'id/1', '-- ', '%Y-%m'",
]


@pytest.mark.parametrize("text", UNWORDED)
def test_what_no_reader_is_shown_is_passed_by(text: str) -> None:
    """Codes, docstrings, types, styles, style sheets and what only joins values."""
    assert house_rules.written_words(text) == []


def test_sql_is_passed_by_in_the_store_alone() -> None:
    """A statement begins with a verb in capitals; a sentence beside it is found all the same."""
    text = "x = 'SELECT a FROM b', f'PRAGMA v = {n}', f'BEGIN {mode}'\ny = 'The disk is full'"
    assert house_rules.written_words(text, sql=True) == ["2: The disk is full"]
    assert len(house_rules.written_words(text)) == 4


def test_codes_with_a_blank_are_promised_somewhere() -> None:
    """They are few, and each is an interface: to programs, or to authors."""
    promised = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    promised += (ROOT / "tutor" / "model" / "catalogue.py").read_text(encoding="utf-8")
    assert [code for code in house_rules.CODES if code not in promised] == []


def names_in(language: Path) -> dict[str, frozenset[str]]:
    """Return the public names of every module of a language."""
    return {
        path.relative_to(language).as_posix(): house_rules.public_names(
            path.read_text(encoding="utf-8")
        )
        for path in language.rglob("*.py")
    }


LANGUAGES = [path for path in sorted(WORDING.iterdir()) if re.fullmatch("[a-z]+", path.name)]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.name)
def test_every_language_has_the_same_words(language: Path) -> None:
    """A face asks for a word by its name, whatever the language."""
    english = names_in(WORDING / "en")
    assert english["labels.py"] >= {"points", "CALL_LABELS"}
    assert house_rules.unlike(english, names_in(language)) == []


ENGLISH = {"home": {"TAGLINE", "notice"}, "labels": {"points"}}
DIFFERENT = [
    ({"home": {"TAGLINE", "notice"}, "labels": {"points"}}, []),
    ({"home": {"TAGLINE", "notice"}}, ["lacks labels"]),
    ({**ENGLISH, "plurals": {"many"}}, ["alone has plurals"]),
    ({**ENGLISH, "home": {"TAGLINE"}}, ["lacks home.notice"]),
    (
        {**ENGLISH, "home": {"TAGLINE", "notiz", "gruss"}},
        ["lacks home.notice", "alone has home.gruss", "alone has home.notiz"],
    ),
]


@pytest.mark.parametrize(("other", "differences"), DIFFERENT)
def test_a_language_that_differs_is_told(
    other: dict[str, set[str]], differences: list[str]
) -> None:
    """By module and name, whichever of the two lacks it."""
    assert house_rules.unlike(ENGLISH, other) == differences


def test_public_names_are_those_of_the_module_itself() -> None:
    """Functions, classes and values; neither imports nor what is the module's own."""
    text = (
        "from x import y\nimport z\nA = B = 1\nC: int = 2\n_d = 3\n"
        "def e():\n    f = 1\n\nclass G: ...\n\ndef _h(): ...\n"
    )
    assert house_rules.public_names(text) == {"A", "B", "C", "e", "G"}
