"""`python -m benchmarks`: all of them, one after the other."""

import sys

from benchmarks import cost_per_page, fulltext, lookup

sys.exit(max(cost_per_page.main(), lookup.main(), fulltext.main()))
