"""Models: what drafting asks of one, and who answers."""
