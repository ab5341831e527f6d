# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Secrets in memory, and stores for tokens."""
