"""Reading figures: what each can stand for, which speak of one quantity, and how they are told in a sentence."""
