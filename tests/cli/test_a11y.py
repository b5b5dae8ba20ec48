"""The page of what helps whom: short, plain, and naming only what there is."""

import re

from textual.binding import Binding

from tests.cli.conftest import Run
from tests.paths import ROOT
from tutor.cli.parser import build_parser
from tutor.cli.screens import BLOCKS
from tutor.ui.app import TutorApp
from tutor.ui.screens.lesson import LessonScreen
from tutor.wording import words

SOURCE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tutor").rglob("*.py"))
LINES = words.a11y.PAGE.splitlines()
FIRST_COLUMN = [re.split(r" {2,}|(?<=markdown) ", line.strip())[0] for line in LINES]


def test_it_is_one_page_of_plain_text(run: Run) -> None:
    """It fits 80 columns and 40 lines, in ASCII, and needs neither record nor terminal."""
    ran = run("a11y")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == words.a11y.PAGE
    assert ran.out.isascii()
    assert len(LINES) <= 40
    assert max(map(len, LINES)) <= 80


def test_every_variable_it_names_is_read_and_knows_the_value() -> None:
    """Whoever sets it as the page says gets what the page says."""
    named = dict(re.findall(r"\b([A-Z][A-Z_]+)=(\w+)", words.a11y.PAGE))
    assert set(named) == {
        *("HEEL_TUTOR_PLAIN", "ACCESSIBLE", "TERM", "NO_COLOR", "HEEL_TUTOR_FIGURES"),
    }
    for variable in named:
        assert f'"{variable}"' in SOURCE
    assert set(re.findall(r"FIGURES=(\w+)", words.a11y.PAGE)) <= set(BLOCKS)


def test_every_command_it_names_can_be_called() -> None:
    """The parser takes each one as it stands on the page."""
    calls = [call.split()[1:] for call in FIRST_COLUMN if call.startswith("heel-tutor ")]
    assert len(calls) == 7
    for call in calls:
        assert build_parser().parse_args(call)


def test_every_key_it_names_is_bound() -> None:
    """ctrl+t, ctrl+p and ? everywhere, z in a lesson."""
    keys = {binding.key for binding in map(_made, (*TutorApp.BINDINGS, *LessonScreen.BINDINGS))}
    keys.add(TutorApp.COMMAND_PALETTE_BINDING)
    for key in ("ctrl+t", "ctrl+p", "z", "question_mark"):
        assert key in {part for name in keys for part in name.split(",")}
        assert {"question_mark": "?"}.get(key, key) in words.a11y.PAGE


def _made(binding: object) -> Binding:
    assert isinstance(binding, Binding)
    return binding
