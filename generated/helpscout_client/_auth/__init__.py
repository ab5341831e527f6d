# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""How secrets are held in memory, and where tokens are stored."""
