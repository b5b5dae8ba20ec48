"""What a content folder is called in a record."""

from pathlib import Path

import pytest

from tutor.content.folders import content_files, shipped_folder
from tutor.content.library import load_library
from tutor.content.packs import name_packs


@pytest.mark.parametrize(
    ("folder", "pack", "name"),
    [
        ("Week 1 (Ünit)", None, "folder-week-1-nit"),
        ("week-1", "id: clinic-a\n", "clinic-a"),
        ("week-1", "id: Clinic A\n", "folder-week-1"),
        ("week-1", "name: clinic-a\n", "folder-week-1"),
        ("week-1", "id: [clinic-a]\n", "folder-week-1"),
        ("week-1", "id: &a clinic-a\n", "folder-week-1"),
        ("week-1", f"id: {'a' * 61}\n", "folder-week-1"),
        ("((", None, "folder-unnamed"),
    ],
)
def test_a_folder_is_called_by_its_id_or_its_name(
    tmp_path: Path, folder: str, pack: str | None, name: str
) -> None:
    """An id that is none is passed over: it is a name in a file that outlives the folder."""
    root = tmp_path / folder
    root.mkdir()
    if pack:
        root.joinpath("pack.yaml").write_text(pack, encoding="utf-8")
    packs = name_packs([shipped_folder(), root])
    assert packs.of(root / "cases" / "local" / "a.yaml") == name
    assert packs.of(shipped_folder() / "cases" / "catalogue.yaml") == "core"
    assert packs.clashes == ()


def test_of_two_with_one_name_the_second_is_known(tmp_path: Path) -> None:
    """So that it can be told; both are still read."""
    for week in ("one", "two", "three"):
        (tmp_path / week / "cases").mkdir(parents=True)
    roots = [tmp_path / week / "cases" for week in ("one", "two", "three", "one")]
    packs = name_packs(roots)
    assert set(packs.names.values()) == {"folder-cases"}
    assert packs.clashes == (roots[1], roots[2])


def test_the_file_that_names_a_pack_is_no_case(tmp_path: Path) -> None:
    """It lies beside the content and would be taken for a case without any of its keys."""
    (tmp_path / "cases").mkdir()
    tmp_path.joinpath("pack.yaml").write_text("id: clinic-a\n", encoding="utf-8")
    assert content_files(tmp_path) == ()
    assert load_library([tmp_path]).problems == ()
