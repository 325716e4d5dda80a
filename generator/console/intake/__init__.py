"""`gongshi import`: files in, drafts out, on all cores; a file that cannot be read stops no other."""
