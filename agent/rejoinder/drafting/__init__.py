"""One comment's way to a suggestion."""
