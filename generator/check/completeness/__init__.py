"""What one expects in a report and does not find."""
