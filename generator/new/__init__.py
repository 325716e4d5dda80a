"""Files to begin with: a station's folder and the template of a report, never over anything that is there."""
