"""A floor under what the tests of the record reach: what is never run there loses work unseen.

The rooms that keep a learner's work are measured in every test run. All rooms are measured by
``python -m pytest --cov``, which takes twice as long as the tests alone.
"""

import subprocess
import sys

from tests.paths import ROOT

ROOMS = ("session", "store", "runs")
FLOOR = 95


def test_what_keeps_a_learners_work_is_reached_by_its_tests() -> None:
    """Nineteen of twenty lines of session, store and runs are run by the tests of these rooms."""
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *(f"tests/{room}" for room in ROOMS),
            *(f"--cov=tutor.{room}" for room in ROOMS),
            f"--cov-fail-under={FLOOR}",
            "--numprocesses=0",
            "-k",
            "not kill",
            "-m",
            "not many_examples",
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
