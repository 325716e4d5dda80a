"""What cannot be otherwise, whatever the numbers."""
