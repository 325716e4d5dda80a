"""Complaints: problems, findings and alarms in one written form, for people and for programs."""
