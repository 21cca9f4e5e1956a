"""Calendar files (RFC 5545) that Outlook, Google and Apple read."""
