"""What the finders report: a stretch of text and why it must not be published."""

from enum import StrEnum
from typing import NamedTuple


class PersonalKind(StrEnum):
    """What identifies a person; the value is the name under which it is reported and waived.

    Where two of them meet, the one that is named first here is reported.
    """

    ID = "privacy-id-number"
    PHONE = "privacy-phone"
    CARD = "privacy-bank-card"
    PLATE = "privacy-plate"
    EMAIL = "privacy-email"
    ACCOUNT = "privacy-account"
    DOCUMENT = "privacy-document-number"
    ADDRESS = "privacy-address"
    STAFF = "privacy-staff-table"
    NAME = "privacy-name"

    @property
    def label(self) -> str:
        """The Chinese word for it."""
        return _LABELS[self][0]

    @property
    def cure(self) -> str:
        """What to do about it."""
        return _LABELS[self][1]


_DELETE = "请删去"
_LABELS = {
    PersonalKind.ID: ("身份证号", _DELETE),
    PersonalKind.PHONE: ("电话号码", "请删去；社工站的固定电话只写在 station.yml 的 phone 里"),
    PersonalKind.CARD: ("银行卡号或账号", _DELETE),
    PersonalKind.PLATE: ("车牌号", _DELETE),
    PersonalKind.EMAIL: ("电子邮箱", _DELETE),
    PersonalKind.ACCOUNT: ("微信号或 QQ 号", _DELETE),
    PersonalKind.DOCUMENT: ("证件号码", _DELETE),
    PersonalKind.ADDRESS: ("住址（到门牌）", "请只写到社区；社工站的地址只写在 address 里"),
    PersonalKind.NAME: ("人名", "请改成岗位或人数，如“一名社工”“一位长者”"),
    PersonalKind.STAFF: ("人员名单里的一行", "到岗表只登记合计，请删去逐人的行"),
}


class Hit(NamedTuple):
    """From `start` up to but not including `end` of the text that was searched."""

    start: int
    end: int
    kind: PersonalKind
