"""What can go wrong around a command: files that are something else, outputs that fail."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paths import ROOT


@pytest.mark.parametrize("name", ["cases/local/shop-floor.yaml", "lessons/03-s1-root.yaml"])
def test_what_is_no_answer_is_told_so(run: Run, name: str) -> None:
    """A case or a lesson given as an answer gets no grade, and the exit code says so."""
    ran = run("grade", ROOT / name)
    assert ran.code == 1
    assert "is no answer" in ran.err


def test_schemas_are_not_written_through_links(run: Run, tmp_path: Path) -> None:
    """A link in a stranger's folder does not lead a writing command out of it."""
    outside = tmp_path / "outside"
    (tmp_path / "pack" / "cases").mkdir(parents=True)
    (tmp_path / "pack" / "cases" / "case.schema.json").symlink_to(outside)
    ran = run("schema", "--write", "--content", tmp_path / "pack")
    assert ran.code == 1
    assert "is a link" in ran.err
    assert not outside.exists()


def test_a_name_that_is_too_long_is_told_in_one_line(run: Run) -> None:
    """An error of the operating system is one line, not a traceback."""
    ran = run("check", "x" * 5000)
    assert ran.code == 1
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("into", [">&-", ">/dev/full"])
@pytest.mark.parametrize("command", ["list", "check"])
def test_an_output_that_fails_is_no_traceback(command: str, into: str) -> None:
    """A closed or a full output ends in at most one line."""
    ran = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m tutor {command} {into}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert ran.stderr.count("\n") <= 1
    assert "Traceback" not in ran.stderr
    assert ran.returncode == (1 if "full" in into else 0)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_json_is_json_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    """A key with an accent and a foreign letter comes through, whatever the stream can show."""
    path = tmp_path / "case.yaml"
    path.write_text("clé-ж: 1\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "tutor", "check", "--format", "json", str(path)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    report = json.loads(ran.stdout.decode(encoding))
    assert "'clé-ж' is not a key here" in {problem["message"] for problem in report["problems"]}


def test_files_beside_the_folders_and_capital_endings_count(run: Run, tmp_path: Path) -> None:
    """A case beside ``cases`` is content too, and so is one that ends in .YAML."""
    text = (ROOT / "cases" / "local" / "shop-floor.yaml").read_text(encoding="utf-8")
    (tmp_path / "cases").mkdir()
    for name, place in (("one", "one.yaml"), ("two", "cases/two.YAML")):
        case = text.replace("id: shop-floor", f"id: {name}")
        (tmp_path / place).write_text(case, encoding="utf-8")
    out = run("list", "cases", "--content", tmp_path).out
    assert " one " in out
    assert " two " in out


def test_a_folder_without_content_is_a_wrong_call(run: Run, tmp_path: Path) -> None:
    """Nothing to check is not the same as nothing wrong."""
    ran = run("check", tmp_path)
    assert ran.code == 2
    assert "holds no content" in ran.err


def test_of_two_with_one_id_the_added_one_is_told(run: Run, tmp_path: Path) -> None:
    """The shipped case stays; the newcomer is asked to take another id."""
    text = (ROOT / "cases" / "local" / "shop-floor.yaml").read_text(encoding="utf-8")
    path = tmp_path / "shop-floor.yaml"
    path.write_text(text, encoding="utf-8")
    ran = run("check", "--content", tmp_path)
    assert ran.code == 1
    assert f"{path}:" in ran.out
    assert "already used by 'local/shop-floor.yaml'" in ran.out


def test_all_rules_can_be_listed(run: Run) -> None:
    """``--explain`` without a rule prints the ids of all rules."""
    ran = run("check", "--explain")
    assert ran.code == 0
    assert {"self-proof", "sides", "syntax"} <= set(ran.out.split())


@pytest.mark.parametrize("command", [("--plain",), ("progress",), ("list",)])
def test_a_home_of_nobody_is_told_in_a_line(
    command: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder named by a user who does not exist ends in a line that says what to set."""
    monkeypatch.setenv("HEEL_TUTOR_HOME", "~no-such-user/tutor")
    ran = run(*command)
    assert ran.code == 2
    assert "Give a whole path" in ran.err
    assert ran.err.count("\n") == 1


def test_a_file_name_on_the_command_line_acts_on_no_terminal(run: Run) -> None:
    """What argparse does not know it quotes: a shell may have put a stranger's file there."""
    ran = run("case", "pallet", "\x1b]0;x\x07.yaml")
    assert ran.code == 2
    assert ".yaml" in ran.err
    assert not {"\x1b", "\x07"} & set(ran.err)
