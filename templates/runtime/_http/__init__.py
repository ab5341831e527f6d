"""Requests and responses: URLs, encoding, the effects of flows, and the transports."""
