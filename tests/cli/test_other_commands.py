"""``list``, ``progress``, ``schema``, opening without a terminal, and how output behaves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paths import ROOT
from tests.shipped import LIBRARY
from tutor.cli.schemas import FOLDERS, schema_text
from tutor.content.library import MODELS, Kind


def test_list_gives_no_answer_away(run: Run) -> None:
    """Neither call nor family nor folder of any case shows in the list."""
    for form in ((), ("--json",)):
        out = run("list", "cases", *form).out.lower()
        assert "night-nurse" in out
        for word in ("referred", "local", "mixed", "s1-disc", "deep-gluteal", ".yaml"):
            assert word not in out


def test_the_order_of_the_list_tells_no_call(run: Run) -> None:
    """Cases stand by level and id, not by the folders that are named after calls."""
    cases = json.loads(run("list", "cases", "--json").out)["cases"]
    assert cases == sorted(cases, key=lambda case: (case["level"], case["id"]))


def test_list_and_progress_make_no_record(run: Run, home: Path) -> None:
    """Commands that only look leave no file behind."""
    assert run("list").code == 0
    assert run("progress").code == 0
    assert not home.exists()


def test_progress_json_is_stable(run: Run) -> None:
    """The JSON of an empty record has every key that the JSON of a full one has."""
    progress = json.loads(run("progress", "--json").out)
    assert set(progress) == {
        "format",
        "record",
        "cases",
        "lessons",
        "calibration",
        "unread",
    }
    assert [level["certainty"] for level in progress["calibration"]] == [1, 2, 3]


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_schema_is_json_schema(run: Run, kind: Kind) -> None:
    """Every kind prints a schema that refuses unknown keys and knows the file's own names."""
    schema = json.loads(run("schema", kind).out)
    assert schema["additionalProperties"] is False
    assert "format" in schema["properties"]


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_the_schemas_beside_the_content_are_current(kind: Kind) -> None:
    """What the modelines name is what ``schema --write`` writes."""
    path = ROOT / FOLDERS[kind] / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(kind, LIBRARY) + "\n"


def test_schema_can_be_written_elsewhere(run: Run, tmp_path: Path) -> None:
    """With ``--content`` the schemas land in that folder."""
    assert run("schema", "--write", "--content", tmp_path).code == 0
    assert (tmp_path / "lessons" / "lesson.schema.json").is_file()


def test_schema_without_a_kind_says_which_there_are(run: Run) -> None:
    """Without a kind the command names all kinds in one line and exits with 2."""
    ran = run("schema")
    assert ran.code == 2
    assert "catalogue" in ran.err


@pytest.mark.parametrize("argv", [(), ("case", "night-nurse"), ("lesson", "s1-root")])
def test_without_a_terminal_one_line_and_exit_2(argv: tuple[str, ...], tmp_path: Path) -> None:
    """The tutorial asks for a terminal and names what works without one."""
    ran = subprocess.run(
        [sys.executable, "-m", "tutor", *argv],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={"HEEL_TUTOR_HOME": str(tmp_path), "PATH": ""},
        check=False,
        cwd=ROOT,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "needs a terminal" in ran.stderr


def test_content_must_be_a_folder(run: Run, tmp_path: Path) -> None:
    """A folder that does not exist is an error of one line."""
    ran = run("list", "--content", tmp_path / "nowhere")
    assert ran.code == 2
    assert "is no folder" in ran.err


def test_a_reader_that_goes_away_is_no_error() -> None:
    """``heel-tutor schema catalogue | head -1`` ends quietly."""
    command = f"{sys.executable} -m tutor schema catalogue | head -1"
    ran = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ran.stderr == ""


def test_a_damaged_record_is_told_and_kept(run: Run, home: Path) -> None:
    """A progress file that is no database is named, kept, and not read as progress."""
    home.mkdir()
    record = home / "progress.sqlite3"
    record.write_bytes(b"not a database at all" * 100)
    before = record.read_bytes()
    ran = run("progress")
    assert str(record) in ran.err
    kept = [path for path in home.iterdir() if path.is_file() and path.read_bytes() == before]
    assert kept


def test_two_folders_of_one_name_are_told(run: Run, tmp_path: Path) -> None:
    """The runs of both would stand under one name in the record: the second one is named."""
    folders = [tmp_path / week / "mine" for week in ("one", "two")]
    for folder in folders:
        (folder / "cases").mkdir(parents=True)
    ran = run("list", "--content", folders[0], "--content", folders[1])
    assert ran.code == 0
    assert f"The content folder {folders[1]} has the name of another one" in ran.err
    folders[1].joinpath("pack.yaml").write_text("id: week-two\n", encoding="utf-8")
    assert run("list", "--content", folders[0], "--content", folders[1]).err == ""
