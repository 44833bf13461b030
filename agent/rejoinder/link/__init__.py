"""The extension's way in: guard, transcript, handshake and session are pure; server has the sockets."""
