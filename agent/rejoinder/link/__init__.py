"""The extension's way in.

`guard`, `transcript`, `handshake`, `pairing`, `session` and `gate` decide and hold no socket;
`reception` joins them with `clients` and `keys`; `peer` and `server` have the sockets; `control`
is how the creator's own commands reach a running agent.
"""
