"""Requests and responses: URLs, encoding, the effects of a flow and the drivers that run them."""
