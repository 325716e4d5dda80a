"""gongshi: evaluation reports of community social-work stations, as a checked public record."""

__version__ = "0.1.0"
