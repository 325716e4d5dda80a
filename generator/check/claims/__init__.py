"""What is said in general, against the figures."""
