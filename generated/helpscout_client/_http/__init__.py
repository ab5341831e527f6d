# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Requests and responses: URLs, encoding, the effects of flows, and the transports."""
