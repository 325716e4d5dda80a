"""Speed as ratios against a named peer in the same run; no test depends on a clock."""
