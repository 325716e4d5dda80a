"""Address of a station → the roads it names. A reader may know no more than the road."""

import re

_KIND = "大道|公路|大街|直街|横街|路|街|巷|里"
_ROAD = re.compile(rf"[\u3400-\u9fff]{{1,8}}?(?:{_KIND})(?:[东南西北中](?=[0-9]|$)|(?<=大道)[东南西北中])?")
_CITY_AND_DISTRICT = re.compile(r"^(?:\w{2,6}?市(?=\w))?(?:\w{1,4}?区)?")


def roads(address: str, street: str) -> tuple[str, ...]:
    """`广州市荔湾区花地大道中12号` → `("花地大道中",)`; city, district and the street (街道) itself are no roads."""
    rest = _CITY_AND_DISTRICT.sub("", address).removeprefix(street.removesuffix("道")).removeprefix("道")
    return tuple(dict.fromkeys(name for name in _ROAD.findall(rest) if name != street))
