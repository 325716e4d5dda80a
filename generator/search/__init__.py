"""Search: what the reader's browser is given so that it can find things by itself, without a server that computes."""
