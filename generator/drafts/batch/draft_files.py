"""The drafts of a batch, written into a folder: each beside its evidence and its review sheet.

The last step of `gongshi import`. A draft that a person has worked on is never overwritten.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from generator.drafts import loading
from generator.drafts.batch import steps
from generator.drafts.batch.outcome import Batch, Drafted, DraftFiles, Failure, shown
from generator.drafts.batch.steps import DraftRequest
from generator.drafts.bodies import FILE as ORGANISATIONS
from generator.drafts.bodies import Bodies, addition
from generator.drafts.known import KnownData
from generator.drafts.slugs import unused
from generator.drafts.target import DraftTarget, target
from generator.drafts.writing import evidence
from generator.load.reader import Reader
from generator.load.yaml_text import one_line, written
from generator.model.catalogue import Role
from generator.model.station import Profile
from generator.system import files
from generator.system.processes import spread
from generator.understand.draft import Draft, Fact

_ROLES = ((Fact.OPERATOR, Role.OPERATOR), (Fact.EVALUATOR, Role.EVALUATOR))
_SHEET = ".review.html"


def write(reports: Sequence[Drafted], known: KnownData, into: Path, jobs: int, batch: Batch) -> Iterator[Drafted]:
    """Write each report's draft below `into`, and yield it with its path; what fails is added to the batch's failures.

    Drafts are written as they are asked for; the organisations that are new come last, when all have been taken.
    """
    before = loading.additions(into, Reader(into)) if into.is_dir() else ()
    bodies = Bodies(known, before)
    requests = list(_requests(reports, known, into, bodies))
    known = loading.knowing(known, bodies.added)
    outcomes = spread(steps.write_files, requests, known, jobs, _lost)
    for report, request, outcome in zip(reports, requests, outcomes, strict=True):
        if isinstance(outcome, Failure):
            batch.failures.append(outcome)
        elif is_worked_on(request.path):
            message = f"草稿 {shown(request.path)} 有人改过，没有覆盖；要用这一次读的，请先移走或改名那一份"
            batch.failures.append(Failure(report.names[0], "draft-worked-on", message))
        else:
            _put(request, outcome)
            yield Drafted(report.draft, report.names, report.why, request.path, outcome)
    if bodies.added:
        files.put({into / ORGANISATIONS: addition(bodies.added)})


def _lost(request: DraftRequest) -> DraftFiles | Failure:
    """What stands in for a draft whose process was killed."""
    message = "写草稿时程序被系统终止，多半是内存不够；请单独导入这一份"
    return Failure(request.draft.documents[0].name, "too-large", message)


def _requests(reports: Sequence[Drafted], known: KnownData, into: Path, bodies: Bodies) -> Iterator[DraftRequest]:
    """Where each draft goes: two with the same key get two file names, and the person decides which to keep."""
    stations: dict[str, str] = {}
    taken: set[str] = set()
    for report in reports:
        draft = report.draft
        aim = target(draft, known, stations)
        if aim.is_new and aim.street:
            stations[f"{aim.district}/{aim.station}"] = aim.street
        key = unused(aim.key, taken)
        taken.add(key)
        path = into / f"{key}.yml"
        names = [(one_line(draft.fact(fact) or ""), role) for fact, role in _ROLES]
        ids = {name: bodies.id_of(name, role) for name, role in names if name}
        yield DraftRequest(draft, aim, path, ids, _profile(draft, aim), _above(report, path, key, aim))


def _profile(draft: Draft, aim: DraftTarget) -> Profile | None:
    """The name and street of a new station; None where no street is known."""
    if not aim.street:
        return None
    return Profile(name=one_line(draft.fact(Fact.STATION) or "") or f"{aim.street}社工服务站", street=aim.street)


def _above(report: Drafted, path: Path, key: str, aim: DraftTarget) -> tuple[str, ...]:
    """The lines at the top of a draft: where it comes from, and what to do with it."""
    lines = [
        f"草稿，没有公布。由 gongshi import 从 {'、'.join(Path(name).name for name in report.names)} 读出。",
        f"对照 {path.stem}{_SHEET} 看一遍；“请看”是拿不准的地方，改好就删去这几个字。",
    ]
    if key != aim.key:
        lines.append(f"请看：同一批里另有一份也是 {aim.key}；请只留一份，或改正年份和类型。")
    if not aim.is_placed:
        lines.append("请看：没有读全区、街道、评估日期和类型，还不知道该放在哪里；补全后照下面写明区和站。")
        return (*lines, f"看完运行：gongshi accept {path.name} --as 区/站")
    return (*lines, f"看完运行：gongshi accept {key}.yml（前面加上草稿文件夹）")


def is_worked_on(path: Path) -> bool:
    """Whether there is a draft that is not as it was last written, or nothing tells how: then a person changed it."""
    if not path.exists():
        return False
    kept = evidence.read(path.with_suffix(".json"))
    return kept is None or sha256(path.read_bytes()).hexdigest() != kept.text_sha256


def _put(request: DraftRequest, made: DraftFiles) -> None:
    """Write the draft with its evidence and sheet, all or none; then a new station's file, unless there is one.

    A draft beside the evidence of another run would look as though a person had worked on it.
    """
    path = request.path
    texts = {path.with_name(path.stem + _SHEET): made.sheet, path.with_suffix(".json"): made.evidence, path: made.yaml}
    files.put(texts, only_with=path)
    station = path.parent / loading.STATION
    if request.target.is_new and request.profile is not None and not station.exists():
        head = f"数据里还没有这个站，代号 {request.target.station} 照拼音拟定，公布后不再改动；不合适请现在改文件夹名。"
        text = written({"name": request.profile.name, "street": request.profile.street}, above=(head,))
        files.put({station: text})
