"""What makes a reply theirs."""
