"""Spreadsheets in and out: guarded reading, cells that stay text when written."""
