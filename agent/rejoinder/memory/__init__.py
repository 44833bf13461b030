"""What the agent remembers, in LanceDB."""
