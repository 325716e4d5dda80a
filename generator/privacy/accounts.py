"""Identifiers that are known by a word beside them or by their shape: plates, e-mail, WeChat, papers."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.privacy import lexicon
from generator.privacy.hit import Hit, PersonalKind

_ON_PLATE = "[A-HJ-NP-Za-hj-np-z0-9]"  # no I, no O
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Za-hj-z][ ·•.\-]?"
    r"(?=[A-Za-z0-9]*[0-9][A-Za-z0-9]*[0-9])"
    rf"(?:[0-9]{{5}}[A-HJKa-hjk]|[A-HJKa-hjk]{_ON_PLATE}[0-9]{{4}}|{_ON_PLATE}{{5}}|{_ON_PLATE}{{4}}[学警挂港澳领使])"
    r"(?![A-Za-z0-9])(?!-[0-9])(?!号(?:文|令))"
)
_LATIN = re.compile("[A-Za-z0-9]")
_AT = re.compile(r"[@\[({（【](?:(?<=@)| ?[aA][tT] ?[\])}）】])")
_LOCAL = re.compile(r"[A-Za-z0-9_%+-][A-Za-z0-9._%+-]* ?$")
_DOMAIN = re.compile(
    r" ?(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?!(?:png|jpe?g|svg|gif|webp|js|css|html?|md|ya?ml|json|csv)\b)[A-Za-z]{2,}"
)
_LONGEST_LOCAL = 64
_OWN_FIELD = re.compile(r"^contact: [\"']?\Z", re.MULTILINE)  # of site.yml: where errors are reported to
_IS = r"[ 　]{0,2}(?:[:：=＝|/（(“\"'是为]{0,2})[ 　]{0,2}[\"“'（(]?"
_WECHAT = re.compile(
    r"[微薇威加VvWw](?: ?信(?!公众|小程序|视频|群|支付|平台|推文|文章|订阅)|[Xx]|[Vv]"
    r"|[Ee][Cc][Hh][Aa][Tt]|[Ee][Ii][Xx][Ii][Nn])"
    rf"(?P<is>(?:[帐账]?号|[ _-]?[Ii][Dd])?{_IS})(?P<id>[A-Za-z][-_A-Za-z0-9]{{5,19}})(?![-_A-Za-z0-9])"
)
_PART_OF_WORD = re.compile("[A-Za-z业]")  # 企业微信 is a program

# Numbers that only the word before them makes somebody's.
_DIGITS = re.compile(r"[0-9]{5}(?:[ -]?[0-9])*(?:[0-9A-Za-z]|\([0-9A]\))?")
_QQ = re.compile(rf"(?<![A-Za-z])(?:QQ|qq|Qq|扣扣)(?!群|邮箱|空间|音乐)(?:号码?|ID)?{_IS}$")
_MEDIA = re.compile(rf"(?:抖音|快手|小红书|支付宝|钉钉|微博)(?:账号|帐号|号|ID){_IS}[A-Za-z_-]{{0,12}}$")
_PAPER = re.compile(
    rf"{lexicon.alternatives('accounts.papers')}"
    rf"(?:件|书)?的?(?:编号|号码|号){_IS}[A-Za-z]{{0,3}}[ -]?$"
)
_ABROAD = re.compile(
    r"(?:护照|通行证|回乡证|台胞证)[^，。；\n]{0,8}?[A-Za-z]{1,2}$|(?:香港|澳门|HKID|回乡)[^，。；\n]{0,10}?[A-Z]{1,2}$"
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_MOST = 24  # characters in which such a word stands


def find(text: str, _words: AbstractSet[str]) -> Iterator[Hit]:
    """Plates, e-mail addresses, accounts and numbers of papers."""
    for match in _PLATE.finditer(text):
        if not _LATIN.match(text, match.start() - 1):
            yield Hit(*match.span(), PersonalKind.PLATE)
    for at in _AT.finditer(text):
        local = _LOCAL.search(text, max(0, at.start() - _LONGEST_LOCAL), at.start())
        domain = _DOMAIN.match(text, at.end())
        if local and domain and local[0].strip() != "git" and not _is_own_field(text, local.start()):
            yield Hit(local.start(), domain.end(), PersonalKind.EMAIL)
    for match in _WECHAT.finditer(text):
        glued = not match["is"] and match["id"] and text[match.start("id") - 1].isascii()
        if not glued and not _PART_OF_WORD.match(text, match.start() - 1):
            yield Hit(*match.span("id"), PersonalKind.ACCOUNT)
    for match in _DIGITS.finditer(text):
        left = text[max(0, match.start() - _MOST) : match.start()]
        if _QQ.search(left) or _MEDIA.search(left):
            yield Hit(*match.span(), PersonalKind.ACCOUNT)
        elif _PAPER.search(left) or _ABROAD.search(left):
            letters = len(left) - len(left.rstrip(_LETTERS))
            yield Hit(match.start() - letters, match.end(), PersonalKind.DOCUMENT)


def _is_own_field(text: str, start: int) -> bool:
    return _OWN_FIELD.search(text, max(0, start - _MOST), start) is not None
