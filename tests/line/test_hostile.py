"""Strangers' text said line by line: nothing draws, nothing acts, and every word is said."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.content.poison import plain, poisoned, poisoned_library
from tests.line.speaking import PLACES, Speak, small_command, typed
from tests.line.speaking import speak as speak  # noqa: PLC0414 - a fixture for the tests below
from tests.paths import ROOT
from tests.shipped import LIBRARY
from tutor.characters import forbidden
from tutor.cli import starting

ACTS = "give [IV]\x1b[2J\x1b]52;c;QQ==\x07 \x9b5m\u202enow\u2066 \x00[/]\r\u2028{0}%s"
DRAWS = "give [IV] \u2588\u2502\u28ff\U0001fb00 now \u2713\u2192\u26a0 \ue0b0 [@click=app.quit]x[/]"
DRAWN = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2500-\u28ff\u2900-\u297f\u2b00-\u2bff"
    "\ue000-\uf8ff\U0001f000-\U0001fbff\U000f0000-\U0010ffff]"
)
"""Arrows, technical signs, boxes, blocks, shapes, dingbats, braille, pictures, private signs."""
EVERYWHERE = ("again", "where", "help", "chart", "sources", "patient", "review", "chosen")


def assert_harmless(said: str) -> None:
    """Look for whatever is not plain text, and for the words around it."""
    assert "[IV]" in said
    assert forbidden(said) is None, said[(forbidden(said) or 0) - 80 :][:100]
    assert DRAWN.findall(said) == []


@pytest.mark.parametrize("text", [ACTS, DRAWS], ids=["acts", "draws"])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_acts_or_draws_at_any_place(
    place: str, text: str, speak: Speak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever got past the loader is cleaned where it is said, echoes and reasons included."""
    monkeypatch.setattr(starting, "load_content", lambda _roots: poisoned_library(text))
    argv, way, _, _ = PLACES[place]
    echoed = text.replace("[IV]", "")
    ended = speak(typed(*way, *EVERYWHERE, "1", echoed, "2", "3"), *argv)
    assert (ended.code, ended.complaints) == (0, "")
    assert_harmless(ended.text)


def test_a_folder_of_strangers_is_said_in_plain_text(tmp_path: Path) -> None:
    """Through the loader and a pipe: list, case and lesson of a folder whose name is hostile, too.

    Escape sequences do not pass the loader, so the folder holds what it lets through.
    """
    folder = tmp_path / "a\x1b[2J\u202e\u2588"
    for place, loaded in (
        ("cases", LIBRARY.cases["night-nurse"]),
        ("lessons", LIBRARY.lessons["s1-root"]),
    ):
        (folder / place).mkdir(parents=True)
        value = {**poisoned(plain(loaded.model), DRAWS), "id": "strange"}
        text = yaml.safe_dump(value, allow_unicode=True, width=200, sort_keys=False)
        (folder / place / "strange.yaml").write_text(text, encoding="utf-8")
    said = ""
    for argv, answers in (
        (("case", "strange"), ("home", "patients", "lessons", "1")),
        (("lesson", "strange"), ("next", "1", "hint", "solve", "next", "sources")),
    ):
        command = small_command(tmp_path / argv[0], *argv)
        ran = subprocess.run(
            [*command, "--content", str(folder)],
            input=typed(*answers),
            capture_output=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "HEEL_TUTOR_HOME": str(tmp_path)},
        )
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr == b""
        said += ran.stdout.decode()
    assert_harmless(said)
    assert "check mark" in said
