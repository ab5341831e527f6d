# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The resources of the API, one module each, loaded on first use."""
