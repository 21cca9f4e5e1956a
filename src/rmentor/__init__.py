"""Run a reverse-mentoring program from the command line.

Junior employees are the mentors, senior ones the mentees. Four commands are the
road: import a roster, pair people, write agreements, report on feedback.
"""

from rmentor._version import __version__

__all__ = ["__version__"]
