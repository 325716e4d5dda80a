"""The facts about a report as a whole: who, when, where, how much, and with what result."""
