"""分数与等级: scores, full marks and grades under the scheme."""
