"""What the lookup finds, how quickly, and what its index weighs: an invented city of 200 stations."""

import gzip
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.demo import city
from generator.demo.shared_files import read_shared_files
from generator.load.folder import load
from generator.search.names import sounds
from generator.search.names.index import script
from generator.site.theme_files import lookup_script
from tests.browser import ARGUMENTS, find_or_install
from tests.search.browser import CODE, Lookup
from tests.search.forms import FORMS, SLIPS, judge, names_of

USUAL, WITH_A_SLIP = 0.99, 0.95
MOST_KB, MOST_BYTES_A_NAME, MOST_MS = 80, 35, 50
DATA = Path(__file__).parents[1] / "data"


def main(stations: int = 200) -> int:
    """Print the table; 1 where something misses."""
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as folder:
        city.write(stations, 1, Path(folder) / "data", read_shared_files(DATA))
        catalogue, problems = load(Path(folder) / "data")
    assert catalogue is not None, problems
    index = script(catalogue)
    names = list(names_of(catalogue))
    size, code = _packed(index), _packed(lookup_script(CODE))
    print(
        f"{stations} stations, {len(names)} names; bytes gzip: index {size}, {size / len(names):.1f} a name,", end=" "
    )
    print(f"code {code}, sounds (for what is no name) {_packed(sounds.script())}")
    missed = size > MOST_KB * 1000 or size > MOST_BYTES_A_NAME * len(names)
    print(f"{'form':22}{'within':>7}{'very name':>11}{'as typed':>10}{'nothing':>9}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=[*ARGUMENTS, "--no-sandbox"])
        lookup = Lookup(browser.new_page(), index)
        for form, (_, within) in FORMS.items():
            if form in SLIPS[:1]:
                lookup.hear()
            score = judge(form, names, lookup.addresses)
            alone, typed = score.alone / score.asked, score.typed / score.asked
            miss = typed < (WITH_A_SLIP if form in SLIPS else USUAL) or (score.empty > 0 and form not in SLIPS)
            missed |= miss
            print(f"{form:22}{within:7}{alone:11.1%}{typed:10.1%}{score.empty:9}{'  MISSES' if miss else ''}")
        steps = [name.text[:end] for name in names[::7] for end in range(1, len(name.text) + 1)]
        steps += ["".join(name.sound)[:end] for name in names[::29] for end in range(1, 9)]
        runs = [[answer["took"] for answer in lookup.ask(*steps)] for _ in range(3)]
        took = sorted(map(min, *runs))  # of the text itself, not of what else the machine did
        browser.close()
    print(f"a keystroke: median {took[len(took) // 2]:.1f} ms, slowest of {len(took)} {took[-1]:.1f} ms")
    return int(missed or took[-1] > MOST_MS)


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 9))


if __name__ == "__main__":
    sys.exit(main())
