"""`python -m benchmarks`: all of them, one after the other."""

import sys

from benchmarks import cost_per_page, lookup, search_peers

sys.exit(max(cost_per_page.main(), lookup.main(), search_peers.main()))
