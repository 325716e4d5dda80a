"""What is told in words: quantities in the original texts of findings, else in their summaries."""

from generator.check import (
    prose_differences,
    prose_figures,
    prose_households,
    prose_lists,
    prose_respectively,
    prose_shares,
    prose_sums,
)
from generator.check.registry import Check

CHECKS: tuple[Check, ...] = (
    *prose_figures.CHECKS,
    *prose_differences.CHECKS,
    *prose_sums.CHECKS,
    *prose_shares.CHECKS,
    *prose_households.CHECKS,
    *prose_lists.CHECKS,
    *prose_respectively.CHECKS,
)
