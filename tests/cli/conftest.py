"""The fixtures of the command line's tests."""

from stand_ins import here, run

__all__ = ["here", "run"]
