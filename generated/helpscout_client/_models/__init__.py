# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The base of generated models, and the reading of responses into them."""
