"""The rules of the house, as tests: lint, types, imports, sizes, and what must not stand here."""

import ast
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.paths import ROOT

PACKAGE = sorted((ROOT / "tutor").rglob("*.py"))
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


@pytest.mark.parametrize("path", PACKAGE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_stay_small_and_say_what_holds(path: Path) -> None:
    """At most 300 lines a file, 40 a function, 200 a class; every module has a docstring."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= 300
    assert ast.get_docstring(tree) or not text.strip()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name
        if isinstance(node, ast.ClassDef):
            assert (node.end_lineno or 0) - node.lineno <= 220, node.name


BARE = re.compile(
    r"\b(?:Static|Label|Markdown|Button|Checkbox|RadioButton|Option|OptionList)\(\s*f?[\"']"
    r"|from_markup|\.notify\((?!.*markup=False)"
)


@pytest.mark.parametrize(
    "path",
    [path for path in PACKAGE if "ui" in path.parts and path.name != "text.py"],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_widget_reads_markup(path: Path) -> None:
    """Text reaches widgets through ``tutor.ui.text`` or with markup off, never in the bare form."""
    found = [line for line in path.read_text(encoding="utf-8").splitlines() if BARE.search(line)]
    assert found == []


FOREIGN = re.compile(
    r"pypi[.]org|index[-]url|[/]simple[/]|registry[.]npmjs|[/](?:root|home|tmp|work)[/]"
)


def test_nothing_foreign_stands_in_the_repository() -> None:
    """No registry hosts, machine paths or lock files."""
    listed = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert not [name for name in listed if name.endswith((".lock", "requirements.txt"))]
    for name in listed:
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".tcss", ".json"} and path != Path(
            __file__
        ):
            assert not FOREIGN.search(path.read_text(encoding="utf-8")), name
