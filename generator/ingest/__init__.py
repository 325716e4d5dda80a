"""From a report document to a draft: readers, outline, understanding, the draft and what it rests on."""
