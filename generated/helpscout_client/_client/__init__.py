# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The clients and the base of their resources: from a method to a call."""
