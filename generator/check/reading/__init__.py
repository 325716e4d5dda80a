"""Reading prose: its passages, and the quantities in them."""
