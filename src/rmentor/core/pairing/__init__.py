"""The best assignment of mentors to mentees, explained."""
