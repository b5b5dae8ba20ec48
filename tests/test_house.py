"""The rules of the house, as tests: lint, types, imports, sizes, names, and what must not be here.

A rule that only a document states is broken by the next change. Each rule that no tool knows has a
function in ``tests/house_rules.py`` and, below, a table of bad lines that it must find.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import house_rules
from tests.paths import ROOT

PACKAGE = sorted((ROOT / "tutor").rglob("*.py"))
PURE = [path for path in PACKAGE if not path.is_relative_to(ROOT / "tutor" / "cli")]
EVERYTHING = sorted(
    path
    for folder in ("tutor", "tests", "docs", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)


def relative(path: Path) -> str:
    """Return a path from the top of the repository, as the id of a test."""
    return path.relative_to(ROOT).as_posix()


TOOLS = [
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
]


def run_python(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python in the repository; what it prints is kept."""
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
    )


@pytest.mark.parametrize("tool", TOOLS, ids=" ".join)
def test_lint_and_types(tool: tuple[str, ...]) -> None:
    """The linter, the formatter and the type checker have nothing to say."""
    ran = run_python("-m", *tool)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_imports_run_down_only() -> None:
    """The import contracts in pyproject.toml hold."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    ran = run_python("-c", code)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


@pytest.mark.parametrize("argv", [("check",), ("list",), ("grade", "tests/answers/pallet.yaml")])
def test_commands_without_a_screen_never_load_textual(
    argv: tuple[str, ...], tmp_path: Path
) -> None:
    """``check``, ``grade`` and ``list`` import neither Textual nor Rich, and draw nothing."""
    code = (
        "import sys; from tutor.cli import main; main(sys.argv[1:]);"
        "shunned = ('textual', 'rich', 'resvg_py', 'PIL');"
        "sys.exit(any(m.split('.')[0] in shunned for m in sys.modules))"
    )
    environment = {"HEEL_TUTOR_HOME": str(tmp_path), "PATH": ""}
    ran = run_python("-c", code, *argv, environment=environment)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_home_paints_before_anything_heavy_is_loaded() -> None:
    """The application can be made without pydantic, YAML, rapidfuzz or the Markdown widget."""
    code = (
        "import sys; import tutor.ui.app;"
        "heavy = ('pydantic', 'yaml', 'rapidfuzz', 'markdown_it', 'textual.widgets._markdown');"
        "sys.exit(', '.join(m for m in heavy if m in sys.modules) or 0)"
    )
    ran = run_python("-c", code)
    assert ran.returncode == 0, ran.stderr


def test_a_run_that_shows_no_figure_loads_nothing_to_draw_with() -> None:
    """Home, help and back, with all content read: neither resvg nor Pillow is imported."""
    code = (
        "import asyncio, sys\n"
        "from tests.ui.application import playing\n"
        "async def run():\n"
        "    async with playing() as (app, pilot):\n"
        "        await pilot.press('question_mark', 'escape', 'down', 'c', 'down')\n"
        "        await pilot.pause()\n"
        "asyncio.run(run())\n"
        "sys.exit(', '.join(m for m in ('resvg_py', 'PIL') if m in sys.modules) or 0)"
    )
    ran = run_python("-c", code)
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("path", PACKAGE, ids=relative)
def test_a_module_says_what_holds(path: Path) -> None:
    """Every module begins with a docstring."""
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)) or not text.strip()


@pytest.mark.parametrize("path", PACKAGE, ids=relative)
def test_modules_functions_and_classes_stay_small(path: Path) -> None:
    """A module has at most 300 lines, a function 40, a class 200, without exceptions."""
    assert house_rules.oversized(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PURE, ids=relative)
def test_only_the_command_line_reads_clock_chance_and_environment(path: Path) -> None:
    """Every other room is handed them as values, so that the same input gives the same result."""
    assert house_rules.impure(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", EVERYTHING, ids=relative)
def test_a_silenced_rule_has_its_reason(path: Path) -> None:
    """Each ``noqa`` and ``type: ignore`` names its rule and says why, behind a dash."""
    assert house_rules.unexplained(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", EVERYTHING, ids=relative)
def test_a_name_says_what_it_stands_for(path: Path) -> None:
    """Nothing is called ``one``: a loop variable names its noun."""
    assert house_rules.nameless(path.read_text(encoding="utf-8")) == []


def lines(count: int, first: str) -> str:
    """Return a definition of so many lines."""
    return "\n".join([first, *["    x = 1"] * (count - 1)])


SIZES = [
    (lines(40, "def short():"), []),
    (lines(41, "def long():"), ["1: long 41"]),
    (lines(41, "async def long():"), ["1: long 41"]),
    ("class A:\n    @property\n    def long():\n" + "        x = 1\n" * 40, ["3: long 41"]),
    (lines(200, "class Small:"), []),
    (lines(201, "class Large:"), ["1: Large 201"]),
    ("\n" * 300, []),
    ("\n" * 301, ["1: module 301"]),
]


@pytest.mark.parametrize(("text", "faults"), SIZES)
def test_what_is_too_large_is_found(text: str, faults: list[str]) -> None:
    """The last line counts, decorators do not, and a function in a class is found too."""
    assert house_rules.oversized(text) == faults


READERS = [
    ("import time\n", ["1: time"]),
    ("import time\ntime.time()\n", ["1: time", "2: time", "2: time.time"]),
    ("from time import monotonic as clock\n", ["1: time.monotonic"]),
    ("from time import perf_counter\n", ["1: time.perf_counter"]),
    ("import random as chance\n", ["1: random"]),
    ("from random import shuffle\n", ["1: random.shuffle"]),
    ("from secrets import token_hex as token\n", ["1: secrets.token_hex"]),
    ("from datetime import UTC, datetime\ndatetime.now(UTC)\n", ["2: datetime.datetime.now"]),
    ("from datetime import datetime as dt\nx = dt.utcnow\n", ["2: datetime.datetime.utcnow"]),
    ("import datetime\ndatetime.datetime.today()\n", ["2: datetime.datetime.today"]),
    ("import datetime as d\nd.date.today()\n", ["2: datetime.date.today"]),
    ("def f():\n    from datetime import date\n    g(date.today)\n", ["3: datetime.date.today"]),
    ("import uuid\nuuid.uuid1()\n", ["2: uuid.uuid1"]),
    ("from uuid import uuid4 as new_id\n", ["1: uuid.uuid4"]),
    ("import os\nos.environ['HOME']\n", ["2: os.environ"]),
    ("import os.path\nos.getenv('HOME')\n", ["2: os.getenv"]),
    ("import os as system\nsystem.urandom(8)\n", ["2: os.urandom"]),
    ("from os import environ as surroundings\n", ["1: os.environ"]),
    ("import os\nfrom datetime import date\nos.fsync(1)\ndate.fromisoformat('')\n", []),
    ("import uuid\nuuid.UUID('')\nself.time.time()\nrandom = environ = 1\n", []),
]


@pytest.mark.parametrize(("text", "faults"), READERS)
def test_what_reads_clock_chance_or_environment_is_found(text: str, faults: list[str]) -> None:
    """Under every name that an import can give it, called or handed on, and nothing else."""
    assert house_rules.impure(text) == faults


COMMENTS = [
    ("x = 1  # no" + "qa", 1),
    ("x = 1  # no" + "qa: S101", 1),
    ("x = 1  # no" + "qa: S101 because it is a test", 1),
    ("x = 1  # no" + "qa: S101, S102 - it is a test", 0),
    ("x = 1  # type" + ": ignore", 1),
    ("x = 1  # type" + ": ignore[arg-type]", 1),
    ("x = 1  # type" + ": ignore[arg-type]  # on purpose", 1),
    ("x = 1  # type" + ": ignore[arg-type, misc]  # - it is refused", 0),
    ("x = '# no" + "qa'", 0),
]


@pytest.mark.parametrize(("text", "count"), COMMENTS)
def test_a_silenced_rule_without_a_reason_is_found(text: str, count: int) -> None:
    """Neither a bare comment, nor a code alone, nor words without a dash pass for a reason."""
    assert len(house_rules.unexplained(text)) == count


NAMES = [
    ("one = 1", 1),
    ("for o" + "ne in x: pass", 1),
    ("y = [one for o" + "ne in x]", 1),
    ("y = {a: one for a, (one, _) in x}", 1),
    ("f = lambda one: 1", 1),
    ("def f(*, one=1): pass", 1),
    ("def one(): pass", 1),
    ("with f() as one: pass", 1),
    ("try: pass\nexcept ValueError as one: pass", 1),
    ("match x:\n    case {'a': one}: pass", 1),
    ("import math as one", 1),
    ("if (one := f()): pass", 1),
    ("f(one=1)\nx.one\n'one'\nones = 2", 0),
]


@pytest.mark.parametrize(("text", "count"), NAMES)
def test_a_name_that_says_nothing_is_found(text: str, count: int) -> None:
    """However it is bound: by an assignment, a loop, a parameter, a pattern or an import."""
    assert len(house_rules.nameless(text)) == count


def test_an_ignored_lint_rule_has_its_reason() -> None:
    """Every entry of an ignore list in pyproject.toml has a comment that says why."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    entries = re.findall(r'^  "[A-Z]+[0-9]+",.*$', text, re.MULTILINE)
    assert len(entries) > 10
    assert [entry for entry in entries if not re.search(r",\s+# \w", entry)] == []


BARE = re.compile(
    r"\b(?:Static|Label|Markdown|Button|Checkbox|RadioButton|Option|OptionList)\(\s*f?[\"']"
    r"|from_markup|\.notify\((?!.*markup=False)"
)


@pytest.mark.parametrize(
    "path",
    [path for path in PACKAGE if "ui" in path.parts and path.name != "text.py"],
    ids=relative,
)
def test_no_widget_reads_markup(path: Path) -> None:
    """Text reaches widgets through ``tutor.ui.text`` or with markup off, never in the bare form."""
    found = [line for line in path.read_text(encoding="utf-8").splitlines() if BARE.search(line)]
    assert found == []


FOREIGN = re.compile(
    rb"pypi[.]org|index[-]url|[/]simple[/]|registry[.]npmjs|[/](?:root|home|tmp|work)[/]"
)


def test_nothing_foreign_stands_in_the_repository() -> None:
    """No registry hosts, machine paths or lock files, in whatever file, binary ones included."""
    listed = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert not [name for name in listed if name.endswith((".lock", "requirements.txt"))]
    for name in listed:
        path = ROOT / name
        if path != Path(__file__):
            assert not FOREIGN.search(path.read_bytes()), name
