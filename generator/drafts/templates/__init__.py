"""New files for those who type a report, with a word on what belongs where: `gongshi new`."""
