"""Every rule of the checker has a bad file, whose problems are known to the column and the word."""

import time
from pathlib import Path

import pytest

from tests.content import samples
from tests.content.bad_cases import UNSOUND
from tests.content.bad_cuts import UNQUOTED
from tests.content.bad_figures import UNDRAWN
from tests.content.bad_gradable import UNFAIR
from tests.content.bad_lessons import UNTAUGHT
from tests.content.bad_linkage import UNLINKABLE
from tests.content.bad_menus import MISLEADING
from tests.content.bad_overlays import ADDING
from tests.content.bad_pain import UNPAINED
from tests.content.bad_reading import UNREADABLE
from tests.content.bad_schema import UNFIT
from tests.content.bad_screens import UNGROUNDED
from tests.content.bad_shared import DANGLING
from tests.content.samples import ANSWER, CATALOGUE, CRITERIA, FILES, LESSON, LOCAL, REFERRED, Bad
from tutor.content.check import Report, check
from tutor.content.guard import MAX_ENTRIES
from tutor.content.library import load_library
from tutor.content.rules import RULES, all_rules, explain

BAD = (
    *UNREADABLE,
    *UNFIT,
    *DANGLING,
    *UNSOUND,
    *UNFAIR,
    *UNLINKABLE,
    *UNPAINED,
    *UNTAUGHT,
    *UNDRAWN,
    *UNQUOTED,
    *MISLEADING,
    *UNGROUNDED,
    *ADDING,
)


def test_the_sample_is_clean() -> None:
    """The sample, from which all bad files are made, has no problem of its own."""
    report = check([samples.SAMPLE], background=[])
    assert report == Report(len(FILES) + 1, ())


@pytest.mark.parametrize("entry", BAD, ids=lambda entry: entry.name)
def test_bad_file(entry: Bad, tmp_path: Path) -> None:
    """The checker finds exactly the problems that the table lists."""
    found = samples.spoiled(tmp_path, entry.file, entry.change)
    assert found == list(entry.expected)


def test_every_rule_has_a_bad_file() -> None:
    """A rule that no bad file breaks is not known to work, so a new rule needs an entry."""
    broken = {line.split(" ")[1].rstrip(":") for entry in BAD for line in entry.expected}
    assert broken == set(all_rules())


def test_every_rule_has_a_bad_file_of_each_kind_it_applies_to() -> None:
    """Rules that share an id are several functions, and a bad file breaks each of them."""
    named = {name: name for name in ("criteria", "catalogue", "answer")}
    named |= {f"own-{name}": f"{name} additions" for name in ("criteria", "catalogue")}
    broken = set()
    for line in (line for entry in BAD for line in entry.expected):
        path = Path(line.split(":")[0])
        kind = named.get(path.stem, "case" if path.parent.name else "lesson")
        broken.add((line.split(" ")[1].rstrip(":"), kind))
    assert {(rule.id, rule.applies) for rule in RULES} <= broken


def test_every_rule_is_explained() -> None:
    """``check --explain`` has at least a sentence on every rule."""
    texts = [explain(name) or "" for name in all_rules()]
    assert all(text.endswith((".", ".)")) for text in texts)
    assert explain("no-such-rule") is None


def test_problems_are_in_file_order(tmp_path: Path) -> None:
    """Problems are sorted by path, then line, then column, whatever found them."""
    root = samples.copied(tmp_path)
    samples.edit(("side: left", "side: up"), ("age: 44", "age: x"))(root / REFERRED)
    samples.edit(("level: 2", "level: 9"))(root / LOCAL)
    samples.edit(("id: two", "id: one"), ("minutes: 5", "minutes: 900"))(root / LESSON)
    report = check([root / REFERRED, root / LESSON, root], background=[])
    assert [(problem.path.name, problem.line) for problem in report.problems] == [
        ("01-sample.yaml", 5),
        ("shop-walker.yaml", 4),
        ("desk-worker.yaml", 7),
        ("desk-worker.yaml", 10),
    ]
    assert list(report.problems) == sorted(report.problems)


def test_one_bad_file_leaves_the_others_loaded(tmp_path: Path) -> None:
    """Whichever file is broken, all others are loaded, and only the broken one has a problem."""
    for index, name in enumerate(FILES):
        root = samples.copied(tmp_path / str(index))
        (root / name).write_bytes(b"format: [1\n")
        library = load_library([root])
        many = (library.cases, library.lessons, library.answers)
        loaded = sum(map(len, many)) + sum(map(bool, (library.criteria, library.catalogue)))
        assert loaded == len(FILES) - 1
        assert [problem.path for problem in library.problems] == [root / name]


def test_a_file_that_cannot_be_read_is_not_held_against_others(tmp_path: Path) -> None:
    """A broken lesson or case has a problem; files that refer to it are checked to the end."""
    root = samples.copied(tmp_path)
    (root / LESSON).write_bytes(b"\xff")
    (root / LOCAL).write_bytes(b"\xff")
    samples.edit(("region: posterior-calf", "region: shin"))(root / REFERRED)
    problems = check([root], background=[]).problems
    rules = {(problem.path.name, problem.rule) for problem in problems}
    assert rules == {
        ("01-sample.yaml", "encoding"),
        ("shop-walker.yaml", "encoding"),
        ("desk-worker.yaml", "pain-path"),
    }


def test_the_background_is_referred_to_and_not_checked(tmp_path: Path) -> None:
    """A single case is checked against the background, whose own faults are not reported."""
    root = samples.copied(tmp_path)
    samples.edit(("region: plantar-heel", "region: sole"))(root / LOCAL)
    report = check([root / REFERRED], background=[root])
    assert report == Report(1, ())


def test_a_broken_catalogue_is_not_replaced_by_the_background(tmp_path: Path) -> None:
    """If the catalogue of a set is broken, the set is not judged by that of another set."""
    own, other = samples.copied(tmp_path / "own"), samples.copied(tmp_path / "other")
    (own / CATALOGUE).write_bytes(b"format: 1\ninquiries: {}\n")
    problems = check([own], background=[other]).problems
    assert [(problem.path, problem.severity) for problem in problems] == [
        (own / CATALOGUE, "error"),
        (own / CATALOGUE, "error"),
        (own / CATALOGUE, "error"),
        (own / CRITERIA, "warning"),
    ]


def test_a_missing_case_is_told_to_an_answer(tmp_path: Path) -> None:
    """An answer to a case of the background that cannot be read is a problem, not a grade."""
    root = samples.copied(tmp_path)
    (root / REFERRED).write_bytes(b"\xff")
    report = check([root / ANSWER], background=[root])
    assert samples.lines(report, root) == [
        "answer.yaml:2:7 reference: there is no case 'desk-worker'"
    ]


def test_a_file_named_twice_is_checked_once(tmp_path: Path) -> None:
    """A file counts once if its folder is named too, or its path in another spelling."""
    root = samples.copied(tmp_path)
    again = root / "local" / ".." / "local" / "shop-walker.yaml"
    assert check([root, root / LOCAL, again], background=[]) == Report(len(FILES) + 1, ())


def test_a_path_that_is_not_there_is_a_problem() -> None:
    """The checker reports a path that is not there, and raises nothing."""
    missing = (Path("/no/such/case.yaml"), Path("nul\0byte.yaml"))
    found = check(missing, background=[samples.SAMPLE]).problems
    assert [(problem.rule, problem.message) for problem in found] == [
        ("unreadable", "cannot be read: No such file or directory"),
        ("unreadable", "cannot be read: embedded null byte"),
    ]


def test_a_report_counts_by_severity(tmp_path: Path) -> None:
    """Errors and warnings are counted apart."""
    root = samples.copied(tmp_path)
    samples.edit(("title: Hard", "title: Fat pad, hard"), ("certainty: 2", "departs: So."))(
        root / LOCAL
    )
    report = check([root], background=[])
    assert (report.count("error"), report.count("warning")) == (1, 1)


def test_the_largest_case_is_proven_in_time(tmp_path: Path) -> None:
    """A case with as many findings as a file may hold takes seconds to prove, not minutes."""
    root = samples.copied(tmp_path)
    names = [f"x{number}" for number in range(MAX_ENTRIES - 12)]
    shared = "kind: question, group: G, label: L, open: true, supports: {positive: referred}"
    inquiries = [
        f"  {name}: {{{shared}, basis: beyond:standard-teaching, minutes: 1}}\n" for name in names
    ]
    findings = [f"  {name}: {{result: r, positive: true, why: w}}\n" for name in names]
    samples.edit(("inquiries:\n", "inquiries:\n" + "".join(inquiries)))(root / CATALOGUE)
    samples.edit(("\nfindings:\n", "\nfindings:\n" + "".join(findings)))(root / REFERRED)
    begun = time.process_time()
    found = check([root], background=[]).problems
    assert time.process_time() - begun < 10.0
    assert {problem.rule for problem in found} == {"open-inquiries", "too-many"}
