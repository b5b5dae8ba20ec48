"""A folder's own words: added to the shared ones, seen by its cases alone, read alike by all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content import samples
from tests.content.own_folder import OWN_CASE, OWN_CATALOGUE, OWN_CRITERIA, own_folder
from tests.content.samples import SAMPLE
from tutor.content.check import check
from tutor.content.library import Library, load_library
from tutor.grading import resolve

Spoil = Callable[[Path], None]


def found(paths: list[Path], background: list[Path], root: Path) -> list[str]:
    """Return the problems of what is checked, as lines from a root."""
    return samples.lines(check(paths, background=background), root)


def both_ways(root: Path) -> list[str]:
    """Return what is found in a folder, which must be the same if the tutorial is pointed at it."""
    alone = found([root], [SAMPLE], root)
    with_all = check([SAMPLE, root], background=[SAMPLE, root])
    library = load_library([SAMPLE, root])
    assert tuple(problem for problem in with_all.problems if problem.path.is_relative_to(root)) == (
        check([root], background=[SAMPLE]).problems
    )
    assert set(library.problems) <= set(with_all.problems)
    return alone


def test_a_folder_with_words_of_its_own_is_clean(tmp_path: Path) -> None:
    """Its case may use all of them: inquiry, structure, condition, treatment, reference, error."""
    assert both_ways(own_folder(tmp_path)) == []


def test_the_words_are_seen_in_their_folder_alone(tmp_path: Path) -> None:
    """The menu of every other case stays as it is, and so does what it can cite."""
    library = load_library([SAMPLE, own_folder(tmp_path)])
    own, other = library.cases["tile-layer"], library.cases["shop-walker"]
    menu, shared = library.catalogue_of(own), library.catalogue_of(other)
    assert menu is not None
    assert shared is not None
    assert library.catalogue is not None
    assert shared is library.catalogue.model
    for section in ("inquiries", "structures", "conditions", "treatments", "patterns", "linked"):
        old, new = tuple(getattr(shared, section)), tuple(getattr(menu, section))
        assert new[: len(old)] == old
        assert len(new) == len(old) + 1
    cited, all_cite = library.criteria_of(own), library.criteria_of(other)
    assert cited is not None
    assert all_cite is not None
    assert set(cited.sayings) - set(all_cite.sayings) == {"beyond:tile-study-2020"}
    assert [error.id for error in cited.misconceptions[len(all_cite.misconceptions) :]] == [
        "tiles-are-soft"
    ]
    assert library.catalogue_of(own) is menu


def test_a_case_resolves_with_the_words_of_its_folder(tmp_path: Path) -> None:
    """An own condition forbids an own treatment, as a shared one would."""
    library = load_library([SAMPLE, own_folder(tmp_path)])
    loaded = library.cases["tile-layer"]
    menu = library.catalogue_of(loaded)
    assert menu is not None
    case = resolve(loaded.model, menu)
    assert case.finding["vibrating-tools"].basis == "beyond:tile-study-2020"
    assert case.option["tile-layers-mat"].role == "contraindicated"
    assert case.structure["calcaneal-vein"].region == "foot"


def test_two_folders_may_use_one_id(tmp_path: Path) -> None:
    """Each sees its own meaning of it."""
    first, second = own_folder(tmp_path, "first"), own_folder(tmp_path, "second")
    (second / OWN_CASE).rename(second / "cases/local/tile-cutter.yaml")
    samples.edit(("id: tile-layer", "id: tile-cutter"))(second / "cases/local/tile-cutter.yaml")
    samples.edit(("label: A mat to stand on", "label: A rug"))(second / OWN_CATALOGUE)
    assert found([first, second], [SAMPLE], tmp_path) == []
    library = load_library([SAMPLE, first, second])
    assert [_mat(library, name) for name in ("tile-layer", "tile-cutter")] == [
        "A mat to stand on",
        "A rug",
    ]


def _mat(library: Library, case: str) -> str:
    menu = library.catalogue_of(library.cases[case])
    assert menu is not None
    return menu.treatments["tile-layers-mat"].label


def test_a_case_named_by_itself_sees_the_words_of_its_folder(tmp_path: Path) -> None:
    """An author checks the file at hand, wherever its catalogue lies in the folder."""
    root = own_folder(tmp_path)
    assert found([root / OWN_CASE], [SAMPLE], root) == []
    (root / OWN_CATALOGUE).rename(root / "catalogue.yaml")
    assert found([root / OWN_CASE], [SAMPLE], root) == []
    assert found([root / OWN_CASE], [SAMPLE, root], root) == []


def test_another_name_will_do_for_a_file_that_adds(tmp_path: Path) -> None:
    """The kind of a file is told by its keys, also where it holds a single section."""
    root = own_folder(tmp_path)
    (root / OWN_CATALOGUE).rename(root / "cases/words.yaml")
    (root / "cases/more.yaml").write_text(
        "format: 1\nadds: true\nconditions: {shy: {label: is shy, words: [shy]}}\n",
        encoding="utf-8",
    )
    (root / "cases/errors.yaml").write_text(
        "format: 1\nadds: true\nmisconceptions:\n"
        "  - {id: new, says: So., correction: Not so., references: []}\n",
        encoding="utf-8",
    )
    assert both_ways(root) == []


@pytest.mark.parametrize(
    ("file", "spoil", "expected"),
    [
        (
            OWN_CATALOGUE,
            samples.edit(("near: {heel-fat-pad: 0.2}", "near: {heel-pad: 0.2}")),
            "17:12 reference: there is no structure 'heel-pad'",
        ),
        (
            OWN_CATALOGUE,
            samples.edit(("near: {heel-fat-pad: 0.2}", "near: {s1-root: 0.2}")),
            "17:12 near-region: 's1-root' lies in another region than 'calcaneal-vein'",
        ),
        (
            OWN_CATALOGUE,
            samples.edit(
                (
                    "supports: {positive: local}\n    basis: beyond:tile-study-2020\n",
                    "supports: {positive: local}\n",
                )
            ),
            "4:3 basis: the inquiry 'vibrating-tools' has no basis",
        ),
        (
            OWN_CRITERIA,
            samples.edit(("[tile-study-2020, standard", "[tile-study, standard")),
            "9:18 reference: there is no reference 'tile-study'",
        ),
    ],
    ids=["reference", "region", "basis", "citation"],
)
def test_the_rules_hold_for_own_words_too(
    tmp_path: Path, file: str, spoil: Spoil, expected: str
) -> None:
    """What every rule finds in them stands at its place in the folder's file."""
    root = own_folder(tmp_path)
    spoil(root / file)
    assert both_ways(root) == [f"{file}:{expected}"]


def test_of_two_files_that_add_one_id_the_first_counts(tmp_path: Path) -> None:
    """The second is told where the first stands, whichever of them is checked."""
    root = own_folder(tmp_path)
    more = root / "cases/more.yaml"
    more.write_text(
        "format: 1\nadds: true\nconditions:\n  cold-allergy: {label: Other, words: [x]}\n",
        encoding="utf-8",
    )
    expected = [
        (
            "cases/more.yaml:4:3 overlay: the condition 'cold-allergy' already stands in "
            "'catalogue.yaml'"
        )
    ]
    assert both_ways(root) == expected
    assert found([more], [SAMPLE, root], root) == expected
    assert found([root / OWN_CATALOGUE], [SAMPLE, root], root) == []
    library = load_library([SAMPLE, root])
    menu = library.catalogue_of(library.cases["tile-layer"])
    assert menu is not None
    assert menu.conditions["cold-allergy"].label == "gets hives from cold"


def test_faults_of_the_shared_words_are_not_told_of_a_folder(tmp_path: Path) -> None:
    """Its author cannot mend them."""
    base, root = samples.copied(tmp_path), own_folder(tmp_path)
    samples.edit(("near: {s1-root: 0.3}", "near: {s1-root: 0.3, plantar-fascia: 0.5}"))(
        base / "catalogue.yaml"
    )
    assert found([root], [base], root) == []


def test_words_that_cannot_be_read_are_the_only_problem(tmp_path: Path) -> None:
    """Each use of one would be a problem else; a case named by itself says where to look."""
    root = own_folder(tmp_path)
    samples.edit(("    minutes: 1\n", ""))(root / OWN_CATALOGUE)
    assert both_ways(root) == [f"{OWN_CATALOGUE}:4:3 missing-key: 'minutes' is missing"]
    assert found([root / OWN_CASE], [SAMPLE], root) == [
        f"{OWN_CASE}:1:1 reference: the catalogue or the criteria of this folder could not be read"
    ]
    (root / OWN_CATALOGUE).write_bytes(b"adds: [")
    assert [line.split(" ")[1] for line in both_ways(root)] == ["syntax:"]


def test_a_whole_catalogue_of_a_folder_never_counts_beside_the_shared_one(tmp_path: Path) -> None:
    """Checked alone or with everything, it is the same warning, and the shared one judges."""
    root = own_folder(tmp_path)
    whole = (SAMPLE / "catalogue.yaml").read_bytes()
    (root / "whole.yaml").write_bytes(whole.replace(b"  onset:", b"  outset:"))
    assert both_ways(root) == [
        (
            "whole.yaml:1:1 unique-ids: warning: this file does not count: "
            "'catalogue.yaml' of another folder does"
        )
    ]
    (problem,) = check([root], background=[SAMPLE]).problems
    assert "'adds: true'" in problem.hint
    assert found([root / "whole.yaml"], [SAMPLE], root) == both_ways(root)


def test_what_adds_is_judged_by_the_first_whole_catalogue(tmp_path: Path) -> None:
    """The order of the folders decides, not which of them is checked."""
    first, second = samples.copied(tmp_path / "a"), samples.copied(tmp_path / "b")
    for files in (first, second):
        for name in ("referred", "local", "01-sample.yaml", "answer.yaml"):
            path = files / name
            path.rename(files / f".{name}")
    expected = {second / name for name in ("catalogue.yaml", "criteria.yaml")}
    for chosen in ([first, second], [second, first], [second]):
        report = check(chosen, background=[first, second])
        passed_over = {problem.path for problem in report.problems if problem.rule == "unique-ids"}
        assert passed_over == expected
