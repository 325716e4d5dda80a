"""Operators and evaluators by name: those the project knows, and an id proposed for each that is new."""

import re
from collections.abc import Iterable, Sequence

from generator.derive.pinyin import Readings
from generator.drafts.known import KnownData
from generator.drafts.slugs import slug_of, unused
from generator.language.folding import name_key
from generator.language.name_matching import body_named
from generator.load.yaml_text import one_line, scalar
from generator.model.catalogue import Organisation, Role
from generator.model.fault import UserError

FILE = "organisations.yml"
_LIMIT = 40  # characters of an id
_CITY = re.compile(r"^.{2,4}?市")
_DISTRICT = re.compile(r"^.{2,3}?区(?=.{4})")
_KIND = re.compile(
    r"(?:社会工作|社会组织|社会服务|社工|公益|评估|综合|服务|发展|促进|咨询|研究|中心|协会|学会|联合会|事务所|有限公司|责任|社|院|会)+$"
)
_HAN = re.compile(r"[\u3400-\u9fff]+")


class Bodies:
    """The project's organisations and, added one by one, those a batch of drafts brings."""

    def __init__(self, known: KnownData, added: Iterable[Organisation] = ()) -> None:
        self._known = list(known.organisations)
        self._readings = known.readings
        self.added = [one for one in added if body_named(one.name, self._known) is None]

    def id_of(self, name: str, role: Role) -> str:
        """The id of the body of this name. A new one gets an id by its sound and is from then on in `added`."""
        name = one_line(name)
        body = body_named(name, [*self._known, *self.added])
        if body is None:
            taken = {one.id for one in (*self._known, *self.added)}
            body = Organisation(id=unused(_sound(name, self._readings), taken), name=name, roles=(role,))
            self.added.append(body)
        elif role not in body.roles and body in self.added:
            both = body.model_copy(update={"roles": (*body.roles, role)})
            self.added[self.added.index(body)] = both
        return body.id


def _sound(name: str, readings: Readings) -> str:
    """`榕渚市松涧区清禾社会工作服务中心` → `qinghe`."""
    whole = "".join(_HAN.findall(name))
    core = _KIND.sub("", _DISTRICT.sub("", _CITY.sub("", whole)))
    for words in (core, _CITY.sub("", whole), whole):
        try:
            return slug_of(words, readings)[:_LIMIT]
        except UserError:
            continue
    return "jigou"


def entry(body: Organisation) -> str:
    """The body's line in organisations.yml."""
    roles = ", ".join(role.value for role in body.roles)
    return f"- {{id: {body.id}, name: {scalar(body.name, in_flow=True)}, roles: [{roles}]}}"


def addition(bodies: Sequence[Organisation]) -> str:
    """The text of the file of new bodies in a folder of drafts."""
    head = (
        "# 数据里还没有的承办机构和评估机构，代号照拼音拟定。",
        "# 不合适的，连同草稿里的代号一起改；gongshi accept 会把用到的加到数据的 organisations.yml 末尾。",
    )
    return "\n".join([*head, *(entry(body) for body in bodies)]) + "\n"


def same(one: Organisation, name: str) -> bool:
    """Whether this is the body of that name."""
    return name_key(name) in {name_key(known) for known in (one.name, *one.aliases)}
