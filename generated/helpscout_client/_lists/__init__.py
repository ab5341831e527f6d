# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Pages of a list: which one follows, reading ahead, and iteration."""
