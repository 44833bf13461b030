"""What an edit can show: habits, the words they are told by, and how far the evidence reaches."""
