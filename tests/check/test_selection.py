"""Only some checks: `gongshi check --only`, `--skip`."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.check.checks import CHECKS, select
from generator.check.run import examine
from generator.cli import gongshi
from generator.complaints.judgement import judge
from generator.model.fault import UserError
from generator.model.waiver import Waiver
from tests.check.making import annex, case, finding, section

MINI = Path(__file__).parents[1] / "site" / "mini" / "data"
ALIKE, WITHIN = "same-quantity-is-stated-alike", "part-is-within-whole"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def check(data: Path, *options: str) -> Result:
    return CliRunner().invoke(gongshi, ["check", "--data", str(data), *options])


def ids(only: tuple[str, ...] = (), skip: tuple[str, ...] = ()) -> list[str]:
    return [one.id for one in select(only, skip)]


def test_all_checks_unless_told_otherwise() -> None:
    assert select((), ()) == CHECKS


@pytest.mark.parametrize("only", [(WITHIN, ALIKE), (f"{WITHIN},{ALIKE}",), (f" {ALIKE} , {WITHIN},",)])
def test_only_some_in_their_usual_order(only: tuple[str, ...]) -> None:
    assert ids(only) == [ALIKE, WITHIN]


def test_all_but_some() -> None:
    assert ids((), (ALIKE, WITHIN)) == [one.id for one in CHECKS if one.id not in {ALIKE, WITHIN}]
    assert ids((ALIKE, WITHIN), (WITHIN,)) == [ALIKE]


def test_an_unknown_check_names_what_is_near() -> None:
    with pytest.raises(UserError, match=rf"“same-quantity-is-alike”.*是不是.*{ALIKE}") as refused:
        select((), ("same-quantity-is-alike",))
    assert "\n" not in str(refused.value)
    with pytest.raises(UserError, match="“xyz”"):
        select(("xyz",), ())


def test_no_check_at_all_is_refused() -> None:
    with pytest.raises(UserError, match="一项核对也没有"):
        select((ALIKE,), (ALIKE,))


def test_a_waiver_of_a_check_that_did_not_run_is_not_stale() -> None:
    made = case(section(praise=[finding({"indicator": "case-files", "actual": 66})]), annex())
    record = replace(made.record, district=made.station.district.id)
    text = {"place": record.key, "reason": "原文如此", "date": "2024-09-01"}
    waivers = tuple(Waiver.model_validate({"check": one, **text}) for one in (ALIKE, WITHIN))
    catalogue = replace(made.catalogue, stations=(replace(made.station, reports=(record,)),), waivers=waivers)
    assert [waiver.check for waiver in examine(catalogue).stale] == [ALIKE, WITHIN]
    assert [waiver.check for waiver in examine(catalogue, select((ALIKE,), ())).stale] == [ALIKE]


def test_what_was_left_out_is_said_and_nothing_is_called_publishable(data: Path) -> None:
    whole, part = judge(data), judge(data, select((ALIKE,), ()))
    assert whole.publishable
    assert not part.publishable
    assert not part.is_blocked
    assert f"只做了 {len(CHECKS)} 项核对中的 1 项" in part.summary()
    assert "只做了" not in whole.summary()


def test_the_command_runs_what_is_asked_for(data: Path) -> None:
    def found(*options: str) -> set[str]:
        result = check(data, "--format", "json", *options)
        assert result.exit_code == 0, result.output
        return {one["check"] for one in json.loads(result.stdout)["findings"]}

    every = found()
    assert {ALIKE, WITHIN} < every
    assert found("--only", ALIKE) == {ALIKE}
    assert found("--only", ALIKE, "--only", WITHIN) == found("--only", f"{ALIKE},{WITHIN}") == {ALIKE, WITHIN}
    assert found("--skip", ALIKE) == every - {ALIKE}


def test_the_command_says_so_and_refuses_what_is_unknown(data: Path) -> None:
    assert f"只做了 {len(CHECKS)} 项核对中的 1 项" in check(data, "--only", ALIKE).stderr
    refused = check(data, "--only", "part-within-whole")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("错误：没有这项核对“part-within-whole”")
    assert WITHIN in refused.stderr
    assert refused.stderr.count("\n") == 1
