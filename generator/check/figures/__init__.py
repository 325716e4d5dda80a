"""Reading figures, for all checks: their values, their sums, how parts lie in a whole, how a sentence names them."""
