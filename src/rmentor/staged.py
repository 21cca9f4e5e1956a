"""What files are called that are being written beside their places.

Who writes them and who clears up after a killed command must mean the same.
"""

PREFIX = ".rmentor-"
PATTERN = f"{PREFIX}*"
