"""What GitHub runs for us is pinned, may do little, and runs what anybody can run here."""

import os
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
JOBS = (
    ("publish.yml", "build"),
    ("publish.yml", "deploy"),
    ("ci.yml", "site"),
    ("ci.yml", "tests"),
    ("ci.yml", "browser"),
    ("nightly.yml", "run"),
)
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def workflow(name: str) -> dict[str, Any]:
    # The base loader leaves `on` a word; YAML 1.1 makes it true.
    read: dict[str, Any] = yaml.load((ROOT / ".github" / "workflows" / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - the base loader makes text only
    return read


def steps(name: str, job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow(name)["jobs"][job]["steps"]
    return found


def commands() -> list[str]:
    return [line for name, job in JOBS for line in runs(name, job)]


def runs(name: str, job: str) -> list[str]:
    return [line for step in steps(name, job) for line in step.get("run", "").splitlines()]


def make(*words: str) -> subprocess.CompletedProcess[str]:
    # `make test` itself has set these for its children.
    clean = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(
        ["make", "--dry-run", *words], cwd=ROOT, env=clean, capture_output=True, text=True, check=False
    )


needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="no make on this machine")


def test_every_workflow_and_job_is_known_here() -> None:
    assert sorted((path.name, job) for path in WORKFLOWS for job in workflow(path.name)["jobs"]) == sorted(JOBS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    # From the text, since the version stands in a comment.
    used = re.findall(r"uses:\s*(.+)", path.read_text("utf-8"))

    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_an_action_is_the_same_commit_everywhere() -> None:
    pins = {action for path in WORKFLOWS for action in re.findall(r"uses:\s*(.+)", path.read_text("utf-8"))}

    assert len(pins) == len({action.split("@")[0] for action in pins})


def test_permissions_are_the_least() -> None:
    assert {path.name: workflow(path.name)["permissions"] for path in WORKFLOWS} == {
        "ci.yml": {"contents": "read"},
        "nightly.yml": {"contents": "read"},
        "publish.yml": {"contents": "read"},
    }
    assert {job: workflow(name)["jobs"][job].get("permissions") for name, job in JOBS} == {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "site": None,
        "tests": None,
        "browser": None,
        "run": None,
    }


def test_the_job_that_may_write_runs_no_code_of_ours() -> None:
    assert [step for step in steps("publish.yml", "deploy") if "run" in step or "checkout" in step["uses"]] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_token_stays_in_the_work_tree(path: Path) -> None:
    checkouts = [
        step
        for job in workflow(path.name)["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]

    assert checkouts
    assert {step["with"]["persist-credentials"] for step in checkouts} == {"false"}


def test_changes_from_strangers_run_without_our_secrets() -> None:
    triggers = {path.name: set(workflow(path.name)["on"]) for path in WORKFLOWS}

    assert triggers == {
        "ci.yml": {"pull_request"},
        "nightly.yml": {"schedule", "workflow_dispatch"},
        "publish.yml": {"push", "workflow_dispatch"},
    }
    assert "secrets." not in "".join(path.read_text("utf-8") for path in WORKFLOWS)


def test_one_publication_at_a_time() -> None:
    assert workflow("publish.yml")["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def test_the_published_site_is_the_one_that_make_builds() -> None:
    (upload,) = (step for step in steps("publish.yml", "build") if "upload-pages-artifact" in step.get("uses", ""))

    assert upload["with"]["path"] == "site"


def test_steps_run_only_what_anybody_can_run_here() -> None:
    assert commands() == [
        "make check",
        'make site BASE_URL="$BASE_URL"',
        "make lint",
        "make check",
        "make site",
        "make test-program",
        'make test-browser MARKED="browser and not nightly"',
        "bash .ci/run",
    ]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@needs_make
@pytest.mark.parametrize("command", [line for line in commands() if line.startswith("make ")])
def test_the_makefile_knows_what_a_step_asks_of_it(command: str) -> None:
    done = make(*shlex.split(command)[1:])

    assert done.returncode == 0, done.stderr


def test_the_oldest_python_that_is_allowed_is_tried() -> None:
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    tried = workflow("ci.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"]

    assert allowed.removeprefix(">=") == tried[0]


@needs_make
def test_a_change_runs_all_that_the_script_runs() -> None:
    """The jobs of a change together, but for the part of axe's table that is marked as nightly."""
    of_jobs = {
        line.removeprefix("make ").split()[0] for name, job in JOBS if name == "ci.yml" for line in runs(name, job)
    }
    test = [line for line in make("test").stdout.splitlines() if "pytest" in line]
    parts = [line for line in make("test-program", "test-browser").stdout.splitlines() if "pytest" in line]

    assert of_jobs == {"lint", "check", "site", "test-program", "test-browser"}
    assert test == parts != []


@needs_make
def test_the_script_runs_targets_that_there_are() -> None:
    (targets,) = re.findall(r"for target in (.+); do", (ROOT / ".ci" / "run").read_text("utf-8"))

    assert targets.split() == ["lint", "check", "site", "test"]
    assert make(*targets.split()).returncode == 0


@needs_make
def test_the_address_reaches_the_build() -> None:
    built = make("check", "site", "BASE_URL=https://example.org/a b/").stdout

    assert '.venv/bin/gongshi build --base-url "https://example.org/a b/"' in built.splitlines()
    assert ".venv/bin/gongshi check" in built.splitlines()


@needs_make
def test_without_an_address_none_is_given() -> None:
    assert ".venv/bin/gongshi build" in [line.strip() for line in make("site").stdout.splitlines()]
