"""No mutation of a content file crashes, hangs or goes unlocated: 300 here, any number by hand."""

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.content import mutate, samples
from tests.content.samples import FILES
from tutor.content.check import Report
from tutor.content.library import load_files

QUIETLY = settings(
    max_examples=300,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SECONDS = 2.0


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sample, which every example overwrites."""
    return samples.copied(tmp_path_factory.mktemp("mutations"))


@QUIETLY
@given(rng=st.randoms(use_true_random=False))
def test_a_mutated_set_gives_located_problems(root: Path, rng: Random) -> None:
    """If one or two files are changed at random, each problem still has a position in its file."""
    begun = time.process_time()
    mutate.outcome(root, rng)
    assert time.process_time() - begun < SECONDS


@QUIETLY
@given(name=st.sampled_from(FILES), raw=st.binary(max_size=200))
@example(name=FILES[0], raw=b"\xef\xbb\xbf")
@example(name=FILES[0], raw=b"a: [\r\n\r\n")
def test_any_bytes_give_located_problems(root: Path, name: str, raw: bytes) -> None:
    """Any bytes in place of a file give problems of that file, or none."""
    (root / name).write_bytes(raw)
    mutate.assert_located(Report(1, load_files([root / name]).problems), root)


@pytest.mark.parametrize(
    "mutation", mutate.MUTATIONS, ids=lambda mutation: mutation.__name__.strip("_")
)
def test_each_mutation_stands_nothing_to_change(mutation: mutate.Mutation) -> None:
    """The mutations themselves raise nothing, even if there is hardly anything to change."""
    for raw in (b"", b"\n", b"\xff", b"a", b"[]", b"{}"):
        for seed in range(20):
            assert isinstance(mutation(Random(seed), raw), bytes)  # noqa: S311 - a seed, not a secret


def test_the_run_by_hand_counts_what_it_did() -> None:
    """The script for larger runs counts its mutations, each of which has a seed of its own."""
    assert mutate.run(20, seed=1).startswith("20 mutations, ")
